//! The practice's details, the color, and the question about trackers.

use crate::studio::Studio;

#[tokio::test]
async fn the_practices_name_and_number_show_in_the_preview_and_a_wrong_number_stays_in_its_box() {
    Studio::open(|studio| async move {
        studio.tab("brand").await?;
        studio.write("[data-field='practice:name']", "Calm Harbor").await?;
        studio.write("[data-field='practice:phone']", "303-555-0100").await?;
        studio
            .ask::<()>(
                "const list = document.querySelector('[data-action=go-to]');
                 list.selectedIndex = list.length - 1;
                 list.dispatchEvent(new Event('change', { bubbles: true }))",
            )
            .await?;
        studio
            .until(
                "the result has the new name and number",
                "preview.querySelector('[data-screen=result]')?.textContent.includes('Calm Harbor')
                   && preview.querySelector('a[href=\"tel:3035550100\"]')",
            )
            .await?;

        studio.write("[data-field='practice:phone']", "call us").await?;
        studio
            .until(
                "its message says what to do",
                "document.querySelector('#detail-phone-message').textContent.includes('3 to 15 digits')",
            )
            .await?;
        studio
            .until("the problem is counted", "document.querySelector('[data-problems=\"1\"]')")
            .await?;
        let kept: String =
            studio.ask("return document.querySelector(\"[data-field='practice:phone']\").value").await?;
        assert_eq!(kept, "call us");

        // A problem leads back to its box.
        studio.tab("problems").await?;
        studio.press("jump").await?;
        studio
            .until(
                "the box has the focus and its text",
                "document.activeElement.dataset.field === 'practice:phone'
                   && document.activeElement.value === 'call us'",
            )
            .await?;
        studio.press("undo").await?;
        studio.until("it is mended", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}

#[tokio::test]
async fn an_address_without_its_beginning_is_completed_by_one_press() {
    Studio::open(|studio| async move {
        studio.tab("brand").await?;
        studio.write("[data-field='practice:website']", "example.com").await?;
        studio.press("complete").await?;
        studio
            .until(
                "the whole address stands in the box",
                "document.querySelector(\"[data-field='practice:website']\").value === 'https://example.com'",
            )
            .await?;
        studio.until("nothing is wrong", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}

#[tokio::test]
async fn a_pale_color_is_measured_while_it_is_picked_and_corrected_by_one_press() {
    Studio::open(|studio| async move {
        studio.tab("brand").await?;
        studio.write("[data-field='practice:accent']", "#9fd8c4").await?;
        studio
            .until(
                "every contrast is named as a number and in words",
                "[...document.querySelectorAll('[data-role]')].length === 3
                   && [...document.querySelectorAll('[data-role]')].every((item) =>
                     /: \\d\\.\\d\\d, too low to read/.test(item.textContent))",
            )
            .await?;
        studio.press("correct").await?;
        studio
            .until("no contrast is too low", "!document.querySelector('[data-role].problem')")
            .await?;
        studio.until("nothing is wrong", "document.querySelector('[data-problems=\"0\"]')").await?;
        let accent = "getComputedStyle(document.querySelector('.preview .page')).getPropertyValue('--pq-accent').trim()";
        let text = "document.querySelector(\"[data-field='practice:accent']\").value";
        studio.until("the preview has the color", &format!("{accent} === {text}")).await?;
        let picked: String =
            studio.ask("return document.querySelector('#accent-picker').value").await?;
        assert_eq!(picked, studio.ask::<String>(&format!("return {text}")).await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn one_question_decides_about_the_frame_and_the_headings_level_shows_in_the_preview() {
    Studio::open(|studio| async move {
        studio.tab("brand").await?;
        studio.find("[name=isolated][value=not-sure]:checked").await?;
        studio.click("[name=isolated][value=yes]").await?;
        studio
            .until(
                "it says what follows",
                "document.querySelector('fieldset [role=status]').textContent.includes('always be in a frame')",
            )
            .await?;
        studio
            .ask::<()>(
                "const list = document.querySelector('#snippet-heading');
                 list.value = '4';
                 list.dispatchEvent(new Event('change', { bubbles: true }))",
            )
            .await?;
        studio.until("the title has that level", "preview.querySelector('h4')").await?;
        // The settings stay when another tab is looked at.
        studio.tab("words").await?;
        studio.tab("brand").await?;
        studio.find("[name=isolated][value=yes]:checked").await?;
        studio
            .until("the level stays", "document.querySelector('#snippet-heading').value === '4'")
            .await?;
        studio.press("undo").await?;
        studio.until("it is taken back", "preview.querySelector('h2')").await?;
        studio.press("redo").await?;
        studio.until("it is made again", "preview.querySelector('h4')").await
    })
    .await;
}
