//! Hosts: hostile styles, strict policies, and what the quiz leaves alone.

use std::env;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::page::{Page, SCRIPT, host, strictest_policy};

const QUIZ: &str = "<section style='width:600px'><partner-quiz>Call us</partner-quiz></section>";

/// All computed styles of all elements in the quiz, except the styles that `skip` names.
const LOOKS: &str = "
  // Styles that depend on the place, that no reader sees, or that don't affect anything in the quiz.
  const skip = /^(perspective-origin|transform-origin|-webkit-locale|-webkit-font-smoothing|tab-size)$/;
  return [...quiz.querySelectorAll('.pq, .pq *')].map((element) => {
    const style = getComputedStyle(element);
    return [element.localName + '.' + element.className, ...[...style].filter((name) => !name.startsWith('--') && !skip.test(name))
      .map((name) => name + ': ' + style.getPropertyValue(name))];
  })";

/// The styles of a question on a page with these styles.
async fn looks(styles: &str) -> Vec<Vec<String>> {
    let looks: Vec<Vec<String>> = Page::host(&[styles, QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        page.ask::<Value>("quiz.querySelector('[data-action=start]').click()").await?;
        page.question("q-asked").await?;
        page.ask::<Value>("quiz.querySelector('[data-action=continue]').click()").await?;
        page.until("the message has the focus", "quiz.activeElement?.matches('[role=alert]')")
            .await?;
        // In one go: in WebKit, the heading has been seen with the focus again a moment later.
        page.ask(&["quiz.activeElement?.blur();", LOOKS].concat()).await
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
            // One line for each property is enough to see what got through.
            let property = line.split(' ').nth(1).unwrap_or_default().to_string();
            named.entry(property).or_insert(line);
        }
        let differences: Vec<String> = named.into_values().collect();
        assert_eq!(differences, [""; 0], "{name}");
    }
}

#[tokio::test]
async fn the_quiz_runs_under_the_strictest_policy_that_allows_it_and_breaks_none_of_it() {
    // Only the frame needs the directive for frames.
    let policy = strictest_policy().replace(" frame-src 'self';", "") + "; trusted-types 'none'";
    assert!(!policy.contains("frame"), "{policy}");
    let site = host(&["<script src=/recorder.js></script>", QUIZ, SCRIPT].concat().replace(" style='width:600px'", ""))
        .page(
            "/recorder.js",
            "window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))",
        )
        .header("Content-Security-Policy", &policy);
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
async fn the_frame_asks_its_questions_under_the_strictest_policy() {
    // Not in a header, which the test's server would send with the one file in the frame, too.
    let policy = strictest_policy();
    let meta = format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">");
    let html = [&meta, "<partner-quiz isolated>Call us</partner-quiz>", SCRIPT].concat();
    Page::host(&html, |page| async move {
        // What the frame tries first.
        for excused in ["Refused", "violates", "TrustedHTML"] {
            page.excuse(excused);
        }
        page.start_in_frame().await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await
    })
    .await;
}

