//! The docs: their snippets, pasted into an empty page, and their own pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serve::Site;

use crate::browser::only_in_chromium;
use crate::page::{Page, SCRIPT, blocks, dist};
use crate::tour::{SCREENS, go_on};

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The blocks of one language in a file of the project.
fn snippets(file: &str, language: &str) -> Vec<String> {
    let blocks = blocks(file).into_iter().filter(|(kind, _)| kind == language);
    blocks.map(|(_, text)| text).collect()
}

#[test]
fn every_block_of_the_docs_is_of_a_page_and_a_language_that_a_test_runs() {
    // Each page with the languages of its blocks, and the tests that run these.
    let known = [
        ("README.md", "html", "tests/journeys/docs.rs"),
        ("README.md", "sh", "tools/xtask/src/main.rs"),
        ("docs/content.md", "sh", "tools/xtask/src/main.rs"),
        ("docs/content.md", "text", "tests/core/mistakes.rs"),
        ("docs/content.md", "toml", "tests/core/mistakes.rs"),
        ("docs/embedding.md", "html", "tests/journeys/docs.rs"),
        ("docs/embedding.md", "sh", "tools/xtask/src/main.rs"),
        ("docs/embedding.md", "text", "tests/journeys/docs.rs"),
        ("docs/measuring.md", "html", "tests/journeys/docs.rs"),
        ("docs/npm.md", "html", "tests/packages/npm.rs"),
        ("docs/npm.md", "json", "tests/packages/npm.rs"),
        ("docs/npm.md", "sh", "tests/packages/npm.rs"),
        ("docs/npm.md", "svelte", "tests/packages/npm.rs"),
        ("docs/npm.md", "ts", "tests/packages/npm.rs"),
        ("docs/npm.md", "tsx", "tests/packages/npm.rs"),
        ("docs/npm.md", "vue", "tests/packages/npm.rs"),
        ("docs/performance.md", "sh", "tools/xtask/src/main.rs"),
        ("docs/site-builders.md", "html", "tests/journeys/docs.rs"),
        ("docs/site-builders.md", "text", "tests/journeys/docs.rs"),
        ("docs/wordpress.md", "html", "tests/packages/wordpress.rs"),
        ("docs/wordpress.md", "text", "tests/packages/wordpress.rs"),
    ];
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let pages = names.filter(|name| name.ends_with(".md")).map(|name| format!("docs/{name}"));
    let mut found = BTreeSet::new();
    for page in pages.chain(["README.md".to_string()]) {
        found.extend(blocks(&page).into_iter().map(|(language, _)| (page.clone(), language)));
    }
    let run = known.map(|(page, language, _)| (page.to_string(), language.to_string()));
    assert_eq!(found, BTreeSet::from(run));
    for (page, _, test) in known {
        // The commands are looked for in all pages.
        assert!(test.ends_with("main.rs") || read(test).contains(page), "{test} reads no {page}");
    }
}

#[tokio::test]
async fn the_addresses_of_the_docs_open_the_quiz_with_what_they_ask_for() {
    let blocks = ["docs/embedding.md", "docs/site-builders.md"];
    let blocks = blocks.iter().flat_map(|file| snippets(file, "text"));
    let policy = |block: &String| block.starts_with("default-src");
    let addresses: Vec<String> = blocks.filter(|block| !policy(block)).collect();
    // The root's classes and its language.
    let expected = [["pq dark", "es"], ["pq", "en"]];
    assert_eq!(addresses.len(), expected.len(), "{addresses:?}");
    for (address, expected) in addresses.iter().zip(expected) {
        let (_, rest) = address.trim().split_once("://").expect("a whole address");
        let (_, path) = rest.split_once('/').expect("a path");
        let folders = Site::folder(&dist()).mount("/partner-quiz/", &dist());
        Page::at(folders, &format!("/{path}"), |page| async move {
            page.screen("start").await?;
            let looks: [String; 2] =
                page.ask("const { className, lang } = quiz.querySelector('.pq'); return [className, lang]").await?;
            assert_eq!(looks, expected, "{address}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn every_snippet_of_the_docs_gives_a_quiz() {
    let files = ["README.md", "docs/embedding.md", "docs/site-builders.md"];
    // The folder on a server of somebody's own is the one of this page here.
    let found = files.into_iter().flat_map(|file| snippets(file, "html"));
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
    let found = snippets("docs/measuring.md", "html");
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
