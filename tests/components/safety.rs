//! The safety routes: what the stop leaves out and what caution holds back.

use partner_quiz::quiz::config::Config;
use partner_quiz::quiz::content::Route;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, content};

#[wasm_bindgen_test]
async fn the_stop_screen_shows_nothing_that_its_route_leaves_out() {
    let rules = content().rules;
    let stop = &rules.routes[&Route::Stop];
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    stage.answer(&["many", "flat", "harm"]).await;
    assert_eq!(stage.all("[data-screen]", "data-screen"), ["safety"]);
    let shown = stage.all("[data-id]", "data-id");
    assert!(shown.contains(&"hotline".to_string()));
    let pieces = shown.iter().filter(|id| content().words.pieces.contains_key(id.as_str()));
    let forbidden: Vec<&String> = pieces.filter(|id| !stop.only.contains(id)).collect();
    assert!(forbidden.is_empty(), "{forbidden:?}");
    assert_eq!(*stage.told.borrow(), ["ready", "start"], "from outside it looks like leaving");
}

#[wasm_bindgen_test]
async fn caution_begins_with_safety_and_holds_scripts_back_until_it_feels_safe() {
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    stage
        .answer(&[
            "few",
            "dodged",
            "careful",
            "said-sides",
            "src-blamed",
            "pic-two",
            "prob-unsure",
            "help-none",
            "step-talk",
            "st-in",
            "try-none",
            "you-ok",
        ])
        .await;
    stage.painted().await;
    stage.find(".caution");
    assert!(stage.get(".reasons").is_none() && stage.get(".tonight").is_none());
    assert!(stage.get("[data-id=swap-never-listen]").is_none());
    assert!(stage.get("[data-id=name-neutral]").is_none());
    stage.press("[data-action=safe]").await;
    stage.find("[data-id=swap-never-listen]");
    stage.find("[data-id=name-neutral]");
}
