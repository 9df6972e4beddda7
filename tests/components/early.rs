//! What the visitor did on the prerendered screens before the component was there.

use partner_quiz::quiz::config::Config;
use partner_quiz::quiz::flow::Event;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// The class of the element that has the focus.
fn focused() -> String {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.map(|element| element.class_name()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn it_begins_where_the_visitor_is_and_tells_the_page_that_they_started() {
    let early = [Event::Start, Event::Choose { option: 2, on: true }];
    let stage = Stage::after(&early, Config::default(), 1).await;
    assert_eq!(stage.all(":checked", "value"), ["few"]);
    assert_eq!(*stage.told.borrow(), ["ready", "start"]);
    assert_eq!(focused(), "", "the prerendered screens have moved the focus");
}

#[wasm_bindgen_test]
async fn the_last_press_is_carried_out_and_its_focus_set() {
    let go_on = [Event::Start, Event::Choose { option: 2, on: true }, Event::Continue];
    let stage = Stage::after(&go_on, Config::default(), 1).await;
    assert!(stage.get("[name=q-answer]").is_some());
    assert_eq!(focused(), "title");
    drop(stage);

    let stage = Stage::after(&[Event::Start, Event::Continue], Config::default(), 1).await;
    assert!(stage.get("[role=alert]").is_some(), "nothing was chosen");
    assert_eq!(focused(), "error");
    drop(stage);

    let stage = Stage::after(&[Event::Help(true)], Config::default(), 1).await;
    assert!(stage.get("[data-screen=start]").is_some());
    assert_eq!(focused(), "chapter");
}