#[tokio::test]
async fn nothing_of_the_host_changes_and_no_global_is_added() {
    // The scroll bar is always there: if it came with the question, it would change every width.
    let html = "<style>html{overflow-y:scroll} body{letter-spacing:1px} p+p{color:rgb(1,2,3)} :last-child{outline-width:2px}</style>
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
                // These belong to the driver.
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
async fn nothing_is_listened_to_before_the_visitor_comes_near_and_presses_count_while_it_is_in_sight()
 {
    let count = "<script>
      window.heard = new Set();
      const add = window.addEventListener, remove = window.removeEventListener;
      window.addEventListener = function (type, ...what) { heard.add(type); return add.call(this, type, ...what) };
      window.removeEventListener = function (type, ...what) { heard.delete(type); return remove.call(this, type, ...what) };
    </script><div style='height:3000px'></div>";
    Page::host(&[count, QUIZ, SCRIPT].concat(), |page| async move {
        page.until("the element is there", "quiz").await?;
        assert!(page.ask::<bool>("return !heard.has('keydown') && !heard.has('keyup')").await?);
        page.web.execute("scrollTo(0, 3000)", vec![]).await?;
        page.screen("start").await?;
        page.until("it listens for Shift", "heard.has('keydown') && heard.has('keyup')").await?;
        page.web.execute("scrollTo(0, 0)", vec![]).await?;
        for _ in 0..3 {
            page.keys(thirtyfour::Key::Shift + "").await?;
        }
        page.web.execute("scrollTo(0, 3000)", vec![]).await?;
        page.keys(thirtyfour::Key::Shift + "").await?;
        page.until(
            "only the press in sight has counted",
            "quiz.querySelector('.presses').textContent === 'Press Shift again to leave this site. 2 to go.'",
        )
        .await?;
        page.web.execute("document.querySelector('partner-quiz').remove()", vec![]).await?;
        page.until("it no longer listens", "!heard.has('keydown') && !heard.has('keyup')").await
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
        // A place on the same page, so that the test can still look at the page.
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

#[tokio::test]
async fn it_takes_all_the_width_in_every_kind_of_container() {
    for (kind, style) in [
        ("a block", ""),
        ("a row", "display: flex"),
        ("a stack", "display: flex; flex-direction: column; align-items: flex-start"),
        ("a grid", "display: grid; justify-items: start"),
        ("a float", "float: left; max-width: 100%"),
        ("an inline block", "display: inline-block; max-width: 100%"),
        ("a table", "display: table; max-width: 100%"),
    ] {
        for isolated in ["", "isolated"] {
            let html = format!(
                "<style>body {{ margin: 0 }}</style><div style='{style}'><partner-quiz {isolated}>Call us</partner-quiz></div>{SCRIPT}"
            );
            Page::host(&html, |page| async move {
                let inside = if isolated.is_empty() { ".screen" } else { ".framed iframe" };
                if !isolated.is_empty() {
                    page.start_in_frame().await?;
                    page.web.enter_default_frame().await?;
                }
                page.until("it is there", &format!("quiz?.querySelector('{inside}')")).await?;
                let (width, room): (f64, f64) = page
                    .ask(&format!(
                        "return [quiz.querySelector('{inside}').getBoundingClientRect().width, document.documentElement.clientWidth]"
                    ))
                    .await?;
                let (least, most) = (room.min(748.0) * 0.8, room);
                assert!(least <= width && width <= most, "{kind} {isolated}: {width} of {room}");
                let over: bool = page
                    .ask("return document.documentElement.scrollWidth > document.documentElement.clientWidth")
                    .await?;
                assert!(!over, "{kind} {isolated}: the page scrolls sideways");
                Ok(())
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_margin_that_the_page_sets_makes_it_narrower_and_nothing_overflows() {
    let html =
        ["<style>partner-quiz { margin: 0 40px; padding: 10px }</style>", QUIZ, SCRIPT].concat();
    Page::host(&html, |page| async move {
        page.screen("start").await?;
        let (left, right): (f64, f64) = page
            .ask(
                "const room = document.querySelector('section').getBoundingClientRect();
                 const box = quiz.host.getBoundingClientRect();
                 return [box.left - room.left, room.right - box.right]",
            )
            .await?;
        assert_eq!((left, right), (40.0, 40.0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_theme_that_outlines_focused_elements_draws_no_frame_around_the_quiz() {
    let theme = "<style>*:focus, :focus-visible { outline: 2px solid red }</style>";
    Page::host(&[theme, QUIZ, SCRIPT].concat(), |page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        page.until("the quiz has the focus", "document.activeElement === quiz.host").await?;
        let outline: String = page.ask("return getComputedStyle(quiz.host).outlineStyle").await?;
        assert_eq!(outline, "none");
        Ok(())
    })
    .await;
}
