//! Lists to choose one value from.

use studio::store::{Action, Studio};
use studio::ui::choice_box::ChoiceBox;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Html, html};

use crate::stage::{Stage, active, field, studio};

/// How closed a flat no is: a number that the rules may leave out.
const CLOSED: &str = "rules:questions.q-answer.options.flat.answer";

fn number(studio: &Studio) -> Option<i64> {
    studio.project.get(&field(CLOSED))?.as_integer()
}

fn list(studio: &Studio, locked: bool) -> Html {
    let choices: Vec<(String, String)> =
        ["", "3", "4"].map(|value| (value.to_string(), format!("value {value}"))).to_vec();
    let chosen = number(studio).map(|number| number.to_string()).unwrap_or_default();
    html! {
        <ChoiceBox field={field(CLOSED)} label="How closed" {choices} {chosen} numbers=true {locked} />
    }
}

#[wasm_bindgen_test]
async fn a_number_is_written_as_one_and_choosing_nothing_leaves_the_place_out() {
    let stage = Stage::new(studio(), |studio| list(studio, false)).await;
    assert_eq!(stage.value("select"), "4");
    stage.choose("select", "3").await;
    assert_eq!(number(&stage.studio()), Some(3));
    stage.choose("select", "").await;
    assert!(stage.studio().project.get(&field(CLOSED)).is_none());
    // A browser takes a value that was chosen by hand for the user's own, and keeps it.
    stage.act(Action::Undo).await;
    assert_eq!(stage.value("select"), "3");
    stage.act(Action::Undo).await;
    assert_eq!(stage.value("select"), "4");
    stage.act(Action::Redo).await;
    assert_eq!(stage.value("select"), "3");
}

#[wasm_bindgen_test]
async fn somebody_who_is_led_to_a_list_is_in_it_and_reads_what_is_wrong_there() {
    let stage = Stage::new(studio(), |studio| list(studio, false)).await;
    assert!(stage.get(".problem").is_none());
    stage.act(Action::Set(field(CLOSED), 9.into())).await;
    let wrong = stage.studio().reading.found.clone();
    assert_eq!(stage.texts(".problem"), [wrong[0].text.clone()]);
    assert_ne!(active(), stage.get("select"));
    stage.act(Action::Select(field(CLOSED))).await;
    assert_eq!(active(), stage.get("select"));

    let locked = Stage::new(studio(), |studio| list(studio, true)).await;
    assert!(locked.find("select").has_attribute("disabled"));
}
