//! A host page that is itself a Yew app (`examples/yew_host.rs`), with the quiz as a component and as an element.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use serve::{Mischief, Site};
use thirtyfour::prelude::*;

use crate::page::{Page, SCRIPT, dist};

fn site() -> Site {
    let folder =
        env::var_os("YEW_HOST").expect("YEW_HOST names the built example; run cargo xtask test");
    let start = "<script type=module>import init from '/yew_host.js'; await init()</script>";
    let page = ["<!doctype html><html lang=en><title>A host</title><body>", start, SCRIPT].concat();
    Site::default().mount("/pq/", &dist()).mount("/", &PathBuf::from(folder)).page("/index", page)
}

/// Goes through a quiz with scripted clicks. `root` is a script that gives its root.
async fn go_through(page: &Page, root: &str) -> WebDriverResult<()> {
    page.until("its start is up", &format!("{root}?.querySelector('[data-action=start]')")).await?;
    page.ask::<Value>(&format!("{root}.querySelector('[data-action=start]').click()")).await?;
    for options in crate::tour::SCREENS[4].2 {
        for option in *options {
            let there = format!("{root}.querySelector('[value={option}]')");
            page.until(&format!("{option} is there"), &there).await?;
            page.ask::<Value>(&format!("{there}.click()")).await?;
            page.until(&format!("{option} is chosen"), &format!("{there}.checked")).await?;
        }
        page.ask::<Value>(&format!("{root}.querySelector('[data-action=continue]').click()"))
            .await?;
    }
    let end = format!("{root}.querySelector('[data-screen=result] [data-action=restart]')");
    page.until("the result is drawn to its end", &end).await
}

/// The shadow root of the component.
const ROOT: &str = "document.querySelector('#component > div')?.shadowRoot";

/// Goes to the second question of the component. The element is removed, so that it can't cause anything that follows.
async fn second_question(page: &Page) -> WebDriverResult<()> {
    page.until("the start is up", &format!("{ROOT}?.querySelector('[data-action=start]')")).await?;
    page.ask::<Value>("document.querySelector('#element partner-quiz').remove()").await?;
    for (press, up) in
        [("[data-action=start]", "[value=many]"), ("[value=many]", "[value=many]:checked")]
    {
        page.ask::<Value>(&format!("{ROOT}.querySelector('{press}').click()")).await?;
        page.until(&format!("{up} is up"), &format!("{ROOT}.querySelector('{up}')")).await?;
    }
    page.ask::<Value>(&format!("{ROOT}.querySelector('[data-action=continue]').click()")).await?;
    page.until("the next is up", &format!("{ROOT}.querySelector('[name=q-answer]')")).await
}

/// The site, with an exit whose page never loads.
fn stuck() -> Site {
    site().mischief("/manifest.json", Mischief::NoContent)
}

/// Holds the page's timers of five seconds or more, so that the test can say when they end.
async fn hold_timers(page: &Page) -> WebDriverResult<()> {
    page.ask::<Value>(
        "window.held = [];
         const set = setTimeout;
         window.setTimeout = (call, time, ...more) =>
           time >= 5000 ? held.push({ call, time }) : set(call, time, ...more)",
    )
    .await
    .map(drop)
}

/// Presses the exit, and checks that the page is covered at once and no answer is left.
async fn leave(page: &Page) -> WebDriverResult<()> {
    let seen: Vec<bool> = page
        .ask(&format!(
            "{ROOT}.querySelector('[data-action=exit]').click();
             const cover = document.querySelector('[data-partner-quiz-cover]');
             const box = cover.getBoundingClientRect();
             return [
               box.width >= document.documentElement.clientWidth && box.height >= innerHeight,
               document.elementFromPoint(innerWidth / 2, innerHeight / 2) === cover,
               cover.getAttribute('role') === 'alert' && cover.textContent === 'Loading',
               {ROOT}.querySelector('input') === null,
             ]"
        ))
        .await?;
    assert_eq!(seen, [true; 4]);
    Ok(())
}

