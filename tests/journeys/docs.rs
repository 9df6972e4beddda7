//! The snippets of the docs, pasted into an empty page.

use std::fs;
use std::path::Path;

use crate::page::{Page, dist};

/// The blocks of HTML in a file of the project that stand alone: those with the script.
fn snippets(file: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let blocks = text
        .split("```html\n")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("```")?.0.to_string()));
    blocks.filter(|block| block.contains("<script")).collect()
}

#[tokio::test]
async fn the_snippets_of_the_docs_give_a_quiz() {
    let found: Vec<String> =
        ["README.md", "docs/embedding.md"].into_iter().flat_map(snippets).collect();
    assert_eq!(found.len(), 2, "one in each");
    for (number, snippet) in found.iter().enumerate() {
        let site = std::env::temp_dir()
            .join(format!("partner-quiz-snippet-{number}-{}", std::process::id()));
        fs::create_dir_all(site.join("partner-quiz")).unwrap();
        for entry in fs::read_dir(dist()).unwrap() {
            let file = entry.unwrap().path();
            fs::copy(&file, site.join("partner-quiz").join(file.file_name().unwrap())).unwrap();
        }
        fs::write(
            site.join("index.html"),
            format!("<!doctype html><html lang=en><title>x</title>{snippet}"),
        )
        .unwrap();
        Page::folder(&site, Vec::new(), |page| async move {
            page.press("start").await?;
            page.question("q-asked").await
        })
        .await;
        let _ = fs::remove_dir_all(&site);
    }
}
