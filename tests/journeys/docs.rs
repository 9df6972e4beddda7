//! The docs: their snippets, pasted into an empty page, and their own pages.

use std::fs;
use std::path::Path;

use serve::Site;

use crate::browser::only_in_chromium;
use crate::page::{Page, SCRIPT, dist};
use crate::tour::{SCREENS, go_on};

/// The blocks of HTML in a file of the project.
fn snippets(file: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let blocks = text.split("```html\n").skip(1);
    blocks.filter_map(|rest| Some(rest.split_once("```")?.0.to_string())).collect()
}

#[tokio::test]
async fn every_snippet_of_the_docs_gives_a_quiz() {
    let files = ["README.md", "docs/embedding.md", "docs/site-builders.md"];
    // The folder on a server of somebody's own is the one of this page here.
    let found = files.into_iter().flat_map(snippets);
    let found: Vec<String> =
        found.map(|snippet| snippet.replace("https://files.example.com", "")).collect();
    assert_eq!(found.len(), 9, "one in the README, the others in the docs");
    for mut snippet in found {
        // The first snippet of the docs has what this one leaves out.
        if !snippet.contains("<script") {
            snippet.push_str("<script type=module src=/partner-quiz/partner-quiz.js></script>");
        }
        if !snippet.contains("partner-quiz>") && !snippet.contains("data-partner-quiz") {
            snippet.push_str("<partner-quiz></partner-quiz>");
        }
        let ready = "<script>addEventListener('pq-ready', () => { window.ready = true })</script>";
        let page = format!("<!doctype html><html lang=en><title>x</title>{ready}{snippet}");
        let site = Site::default().mount("/partner-quiz/", &dist()).page("/", page);
        Page::site(site, |page| async move {
            page.until(&format!("{snippet} is ready"), "window.ready").await?;
            page.until(
                &format!("{snippet} is there to see"),
                "document.querySelector('partner-quiz').getBoundingClientRect().height > 200",
            )
            .await
        })
        .await;
    }
}

#[tokio::test]
async fn the_snippets_that_count_send_a_word_and_only_ours_counts_results() {
    let expected = [
        r#"[["/count","pq-start"],["/count","pq-complete"]]"#,
        r#"[{"event":"quiz_start"}]"#,
        r#"[["event","quiz_start"]]"#,
        r#"[["trackEvent","Quiz","start"]]"#,
        r#"[["Quiz start"]]"#,
    ];
    let found = snippets("docs/measuring.md");
    assert_eq!(found.len(), expected.len());
    for (snippet, expected) in found.iter().zip(expected) {
        // What the tools offer to a page. The frame is off, so that the driver can answer; its events are the same.
        let html = format!(
            "<script>
               window.sent = window.dataLayer = window._paq = [];
               window.gtag = window.plausible = (...what) => sent.push(what);
               navigator.sendBeacon = (...what) => sent.push(what);
             </script>
             {snippet}{SCRIPT}<partner-quiz isolated=off></partner-quiz>"
        );
        Page::host(&html, |page| async move {
            page.press("start").await?;
            go_on(&page, SCREENS[4].2).await?;
            page.screen("result").await?;
            assert_eq!(
                page.ask::<String>("return JSON.stringify(sent)").await?,
                expected,
                "{snippet}"
            );
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_on_the_demo_page_and_in_the_docs_and_a_phone_shows_all_of_them() {
    if !only_in_chromium("sets the width") {
        return;
    }
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site");
    let mut paths = vec!["/index.html".to_string()];
    for entry in fs::read_dir(site.join("docs")).expect("cargo xtask test writes the docs") {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".html") {
            paths.push(format!("/docs/{name}"));
        }
    }
    assert!(paths.len() > 15, "{paths:?}");
    Page::site(Site::folder(&site), |page| async move {
        for path in paths {
            page.web.goto(page.server.url(&path)).await?;
            for width in [1280, 320] {
                page.width(width).await?;
                let found = page.objections("document", "").await?;
                assert_eq!(found, [""; 0], "{path} at {width} px");
                let wider: i64 = page
                    .ask("const page = document.documentElement; return page.scrollWidth - page.clientWidth")
                    .await?;
                assert_eq!(wider, 0, "{path} at {width} px scrolls sideways");
            }
        }
        Ok(())
    })
    .await;
}
