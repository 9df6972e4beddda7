//! What the studio says about a result: the answers behind it, and what an edit has changed.

use partner_quiz::quiz::content::Content;
use studio::project::Project;
use studio::proof::{Outcome, Proof};
use studio::rules_edit::with_option;
use studio::store::{Action, Studio};
use studio::ui::difference_view::DifferenceView;
use studio::ui::path_bar::PathBar;
use studio::ui::why_text::WhyText;
use studio::words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::html;

use crate::stage::{Stage, answers, field, outcome, studio};

/// The answers of somebody whose partner fears two against one.
const SHEET: [&str; 12] = [
    "few",
    "dodged",
    "safe",
    "said-sides",
    "src-blamed",
    "pic-two",
    "prob-blame",
    "help-wait",
    "step-read",
    "st-in",
    "try-fight",
    "you-tired",
];

fn content(studio: &Studio) -> Content {
    Content::clone(studio.content().expect("content"))
}

#[wasm_bindgen_test]
async fn each_answer_so_far_leads_back_to_its_question_and_the_later_ones_stay() {
    let stage = Stage::new(studio(), |_| html! { <PathBar /> }).await;
    assert_eq!(stage.whole(), words::NO_PATH);
    stage.act(answers(&SHEET)).await;
    let content = content(&stage.studio());
    let given: Vec<String> = SHEET.map(|id| content.words.options[id].clone()).to_vec();
    assert_eq!(stage.texts("button"), given);
    assert!(stage.get("[aria-current]").is_none(), "the result is up");

    stage.press("[data-question=q-said]").await;
    let at = stage.studio().question().expect("a question");
    assert_eq!(content.rules.questions[at].id, "q-said");
    assert_eq!(stage.all("[aria-current=step]", "data-question"), ["q-said"]);
    assert_eq!(stage.texts("button"), given);
}

#[wasm_bindgen_test]
async fn a_text_is_explained_only_while_a_result_with_it_is_up() {
    let stage = Stage::new(studio(), |_| {
        html! {
            <>
                <div id="there"><WhyText of="pieces.reason-sides.text" /></div>
                <div id="always"><WhyText of="interface.tonight_title" /></div>
                <div id="elsewhere"><WhyText of="pieces.tonight-agreed.text" /></div>
            </>
        }
    })
    .await;
    assert_eq!(stage.whole(), "", "no result is up");
    stage.act(answers(&SHEET)).await;
    let content = content(&stage.studio());
    assert_eq!(stage.all("#there [data-why]", "data-why"), ["reason-sides"]);
    let sign = words::answer(&content.words.options["said-sides"], &words::points(3, false));
    assert!(stage.texts("#there li li").contains(&sign), "{:?}", stage.texts("#there li li"));
    assert_eq!(stage.text("#always .hint"), words::WHY_NOTHING);
    assert_eq!(stage.text("#elsewhere"), "", "another result has it");
    stage.act(Action::Question(0)).await;
    assert_eq!(stage.whole(), "", "a question is up");
}

/// A proof of this project in which no result shows these texts.
fn proof(project: &Project, never_shown: &[&str]) -> Action {
    let never_shown = never_shown.iter().map(|id| (*id).to_string()).collect();
    let outcome = Outcome { never_shown, ..outcome("en") };
    Action::Proof(Proof::Done(project.clone(), vec![outcome]))
}

#[wasm_bindgen_test]
async fn a_second_proof_says_what_the_edit_before_it_has_changed() {
    let stage = Stage::new(studio(), |studio| match studio.last_proven.clone() {
        Some((project, outcomes)) => html! { <DifferenceView {project} {outcomes} /> },
        None => html! {},
    })
    .await;
    let prove = async |never_shown: &[&str]| {
        stage.act(proof(&stage.studio().project, never_shown)).await;
    };
    prove(&[]).await;
    assert_eq!(stage.whole(), "", "nothing was changed");

    // A flat no that counts as a yes.
    stage.act(Action::Set(field("rules:questions.q-answer.options.flat.answer"), 0.into())).await;
    prove(&["if-no"]).await;
    let said = stage.texts("li");
    assert!(said[0].starts_with("This edit moves "), "{said:?}");
    assert_eq!(said.last(), Some(&words::now_never_shown("if-no")));
    assert!(stage.get(".hint").is_none(), "there were two proofs");

    let studio = stage.studio();
    stage.act(with_option(&studio.project, "q-answer", "silent")).await;
    prove(&["if-no"]).await;
    assert_eq!(stage.text("p"), words::NOT_COMPARED, "other questions have other answer sheets");
    assert_eq!(stage.texts("li"), [""; 0]);
}
