//! Hosts: hostile styles, strict policies, and what the quiz leaves alone.

use std::env;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::page::{Page, SCRIPT, host};

const QUIZ: &str = "<section style='width:600px'><partner-quiz>Call us</partner-quiz></section>";

/// Every computed style of every element within the quiz, but those that follow from where it stands.
const LOOKS: &str = "// Where it stands, what no reader sees, and what nothing in the quiz has.
  const skip = /^(perspective-origin|transform-origin|-webkit-locale|-webkit-font-smoothing|tab-size)$/;
  return [...quiz.querySelectorAll('.pq, .pq *')].map((element) => {
    const style = getComputedStyle(element);
    return [element.localName + '.' + element.className, ...[...style].filter((name) => !name.startsWith('--') && !skip.test(name))
      .map((name) => name + ': ' + style.getPropertyValue(name))];
  })";

/// The looks of a question on a page with these styles.
async fn looks(styles: &str) -> Vec<Vec<String>> {
    let looks: Vec<Vec<String>> = Page::host(&[styles, QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        page.ask::<Value>("quiz.querySelector('[data-action=start]').click()").await?;
        page.question("q-asked").await?;
        page.ask::<Value>("quiz.querySelector('[data-action=continue]').click()").await?;
        page.until("the message has the focus", "quiz.activeElement?.matches('[role=alert]')")
            .await?;
        page.ask::<Value>("quiz.activeElement.blur()").await?;
        page.ask(LOOKS).await
    })
    .await;
    assert!(looks.len() > 20, "the quiz has its elements");
    looks
}

#[tokio::test]
async fn the_quiz_looks_the_same_under_the_styles_of_any_host() {
    let plain = looks("").await;
    let sheets =
        env::var("HOST_STYLES").expect("HOST_STYLES names the sheets; run cargo xtask test");
    let mut hosts: Vec<(String, String)> = env::split_paths(&sheets)
        .map(|file| {
            let css = fs::read_to_string(&file).expect("a sheet");
            (file.display().to_string(), format!("<style>{css}</style>"))
        })
        .collect();
    assert_eq!(hosts.len(), 2, "Bootstrap and Tailwind's reset");
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts")).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|ending| ending != "css") {
            continue;
        }
        let css = fs::read_to_string(&file).unwrap();
        hosts.push((file.display().to_string(), format!("<style>{css}</style>")));
    }
    for (name, style) in hosts {
        let seen = looks(&style).await;
        let differences: Vec<String> = plain
            .iter()
            .zip(&seen)
            .flat_map(|(plain, seen)| {
                let element = plain.first().cloned().unwrap_or_default();
                plain
                    .iter()
                    .zip(seen)
                    .filter(|(plain, seen)| plain != seen)
                    .map(move |(plain, seen)| format!("{element} {plain} -> {seen}"))
            })
            .collect();
        let mut named = std::collections::BTreeMap::new();
        for line in differences {
            // One of each property is enough to see what got through.
            let property = line.split(' ').nth(1).unwrap_or_default().to_string();
            named.entry(property).or_insert(line);
        }
        let differences: Vec<String> = named.into_values().collect();
        assert_eq!(differences, [""; 0], "{name}");
    }
}

