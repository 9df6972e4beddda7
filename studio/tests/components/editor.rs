//! One text in every language.

use partner_quiz::author::reading::{LONG_GRADE, reading, too_hard};
use studio::store::{Action, Tab};
use studio::ui::field_editor::FieldEditor;
use studio::words;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::html;

use crate::stage::{Stage, active, field, studio};

/// The editor of one text.
async fn editor(place: &'static str) -> Stage {
    Stage::new(studio(), move |_| html! { <FieldEditor field={field(place)} /> }).await
}

#[wasm_bindgen_test]
async fn each_language_has_a_box_with_its_length_its_grade_and_what_is_wrong_with_it() {
    let stage = editor("es:pieces.dont-ambush.text").await;
    assert_eq!(stage.all("textarea", "lang"), ["en", "es"]);
    assert_eq!(stage.all("textarea.now", "lang"), ["es"], "it belongs to the preview's language");
    let measured = |lang: &str, text: &str| {
        let read = reading(lang, text);
        words::reading(read.grade, read.words, read.longest)
    };
    let spanish = measured("es", &stage.content("es:pieces.dont-ambush.text"));
    let english = measured("en", &stage.content("en:pieces.dont-ambush.text"));
    assert_eq!(stage.texts(".facts"), [english, spanish.clone()]);
    assert!(stage.get(".problem").is_none());

    let hard = "Considerable psychological apprehensions\nnecessitate deliberation.";
    stage.write("textarea[lang=en]", hard).await;
    let hard = hard.replace('\n', " ");
    assert_eq!(stage.content("en:pieces.dont-ambush.text"), hard, "it has no line breaks");
    assert_eq!(stage.texts(".facts"), [measured("en", &hard), spanish]);
    assert_eq!(stage.texts(".problem"), [too_hard(reading("en", &hard).grade, LONG_GRADE)]);
}

#[wasm_bindgen_test]
async fn a_lost_placeholder_is_named_at_the_text_that_lacks_it() {
    let stage = editor("en:interface.progress").await;
    assert!(stage.value("textarea[lang=en]").contains("{total}"), "placeholders stay as they are");
    stage.write("textarea[lang=en]", "Question {number}").await;
    let problems = stage.texts(".problem");
    assert!(problems.len() == 1 && problems[0].contains("{total}"), "{problems:?}");
    stage.write("textarea[lang=en]", "Question {number}, {total} in all").await;
    assert!(stage.get(".problem").is_none());
}

#[wasm_bindgen_test]
async fn a_translation_is_marked_once_its_english_changes_until_it_changes_too() {
    let stage = editor("en:interface.start").await;
    let spanish = stage.content("es:interface.start");
    stage.write("textarea[lang=en]", "Begin").await;
    assert_eq!(stage.texts(".warning"), [words::STALE]);
    stage.act(Action::Saved(stage.studio().project)).await;
    assert_eq!(stage.texts(".warning"), [words::STALE], "a save doesn't make it say the same");
    stage.write("textarea[lang=es]", "Empezamos").await;
    assert!(stage.get(".warning").is_none());
    stage.write("textarea[lang=es]", &spanish).await;
    assert_eq!(stage.texts(".warning"), [words::STALE]);
}

#[wasm_bindgen_test]
async fn a_translation_is_marked_as_before_once_the_opening_of_another_project_is_taken_back() {
    let stage = editor("en:interface.start").await;
    stage.write("textarea[lang=en]", "Begin").await;
    let edited = stage.studio().project;
    let other = edited.set(&field("en:interface.title"), "Would they come?").expect("a place");
    stage.act(Action::Open(other)).await;
    assert!(stage.get(".warning").is_none(), "it is as it was opened");
    stage.act(Action::Undo).await;
    assert_eq!(stage.texts(".warning"), [words::STALE]);
    stage.act(Action::Redo).await;
    assert!(stage.get(".warning").is_none());
    stage.act(Action::Undo).await;
    stage.act(Action::Undo).await;
    assert_eq!(stage.studio().project, studio().project);
    assert!(stage.get(".warning").is_none(), "the English is as it was");
}

#[wasm_bindgen_test]
async fn whoever_is_led_to_a_text_is_in_its_box_but_one_that_is_only_shown_leaves_the_focus() {
    let stage = Stage::new(studio(), |studio| {
        html! {
            <>
                if let Some(field) = studio.field.clone().filter(|_| studio.tab == Tab::Words) {
                    <FieldEditor key={field.key.clone()} field={field.clone()} />
                }
                <button data-action="other" />
            </>
        }
    })
    .await;
    let go_elsewhere = || {
        let other = stage.find("[data-action=other]").unchecked_into::<HtmlElement>();
        other.focus().expect("the focus");
        other
    };
    stage.act(Action::Select(field("es:interface.start"))).await;
    assert_eq!(active(), stage.get("textarea[lang=es]"));
    // Once more, at the same place.
    let other = go_elsewhere();
    stage.act(Action::Select(field("es:interface.start"))).await;
    assert_eq!(active(), stage.get("textarea[lang=es]"));

    go_elsewhere();
    stage.act(Action::Show(field("en:interface.title"))).await;
    assert!(stage.get("textarea[data-field='en:interface.title']").is_some());
    assert_eq!(active().as_ref(), Some(other.as_ref()));
    stage.act(Action::Select(field("en:interface.start"))).await;
    go_elsewhere();
    stage.act(Action::Tab(Tab::Brand)).await;
    stage.act(Action::Tab(Tab::Words)).await;
    assert_eq!(active().as_ref(), Some(other.as_ref()), "they came here on their own");
}

#[wasm_bindgen_test]
async fn what_is_typed_is_kept_when_its_box_goes_before_the_next_pause() {
    let stage = Stage::new(studio(), |studio| {
        let field = studio.field.clone().unwrap_or_else(|| field("en:interface.title"));
        html! {
            if studio.tab == Tab::Words {
                <FieldEditor {field} />
            }
        }
    })
    .await;
    let next = stage.content("en:interface.start");
    stage.typed("textarea[lang=en]", "Would they come?").await;
    stage.act(Action::Select(field("en:interface.start"))).await;
    assert_eq!(stage.content("en:interface.title"), "Would they come?");
    assert_eq!(stage.value("textarea[lang=en]"), next, "the next box has its own text");

    stage.typed("textarea[lang=en]", "Begin").await;
    stage.act(Action::Tab(Tab::Take)).await;
    assert_eq!(stage.content("en:interface.start"), "Begin");
}
