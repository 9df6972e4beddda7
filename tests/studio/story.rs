//! What somebody does who makes their own quiz, from the first click to a file that opens from a disk.

use std::fs;

use crate::page::Page;
use crate::release::Folder;
use crate::studio::Studio;
use crate::take::{keep_downloads, take};

#[tokio::test]
async fn a_sentence_is_changed_a_rule_broken_and_mended_all_of_it_proven_and_the_quiz_taken_home() {
    let file = Studio::open(|studio| async move {
        keep_downloads(&studio).await?;
        // A sentence, by a click on it in the middle of a visit.
        studio.click_in_preview("[data-action=start]").await?;
        studio.answer(&[&["few"], &["no"], &["safe"]]).await?;
        studio.click_in_preview("[value=said-sides]").await?;
        let option = "textarea[data-field='en:options.said-sides']";
        studio.write(option, "Two against one. No thanks.").await?;
        studio
            .until(
                "it is in the preview, with the same answer",
                "preview.querySelector('label:has([value=said-sides]:checked)')?.innerText.includes('No thanks.')",
            )
            .await?;
        studio.press("fill").await?;
        studio.until("the result is up", "preview.querySelector('[data-screen=result]')").await?;

        // A rule: so many words that the result of this piece is too long.
        let long = "Talk it over at a calm time. ".repeat(16);
        studio.find("input[type=search]").await?.send_keys("intro-not-crazy").await?;
        studio.click("button[data-field='en:pieces.intro-not-crazy.text']").await?;
        studio.write("textarea[data-field='en:pieces.intro-not-crazy.text']", &long).await?;
        studio
            .until(
                "all of it is there",
                "document.querySelector('.editor .facts').innerText.includes('112 words')",
            )
            .await?;
        studio.prove().await?;
        studio.tab("problems").await?;
        let words = "[...document.querySelectorAll('.problems li')].find((one) => one.innerText.includes('with the words of en.toml'))";
        studio.until("the level is named", words).await?;

        // The answers that show it, its place, and the way back.
        studio.ask::<()>(&format!("{words}.querySelector('[data-action=play]').click()")).await?;
        studio
            .until(
                "the long text is in the result",
                "preview.querySelector('[data-screen=result]')?.innerText.includes('Talk it over at a calm time.')",
            )
            .await?;
        studio.ask::<()>(&format!("{words}.querySelector('[data-action=jump]').click()")).await?;
        studio
            .until("its place is open", "document.querySelector('[data-tab=rules][aria-pressed=true]')")
            .await?;
        studio.press("undo").await?;
        studio
            .until(
                "the text is as it was",
                "!preview.querySelector('.screen').innerText.includes('Talk it over at a calm time.')",
            )
            .await?;
        studio.prove().await?;
        studio
            .until(
                "nothing is wrong",
                "document.querySelector('.outcome').innerText.includes('answer sheets. No problems.')",
            )
            .await?;
        studio.tab("take").await?;
        take(&studio, "take-file").await
    })
    .await;

    let folder = Folder::new("a stick");
    let copied = folder.path().join("Calm Harbor.html");
    fs::write(&copied, file).unwrap();
    let address = format!("file://{}", copied.display()).replace(' ', "%20");
    Page::at(serve::Site::default(), &address, |page| async move {
        page.screen("start").await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"]), ("q-answer", &["no"]), ("q-safe", &["safe"])]).await?;
        page.question("q-said").await?;
        let label = page.text("label:has([value=said-sides])").await?;
        assert_eq!(label, "Two against one. No thanks.");
        page.answer(&[
            ("q-said", &["said-sides"]),
            ("q-source", &["src-blamed"]),
            ("q-picture", &["pic-two"]),
            ("q-problems", &["prob-blame"]),
            ("q-help", &["help-wait"]),
            ("q-step", &["step-read"]),
            ("q-stance", &["st-in"]),
            ("q-tried", &["try-calm"]),
            ("q-you", &["you-tired"]),
        ])
        .await?;
        page.screen("result").await?;
        let result = page.text(".screen").await?;
        assert!(
            result.contains("Two against one. No thanks."),
            "the answer behind the guess: {result}"
        );
        Ok(())
    })
    .await;
}
