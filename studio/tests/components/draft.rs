//! The draft that an earlier visit has left.

use std::cell::Cell;
use std::rc::Rc;

use studio::edge::draft::{self, Draft};
use studio::project::Project;
use studio::snippet::Snippet;
use studio::store::Action;
use studio::ui::draft_offer::DraftOffer;
use studio::ui::field_editor::FieldEditor;
use studio::words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Callback, html};

use crate::stage::{Stage, field, studio};

const START: &str = "en:interface.start";
const BOX: &str = "textarea[data-field='en:interface.start']";

/// The draft of an earlier visit with this project, which the browser keeps.
fn kept(project: &Project) -> Draft {
    draft::keep(1.0, project);
    draft::newest().expect("a draft")
}

/// An offer above the text that is being edited, and how often it was done with.
async fn offered(draft: Draft) -> (Stage, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    let done = Rc::clone(&count);
    let on_done = Callback::from(move |()| done.set(done.get() + 1));
    let stage = Stage::new(studio(), move |_| {
        html! {
            <>
                <DraftOffer draft={draft.clone()} on_done={on_done.clone()} />
                <FieldEditor field={field(START)} />
            </>
        }
    })
    .await;
    (stage, count)
}

#[wasm_bindgen_test]
async fn a_draft_is_offered_while_the_work_goes_on_and_is_taken_only_when_asked() {
    let page = Snippet { heading_level: 3, ..Snippet::default() };
    let changed = Project::shipped().set(&field(START), "Go").expect("a change").with_page(page);
    let (stage, done) = offered(kept(&changed)).await;
    assert_eq!(stage.text(".offer p"), words::draft(0.0, 2));
    assert_eq!(stage.texts(".offer code"), [START, "page:heading_level"]);
    let both = |start: &str| {
        let line = |name: &str, text: &str| format!("{name} {text}");
        let [there, here] = [words::IN_DRAFT, words::HERE];
        [line(there, "Go"), line(here, start), line(there, "3"), line(here, "2")]
    };
    assert_eq!(stage.texts(".offer li p"), both("Start"));
    assert_eq!(stage.studio().project, Project::shipped());

    stage.write(BOX, "Begin").await;
    assert_eq!(stage.content(START), "Begin");
    assert_eq!(stage.texts(".offer li p"), both("Begin"), "it compares with what is open now");
    assert!(stage.get(".offer").is_some(), "it is still offered");

    stage.press("[data-action=draft-take]").await;
    assert_eq!((stage.studio().project, stage.value(BOX).as_str()), (changed, "Go"));
    assert!(stage.studio().is_dirty(), "nobody has saved it yet");
    assert_eq!((done.get(), draft::newest()), (1, None));
    stage.act(Action::Undo).await;
    assert_eq!(stage.content(START), "Begin", "what was typed can be had back");
}

#[wasm_bindgen_test]
async fn a_draft_waits_until_it_is_thrown_away_and_one_without_changes_isnt_offered() {
    let places = [
        "title", "lead", "start", "go_on", "finish", "back", "restart", "exit", "help", "length",
        "privacy",
    ];
    let changed = places.iter().fold(Project::shipped(), |project, place| {
        project.set(&field(&format!("en:interface.{place}")), "Other").expect("a change")
    });
    let (stage, done) = offered(kept(&changed)).await;
    assert_eq!(stage.texts(".offer code").len(), 10, "not all of them are shown");
    assert_eq!(stage.texts(".offer li").last(), Some(&words::and_more(1)));
    stage.press("[data-action=draft-later]").await;
    assert!(done.get() == 1 && draft::newest().is_some(), "it is there the next time");
    stage.press("[data-action=draft-drop]").await;
    assert!(done.get() == 2 && draft::newest().is_none(), "it is gone");
    assert_eq!(stage.studio().project, Project::shipped());

    let (same, _) = offered(kept(&Project::shipped())).await;
    assert!(same.get(".offer").is_none());
    draft::forget(1.0);
}
