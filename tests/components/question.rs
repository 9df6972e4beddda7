//! Questions: native controls, names and values, errors.

use partner_quiz::quiz::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, content};

#[wasm_bindgen_test]
async fn a_question_is_a_fieldset_with_a_legend_and_native_inputs_named_by_ids() {
    let stage = Stage::new(Config::default(), 1).await;
    stage.press("[data-action=start]").await;
    let legend = stage.find("fieldset > legend").text_content();
    assert_eq!(legend, Some(content().words.questions["q-asked"].text.clone()));
    assert_eq!(stage.all("fieldset input", "type"), ["radio"; 4]);
    assert_eq!(stage.all("fieldset input", "name"), ["q-asked"; 4]);
    assert_eq!(stage.all("fieldset input", "value"), ["never", "hinted", "few", "many"]);
    assert_eq!(stage.all("label > input", "autocomplete"), ["off"; 4]);
    assert!(stage.get(":checked").is_none(), "nothing is chosen in advance");
}

#[wasm_bindgen_test]
async fn a_questions_description_is_in_the_same_tree_and_no_other_quiz_has_its_ids() {
    let stages = [Stage::new(Config::default(), 1).await, Stage::new(Config::default(), 2).await];
    let mut ids = Vec::new();
    for stage in &stages {
        stage.press("[data-action=start]").await;
        stage.press("[data-action=continue]").await;
        let described = stage.all("fieldset", "aria-describedby");
        assert_eq!(described.len(), 1, "the error describes the question");
        for id in described.iter().flat_map(|ids| ids.split(' ')) {
            assert!(stage.get(&format!("#{id}")).is_some(), "{id} is in the tree");
        }
        ids.extend(stage.all("[id]", "id"));
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "no id stands twice: {ids:?}");
}

#[wasm_bindgen_test]
async fn the_page_is_told_of_start_and_result_once_a_run() {
    let stage = Stage::new(Config::default(), 1).await;
    assert_eq!(*stage.told.borrow(), ["ready"]);
    stage.press("[data-action=start]").await;
    stage.press("[data-action=back]").await;
    stage.press("[data-action=start]").await;
    let sheet = [
        "few",
        "unsure",
        "safe",
        "said-none",
        "src-unsure",
        "pic-unsaid",
        "prob-unsure",
        "help-none",
        "step-unsure",
        "st-unsure",
        "try-none",
        "you-ok",
    ];
    stage.answer(&sheet).await;
    assert_eq!(stage.all("[data-level]", "data-level"), ["cannot-tell"]);
    stage.painted().await;
    stage.press("[data-action=back]").await;
    stage.press("[data-action=continue]").await;
    stage.painted().await;
    assert_eq!(*stage.told.borrow(), ["ready", "start", "complete"]);
    stage.press("[data-action=restart]").await;
    stage.press("[data-action=start]").await;
    assert_eq!(*stage.told.borrow(), ["ready", "start", "complete", "start"]);
}
