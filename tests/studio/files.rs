//! Your work is a file you own: saving, opening, and the draft that the browser keeps.

use std::fs;
use std::path::Path;

use serve::Site;
use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::page::{HOLD_ENGINE, Page};
use crate::studio::Studio;

const TITLE: &str = "textarea[data-field='en:interface.title']";

/// Changes the quiz's title.
async fn change_title(studio: &Studio, text: &str) -> WebDriverResult<()> {
    studio.click_in_preview("h2").await?;
    studio.write(TITLE, text).await?;
    shows_title(studio, text).await
}

async fn shows_title(studio: &Studio, text: &str) -> WebDriverResult<()> {
    studio
        .until(
            &format!("the preview's title is {text}"),
            &format!("preview?.querySelector('h2')?.innerText === {text:?}"),
        )
        .await
}

/// Opens a file, as if the user had chosen it. `file` is an expression of JavaScript.
async fn open(studio: &Studio, file: &str) -> WebDriverResult<()> {
    studio
        .ask(&format!(
            "const input = document.querySelector('input[type=file]');
             const list = new DataTransfer();
             list.items.add({file});
             input.files = list.files;
             input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await
}

/// Closes the studio and opens it again.
async fn reload(studio: &Studio) -> WebDriverResult<()> {
    studio.page.web.refresh().await?;
    studio.until("the studio has started", "preview?.querySelector('.screen')").await
}

/// Saves the project, and gives the file as an expression of JavaScript.
async fn save(studio: &Studio) -> WebDriverResult<String> {
    // A driver can't press the browser's own dialog, so here the file is downloaded, and the test keeps it.
    studio
        .ask::<()>(
            "delete self.showSaveFilePicker;
             const create = URL.createObjectURL;
             URL.createObjectURL = (blob) => { self.saved = blob; return create(blob) }",
        )
        .await?;
    studio.press("save").await?;
    studio.until("it says so", "document.querySelector('.state').innerText === 'Saved.'").await?;
    // Text survives a reload more easily than bytes.
    let saved: String = studio
        .page
        .web
        .execute_async(
            "const reader = new FileReader();
             reader.onload = () => arguments[0](reader.result);
             reader.readAsDataURL(self.saved)",
            vec![],
        )
        .await?
        .convert()?;
    let (_, bytes) = saved.split_once(',').expect("a data address");
    Ok(format!(
        "new File([Uint8Array.from(atob({bytes:?}), (letter) => letter.charCodeAt(0))], 'mine.zip')"
    ))
}

#[tokio::test]
async fn what_wasnt_saved_when_another_project_was_opened_is_offered_as_a_draft() {
    Studio::open(|studio| async move {
        let file = save(&studio).await?;
        change_title(&studio, "Not saved yet").await?;
        open(&studio, &file).await?;
        shows_title(&studio, "Is your partner unsure about couples therapy?").await?;
        reload(&studio).await?;
        studio.press("draft-take").await?;
        shows_title(&studio, "Not saved yet").await
    })
    .await;
}

#[tokio::test]
async fn typing_without_a_pause_is_kept_as_a_draft_all_the_same() {
    Studio::open(|studio| async move {
        studio.click_in_preview("h2").await?;
        studio.find(TITLE).await?;
        let kept: bool = studio
            .page
            .web
            .execute_async(
                "const [selector, done] = arguments;
                 const box = document.querySelector(selector);
                 const begun = performance.now();
                 // No pause is long enough for the content to be written in it.
                 const timer = setInterval(() => {
                   box.value += ' on';
                   box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                   const kept = JSON.stringify({ ...localStorage }).includes('on on');
                   if (!kept && performance.now() - begun < 10_000) return;
                   clearInterval(timer);
                   done(kept);
                 }, 50)",
                vec![TITLE.into()],
            )
            .await?
            .convert()?;
        assert!(kept);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_project_is_saved_as_a_file_and_opens_again_as_it_was() {
    Studio::open(|studio| async move {
        change_title(&studio, "Would they come with you?").await?;
        let file = save(&studio).await?;
        reload(&studio).await?;
        shows_title(&studio, "Is your partner unsure about couples therapy?").await?;
        open(&studio, &file).await?;
        shows_title(&studio, "Would they come with you?").await?;
        studio
            .until("there is nothing to save", "!document.querySelector('.state').innerText")
            .await?;
        studio.press("undo").await?;
        shows_title(&studio, "Is your partner unsure about couples therapy?").await
    })
    .await;
}

#[tokio::test]
async fn saving_writes_into_the_opened_file_but_never_over_what_another_program_has_written() {
    if !only_in_chromium("lets a page write into a file") {
        return;
    }
    Studio::open(|studio| async move {
        // A driver can't press the browser's own dialogs. The files that they would give are real ones, in the storage
        // that the browser keeps for this page.
        studio
            .ask::<()>(
                "self.asked = [];
                 const file = async () => (await navigator.storage.getDirectory()).getFileHandle('mine.zip', { create: true });
                 self.showSaveFilePicker = async () => { asked.push('save'); return file() };
                 self.showOpenFilePicker = async () => { asked.push('open'); return [await file()] };
                 self.size = async () => (await (await file()).getFile()).size;
                 self.others = async () => {
                   const stream = await (await file()).createWritable();
                   await stream.write('theirs');
                   await stream.close();
                 }",
            )
            .await?;
        let asked = async || studio.ask::<Vec<String>>("return asked").await;
        let saved = "document.querySelector('.state').innerText === 'Saved.'";
        change_title(&studio, "The first").await?;
        studio.press("save").await?;
        studio.until("it is saved", saved).await?;
        change_title(&studio, "The second").await?;
        studio.press("save").await?;
        studio.until("it is saved again", saved).await?;
        assert_eq!(asked().await?, ["save"], "it asks once");

        studio.press("undo").await?;
        shows_title(&studio, "The first").await?;
        studio.press("open").await?;
        shows_title(&studio, "The second").await?;
        change_title(&studio, "The third").await?;
        studio.press("save").await?;
        studio.until("it is saved into the opened file", saved).await?;
        assert_eq!(asked().await?, ["save", "open"]);

        run(&studio, "await others()").await?;
        change_title(&studio, "The fourth").await?;
        studio.press("save").await?;
        studio
            .until(
                "it says why it doesn't save",
                "document.querySelector('[role=alert]')?.innerText.includes('Another program')",
            )
            .await?;
        assert_eq!(run(&studio, "return size()").await?, 6, "the other program's text is still there");
        studio.press("save").await?;
        studio.until("it is saved where the user wants it", saved).await?;
        assert_eq!(asked().await?, ["save", "open", "save"]);
        assert!(run(&studio, "return size()").await? > 6);
        Ok(())
    })
    .await;
}

/// Runs a script that waits, and gives its number.
async fn run(studio: &Studio, script: &str) -> WebDriverResult<u64> {
    let script = format!("(async () => {{ {script} }})().then((done) => arguments[0](done ?? 0))");
    studio.page.web.execute_async(script, vec![]).await?.convert()
}

#[tokio::test]
async fn a_file_that_isnt_ours_is_refused_and_a_broken_one_opens_with_its_line() {
    Studio::open(|studio| async move {
        open(&studio, "new File(['x'], 'photo.png')").await?;
        studio
            .until(
                "it is refused",
                "document.querySelector('[role=alert]')?.innerText.includes('photo.png')",
            )
            .await?;
        open(&studio, "new File(['lang = \"en\"\\nname = \\n'], 'en.toml')").await?;
        studio
            .until("its text is up", "document.querySelector('[data-tab=text][aria-pressed=true]')")
            .await?;
        studio.tab("problems").await?;
        studio
            .until(
                "the line is named",
                "document.querySelector('.problems')?.innerText.includes('line 2')",
            )
            .await?;
        shows_title(&studio, "Is your partner unsure about couples therapy?").await?;
        studio.press("undo").await?;
        studio.until("all is well again", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_offered_after_a_reload_and_new_work_doesnt_overwrite_it() {
    Studio::open(|studio| async move {
        change_title(&studio, "The first draft").await?;
        reload(&studio).await?;
        let offer: String = studio.ask("return document.querySelector('.offer').innerText").await?;
        assert!(offer.contains("It differs in 1 place."), "{offer}");
        shows_title(&studio, "Is your partner unsure about couples therapy?").await?;

        change_title(&studio, "Other work").await?;
        studio.press("draft-take").await?;
        shows_title(&studio, "The first draft").await?;
        studio.press("undo").await?;
        shows_title(&studio, "Other work").await?;
        reload(&studio).await?;
        studio.press("draft-drop").await?;
        studio.until("the offer is gone", "!document.querySelector('.offer')").await?;
        reload(&studio).await?;
        assert!(studio.ask::<bool>("return !document.querySelector('.offer')").await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_opened_while_a_draft_waits_loses_neither_the_draft_nor_other_work() {
    Studio::open(|studio| async move {
        change_title(&studio, "Saved words").await?;
        let file = save(&studio).await?;
        change_title(&studio, "The first draft").await?;
        reload(&studio).await?;
        studio.find(".offer").await?;
        change_title(&studio, "Other work").await?;
        open(&studio, &file).await?;
        shows_title(&studio, "Saved words").await?;

        studio.click(".offer summary").await?;
        let offer: String = studio.ask("return document.querySelector('.offer').innerText").await?;
        assert!(offer.contains("In the draft: The first draft"), "{offer}");
        assert!(offer.contains("Here: Saved words"), "{offer}");
        let kept: String = studio.ask("return JSON.stringify({ ...localStorage })").await?;
        for title in ["The first draft", "Other work"] {
            assert!(kept.contains(title), "{title} is kept");
        }
        studio.press("draft-take").await?;
        shows_title(&studio, "The first draft").await?;
        studio.press("undo").await?;
        shows_title(&studio, "Saved words").await?;
        studio.press("undo").await?;
        shows_title(&studio, "Other work").await
    })
    .await;
}

#[tokio::test]
async fn if_the_studio_breaks_the_draft_can_be_saved_as_files() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site/studio/index.html");
    let page = fs::read_to_string(file).expect("cargo xtask studio has built it");
    let page = page.replacen("<body>", &format!("<body>{HOLD_ENGINE}"), 1);
    Page::site(Site::default().page("/", page), |page| async move {
        page.excuse("RuntimeError");
        page.excuse("Uncaught");
        let studio = Studio { page };
        studio.until("the studio has started", "preview?.querySelector('.screen')").await?;
        change_title(&studio, "Kept words").await?;
        studio
            .ask::<()>(
                "self.blobs = [];
                 const create = URL.createObjectURL;
                 URL.createObjectURL = (blob) => { blobs.push(blob); return create(blob) }",
            )
            .await?;
        // In one script, since a timer of the studio could break it in between.
        studio
            .ask::<()>(
                "new Uint8Array(engine.exports.memory.buffer).fill(255);
                 document.querySelector('[data-tab=brand]').click()",
            )
            .await?;
        studio.until("it says so", "document.querySelector('.crash')").await?;
        let links: Vec<String> = studio
            .ask("return [...document.querySelectorAll('.crash a')].map((link) => link.download)")
            .await?;
        assert_eq!(links, ["en.toml", "es.toml", "practice.toml", "rules.toml"]);
        let kept: bool = studio
            .ask("return blobs.some((blob) => blob.size > 40000) && blobs.length === 4")
            .await?;
        assert!(kept, "the files are the whole draft");
        studio.page.web.execute("localStorage.removeItem('partner-quiz-studio')", vec![]).await?;
        Ok(())
    })
    .await;
}
