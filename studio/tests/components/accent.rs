//! The practice's color, with its contrast.

use partner_quiz::author::contrast::LEAST;
use studio::brand::corrected;
use studio::ui::accent_box::AccentBox;
use studio::words::brand as words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::html;

use crate::stage::{Stage, studio};

const ACCENT: &str = "practice:accent";
const BOX: &str = "input[type=text]";
const PALE: &str = "#9fd8c4";

#[wasm_bindgen_test]
async fn a_pale_color_shows_where_it_is_too_low_and_one_press_makes_it_dark_enough() {
    let stage = Stage::new(studio(), |_| html! { <AccentBox /> }).await;
    assert!(stage.get("[data-action=correct]").is_none(), "the shipped color can be read");
    stage.write(BOX, PALE).await;
    assert_eq!(stage.text("#accent-message"), words::too_pale(LEAST));
    assert_eq!(stage.all("li.problem", "data-role"), ["paper", "shade", "on-accent"]);

    let better = corrected(PALE).expect("a color");
    assert_eq!(stage.text("[data-action=correct]").trim(), words::correct(&better));
    stage.press("[data-action=correct]").await;
    assert_eq!(stage.content(ACCENT), better);
    assert_eq!([stage.value(BOX), stage.value("[type=color]")], [better.clone(), better]);
    assert_eq!(stage.text("#accent-message"), "");
    assert!(stage.get("li.problem").is_none() && stage.get("[data-action=correct]").is_none());
}

#[wasm_bindgen_test]
async fn what_is_no_color_is_named_and_the_picker_keeps_the_one_before() {
    let stage = Stage::new(studio(), |_| html! { <AccentBox /> }).await;
    let before = stage.value("[type=color]");
    stage.write(BOX, "sage").await;
    assert_eq!(stage.text("#accent-message"), words::NOT_A_COLOR);
    assert_eq!(stage.all(BOX, "aria-invalid"), ["true"]);
    assert_eq!(stage.value("[type=color]"), before);
    assert!(stage.get("li").is_none(), "it has no contrast");
    assert!(stage.get("[data-action=correct]").is_none());
    stage.write(BOX, "#123456").await;
    assert_eq!(stage.all(BOX, "aria-invalid"), ["false"]);
    assert_eq!(stage.value("[type=color]"), "#123456");
}
