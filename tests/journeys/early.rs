//! The prerendered first screens, which are there before the engine. They look the same as the engine's screens, and
//! nothing that a visitor does on them is lost.

use serve::{Mischief, Site};
use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::page::{Page, SCRIPT, host};

const QUIZ: &str = "<partner-quiz>Call us</partner-quiz>";

/// A site that holds the engine back until the test releases it.
fn slow(quiz: &str) -> Site {
    host(&[quiz, SCRIPT].concat()).mischief(".wasm", Mischief::Stalled)
}

/// Waits for an element of a prerendered screen, and for the module that handles its buttons.
async fn early(page: &Page, selector: &str) -> WebDriverResult<()> {
    let found = format!(
        "quiz?.querySelector('[data-early]')?.querySelector({selector:?}) && quiz.adoptedStyleSheets.length > 1"
    );
    page.until(&format!("{selector} is there early"), &found).await
}

/// Clicks an element of a prerendered screen. A script clicks, so that it happens before the engine arrives.
async fn press(page: &Page, selector: &str) -> WebDriverResult<()> {
    early(page, selector).await?;
    page.ask::<()>(&format!(
        "const one = quiz.querySelector({selector:?}); one.focus(); one.click()"
    ))
    .await
}

/// Releases the engine, and waits until it runs.
async fn arrive(page: &Page) -> WebDriverResult<()> {
    page.server.release();
    page.until("the engine runs", "!quiz.querySelector('[data-early]')").await
}

/// Waits until the browser has drawn and reported all movement so far.
async fn settle(page: &Page) -> WebDriverResult<()> {
    let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    page.web.execute_async(frames, vec![]).await.map(drop)
}

/// The content of the shadow root, without the two differences: the mark `data-early`, and the number of the quiz.
const LOOK: &str = "const look = (node) => node.nodeType === 3 ? node.data : [
    node.localName,
    [...node.attributes].filter(({ name }) => !/^data-early$|^style$/.test(name))
      .map(({ name, value }) => name + '=' + value.replace(/pq[0-9]+-/g, 'pq-')).sort(),
    [...node.childNodes].filter((child) => child.nodeType !== 3 || child.data).map(look),
  ];
  return JSON.stringify(look(quiz.querySelector('.pq')))";

