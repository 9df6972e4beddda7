//! Problems, their places, and the answers that show them.

use crate::studio::Studio;

#[tokio::test]
async fn a_problem_is_counted_named_and_leads_to_its_place_while_the_preview_stays() {
    Studio::open(|studio| async move {
        studio
            .until("there is no problem", "document.querySelector('[data-problems=\"0\"]')")
            .await?;
        studio.click_in_preview("h2").await?;
        studio.write("textarea[data-field='en:interface.title']", " ").await?;
        studio
            .until("a problem is counted", "document.querySelector('[data-problems=\"1\"]')")
            .await?;
        let title: String = studio.ask("return preview.querySelector('h2').innerText").await?;
        assert_eq!(title, "Is your partner unsure about couples therapy?");

        studio.tab("problems").await?;
        let said: String =
            studio.ask("return document.querySelector('.problems li').innerText").await?;
        assert!(said.contains("en:interface.title") && said.contains("has no text"), "{said}");
        studio.press("jump").await?;
        studio.find("textarea[data-field='en:interface.title']").await?;
        studio.press("undo").await?;
        studio.until("it is mended", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}
