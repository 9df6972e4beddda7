//! What the page may set: heading levels, the practice's details and the theme.

use partner_quiz::quiz::config::{Config, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// Answers that lead to a result with a reason.
const SHEET: [&str; 12] = [
    "many",
    "no",
    "safe",
    "said-sides",
    "src-blamed",
    "pic-two",
    "prob-blame",
    "help-none",
    "step-none",
    "st-in",
    "try-none",
    "you-ok",
];

#[wasm_bindgen_test]
async fn headings_begin_at_the_level_that_the_page_sets_and_skip_none() {
    for (level, first, second, third) in
        [(2, "H2", "H3", "H4"), (4, "H4", "H5", "H6"), (6, "H6", "H6", "H6")]
    {
        let stage = Stage::new(Config { heading_level: level, ..Config::default() }, 1).await;
        assert_eq!(stage.find(".title").tag_name(), first);
        stage.press("[data-action=start]").await;
        stage.answer(&SHEET).await;
        assert_eq!(stage.find(".title").tag_name(), first);
        assert_eq!(stage.find(".reasons .chapter").tag_name(), second);
        assert_eq!(stage.find(".reason-title").tag_name(), third);
    }
}

#[wasm_bindgen_test]
async fn the_practice_is_the_one_that_the_page_names() {
    let stage = Stage::new(
        Config {
            practice: Some("Calm Harbor".into()),
            phone: Some("303-555-0100".into()),
            website: Some("https://calm.example/".into()),
            booking_href: Some("https://calm.example/book".into()),
            ..Config::default()
        },
        1,
    )
    .await;
    stage.press("[data-action=start]").await;
    stage.answer(&SHEET).await;
    stage.painted().await;
    let text = stage.root.text_content().unwrap_or_default();
    assert!(text.contains("Talk to Calm Harbor"));
    assert!(!text.contains("Discover Peace Within"), "no trace of the content's own practice");
    assert!(!text.contains('{'), "no placeholder is left");
    assert_eq!(stage.all(".practice a", "href"), ["https://calm.example/book", "tel:3035550100"],);
    assert_eq!(stage.all(".library p > a", "href"), ["https://calm.example/"]);
    assert!(stage.get("[data-id=svc-schedule]").is_some());
}

#[wasm_bindgen_test]
async fn an_empty_booking_address_hides_the_button_and_the_line_about_it() {
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    stage.answer(&SHEET).await;
    stage.painted().await;
    assert_eq!(stage.all(".practice a", "href"), ["tel:7207728432"]);
    assert!(stage.get("[data-id=svc-schedule]").is_none());
}

#[wasm_bindgen_test]
async fn the_theme_is_a_class_of_the_root() {
    for (theme, class) in [(Theme::Light, "pq"), (Theme::Dark, "pq dark"), (Theme::Auto, "pq auto")]
    {
        let stage = Stage::new(Config { theme, ..Config::default() }, 1).await;
        assert_eq!(stage.find("[part=root]").class_name(), class);
    }
}