#[tokio::test]
async fn the_prerendered_screens_are_exactly_those_of_the_engine() {
    for quiz in [
        QUIZ,
        "<partner-quiz theme=dark exit-href=https://calm.example/></partner-quiz>",
        "<partner-quiz theme=auto lang=es exit-href=javascript:1 practice=x></partner-quiz>",
        "<partner-quiz theme=pink lang=EN-us exit-href=' tel:1 '></partner-quiz>",
        "<main lang=es><partner-quiz></partner-quiz></main>",
    ] {
        Page::site(slow(quiz), |page| async move {
            page.excuse("the attribute");
            early(&page, ".pq").await?;
            let start: String = page.ask(LOOK).await?;
            assert!(start.contains("data-screen=start"), "{start}");
            press(&page, "[data-action=start]").await?;
            early(&page, "form").await?;
            let question: String = page.ask(LOOK).await?;
            arrive(&page).await?;
            assert_eq!(page.ask::<String>(LOOK).await?, question, "{quiz}");
            page.press("back").await?;
            page.screen("start").await?;
            assert_eq!(page.ask::<String>(LOOK).await?, start, "{quiz}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_first_question_is_answered_before_the_engine_is_there() {
    Page::site(slow(QUIZ), |page| async move {
        press(&page, "[data-action=start]").await?;
        early(&page, "form").await?;
        assert!(
            page.ask::<bool>("return quiz.activeElement.matches('legend .title')").await?,
            "the heading has the focus"
        );
        press(&page, "[value=few]").await?;
        press(&page, "[data-action=continue]").await?;
        page.until(
            "the bar says that something is loading",
            "quiz.querySelector('[role=status]').textContent === 'One moment.'",
        )
        .await?;
        arrive(&page).await?;
        page.question("q-answer").await?;
        page.until("its heading has the focus", "quiz.activeElement?.matches('legend .title')")
            .await?;
        page.press("back").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<String>("return quiz.querySelector(':checked').value").await?, "few");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_press_while_the_engine_draws_isnt_lost() {
    Page::site(slow("<partner-quiz heading-level=9></partner-quiz>"), |page| async move {
        page.excuse("the attribute heading-level");
        press(&page, "[data-action=start]").await?;
        press(&page, "[value=few]").await?;
        // The engine reads the attributes after it was told what the visitor has done, so a press then is late.
        page.ask::<()>(
            "const { host } = quiz;
             window.started = 0;
             host.addEventListener('pq-start', () => { window.started++ });
             host.getAttribute = (name) => {
               if (name === 'phone') {
                 delete host.getAttribute;
                 quiz.querySelector('[data-early] [data-action=continue]').click();
               }
               return Element.prototype.getAttribute.call(host, name);
             }",
        )
        .await?;
        arrive(&page).await?;
        page.question("q-answer").await?;
        assert_eq!(page.ask::<usize>("return started").await?, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_when_the_engine_arrives() {
    for (selectors, focused) in [
        (&["[data-action=start]", "[value=many]"][..], "[value=many]:checked"),
        (&["[data-action=start]"], "legend .title"),
        (&["[data-action=start]", "[data-action=back]"], ".title"),
    ] {
        Page::site(slow(QUIZ), |page| async move {
            for selector in selectors {
                press(&page, selector).await?;
            }
            arrive(&page).await?;
            page.until(
                &format!("{focused} has the focus"),
                &format!("quiz.activeElement?.matches({focused:?})"),
            )
            .await
        })
        .await;
    }
}

#[tokio::test]
async fn attributes_that_are_set_late_change_the_prerendered_screen() {
    Page::site(slow(QUIZ), |page| async move {
        early(&page, "[data-action=language]").await?;
        page.ask::<()>(
            "const element = quiz.host;
             element.setAttribute('theme', 'dark');
             element.setAttribute('theme', 'auto');
             element.setAttribute('lang', 'en');
             element.setAttribute('exit-href', 'https://calm.example/');",
        )
        .await?;
        let seen: Vec<bool> = page
            .ask(
                "return [
                   quiz.querySelector('[data-early] .pq').className === 'pq auto',
                   !quiz.querySelector('[data-action=language]').checkVisibility(),
                   quiz.querySelector('.exit').href === 'https://calm.example/',
                 ]",
            )
            .await?;
        assert_eq!(seen, [true; 3]);
        arrive(&page).await
    })
    .await;
}

#[tokio::test]
async fn help_and_the_other_language_can_be_chosen_early() {
    Page::site(slow(QUIZ), |page| async move {
        press(&page, "[data-action=help]").await?;
        arrive(&page).await?;
        page.until("the help lines have the focus", "quiz.activeElement?.matches('.help .chapter')")
            .await
    })
    .await;
    Page::site(slow(QUIZ), |page| async move {
        press(&page, "[data-action=language]").await?;
        early(&page, ".pq[lang=es]").await?;
        assert!(page.ask::<bool>("return quiz.activeElement.matches('.title')").await?);
        press(&page, "[data-action=start]").await?;
        arrive(&page).await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<String>("return quiz.querySelector('.pq').lang").await?, "es");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_press_before_any_other_file_is_there_isnt_lost() {
    let script = std::fs::read_to_string(crate::page::dist().join("partner-quiz.js")).unwrap();
    assert!(script.contains("pq-quiz-"), "the script loads the module");
    let site = host(&[QUIZ, SCRIPT].concat())
        .mischief(&crate::page::hashed("pq-quiz-", ".js"), Mischief::Stalled);
    Page::site(site, |page| async move {
        page.until("the first screen stands", "quiz?.querySelector('[data-early]')").await?;
        page.ask::<()>("quiz.querySelector('[data-action=start]').click()").await?;
        arrive(&page).await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn the_exit_and_shift_three_times_leave_before_the_engine_is_there() {
    for by_keys in [false, true] {
        Page::site(
            slow("<partner-quiz exit-href=/></partner-quiz>").page("/left", "left"),
            |page| async move {
                page.excuse("the attribute exit-href");
                early(&page, "[data-action=exit]").await?;
                let href = page.server.url("/left");
                page.ask::<()>(&format!(
                    "quiz.querySelector('[data-action=exit]').href = {href:?}"
                ))
                .await?;
                if by_keys {
                    // The quiz listens to keys from the frame in which it comes into view.
                    page.web
                        .execute_async(
                            "const [done] = arguments;
                             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))",
                            vec![],
                        )
                        .await?;
                    for _ in 0..3 {
                        page.keys(Key::Shift + "").await?;
                    }
                } else {
                    // The click comes after the script, since a page that is left can't return the script's result.
                    page.ask::<()>(
                        "setTimeout(() => quiz.querySelector('[data-action=exit]').click())",
                    )
                    .await?;
                }
                page.until("the other page is up", "location.pathname === '/left'").await
            },
        )
        .await;
    }
}

#[tokio::test]
async fn nothing_below_the_quiz_moves_when_the_screens_change() {
    if !only_in_chromium("reports what moved") {
        return;
    }
    let watch = "<script>
      window.moved = [];
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => moved.push(entry.value)))
        .observe({ type: 'layout-shift', buffered: true });
    </script>";
    // The browser only reports movement inside the window, so the room is as small as the first screen allows.
    let room = "<style>partner-quiz { display: block; min-height: 38rem; }</style>";
    for room in [room, ""] {
        let html = [watch, room, "<p>Before</p>", QUIZ, "<p id=below>Below</p>"].concat();
        Page::site(slow(&html), |page| async move {
            page.until("the first screen stands", "quiz?.querySelector('[data-early]')").await?;
            if room.is_empty() {
                // Without room kept for it, the first screen may move the text below. Nothing may move it later.
                settle(&page).await?;
                page.ask::<()>("moved.length = 0").await?;
            }
            arrive(&page).await?;
            page.screen("start").await?;
            settle(&page).await?;
            let seen =
                "document.querySelector('#below').getBoundingClientRect().bottom < innerHeight";
            assert!(
                page.ask::<bool>(&format!("return {seen}")).await?,
                "the text is in the window"
            );
            assert_eq!(page.ask::<Vec<f64>>("return moved").await?, [0.0; 0], "{room}");
            Ok(())
        })
        .await;
    }
}
