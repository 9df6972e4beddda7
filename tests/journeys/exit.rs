//! "Leave this site": the link, Shift three times, and what is left behind.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::browser::{Engine, only_in_chromium};
use crate::page::{Page, SCRIPT, host};
use crate::tour::{SCREENS, go};

/// Lets the exit lead to a page on the test's own server.
async fn set_exit(page: &Page) -> WebDriverResult<()> {
    page.screen("start").await?;
    let target = page.server.url("/manifest.json");
    let script =
        format!("document.querySelector('partner-quiz').setAttribute('exit-href', {target:?})");
    page.web.execute(script, vec![]).await?;
    page.until(
        "the link leads there",
        &format!("quiz.querySelector('[data-action=exit]').href === {target:?}"),
    )
    .await
}

async fn left(page: &Page) -> WebDriverResult<()> {
    page.until("the other page is up", "location.pathname === '/manifest.json'").await
}

#[tokio::test]
async fn the_exit_is_first_in_tab_order_and_puts_another_page_in_place_of_this_one() {
    Page::demo(|page| async move {
        set_exit(&page).await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"])]).await?;
        page.question("q-answer").await?;
        let first: String = page
            .ask("return quiz.querySelector('a, button, input, [tabindex=\"0\"]').dataset.action")
            .await?;
        assert_eq!(first, "exit");
        let before: usize = page.ask("return history.length").await?;
        page.click("[data-action=exit]").await?;
        left(&page).await?;
        assert_eq!(
            page.ask::<usize>("return history.length").await?,
            before,
            "it takes this page's place"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_is_covered_and_the_answers_are_gone_before_the_other_page_comes() {
    Page::demo(|page| async move {
        set_exit(&page).await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"])]).await?;
        page.question("q-answer").await?;
        // The state right after the click, while the other page is still loading.
        let seen: Vec<bool> = page
            .ask(
                "quiz.querySelector('[data-action=exit]').click();
                 const cover = document.querySelector('[data-partner-quiz-cover]');
                 const box = cover.getBoundingClientRect();
                 return [
                   box.width >= document.documentElement.clientWidth && box.height >= innerHeight,
                   document.elementFromPoint(innerWidth / 2, innerHeight / 2) === cover,
                   cover.textContent === 'Loading',
                   !quiz.querySelector('input'),
                 ]",
            )
            .await?;
        assert_eq!(seen, [true; 4]);
        left(&page).await
    })
    .await;
}

#[tokio::test]
async fn shift_three_times_leaves_and_says_how_many_presses_are_left() {
    Page::demo(|page| async move {
        set_exit(&page).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        page.keys(Key::Shift + "").await?;
        page.until(
            "the status counts",
            "quiz.querySelector('.bar [role=status]').textContent === 'Press Shift again to leave this site. 2 to go.'",
        )
        .await?;
        page.keys("a").await?;
        page.until("another key ends the count", "quiz.querySelector('.bar [role=status]').textContent === ''").await?;
        for _ in 0..3 {
            page.keys(Key::Shift + "").await?;
        }
        left(&page).await
    })
    .await;
}

#[tokio::test]
async fn coming_back_shows_the_start_screen_with_nothing_chosen() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"])]).await?;
        page.question("q-safe").await?;
        page.web.goto(page.server.url("/manifest.json")).await?;
        page.web.back().await?;
        page.screen("start").await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<usize>("return quiz.querySelectorAll(':checked').length").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_reload_starts_again() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"])]).await?;
        page.question("q-answer").await?;
        page.web.refresh().await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<usize>("return quiz.querySelectorAll(':checked').length").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_exit_stays_in_sight_on_a_long_result_and_covers_no_focus() {
    if !only_in_chromium("sets the width") {
        return;
    }
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        page.width(390).await?;
        for at in ["0.2", "0.5", "0.9"] {
            let seen: bool = page
                .ask(&format!(
                    "const box = document.querySelector('partner-quiz').getBoundingClientRect();
                     scrollTo(0, scrollY + box.top + box.height * {at});
                     const exit = quiz.querySelector('.exit').getBoundingClientRect();
                     return exit.top >= 0 && exit.bottom < innerHeight
                       && quiz.elementFromPoint(exit.x + 9, exit.y + 9).matches('.exit')"
                ))
                .await?;
            assert!(seen, "the exit is out of sight at {at} of the way");
        }
        // Going backward, each element scrolls into view at the top of the window, where the exit is.
        let covered: Vec<String> = page
            .ask(
                "const exit = quiz.querySelector('.exit');
                 const at = [...quiz.querySelectorAll('.screen :is(a, button, input, summary)')].filter((one) => one.checkVisibility());
                 scrollTo(0, 1e6);
                 return at.reverse().filter((one) => {
                   one.focus();
                   const box = one.getBoundingClientRect(), over = exit.getBoundingClientRect();
                   return box.top < over.bottom && over.top < box.bottom && box.left < over.right && over.left < box.right;
                 }).map((one) => one.outerHTML)",
            )
            .await?;
        assert_eq!(covered, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// The notice above the exit.
const NOTICE: &str = "quiz.querySelector('.presses').textContent";

/// A script that holds the page's timers of five seconds until the test calls `late()`.
const LATE: &str = "<script>{
  const wait = setTimeout, waiting = [];
  window.setTimeout = (run, time, ...more) => {
    if (time === 5000) waiting.push(run);
    return wait(time === 5000 ? () => {} : run, time, ...more);
  };
  window.late = () => waiting.splice(0).forEach((run) => run());
}</script>";

#[tokio::test]
async fn another_key_a_pointer_and_five_seconds_reset_the_count_and_remove_the_notice() {
    let quiz = "<partner-quiz>Call us</partner-quiz>";
    Page::host(&[LATE, quiz, SCRIPT].concat(), |page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        let none = format!("{NOTICE} === ''");
        for (what, script) in [
            ("another key", "dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))"),
            (
                "a pointer",
                "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
            ),
            ("five seconds", "late()"),
        ] {
            for _ in 0..2 {
                page.keys(Key::Shift + "").await?;
            }
            page.until(
                "it counts",
                &format!("{NOTICE} === 'Press Shift again to leave this site. 1 to go.'"),
            )
            .await?;
            page.ask::<Value>(script).await?;
            page.until(&format!("{what} takes the notice away"), &none).await?;
            page.keys(Key::Shift + "").await?;
            page.until(
                "it begins anew",
                &format!("{NOTICE} === 'Press Shift again to leave this site. 2 to go.'"),
            )
            .await?;
            page.ask::<Value>("late()").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn shift_held_while_clicking_or_with_another_key_never_counts() {
    Page::demo(|page| async move {
        set_exit(&page).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        let option = page.find("[value=few]").await?;
        for _ in 0..3 {
            page.web
                .action_chain()
                .key_down(Key::Shift)
                .click_element(&option)
                .key_up(Key::Shift)
                .perform()
                .await?;
        }
        for other in [Key::Control, Key::Alt] {
            for _ in 0..3 {
                page.web
                    .action_chain()
                    .key_down(other.clone())
                    .key_down(Key::Shift)
                    .key_up(Key::Shift)
                    .key_up(other.clone())
                    .perform()
                    .await?;
            }
        }
        for _ in 0..3 {
            page.keys("A").await?;
        }
        page.until("nothing counts", &format!("{NOTICE} === ''")).await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn an_address_that_answers_with_nothing_doesnt_leave_the_cover_for_good() {
    let hurry = "<script>{ const wait = setTimeout;
      window.setTimeout = (run, time, ...more) => wait(run, time === 10000 ? 1000 : time, ...more) }</script>";
    let quiz = "<partner-quiz>Call us</partner-quiz>";
    let site = crate::page::host(&[hurry, quiz, SCRIPT].concat())
        .mischief("/pq/manifest.json", serve::Mischief::Stalled);
    Page::site(site, |page| async move {
        page.screen("start").await?;
        let target = page.server.url("/pq/manifest.json");
        page.ask::<Value>(&format!("quiz.querySelector('[data-action=exit]').href = {target:?}"))
            .await?;
        page.ask::<Value>("setTimeout(() => quiz.querySelector('[data-action=exit]').click())")
            .await?;
        page.until("an empty page is up", "location.href === 'about:blank'").await
    })
    .await;
}

#[tokio::test]
async fn the_exit_stays_when_the_engine_has_stopped() {
    for by_keys in [false, true] {
        Page::demo(|page| async move {
            page.excuse("the engine stopped while it ran");
            page.excuse("Uncaught RuntimeError");
            set_exit(&page).await?;
            page.press("start").await?;
            page.question("q-asked").await?;
            // A script of the page does this, because scripts of Firefox's driver have their own `WebAssembly`.
            page.ask::<Value>(
                "const script = document.createElement('script');
                 script.textContent = `const trap = new WebAssembly.RuntimeError('unreachable');
                   dispatchEvent(new ErrorEvent('error', { error: trap }))`;
                 document.head.append(script)",
            )
            .await?;
            page.until("the failure is reported", "quiz.querySelector('.stopped')").await?;
            if by_keys {
                for _ in 0..3 {
                    page.keys(Key::Shift + "").await?;
                }
            } else {
                page.click("[data-action=exit]").await?;
            }
            left(&page).await
        })
        .await;
    }
}

/// The style of a page's own bar at the top of the window.
const BAR: &str = "position: fixed; inset: 0 0 auto; height: 90px; z-index: 999; background: #ddd";

/// Whether the exit can be pressed, that is, nothing covers it.
const CAN_BE_PRESSED: &str = "(() => {
  const { left, right, top, bottom } = quiz.querySelector('[data-action=exit]').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight
    && [[left + 3, top + 3], [right - 3, bottom - 3]].every(([x, y]) => document.elementFromPoint(x, y) === quiz.host);
})()";

#[tokio::test]
async fn a_bar_that_the_page_has_pinned_to_the_top_never_hides_the_exit() {
    let quiz = "<div style='height: 300px'></div><partner-quiz>Call us</partner-quiz><div style='height: 3000px'></div>";
    for isolated in ["", "isolated"] {
        for bar in [BAR, &BAR.replace("fixed; inset: 0 0 auto", "sticky; top: 0")] {
            let quiz = quiz.replace("<partner-quiz", &format!("<partner-quiz {isolated}"));
            let html = format!(
                "<style>body {{ margin: 0 }}</style><header style='{bar}'>A menu</header>{quiz}{SCRIPT}"
            );
            Page::host(&html, |page| async move {
                page.until(
                    "it runs",
                    "quiz?.adoptedStyleSheets.length > 1 && (quiz.querySelector('iframe') || !quiz.querySelector('[data-early]'))",
                )
                .await?;
                for at in [0, 250, 330, 500] {
                    page.web.execute(format!("scrollTo(0, {at})"), vec![]).await?;
                    page.until(&format!("the exit can be pressed at {at}"), CAN_BE_PRESSED).await?;
                }
                Ok(())
            })
            .await;
        }
    }
}

#[tokio::test]
async fn the_exit_moves_back_up_when_such_a_bar_goes_and_a_banner_at_the_bottom_changes_nothing() {
    let html = format!(
        "<style>body {{ margin: 0 }} header {{ {BAR}; transition: translate 50ms }} header.up {{ translate: 0 -100% }}</style>
         <header>A menu</header><div style='height: 300px'></div><partner-quiz>Call us</partner-quiz>
         <div style='height: 3000px'></div>
         <aside style='position: fixed; inset: auto 0 0; height: 120px; background: #eee'>Cookies?</aside>{SCRIPT}"
    );
    Page::host(&html, |page| async move {
        page.screen("start").await?;
        page.web.execute("scrollTo(0, 400)", vec![]).await?;
        let top = "quiz.querySelector('[data-action=exit]').getBoundingClientRect().top";
        page.until("the exit is below the bar", &format!("{top} >= 90")).await?;
        page.web.execute("document.querySelector('header').className = 'up'", vec![]).await?;
        page.until("the exit is at the top again", &format!("{top} < 20")).await?;
        page.web.execute("document.querySelector('header').className = ''", vec![]).await?;
        page.until("and below the bar again", &format!("{top} >= 90")).await?;
        page.web.execute("document.querySelector('header').remove()", vec![]).await?;
        page.until("a bar that is taken away counts no more", &format!("{top} < 20")).await?;
        page.until("it can be pressed", CAN_BE_PRESSED).await
    })
    .await;
}

#[tokio::test]
async fn back_after_leaving_leads_to_the_page_before_and_never_to_the_quiz() {
    let site = || {
        host(&["<partner-quiz></partner-quiz>", SCRIPT].concat())
            .page("/before", "<!doctype html><title>Before</title>Before")
            .page("/left", "<!doctype html><title>Left</title>Left")
    };
    for by_keys in [false, true] {
        Page::at(site(), "/before", |page| async move {
            // The visitor follows a link.
            page.ask::<()>("location.assign('/')").await?;
            page.screen("start").await?;
            let target = page.server.url("/left");
            page.ask::<()>(&format!(
                "document.querySelector('partner-quiz').setAttribute('exit-href', {target:?})"
            ))
            .await?;
            page.press("start").await?;
            page.answer(&[("q-asked", &["many"])]).await?;
            page.question("q-answer").await?;
            if by_keys {
                for _ in 0..3 {
                    page.keys(Key::Shift + "").await?;
                }
            } else {
                page.click("[data-action=exit]").await?;
            }
            page.until("the other page is up", "location.pathname === '/left'").await?;
            page.web.back().await?;
            page.until("the page before is up", "location.pathname === '/before'").await?;
            page.web.forward().await?;
            page.until("the other page is up again", "location.pathname === '/left'").await
        })
        .await;
    }
}

/// Answers two questions, goes to another page and back, and begins again. Returns whether the browser had kept the
/// page in memory, and whether what it kept held an answer.
async fn away_and_back(quiz: &str, keeping: &str) -> [bool; 2] {
    let watch = "<script>
      addEventListener('pageshow', (event) => { window.restored = event.persisted });
    </script>";
    let site = host(&[watch, quiz, SCRIPT].concat())
        .page("/other", "<!doctype html><title>Other</title>Other")
        .header("Cache-Control", keeping);
    Page::site(site, |page| async move {
        let start = async || {
            if quiz.contains("isolated") {
                return page.start_in_frame().await;
            }
            page.press("start").await
        };
        start().await?;
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"])]).await?;
        page.question("q-safe").await?;
        page.web.enter_default_frame().await?;
        // The quiz already listens for `pagehide`, so this listener runs after the quiz's own.
        page.ask::<()>(
            "addEventListener('pagehide', () => { window.kept = !!quiz.querySelector('input, iframe') });
             location.assign('/other')",
        )
        .await?;
        page.until("the other page is up", "location.pathname === '/other'").await?;
        page.web.back().await?;
        page.until("the page is up", "location.pathname === '/' && 'restored' in window").await?;
        let restored = page.ask("return [restored, !!window.kept]").await?;
        page.until("the start screen is up", "quiz?.querySelector('[data-screen=start]')").await?;
        start().await?;
        page.question("q-asked").await?;
        let chosen: usize = page.ask("return quiz.querySelectorAll(':checked').length").await?;
        assert_eq!(chosen, 0, "{quiz}");
        Ok(restored)
    })
    .await
}

#[tokio::test]
async fn a_page_that_the_browser_kept_in_memory_shows_the_start_screen_and_kept_no_answer() {
    for quiz in ["<partner-quiz></partner-quiz>", "<partner-quiz isolated></partner-quiz>"] {
        assert_eq!(away_and_back(quiz, "max-age=60").await, [true, false], "{quiz}");
    }
}

#[tokio::test]
async fn a_page_that_the_browser_loads_again_on_the_way_back_shows_the_start_screen() {
    // WebKit keeps the page in memory even so, unless it was loaded by https.
    let restored = Engine::current() == Engine::WebKit;
    for quiz in ["<partner-quiz></partner-quiz>", "<partner-quiz isolated></partner-quiz>"] {
        assert_eq!(away_and_back(quiz, "no-store").await, [restored, false], "{quiz}");
    }
}