#[tokio::test]
async fn the_quiz_runs_under_the_strictest_policy_that_allows_it_and_breaks_none_of_it() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                  require-trusted-types-for 'script'; trusted-types 'none'";
    let site = host(&["<script src=/recorder.js></script>", QUIZ, SCRIPT].concat().replace(" style='width:600px'", ""))
        .page(
            "/recorder.js",
            "window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))",
        )
        .header("Content-Security-Policy", policy);
    Page::site(site, |page| async move {
        page.press("start").await?;
        crate::tour::go_on(&page, crate::tour::SCREENS[4].2).await?;
        page.screen("result").await?;
        assert_eq!(
            page.ask::<Vec<String>>("return refused.filter((line) => !line.includes('favicon'))")
                .await?,
            [""; 0]
        );
        let styled: bool = page
            .ask("return getComputedStyle(quiz.querySelector('.exit')).borderTopWidth === '1px'")
            .await?;
        assert!(styled, "the style is on");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_of_the_host_changes_and_no_global_is_added() {
    let html = "<style>body{letter-spacing:1px} p+p{color:rgb(1,2,3)} :last-child{outline-width:2px}</style>
      <p>One<p>Two <a href=#>link</a><button>b</button><section><partner-quiz>Call us</partner-quiz></section>";
    Page::host(html, |page| async move {
        let state = "const skip = /^(height|block-size|perspective-origin|transform-origin)$/;
          const nodes = [...document.querySelectorAll('html, head, body, p, a, button, section, style')];
          return [
            nodes.map((node) => [node.outerHTML.replace(/<partner-quiz[^]*<\\/partner-quiz>|<script[^]*?<\\/script>/g, ''),
              ...[...getComputedStyle(node)].filter((name) => !skip.test(name)).map((name) => name + getComputedStyle(node).getPropertyValue(name))].join('|')),
            Object.keys(window).sort(),
            [history.length, location.href, document.title, document.cookie],
          ]";
        page.until("the page is up", "document.readyState === 'complete'").await?;
        let before: Value = page.ask(state).await?;
        page.web
            .execute(
                "const script = document.createElement('script');
                 script.type = 'module'; script.src = '/pq/partner-quiz.js';
                 document.head.append(script)",
                vec![],
            )
            .await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        page.ask::<Value>("quiz.activeElement.blur(); document.head.querySelector('script').remove()").await?;
        let after: Value = page.ask(state).await?;
        let globals = |state: &Value| serde_json::from_value::<Vec<String>>(state[1].clone());
        let known = globals(&before)?;
        let added: Vec<String> =
            globals(&after)?
                .into_iter()
                // The driver's own.
                .filter(|name| !name.starts_with("se_") && !known.contains(name))
                .collect();
        assert_eq!(added, [""; 0], "globals");
        assert_eq!(after[2], before[2], "history, address, title, cookies");
        assert_eq!(after[0], before[0], "nodes and their styles");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_document_is_only_listened_to_while_the_quiz_is_in_sight() {
    let count = "<script>
      window.listeners = new Set();
      const add = document.addEventListener, remove = document.removeEventListener;
      document.addEventListener = function (...what) { listeners.add(what[1]); return add.apply(this, what) };
      document.removeEventListener = function (...what) { listeners.delete(what[1]); return remove.apply(this, what) };
    </script><div style='height:1500px'></div>";
    Page::host(&[count, QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        assert!(page.ask::<bool>("return listeners.size === 0").await?, "below the window");
        page.web.execute("scrollTo(0, 1500)", vec![]).await?;
        page.until("it listens for Shift", "listeners.size === 1").await?;
        page.web.execute("scrollTo(0, 0)", vec![]).await?;
        page.until("it no longer does", "listeners.size === 0").await
    })
    .await;
}

#[tokio::test]
async fn session_recorders_find_their_masks_on_the_element() {
    Page::host(&[QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        for mask in [
            "[data-clarity-mask=true]",
            "[data-hj-suppress]",
            ".fs-exclude",
            ".ph-no-capture",
            ".rr-block",
            "[data-dd-privacy=hidden]",
            "[data-private]",
            "[data-sentry-block]",
            "[data-openreplay-hidden]",
            "[data-matomo-mask]",
        ] {
            let masked = format!("return document.querySelector('partner-quiz').matches('{mask}')");
            assert!(page.ask::<bool>(&masked).await?, "{mask}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_exit_covers_a_page_whose_body_is_moved_by_a_style() {
    let moved = "<style>body { transform: translate(200px, 200px) scale(.5) }</style>";
    Page::host(&[moved, QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        // A place on the same page, so that the page is there to be looked at.
        page.ask::<Value>(
            "document.querySelector('partner-quiz').setAttribute('exit-href', location.href + '#left')",
        )
        .await?;
        page.until("the exit leads there", "quiz.querySelector('.exit').href.endsWith('#left')").await?;
        let covered: bool = page
            .ask(
                "quiz.querySelector('[data-action=exit]').click();
                 const box = document.querySelector('[data-partner-quiz-cover]').getBoundingClientRect();
                 return box.x === 0 && box.y === 0 && box.width >= innerWidth - 20 && box.height >= innerHeight - 20",
            )
            .await?;
        assert!(covered);
        Ok(())
    })
    .await;
}
