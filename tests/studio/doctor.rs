//! The doctor: a page or a policy goes in, and what to change comes out.

use crate::studio::Studio;

/// Pastes a text.
async fn paste(studio: &Studio, text: &str) -> thirtyfour::error::WebDriverResult<()> {
    studio.find("#doctor-page").await?;
    let text = serde_json::to_string(text).unwrap();
    studio
        .ask::<()>(&format!(
            "const area = document.querySelector('#doctor-page');
             area.value = {text};
             area.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await
}

#[tokio::test]
async fn a_sick_page_gets_its_findings_with_lines_and_corrected_lines_and_then_is_healthy() {
    Studio::open(|studio| async move {
        studio.tab("doctor").await?;
        paste(
            &studio,
            "<h1>Hello</h1>\n<script src=/pq/partner-quiz.js></script>\n<partner-quiz theme=Dark>Call us</partner-quiz>",
        )
        .await?;
        studio.until("two are found", "document.querySelector('[data-findings=\"2\"]')").await?;
        let said: Vec<String> = studio
            .ask("return [...document.querySelectorAll('.findings li')].map((item) => item.innerText)")
            .await?;
        assert!(said[0].contains("Line 2") && said[0].contains("as a module"), "{said:?}");
        assert!(said[1].contains("Line 3") && said[1].contains("light, dark or auto"), "{said:?}");
        let lines: Vec<String> = studio
            .ask("return [...document.querySelectorAll('.findings code')].map((code) => code.textContent)")
            .await?;
        assert_eq!(
            lines,
            [
                r#"<script src="/pq/partner-quiz.js" type="module"></script>"#,
                r#"<partner-quiz theme="dark">"#
            ]
        );
        paste(&studio, &format!("{}{}Call us</partner-quiz>", lines[0], lines[1])).await?;
        studio.until("nothing is found", "document.querySelector('[data-findings=\"0\"]')").await?;
        let healthy: String =
            studio.ask("return document.querySelector('[data-findings]').innerText").await?;
        assert!(healthy.starts_with("Nothing here would stop the quiz."), "{healthy}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_policy_is_corrected_and_a_page_is_read_but_never_run() {
    Studio::open(|studio| async move {
        studio.tab("doctor").await?;
        paste(&studio, "Content-Security-Policy: script-src 'self'; connect-src 'none'").await?;
        studio.until("two are found", "document.querySelector('[data-findings=\"2\"]')").await?;
        let policy: String =
            studio.ask("return document.querySelector('.findings code').textContent").await?;
        assert_eq!(policy, "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");

        // If anything of it ran or loaded, the window would have a mark, and the server would count a request.
        paste(
            &studio,
            "<img src=/stolen.png onerror='window.ran = true'><script>window.ran = true</script>
             <script>fbq('init', '1')</script><partner-quiz></partner-quiz>
             <script type=module src=/pq/partner-quiz.js></script>",
        )
        .await?;
        studio
            .until(
                "the tracker is found",
                "document.querySelector('.findings')?.innerText.includes('Meta pixel')",
            )
            .await?;
        assert!(!studio.ask::<bool>("return Boolean(window.ran)").await?);
        let asked: Vec<String> = studio
            .ask("return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('stolen'))")
            .await?;
        assert_eq!(asked, [""; 0]);
        Ok(())
    })
    .await;
}
