//! The proof over every answer sheet.

use crate::browser::only_in_chromium;
use crate::rules::{choose, open};
use crate::studio::Studio;

#[tokio::test]
async fn the_proof_runs_beside_typing_can_be_canceled_and_says_what_comes_out() {
    Studio::open(|studio| async move {
        studio.until("there is no proof", "document.querySelector('[data-proof=none]')").await?;
        studio.tab("proof").await?;
        studio.press("prove").await?;
        studio.until("it runs", "document.querySelector('[data-proof=running]')").await?;
        studio.press("cancel").await?;
        studio.until("it is canceled", "document.querySelector('[data-proof=none]')").await?;

        studio.press("prove").await?;
        studio.until("it says how far it is", "document.querySelector('progress')?.value > 0").await?;
        // Typing goes on meanwhile.
        studio.click_in_preview("h2").await?;
        studio.find("textarea[data-field='en:interface.title']").await?.send_keys("!").await?;
        studio
            .until("the edit is in the preview", "preview.querySelector('h2').innerText.includes('!')")
            .await?;
        assert!(studio.ask::<bool>("return !!document.querySelector('[data-proof=running]')").await?);
        studio.tab("proof").await?;
        studio.proven().await?;
        let said: String = studio.ask("return document.querySelector('.tab').innerText").await?;
        assert!(said.contains("You have changed something since this proof."), "{said}");
        studio.press("undo").await?;
        studio
            .until("it is the proof of this content again", "document.querySelector('.tab').innerText.includes('Every answer sheet has been tried.')")
            .await?;
        let languages: Vec<String> = studio
            .ask("return [...document.querySelectorAll('.outcome')].map((one) => one.dataset.lang)")
            .await?;
        assert_eq!(languages, ["en", "es"]);
        let outcome: String = studio.ask("return document.querySelector('.outcome').innerText").await?;
        assert!(outcome.contains("answer sheets. No problems."), "{outcome}");
        studio.click(".outcome [data-action=play]").await?;
        studio.until("the longest result is up", "preview.querySelector('[data-screen=result]')").await
    })
    .await;
}

#[tokio::test]
async fn a_weight_that_moves_a_level_is_told_as_a_difference() {
    if !only_in_chromium("another test makes a proof in every engine") {
        return;
    }
    Studio::open(|studio| async move {
        studio.prove().await?;
        let told: bool = studio.ask("return !!document.querySelector('.difference')").await?;
        assert!(!told, "nothing is changed yet");
        // A no counts as having agreed now.
        open(&studio, "q-answer").await?;
        studio.click("[data-option=no] [data-action=fold]").await?;
        let answer = "[data-field='rules:questions.q-answer.options.no.answer']";
        choose(&studio, answer, "0").await?;
        studio
            .until(
                "it can be taken back",
                "document.querySelector('[data-action=undo]:not(:disabled)')",
            )
            .await?;
        studio.prove().await?;
        studio
            .until(
                "it says which sheets moved",
                "/moves [0-9.]+ % of answer sheets from “.+” to “.+”/\
                 .test(document.querySelector('.difference')?.innerText)",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn a_result_says_which_answers_and_which_weights_led_to_it() {
    Studio::open(|studio| async move {
        studio.click_in_preview("[data-action=start]").await?;
        studio.answer(&[&["few"], &["no"], &["safe"], &["said-sides"]]).await?;
        let there: bool = studio.ask("return !!document.querySelector('.why')").await?;
        assert!(!there, "there is no result yet");
        studio.press("fill").await?;
        studio.click(".why summary").await?;
        studio.until("it is open", "document.querySelector('.why[open]')").await?;
        let level: String =
            studio.ask("return document.querySelector('.why li').innerText").await?;
        assert!(level.contains("how closed the answer is"), "{level}");
        let sides: String = studio
            .ask("return document.querySelector('[data-why=reason-sides]').innerText")
            .await?;
        assert!(sides.contains("+3 points"), "{sides}");
        // One line, by a click on it.
        studio.click_in_preview("[data-screen=result] h2").await?;
        studio.until("it says why", "document.querySelector('.why-text [data-why]')").await?;
        let text: String =
            studio.ask("return document.querySelector('.why-text').innerText").await?;
        assert!(text.contains("how closed the answer is"), "{text}");
        Ok(())
    })
    .await;
}
