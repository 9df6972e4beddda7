//! A host that is a Yew app itself (`examples/yew_host.rs`): the quiz as its component, and as an element in it.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use serve::Site;
use thirtyfour::prelude::*;

use crate::page::{Page, SCRIPT, dist};

fn site() -> Site {
    let folder =
        env::var_os("YEW_HOST").expect("YEW_HOST names the built example; run cargo xtask test");
    let start = "<script type=module>import init from '/yew_host.js'; await init()</script>";
    let page = ["<!doctype html><html lang=en><title>A host</title><body>", start, SCRIPT].concat();
    Site::default().mount("/pq/", &dist()).mount("/", &PathBuf::from(folder)).page("/index", page)
}

/// Goes through a quiz by scripted clicks; `root` is the script of its root.
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
    page.until("the result is up", &format!("{root}.querySelector('[data-screen=result]')")).await
}

#[tokio::test]
async fn as_a_component_it_runs_with_its_own_style_and_tells_its_host() {
    Page::at(site(), "/index", |page| async move {
        let root = "document.querySelector('#component > div')?.shadowRoot";
        go_through(&page, root).await?;
        page.until(
            "the host is told",
            "document.querySelector('#heard').textContent === 'complete'",
        )
        .await?;
        let styled: bool = page
            .ask(&format!(
                "return getComputedStyle({root}.querySelector('.exit')).borderTopWidth === '1px'"
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
