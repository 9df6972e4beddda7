//! The studio for everyone: axe on every tab, narrow screens, and the keyboard.

use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::studio::Studio;

const TABS: [&str; 8] = ["words", "brand", "rules", "text", "problems", "proof", "take", "doctor"];

/// All that axe objects to in what is shown.
async fn objections(studio: &Studio) -> WebDriverResult<Vec<String>> {
    studio.page.objections("document", "").await
}

/// What is too wide or too small to press.
async fn misfits(studio: &Studio) -> WebDriverResult<Vec<String>> {
    studio
        .ask(
            "const wrong = [];
             const page = document.documentElement;
             if (page.scrollWidth > page.clientWidth) wrong.push('the page scrolls sideways');
             for (const control of document.querySelectorAll('button, select, summary, textarea, input:not([type=checkbox], [type=radio], [hidden])')) {
               const box = control.getBoundingClientRect();
               if (box.width && box.height < 40) wrong.push(control.outerHTML.slice(0, 90) + ' ' + box.height);
             }
             return wrong",
        )
        .await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_tab_and_everything_fits_at_every_width() {
    if !only_in_chromium("sets the width") {
        return;
    }
    Studio::open(|studio| async move {
        for width in [1400, 768, 320] {
            studio.page.width(width).await?;
            for tab in TABS {
                studio.tab(tab).await?;
                assert_eq!(objections(&studio).await?, [""; 0], "{tab} at {width} px");
                assert_eq!(misfits(&studio).await?, [""; 0], "{tab} at {width} px");
                let nameless: Vec<String> = studio
                    .ask(
                        "return [...document.querySelectorAll('button:not([data-action])')]
                           .map((button) => button.outerHTML)",
                    )
                    .await?;
                assert_eq!(nameless, [""; 0], "buttons without an action on {tab}");
            }
        }
        studio.tab("words").await?;
        studio.click("[data-side=preview]").await?;
        studio
            .until(
                "the preview is up",
                "preview.querySelector('h2').getBoundingClientRect().height",
            )
            .await?;
        assert_eq!(objections(&studio).await?, [""; 0], "the preview at 320 px");
        assert_eq!(misfits(&studio).await?, [""; 0], "the preview at 320 px");
        // A click on a sentence leads to its box, which is on the other side.
        studio.click_in_preview("h2").await?;
        let title = "textarea[data-field='en:interface.title']";
        studio
            .until("the box has the focus", &format!("document.activeElement.matches({title:?})"))
            .await?;
        studio
            .until(
                "its side is up",
                "document.querySelector('[data-side=edit][aria-pressed=true]')",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_rules_in_the_reasons_for_a_result_and_in_what_the_doctor_has_found()
 {
    Studio::open(|studio| async move {
        studio.tab("rules").await?;
        studio.click("[data-action=show-rules]").await?;
        for section in
            ["questions", "causes", "levels", "talk", "you", "groups", "library", "safety"]
        {
            studio.click(&format!("[data-section={section}]")).await?;
            studio.ask::<()>("document.querySelector('[data-action=fold]')?.click()").await?;
            assert_eq!(objections(&studio).await?, [""; 0], "the rules: {section}");
        }
        // A result with what led to it.
        studio
            .ask::<()>(
                "const list = document.querySelector('[data-action=go-to]');
                 list.selectedIndex = list.length - 1;
                 list.dispatchEvent(new Event('change', { bubbles: true }))",
            )
            .await?;
        studio.until("the result is up", "preview.querySelector('[data-screen=result]')").await?;
        studio
            .ask::<()>("document.querySelectorAll('summary').forEach((one) => one.click())")
            .await?;
        assert_eq!(objections(&studio).await?, [""; 0], "why this result");

        studio.tab("doctor").await?;
        studio.write("#doctor-page", "<partner-quiz exit-href=tel:1></partner-quiz>").await?;
        studio.until("it has found something", "document.querySelector('.findings li')").await?;
        assert_eq!(objections(&studio).await?, [""; 0], "what the doctor has found");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_text_is_found_and_changed_with_the_keyboard_alone() {
    Studio::open(|studio| async move {
        let search = studio.find("input[type=search]").await?;
        search.send_keys("weather page").await?;
        let field = "button[data-field='en:interface.exit_note']";
        studio.find(field).await?.send_keys(Key::Enter + "").await?;
        let area = "textarea[data-field='en:interface.exit_note']";
        studio.find(area).await?.send_keys(" Really.").await?;
        studio
            .until(
                "the preview shows it",
                "preview.querySelector('.facts').innerText.includes('Really.')",
            )
            .await?;
        // Undo outside of a text takes the change back.
        let control = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        studio.find("[data-tab=words]").await?.send_keys(control + "z").await?;
        studio
            .until(
                "it is taken back",
                "!preview.querySelector('.facts').innerText.includes('Really.')",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn whoever_takes_the_quiz_in_the_preview_stays_in_it_and_a_click_on_a_sentence_leads_to_its_box()
 {
    Studio::open(|studio| async move {
        let title = "textarea[data-field='en:interface.title']";
        studio.click_in_preview("h2").await?;
        studio
            .until("the box has the focus", &format!("document.activeElement.matches({title:?})"))
            .await?;
        studio.ask::<()>("preview.querySelector('[data-action=start]').focus()").await?;
        studio.page.web.action_chain().send_keys(Key::Enter + "").perform().await?;
        studio.until("the first question is up", "preview.querySelector('[value=few]')").await?;
        studio.find("textarea[data-field='en:interface.start']").await?;
        studio
            .until(
                "the focus is still in the preview",
                "document.activeElement.shadowRoot === preview",
            )
            .await
    })
    .await;
}
