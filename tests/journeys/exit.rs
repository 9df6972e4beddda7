//! "Leave this site": by pressing it, by Shift three times, and what is left behind.

use thirtyfour::prelude::*;

use crate::browser::{Engine, only_in_chromium};
use crate::page::{Page, SCRIPT, host};
use crate::tour::{SCREENS, go};

/// A neutral page to leave for, on the same server: the tests know no other.
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
        // What stands there at the moment after the click, while the other page is still on its way.
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
async fn shift_three_times_leaves_and_says_how_often_is_left() {
    Page::demo(|page| async move {
        set_exit(&page).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        page.keys(Key::Shift + "").await?;
        page.until(
            "the status counts",
            "quiz.querySelector('.bar [role=status]').textContent === 'Press Shift 2 more to leave this site.'",
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
async fn a_reload_starts_anew() {
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
        // Backwards, each comes into view at the top of the window: where the exit is.
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

#[tokio::test]
async fn back_after_leaving_leads_to_the_page_before_and_never_to_the_quiz() {
    let site = || {
        host(&["<partner-quiz></partner-quiz>", SCRIPT].concat())
            .page("/before", "<!doctype html><title>Before</title>Before")
            .page("/left", "<!doctype html><title>Left</title>Left")
    };
    for by_keys in [false, true] {
        Page::at(site(), "/before", |page| async move {
            // A link, as a visitor would follow it.
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

/// Answers two questions, goes to another page and back, and begins again: whether the browser had kept the page in
/// memory, and whether any answer was in what it kept.
async fn away_and_back(quiz: &str, keeping: &str) -> [bool; 2] {
    let watch = "<script>
      addEventListener('pageshow', (event) => { window.restored = event.persisted });
    </script>";
    let site = host(&[watch, quiz, SCRIPT].concat())
        .page("/other", "<!doctype html><title>Other</title>Other")
        .header("Cache-Control", keeping);
    Page::site(site, |page| async move {
        let enter = async || {
            if quiz.contains("isolated") {
                page.find("iframe").await?.enter_frame().await?;
            }
            WebDriverResult::Ok(())
        };
        enter().await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"])]).await?;
        page.question("q-safe").await?;
        page.web.enter_default_frame().await?;
        // The quiz listens for it already, so this comes after it.
        page.ask::<()>(
            "addEventListener('pagehide', () => { window.kept = !!quiz.querySelector('input, iframe') });
             location.assign('/other')",
        )
        .await?;
        page.until("the other page is up", "location.pathname === '/other'").await?;
        page.web.back().await?;
        page.until("the page is up", "location.pathname === '/' && 'restored' in window").await?;
        let restored = page.ask("return [restored, !!window.kept]").await?;
        enter().await?;
        page.screen("start").await?;
        page.press("start").await?;
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
    // WebKit keeps it in memory all the same, unless it came by https.
    let restored = Engine::current() == Engine::WebKit;
    for quiz in ["<partner-quiz></partner-quiz>", "<partner-quiz isolated></partner-quiz>"] {
        assert_eq!(away_and_back(quiz, "no-store").await, [restored, false], "{quiz}");
    }
}