async fn left(page: &Page) -> WebDriverResult<()> {
    page.until("the other page is up", "location.pathname === '/pq/manifest.json'").await
}

/// Waits until the notice says how many presses of Shift are left, or nothing.
async fn notice(page: &Page, text: &str) -> WebDriverResult<()> {
    let shown = format!("{ROOT}.querySelector('.bar [role=status]').textContent === {text:?}");
    page.until(&format!("the notice says {text:?}"), &shown).await
}

const TWO: &str = "Press Shift again to leave this site. 2 to go.";

#[tokio::test]
async fn as_a_component_its_exit_covers_the_page_and_puts_another_in_its_place() {
    Page::at(site(), "/index", |page| async move {
        second_question(&page).await?;
        let before: usize = page.ask("return history.length").await?;
        leave(&page).await?;
        left(&page).await?;
        let after: usize = page.ask("return history.length").await?;
        assert_eq!(after, before, "it takes this page's place");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn as_a_component_shift_three_times_leaves_and_says_how_many_presses_are_left() {
    Page::at(site(), "/index", |page| async move {
        second_question(&page).await?;
        notice(&page, "").await?;
        page.keys(Key::Shift + "").await?;
        notice(&page, TWO).await?;
        page.keys(Key::Shift + "").await?;
        notice(&page, "Press Shift again to leave this site. 1 to go.").await?;
        page.keys(Key::Shift + "").await?;
        left(&page).await
    })
    .await;
}

#[tokio::test]
async fn as_a_component_another_key_a_pointer_or_the_time_ends_the_count_and_its_notice() {
    Page::at(site(), "/index", |page| async move {
        second_question(&page).await?;
        hold_timers(&page).await?;
        page.keys(Key::Shift + "").await?;
        notice(&page, TWO).await?;
        page.keys("a").await?;
        notice(&page, "").await?;
        page.keys(Key::Shift + "").await?;
        notice(&page, TWO).await?;
        let own = page.web.find(By::Id("own")).await?;
        page.web.action_chain().move_to_element_center(&own).click().perform().await?;
        notice(&page, "").await?;
        let hold = page.web.action_chain().key_down(Key::Shift).move_to_element_center(&own);
        hold.click().key_up(Key::Shift).perform().await?;
        page.until("the host counts both", "own.textContent === 'Clicks: 2'").await?;
        notice(&page, "").await?;
        page.keys(Key::Shift + "").await?;
        notice(&page, TWO).await?;
        page.ask::<Value>("held.filter(({ time }) => time === 5000).at(-1).call()").await?;
        notice(&page, "").await?;
        for _ in 0..3 {
            page.keys(Key::Shift + "").await?;
        }
        left(&page).await
    })
    .await;
}

#[tokio::test]
async fn as_a_component_the_cover_doesnt_stay_if_the_other_page_doesnt_load() {
    Page::at(stuck(), "/index", |page| async move {
        second_question(&page).await?;
        hold_timers(&page).await?;
        leave(&page).await?;
        page.until(
            "it begins anew under the cover",
            &format!("{ROOT}.querySelector('[data-screen=start]')"),
        )
        .await?;
        page.ask::<Value>("held.find(({ time }) => time === 10000).call()").await?;
        page.until("an empty page is up", "location.href === 'about:blank'").await
    })
    .await;
}

#[tokio::test]
async fn as_a_component_it_shows_the_start_without_the_cover_on_a_page_shown_again_from_memory() {
    Page::at(stuck(), "/index", |page| async move {
        second_question(&page).await?;
        hold_timers(&page).await?;
        leave(&page).await?;
        // The page is never really left here, so the test sends the events that a browser would send.
        for event in ["pagehide", "pageshow"] {
            page.ask::<Value>(&format!(
                "dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))"
            ))
            .await?;
        }
        page.until("the cover is gone", "!document.querySelector('[data-partner-quiz-cover]')")
            .await?;
        let screen = format!("{ROOT}.querySelector('[data-screen=start]')");
        page.until("the start is up", &screen).await?;
        // The time for the other page to load is over. It must have no effect now.
        page.ask::<Value>("held.find(({ time }) => time === 10000).call()").await?;
        page.ask::<Value>(&format!("{ROOT}.querySelector('[data-action=start]').click()")).await?;
        let question = format!("{ROOT}.querySelector('[name=q-asked]')");
        page.until("the first question is up", &question).await?;
        let chosen = format!("return {ROOT}.querySelectorAll(':checked').length");
        assert_eq!(page.ask::<usize>(&chosen).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn as_a_component_it_forgets_the_answers_however_the_page_is_left() {
    Page::at(site(), "/index", |page| async move {
        second_question(&page).await?;
        let nothing: bool = page
            .ask(&format!(
                "dispatchEvent(new PageTransitionEvent('pagehide', {{ persisted: true }}));
                 return !{ROOT}.querySelector('input')"
            ))
            .await?;
        assert!(nothing, "what is kept in memory holds no answer");
        page.until("the start is up", &format!("{ROOT}.querySelector('[data-screen=start]')")).await
    })
    .await;
}

#[tokio::test]
async fn as_a_component_its_exit_works_after_the_host_has_stopped() {
    Page::at(site(), "/index", |page| async move {
        page.excuse("this host stops");
        page.excuse("unreachable");
        second_question(&page).await?;
        page.ask::<Value>("document.querySelector('#stop').click()").await?;
        let clicks = "document.querySelector('#own').textContent";
        page.ask::<Value>("document.querySelector('#own').click()").await?;
        assert_eq!(page.ask::<String>(&format!("return {clicks}")).await?, "Clicks: 0");
        leave(&page).await?;
        left(&page).await
    })
    .await;
}

#[tokio::test]
async fn as_a_component_its_cover_looks_like_the_elements() {
    Page::at(stuck(), "/index", |page| async move {
        page.screen("start").await?;
        let element = "document.querySelector('#element partner-quiz')";
        let target = page.server.url("/pq/manifest.json");
        page.ask::<Value>(&format!("{element}.setAttribute('exit-href', {target:?})")).await?;
        let link = format!("{element}.shadowRoot.querySelector('[data-action=exit]')");
        page.until("the element is up", &format!("{link}?.href === {target:?}")).await?;
        page.until("the component is up", &format!("{ROOT}?.querySelector('[data-action=exit]')"))
            .await?;
        let covers: Vec<String> = page
            .ask(&format!(
                "{link}.click();
                 {ROOT}.querySelector('[data-action=exit]').click();
                 return [...document.querySelectorAll('[data-partner-quiz-cover]')].map((cover) => cover.outerHTML)"
            ))
            .await?;
        let [element, component] = covers.as_slice() else { panic!("two covers: {covers:?}") };
        assert_eq!(element, component);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn as_a_component_it_runs_with_its_own_style_and_tells_its_host() {
    Page::at(site(), "/index", |page| async move {
        go_through(&page, ROOT).await?;
        page.until(
            "the host is told",
            "document.querySelector('#heard').textContent === 'complete'",
        )
        .await?;
        let styled: bool = page
            .ask(&format!(
                "return getComputedStyle({ROOT}.querySelector('.exit')).borderTopWidth === '1px'"
            ))
            .await?;
        assert!(styled);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn as_an_element_it_runs_in_a_yew_app_and_neither_takes_the_clicks_of_the_other() {
    Page::at(site(), "/index", |page| async move {
        page.until("the host is up", "document.querySelector('#own')").await?;
        let clicks = "Number(document.querySelector('#own').textContent.split(' ')[1])";
        page.ask::<Value>("document.querySelector('#own').click()").await?;
        page.until("the host counts", &format!("{clicks} === 1")).await?;
        let root = "document.querySelector('#element partner-quiz').shadowRoot";
        go_through(&page, root).await?;
        assert_eq!(
            page.ask::<usize>(&format!("return {clicks}")).await?,
            1,
            "no click of the quiz is the host's"
        );
        page.ask::<Value>("document.querySelector('#own').click()").await?;
        page.until("the host still counts", &format!("{clicks} === 2")).await
    })
    .await;
}
