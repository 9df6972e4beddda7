//! Lists of advice in their order.

use studio::field::Field;
use studio::rules_edit::rules;
use studio::store::{Action, Studio};
use studio::ui::piece_list::PieceList;
use studio::words::rules as words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Html, html};

use crate::stage::{Stage, active, field, studio};

/// The pieces of a group.
fn pieces(studio: &Studio, group: &str) -> Vec<String> {
    let rules = rules(&studio.project).expect("rules");
    let found = rules.groups.iter().find(|one| one.id == group).expect("a group");
    found.pieces.clone()
}

/// The lists of all groups.
fn homes(studio: &Studio) -> Vec<(Field, String)> {
    let rules = rules(&studio.project).expect("rules");
    let home = |id: &str| (field(&format!("rules:groups.{id}.pieces")), id.to_string());
    rules.groups.iter().map(|group| home(&group.id)).collect()
}

/// The list of the group `if`.
fn group(studio: &Studio, locked: bool) -> Html {
    html! {
        <PieceList
            field={field("rules:groups.if.pieces")}
            label="If they say"
            ids={pieces(studio, "if")}
            content={studio.content().expect("content")}
            homes={homes(studio)}
            {locked}
        />
    }
}

#[wasm_bindgen_test]
async fn a_piece_moves_up_and_down_but_not_past_the_ends() {
    let stage = Stage::new(studio(), |studio| group(studio, false)).await;
    let order = || stage.all("li", "data-piece");
    let stuck = || stage.all("li:has([data-action=up]:disabled)", "data-piece");
    assert_eq!(order(), ["if-yes", "if-maybe", "if-no"]);
    assert_eq!(stuck(), ["if-yes"]);
    assert_eq!(stage.all("li:has([data-action=down]:disabled)", "data-piece"), ["if-no"]);

    stage.press("[data-piece=if-yes] [data-action=down]").await;
    assert_eq!(order(), ["if-maybe", "if-yes", "if-no"]);
    assert_eq!(stuck(), ["if-maybe"]);
    stage.press("[data-piece=if-no] [data-action=up]").await;
    assert_eq!(order(), ["if-maybe", "if-no", "if-yes"]);
    stage.act(Action::Undo).await;
    stage.act(Action::Undo).await;
    assert_eq!(order(), ["if-yes", "if-maybe", "if-no"]);
}

#[wasm_bindgen_test]
async fn the_button_that_moved_a_piece_has_the_focus_and_at_the_end_the_way_back_has_it() {
    let stage = Stage::new(studio(), |studio| group(studio, false)).await;
    for (pressed, focused) in [("down", "down"), ("down", "up"), ("up", "up"), ("up", "down")] {
        stage.press(&format!("[data-piece=if-yes] [data-action={pressed}]")).await;
        let button = stage.get(&format!("[data-piece=if-yes] [data-action={focused}]"));
        assert_eq!(active(), button, "after {pressed}");
    }
}

#[wasm_bindgen_test]
async fn a_piece_of_a_group_is_never_lost_but_one_that_only_fits_can_be_taken_away() {
    let stage = Stage::new(studio(), |studio| group(studio, false)).await;
    assert!(stage.get("[data-action=remove]").is_none());
    stage.choose("[data-piece=if-no] select", "groups.carry.pieces").await;
    assert_eq!(stage.all("li", "data-piece"), ["if-yes", "if-maybe"]);
    assert_eq!(pieces(&stage.studio(), "carry").last().map(String::as_str), Some("if-no"));
    let locked = Stage::new(studio(), |studio| group(studio, true)).await;
    assert!(locked.get("li").is_some() && locked.get("button, select").is_none());

    let fits = field("rules:questions.q-asked.options.many.fits");
    let place = fits.clone();
    let stage = Stage::new(studio(), move |studio| {
        let list = studio.project.get(&place);
        let list = list.as_ref().and_then(|item| item.as_array());
        let ids = list.into_iter().flatten().filter_map(|id| id.as_str().map(String::from));
        html! {
            <PieceList
                field={place.clone()}
                label="Fits"
                ids={ids.collect::<Vec<_>>()}
                content={studio.content().expect("content")}
                may_be_absent=true
            />
        }
    })
    .await;
    stage.press("[data-piece=dont-repeat] [data-action=remove]").await;
    assert!(stage.studio().project.get(&fits).is_none(), "an empty list is left out");
    assert_eq!(stage.text(".hint"), words::EMPTY);
    stage.choose("[data-action=add-piece]", "dont-blame").await;
    assert_eq!(stage.all("li", "data-piece"), ["dont-blame"]);
    assert_eq!(stage.value("[data-action=add-piece]"), "", "the list is ready for another one");
}
