//! Taking the finished files home.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use thirtyfour::prelude::*;

use crate::page::{Page, dist};
use crate::release::{Folder, package};
use crate::studio::Studio;

/// Keeps what the studio offers as a download, since not every driver can save it.
pub(crate) async fn keep_downloads(studio: &Studio) -> WebDriverResult<()> {
    studio
        .ask(
            "self.kept = [];
             const create = URL.createObjectURL;
             URL.createObjectURL = (blob) => { kept.push(blob); return create(blob) }",
        )
        .await
}

/// Presses a button and gives the file that it makes.
pub(crate) async fn take(studio: &Studio, action: &str) -> WebDriverResult<Vec<u8>> {
    studio.ask::<()>("kept.length = 0").await?;
    studio.press(action).await?;
    studio.until(&format!("{action} gives a file"), "kept.length").await?;
    let address: String = studio
        .page
        .web
        .execute_async(
            "const reader = new FileReader();
             reader.onload = () => arguments[0](reader.result);
             reader.readAsDataURL(kept[0])",
            vec![],
        )
        .await?
        .convert()?;
    let (_, encoded) = address.split_once(',').expect("a data address");
    Ok(STANDARD.decode(encoded).expect("base64"))
}

#[tokio::test]
async fn what_the_studio_makes_of_the_shipped_content_is_what_the_build_made_byte_for_byte() {
    Studio::open(|studio| async move {
        keep_downloads(&studio).await?;
        studio.tab("take").await?;
        let file = take(&studio, "take-file").await?;
        assert!(file == fs::read(dist().join("partner-quiz.html")).unwrap(), "the one file");
        let folder = take(&studio, "take-folder").await?;
        assert!(folder == fs::read(package("partner-quiz-", ".zip")).unwrap(), "the folder");
        let plugin = take(&studio, "take-plugin").await?;
        let made = fs::read(package("partner-quiz-wordpress-", ".zip")).unwrap();
        assert!(plugin == made, "the plugin");

        studio.press("take-snippet").await?;
        studio.until("the lines are there", "document.querySelector('.lines')").await?;
        let lines: String = studio.ask("return document.querySelector('.lines').value").await?;
        let manifest = fs::read_to_string(dist().join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let integrity = manifest["partner-quiz.js"]["integrity"].as_str().unwrap();
        assert!(lines.contains(&format!("integrity=\"{integrity}\"")), "{lines}");
        assert!(lines.contains("<partner-quiz>"), "{lines}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_changed_sentence_is_in_the_one_file_which_opens_from_a_disk() {
    let file = Studio::open(|studio| async move {
        keep_downloads(&studio).await?;
        studio.click_in_preview("h2").await?;
        let title = "textarea[data-field='en:interface.title']";
        studio.write(title, "Would your partner come?").await?;
        studio
            .until(
                "it is in the preview",
                "preview.querySelector('h2').innerText.startsWith('Would')",
            )
            .await?;
        studio.tab("take").await?;
        take(&studio, "take-file").await
    })
    .await;
    let folder = Folder::new("un quiz à moi");
    let copied = folder.path().join("My quiz.html");
    fs::write(&copied, file).unwrap();
    let address = format!("file://{}", copied.display()).replace(' ', "%20");
    Page::at(serve::Site::default(), &address, |page| async move {
        page.screen("start").await?;
        assert_eq!(page.text("h2").await?, "Would your partner come?");
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn errors_block_what_visitors_get_and_nothing_else() {
    Studio::open(|studio| async move {
        keep_downloads(&studio).await?;
        studio.click_in_preview("h2").await?;
        studio.write("textarea[data-field='en:interface.title']", " ").await?;
        studio.until("there is a problem", "document.querySelector('[data-problems=\"1\"]')").await?;
        studio.tab("take").await?;
        let blocked: Vec<String> = studio
            .ask("return [...document.querySelectorAll('.take button:disabled')].map((button) => button.dataset.action)")
            .await?;
        assert_eq!(blocked, ["take-file", "take-folder", "take-plugin", "take-snippet"]);
        assert!(take(&studio, "take-content").await?.starts_with(b"PK"));
        // Whatever is wrong with it, the work can be saved.
        assert!(studio.ask::<bool>("return !document.querySelector('[data-action=save]').disabled").await?);
        let sheet = take(&studio, "take-review").await?;
        let sheet = String::from_utf8(sheet).unwrap();
        assert!(sheet.contains("Texts to review: Español"), "both languages");

        // A text that is only hard to read is a warning, which blocks nothing.
        let hard = "Notwithstanding psychological apprehensions, multidimensional interventions necessitate deliberation.";
        studio.tab("words").await?;
        studio.write("textarea[data-field='en:interface.title']", hard).await?;
        studio.until("it is a warning", "document.querySelector('.problem')?.innerText.includes('grade')").await?;
        studio.tab("take").await?;
        studio.until("nothing is blocked", "!document.querySelector('.take button:disabled')").await?;
        Ok(())
    })
    .await;
}
