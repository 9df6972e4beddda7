//! The preview: widths, looks and languages, and texts that somebody means to do harm with.

use crate::browser::only_in_chromium;
use crate::studio::Studio;

const TITLE: &str = "textarea[data-field='en:interface.title']";

#[tokio::test]
async fn the_preview_is_as_wide_as_a_phone_a_tablet_or_a_desktop_and_light_or_dark_in_each_language()
 {
    if !only_in_chromium("sets the width") {
        return;
    }
    Studio::open(|studio| async move {
        studio.page.width(1400).await?;
        for width in [390, 768, 1180] {
            studio.click(&format!("[data-width='{width}']:not(.page)")).await?;
            // What is wider than its place is shown smaller.
            studio
                .until(
                    &format!("it is {width} px wide"),
                    &format!(
                        "(({{ host }}) => {{
                           const page = host.parentElement;
                           return Math.round(page.getBoundingClientRect().width / page.currentCSSZoom) === {width};
                         }})(preview)"
                    ),
                )
                .await?;
        }
        let paper = "getComputedStyle(preview.querySelector('.pq')).backgroundColor";
        let light: String = studio.ask(&format!("return {paper}")).await?;
        studio.press("dark").await?;
        studio.until("it is dark", &format!("{paper} !== '{light}'")).await?;
        studio.press("dark").await?;
        studio.until("it is light", &format!("{paper} === '{light}'")).await?;
        for (lang, start) in [("es", "Empezar"), ("en", "Start")] {
            studio.click(&format!("[data-action=show-language][data-lang={lang}]")).await?;
            studio
                .until(
                    &format!("it speaks {lang}"),
                    &format!(
                        "preview.querySelector('.pq').lang === '{lang}' &&
                         preview.querySelector('[data-action=start]').innerText === '{start}'"
                    ),
                )
                .await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn markup_stays_text_wherever_it_is_shown() {
    Studio::open(|studio| async move {
        let hostile = "<img src=x onerror=\"window.hacked=1\"><b>Would</b> {they} \u{202e}come";
        studio.click_in_preview("h2").await?;
        // The driver types no character that turns the direction of what follows.
        studio
            .ask::<()>(&format!(
                "const box = document.querySelector(\"{TITLE}\");
                 box.value = {};
                 box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
                serde_json::json!(hostile)
            ))
            .await?;
        studio.until("there is a problem", "document.querySelector('.editor .problem')").await?;
        for tab in ["words", "text", "problems", "doctor"] {
            studio.tab(tab).await?;
            let made: usize = studio
                .ask("return document.querySelectorAll('img, main b:not(.name)').length")
                .await?;
            assert_eq!(made, 0, "{tab}");
        }
        let harmless = "<img src=x onerror=window.hacked=1><b>Would</b> they come";
        studio.tab("words").await?;
        studio.write(TITLE, harmless).await?;
        studio
            .until(
                "the preview shows it as text",
                &format!(
                    "preview.querySelector('h2').textContent === {}",
                    serde_json::json!(harmless)
                ),
            )
            .await?;
        let made: usize = studio.ask("return preview.querySelectorAll('img, h2 b').length").await?;
        assert_eq!(made, 0);
        assert!(!studio.ask::<bool>("return 'hacked' in self").await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_in_one_text_stays_text_is_called_too_long_and_can_be_taken_back() {
    Studio::open(|studio| async move {
        studio.click_in_preview("h2").await?;
        studio
            .ask::<()>(&format!(
                "const box = document.querySelector(\"{TITLE}\");
                 box.value = 'word '.repeat(250_000);
                 box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                 box.dispatchEvent(new FocusEvent('blur'))"
            ))
            .await?;
        studio
            .until("it is a problem", "document.querySelector('main').dataset.problems !== '0'")
            .await?;
        studio.press("undo").await?;
        studio.until("all is well again", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}
