//! The parts of a screen, each drawn from the real content.

use partner_quiz::quiz::config::Config;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::stage::{Stage, content};

/// The result of someone whose partner dodged the question: two reasons with evidence.
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

async fn result() -> Stage {
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    stage.answer(&SHEET).await;
    stage
}

fn text(stage: &Stage, selector: &str) -> String {
    stage.find(selector).text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn start_says_what_the_quiz_is_how_long_it_takes_and_what_happens_to_the_answers() {
    let stage = Stage::new(Config::default(), 1).await;
    let words = content().words.interface;
    assert_eq!(text(&stage, ".title"), words.title);
    let facts = text(&stage, ".facts");
    assert!(facts.contains("12 short questions, about 3 minutes"), "{facts}");
    assert!(facts.contains(&words.privacy) && facts.contains(&words.exit_note), "{facts}");
    assert!(stage.get("[data-action=language]").is_none(), "one language needs no switch");
}

#[wasm_bindgen_test]
async fn the_exit_is_a_real_link_that_tells_the_other_site_nothing() {
    let stage = Stage::new(Config::default(), 1).await;
    let exit = stage.find("a[data-action=exit]");
    assert_eq!(exit.get_attribute("href").as_deref(), Some(content().practice.exit_href.as_str()));
    assert_eq!(exit.get_attribute("rel").as_deref(), Some("noreferrer"));
    assert_eq!(text(&stage, ".bar [role=status]"), "", "the status is there before it speaks");
    let words = content().words.interface;
    assert_eq!(exit.get_attribute("data-cover"), Some(words.exit_cover));
    assert_eq!(exit.get_attribute("data-presses"), Some(words.exit_presses));
    let status = stage.find(".bar .presses[role=status]");
    assert_eq!(status.get_attribute("data-wait"), Some(words.exit_wait));
}

#[wasm_bindgen_test]
async fn help_opens_with_every_line_and_safer_browsing_and_closes_again() {
    let stage = Stage::new(Config::default(), 1).await;
    let help = ".help > [data-action=help]";
    assert_eq!(stage.all(help, "aria-expanded"), ["false"]);
    stage.press(help).await;
    assert_eq!(stage.all(help, "aria-expanded"), ["true"]);
    let words = content().words;
    let lines: Vec<String> = words.help_lines.iter().map(|line| line.id.clone()).collect();
    assert_eq!(stage.all(".lines > li", "data-id"), lines);
    let panel = text(&stage, ".panel");
    for text in [
        words.interface.safer_device,
        words.interface.safer_window,
        words.interface.safer_history,
        words.interface.safer_limits,
    ] {
        assert!(panel.contains(&text), "{text}");
    }
    stage.press(".panel [data-action=help]").await;
    assert!(stage.get(".panel").is_none());
}

#[wasm_bindgen_test]
async fn a_reason_is_told_with_what_lies_behind_it_and_the_choices_that_point_to_it() {
    let stage = result().await;
    let words = content().words;
    let told = stage.all(".reason", "data-id");
    assert!(!told.is_empty() && told.len() <= 3, "{told:?}");
    for id in &told {
        let reason = text(&stage, &format!(".reason[data-id={id}]"));
        assert!(
            reason.contains(&words.pieces[id].title) && reason.contains(&words.pieces[id].text)
        );
        assert!(reason.contains(&words.interface.because), "{reason}");
        assert!(
            reason.contains("questions point here") || reason.contains("questions points here")
        );
    }
    assert!(text(&stage, ".reason .because li").len() > 3);
}

#[wasm_bindgen_test]
async fn a_section_has_a_heading_and_its_pieces_as_a_list_and_a_folded_one_is_a_native_disclosure()
{
    let stage = result().await;
    for open in stage.all(".steps > .section > ul.pieces > li", "data-id") {
        assert!(content().words.pieces.contains_key(&open), "{open}");
    }
    stage.find(".steps > .section > h4");
    let folded = stage.find(".more details.section");
    assert!(!folded.has_attribute("open"));
    assert!(folded.query_selector("summary > h4").is_ok_and(|heading| heading.is_some()));
}

#[wasm_bindgen_test]
async fn a_piece_with_a_sentence_to_say_shows_what_it_replaces() {
    let stage = result().await;
    let words = content().words;
    let id = "swap-never-listen";
    let swap = text(&stage, &format!("[data-id={id}]"));
    let piece = &words.pieces[id];
    assert!(
        swap.contains(&words.interface.instead_of) && swap.contains(&piece.instead_of),
        "{swap}"
    );
    assert!(swap.contains(&words.interface.say) && swap.contains(&piece.say), "{swap}");
}

#[wasm_bindgen_test]
async fn the_practice_can_be_called_and_visited() {
    let stage = result().await;
    let practice = content().practice;
    assert_eq!(
        stage.all(".practice .actions a", "href"),
        ["tel:7207728432".to_string(), practice.website]
    );
    assert!(text(&stage, ".practice").contains(&practice.phone));
}

#[wasm_bindgen_test]
async fn the_talk_plan_has_five_parts_of_suggestions_and_a_card_that_fills() {
    let stage = result().await;
    assert!(stage.get(".talk[open]").is_none(), "it is folded until wanted");
    let parts = stage.all(".talk fieldset [value=own]", "name");
    assert_eq!(parts, ["talk-moment", "talk-opening", "talk-worry", "talk-offer", "talk-own-part"]);
    assert!(stage.get(".card [data-action=copy]").is_none(), "there is nothing to copy yet");
    stage.press(".talk fieldset [type=radio]").await;
    stage.find(".card [data-action=copy]");
    stage.find(".card [data-action=print]");
    let chosen = text(&stage, ".talk .option:has(:checked) span");
    assert_eq!(text(&stage, ".card dd"), chosen);
}

#[wasm_bindgen_test]
async fn paper_shows_answers_only_when_that_is_ticked() {
    let stage = result().await;
    assert!(stage.get(".letter.with-answers").is_none());
    stage.press("[name=print-answers]").await;
    stage.find(".letter.with-answers");
    stage.press("[data-action=back]").await;
    stage.press("[data-action=continue]").await;
    assert!(
        !stage.find("[name=print-answers]").unchecked_into::<HtmlInputElement>().checked(),
        "it is asked anew for each result"
    );
}
