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
    result_with(Config::default()).await
}

async fn result_with(config: Config) -> Stage {
    let stage = Stage::new(config, 1).await;
    stage.press("[data-action=start]").await;
    stage.answer(&SHEET).await;
    stage.painted().await;
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
async fn tonight_says_what_may_be_behind_it_because_of_which_answer_and_one_line_to_say() {
    let stage = result().await;
    let words = content().words;
    let tonight = text(&stage, "[data-part=tonight]");
    for text in [
        &words.pieces["tonight-sides"].text,
        &words.options["said-sides"],
        &words.pieces["reply-sides"].say,
        &words.pieces["tonight-you-tired"].text,
    ] {
        assert!(tonight.contains(text), "{text:?} isn't in {tonight}");
    }
    let actions = stage.all(".tonight [data-action]", "data-action");
    assert_eq!(actions, ["plan", "call"]);
}

#[wasm_bindgen_test]
async fn the_first_cause_is_open_with_its_evidence_and_the_others_are_folded() {
    let stage = result().await;
    let words = content().words;
    let first = text(&stage, "section.reason");
    for text in [
        &words.pieces["reason-sides"].title,
        &words.pieces["reason-sides"].text,
        &words.interface.because_also,
        &words.options["pic-two"],
    ] {
        assert!(first.contains(text), "{text:?} isn't in {first}");
    }
    assert!(!stage.find(".reasons details").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn the_reasons_are_drawn_first_and_the_rest_of_the_result_once_they_are_painted() {
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    stage.answer(&SHEET).await;
    stage.find(".tonight");
    stage.find(".reasons details > summary");
    for later in [".reasons details > :nth-child(2)", ".talk", ".library", "[data-action=restart]"]
    {
        assert!(stage.get(later).is_none(), "{later} is there too early");
    }
    stage.painted().await;
    for later in [".reasons details > :nth-child(2)", ".talk", ".library"] {
        stage.find(later);
    }
}

#[wasm_bindgen_test]
async fn a_fold_is_a_native_disclosure() {
    let stage = result().await;
    let fold = ".library details";
    assert!(!stage.find(fold).has_attribute("open"));
    stage.find(&format!("{fold} > summary > h4"));
    assert!(stage.all(".library [data-id]", "data-id").contains(&"dont-blame".to_string()));
}

#[wasm_bindgen_test]
async fn a_line_that_replaces_another_one_shows_it() {
    let stage = result().await;
    let words = content().words;
    let line = text(&stage, ".line[data-id=swap-never-listen]");
    let piece = &words.pieces["swap-never-listen"];
    assert!(line.contains(&piece.say) && line.contains(&piece.instead_of), "{line}");
    assert!(line.contains(&words.interface.instead_of), "{line}");
}

#[wasm_bindgen_test]
async fn the_practice_can_be_called_and_booked_if_it_has_an_address_for_that() {
    let stage = result().await;
    assert_eq!(stage.all(".practice .actions a", "href"), ["tel:7207728432"]);
    assert!(text(&stage, ".practice").contains(&content().practice.phone));

    let booking_href = Some("https://example.org/book".to_string());
    let config = Config { booking_href, ..Config::default() };
    let stage = result_with(config).await;
    let found = stage.all(".practice .actions a", "data-action");
    assert_eq!(found, ["book", "call"]);
}

#[wasm_bindgen_test]
async fn the_talk_plan_has_a_line_for_each_part_and_another_one_on_demand() {
    let stage = result().await;
    let before = stage.all(".line", "data-id");
    assert_eq!(before.len(), 6, "{before:?}");
    stage.press(".line [data-action=more]").await;
    let after = stage.all(".line", "data-id");
    assert!(after[0] != before[0] && after[1..] == before[1..], "{after:?}");
    stage.press("[data-action=edit]").await;
    let names = stage.all(".card textarea", "name");
    assert_eq!(
        names,
        [
            "talk-moment",
            "talk-opening",
            "talk-feeling",
            "talk-worry",
            "talk-offer",
            "talk-own-part"
        ]
    );
}

#[wasm_bindgen_test]
async fn paper_shows_answers_only_when_that_is_ticked() {
    let stage = result().await;
    assert!(stage.get(".letter.with-answers").is_none());
    stage.press("[name=print-answers]").await;
    stage.find(".letter.with-answers");
    stage.press("[data-action=back]").await;
    stage.press("[data-action=continue]").await;
    stage.painted().await;
    assert!(
        !stage.find("[name=print-answers]").unchecked_into::<HtmlInputElement>().checked(),
        "it is asked anew for each result"
    );
}
