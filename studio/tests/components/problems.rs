//! Problems and where they lead.

use partner_quiz::quiz::flow::Screen;
use studio::proof::{Outcome, Proof};
use studio::reading::{Found, Severity};
use studio::store::{Action, Tab};
use studio::ui::problems_tab::ProblemsTab;
use studio::words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::html;

use crate::stage::{Stage, field, outcome, studio};

const ERROR: &str = "en:interface.title";
const FLAW: &str = "es:pieces.dont-blame.text";

#[wasm_bindgen_test]
async fn a_problem_leads_to_its_place_and_one_about_a_result_plays_its_answers() {
    let stage = Stage::new(studio(), |_| html! { <ProblemsTab /> }).await;
    assert_eq!(stage.whole(), words::NO_PROBLEMS);
    stage.act(Action::Set(field(ERROR), "".into())).await;
    let flaw = Found {
        severity: Severity::Warning,
        field: field(FLAW),
        text: "is too long".into(),
        sheet: "few, flat, harm".into(),
    };
    let outcome = Outcome { found: vec![flaw], ..outcome("es") };
    let project = stage.studio().project;
    stage.act(Action::Proof(Proof::Done(project, vec![outcome]))).await;
    assert_eq!(stage.texts("h2"), [words::ERRORS, words::WARNINGS]);
    assert_eq!(stage.all("li", "data-field"), [ERROR, FLAW]);
    assert!(stage.get(&format!("[data-field='{ERROR}'] [data-action=play]")).is_none());

    stage.press(&format!("[data-field='{FLAW}'] [data-action=jump]")).await;
    let led = stage.studio();
    assert_eq!((led.tab, led.field, led.view.lang.as_str()), (Tab::Words, Some(field(FLAW)), "es"));
    assert_eq!(led.visitor.screen, Screen::Start, "it leads to the text only");
    stage.press(&format!("[data-field='{FLAW}'] [data-action=play]")).await;
    assert_eq!(stage.studio().visitor.screen, Screen::Safety);

    // What the proof found may not be so any more.
    stage.act(Action::Set(field(ERROR), "Another title".into())).await;
    assert_eq!(stage.whole(), words::NO_PROBLEMS);
}
