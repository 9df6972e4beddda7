//! One text in every language.

use partner_quiz::author::reading::{LONG_GRADE, reading, too_hard};
use studio::store::{Action, Tab};
use studio::ui::field_editor::FieldEditor;
use studio::words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::html;

use crate::stage::{Stage, field, studio};

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
    stage.write("textarea[lang=es]", "Empezamos").await;
    assert!(stage.get(".warning").is_none());
    stage.write("textarea[lang=es]", &spanish).await;
    assert_eq!(stage.texts(".warning"), [words::STALE]);
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
