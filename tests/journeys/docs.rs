//! The snippets of the docs, pasted into an empty page.

use std::fs;
use std::path::Path;

use serve::Site;

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
    for snippet in found {
        let site = Site::default()
            .mount("/partner-quiz/", &dist())
            .page("/", format!("<!doctype html><html lang=en><title>x</title>{snippet}"));
        Page::site(site, |page| async move {
            page.press("start").await?;
            page.question("q-asked").await
        })
        .await;
    }
}
