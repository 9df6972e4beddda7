//! Finding a text by clicking it, changing it, taking the change back.

use crate::studio::Studio;

/// The box of a text.
fn text_box(field: &str) -> String {
    format!("textarea[data-field='{field}']")
}

#[tokio::test]
async fn a_click_on_a_sentence_opens_it_and_an_edit_shows_with_the_same_answers() {
    Studio::open(|studio| async move {
        studio.click_in_preview("[data-action=start]").await?;
        studio.answer(&[&["few"], &["no"], &["safe"]]).await?;
        studio.click_in_preview("[value=said-sides]").await?;
        studio.click_in_preview("legend").await?;
        let field = text_box("en:questions.q-said.text");
        studio.find(&field).await?;
        studio.find(&text_box("es:questions.q-said.text")).await?;
        studio.write(&field, "What do they say?").await?;
        studio
            .until(
                "the preview shows it",
                "preview.querySelector('legend').innerText.includes('What do they say?')",
            )
            .await?;
        let chosen: String = studio.ask("return preview.querySelector(':checked').value").await?;
        assert_eq!(chosen, "said-sides", "the same answers on the same question");
        let path: usize = studio.ask("return document.querySelectorAll('.path li').length").await?;
        assert_eq!(path, 4);

        studio.press("undo").await?;
        studio
            .until(
                "the old text is back",
                "!preview.querySelector('legend').innerText.includes('What do they say?')",
            )
            .await?;
        studio
            .until(
                "the box shows it, too",
                &format!("document.querySelector(\"{field}\").value.startsWith('Have they')"),
            )
            .await?;
        studio.press("redo").await?;
        studio
            .until(
                "it is there again",
                "preview.querySelector('legend').innerText.includes('What do they say?')",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn every_screen_is_one_choice_away_and_a_link_in_the_preview_opens_nothing() {
    Studio::open(|studio| async move {
        let screens: usize =
            studio.ask("return document.querySelector('[data-action=go-to]').length").await?;
        assert_eq!(screens, 22, "a name, the start, 12 questions, the stop, caution and 6 levels");
        for at in 1..screens {
            studio
                .ask::<()>(&format!(
                    "const list = document.querySelector('[data-action=go-to]');
                     window.seen = preview.querySelector('.screen');
                     list.selectedIndex = {at};
                     list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
                ))
                .await?;
            let screen = match at {
                1 => "start",
                2..=13 => "question",
                14 => "safety",
                _ => "result",
            };
            studio
                .until(
                    &format!("screen {at} is up"),
                    &format!("preview.querySelector('[data-screen={screen}]')"),
                )
                .await?;
        }
        let before: String = studio.ask("return location.href").await?;
        studio.click_in_preview("[data-action=exit]").await?;
        studio
            .until(
                "it says where it leads",
                "document.querySelector('.note')?.textContent.includes('weather.gov')",
            )
            .await?;
        assert_eq!(studio.ask::<String>("return location.href").await?, before);
        Ok(())
    })
    .await;
}
