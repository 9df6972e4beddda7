//! The forms of the rules.

use std::rc::Rc;

use partner_quiz::quiz::content::{Flag, FlagRule, Rules};
use studio::rules_edit;
use studio::store::{Action, Studio};
use studio::ui::library_rules::LibraryRules;
use studio::ui::piece_box::PieceBox;
use studio::ui::question_rules::QuestionRules;
use studio::ui::you_rules::YouRules;
use studio::words::rules as words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Html, html};

use crate::stage::{Stage, active, field, studio};

fn rules(studio: &Studio) -> Rc<Rules> {
    Rc::new(rules_edit::rules(&studio.project).expect("rules"))
}

/// The form of one question.
async fn question(id: &'static str) -> Stage {
    Stage::new(studio(), move |studio| {
        let rules = rules(studio);
        let question = rules.questions.iter().find(|one| one.id == id).expect("a question").clone();
        let content = studio.content().expect("content").clone();
        html! { <QuestionRules {rules} {content} {question} /> }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_question_is_asked_earlier_or_later_but_never_past_the_one_about_safety() {
    let stage = question("q-picture").await;
    let order = |stage: &Stage| -> Vec<String> {
        rules(&stage.studio()).questions.iter().map(|question| question.id.clone()).collect()
    };
    assert_eq!(order(&stage)[3..6], ["q-said", "q-source", "q-picture"]);
    stage.press("[data-action=up]").await;
    assert_eq!(active(), stage.get("[data-action=up]"), "it can be pressed again");
    stage.press("[data-action=up]").await;
    assert_eq!(order(&stage)[2..5], ["q-safe", "q-picture", "q-said"]);
    assert!(stage.find("[data-action=up]").has_attribute("disabled"));
    assert_eq!(active(), stage.get("[data-action=down]"), "the way back is left");
    stage.act(Action::Undo).await;
    assert_eq!(order(&stage)[3..6], ["q-said", "q-picture", "q-source"]);

    let safety = question("q-safe").await;
    assert!(safety.get("[data-action=up]").is_none(), "it stays where it is");
    assert!(safety.whole().contains(words::LOCKED));
}

#[wasm_bindgen_test]
async fn a_question_gets_other_words_in_every_language_with_the_answer_that_they_follow() {
    let stage = question("q-step").await;
    let list = "[data-field='rules:questions.q-step.reword_when']";
    let texts =
        || ["en", "es"].map(|tag| stage.content(&format!("{tag}:questions.q-step.reworded")));
    assert_eq!(texts(), [""; 2]);
    stage.choose(list, "never").await;
    assert_eq!(texts(), [(); 2].map(|()| words::to_write("q-step")));
    assert_eq!(stage.studio().reading.errors(), 0);
    stage.choose(list, "").await;
    assert_eq!(texts(), [""; 2]);
    assert_eq!(stage.studio().reading.found, []);

    let own = question("q-answer").await;
    let before = own.content("es:questions.q-answer.reworded");
    own.choose("[data-field='rules:questions.q-answer.reword_when']", "few").await;
    assert_eq!(own.content("es:questions.q-answer.reworded"), before, "words that are there stay");
}

#[wasm_bindgen_test]
async fn a_piece_for_tonight_is_chosen_with_its_text_beside_it() {
    let place = field("rules:levels.refusing.tonight");
    let draw = move |studio: &Studio| -> Html {
        let content = studio.content().expect("content").clone();
        html! {
            <PieceBox
                field={place.clone()}
                label={words::TONIGHT}
                id={studio.project.get_text(&place).unwrap_or_default()}
                {content}
                without={words::TONIGHT_OF_CAUSE}
            />
        }
    };
    let stage = Stage::new(studio(), draw).await;
    assert_eq!(stage.value("select"), "tonight-rest");
    assert!(stage.text(".hint").contains("Stop asking for now."));
    assert!(stage.get("option[value=dont-blame]").is_none(), "it has its place in a group");
    stage.choose("select", "tonight-sides").await;
    assert_eq!(stage.content("rules:levels.refusing.tonight"), "tonight-sides");
    assert!(stage.text(".hint").contains("I want us both to feel heard."));
    stage.act(Action::Undo).await;
    stage.choose("select", "").await;
    assert!(
        stage.get(".hint").is_none() && stage.content("rules:levels.refusing.tonight").is_empty()
    );
}

#[wasm_bindgen_test]
async fn two_pieces_for_tonight_change_places_and_one_that_has_no_place_left_is_named() {
    let refusing = "rules:levels.refusing.tonight";
    let draw = move |studio: &Studio| -> Html {
        let content = studio.content().expect("content").clone();
        html! {
            <PieceBox
                field={field(refusing)}
                label={words::TONIGHT}
                id={studio.project.get_text(&field(refusing)).unwrap_or_default()}
                {content}
                without={words::TONIGHT_OF_CAUSE}
            />
        }
    };
    let stage = Stage::new(studio(), draw).await;
    let rest = stage.studio().content().expect("content").words.pieces["tonight-rest"].text.clone();
    assert_eq!(stage.text("[role=status]"), "");
    stage.choose("select", "tonight-sides").await;
    assert_eq!(stage.content("rules:causes.sides.tonight"), "tonight-rest");
    assert_eq!(stage.studio().reading.found, [], "each piece still has a place");
    assert_eq!(stage.text("[role=status]"), words::swapped(&rest));
    stage.act(Action::Undo).await;
    assert_eq!(stage.content("rules:causes.sides.tonight"), "tonight-sides", "it is one change");
    assert_eq!(stage.text("[role=status]"), "");

    stage.choose("select", "").await;
    assert!(stage.studio().reading.errors() > 0);
    assert_eq!(stage.text("[role=status]"), words::left_over(&rest));
    let elsewhere = field("rules:levels.hesitant.tonight");
    stage.act(Action::Set(elsewhere, "tonight-rest".into())).await;
    assert_eq!(stage.text("[role=status]"), "");
}

#[wasm_bindgen_test]
async fn an_answer_that_changed_nothing_for_the_visitor_gets_a_form_in_which_it_does() {
    let stage = Stage::new(studio(), |studio| {
        let content = studio.content().expect("content").clone();
        html! { <YouRules rules={rules(studio)} {content} /> }
    })
    .await;
    let add = "[data-action=add-flag]";
    assert!(stage.get(&format!("{add} option[value=hinted]")).is_some());
    assert!(stage.get(&format!("{add} option[value=tired]")).is_none(), "it has its form already");
    stage.choose(add, "hinted").await;
    assert_eq!(stage.studio().reading.found, [], "it changes nothing yet");
    let form = "[data-key='flags.hinted']";
    assert_eq!(active(), stage.get(&format!("{form} [data-action=fold]")), "it is open");
    assert!(stage.get(&format!("{add} option[value=hinted]")).is_none());
    assert_eq!(stage.value(add), "", "the list is ready for another one");

    stage.press(&format!("{form} input[type=checkbox]")).await;
    stage.choose(&format!("{form} [data-action=add-piece]"), "ind-support").await;
    let rule = |stage: &Stage| -> Option<FlagRule> {
        rules(&stage.studio()).flags.get(&Flag::Hinted).cloned()
    };
    assert!(rule(&stage).is_some_and(|rule| rule.brief && rule.you == ["ind-support"]));
    for _ in 0..3 {
        stage.act(Action::Undo).await;
    }
    assert_eq!((rule(&stage), stage.get(form)), (None, None));
}

#[wasm_bindgen_test]
async fn folds_change_places_and_a_group_is_always_in_one_of_them() {
    let stage = Stage::new(studio(), |studio| {
        let content = studio.content().expect("content").clone();
        html! { <LibraryRules rules={rules(studio)} {content} /> }
    })
    .await;
    stage.press("[data-key='library.still-no'] [data-action=fold]").await;
    stage.choose("[data-group=info] select", "library.end.groups").await;
    assert_eq!(stage.all("[data-group]", "data-group"), ["still-no", "carry", "line"]);
    assert_eq!(stage.studio().reading.errors(), 0);
    stage.press("[data-group=carry] [data-action=up]").await;
    assert_eq!(stage.all("[data-group]", "data-group"), ["carry", "still-no", "line"]);

    let whole = "[data-key='library.still-no'] > .actions";
    stage.press(&format!("{whole} [data-action=up]")).await;
    assert_eq!(stage.all("[data-key]", "data-key")[..2], ["library.still-no", "library.before"]);
    assert_eq!(active(), stage.get(&format!("{whole} [data-action=down]")));
}
