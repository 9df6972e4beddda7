//! A run from start to result causes no request, cookie, storage or history entry.

use crate::page::Page;

#[tokio::test]
async fn a_whole_run_requests_nothing_and_leaves_nothing() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        let before = page.server.requests();
        let before_attributes: Vec<String> =
            page.ask("return document.querySelector('partner-quiz').getAttributeNames()").await?;
        let address = page.web.current_url().await?;
        let title = page.web.title().await?;
        let history: usize = page.ask("return history.length").await?;

        page.press("start").await?;
        page.answer(&[
            ("q-asked", &["never"]),
            ("q-safe", &["careful"]),
            ("q-said", &["said-doubt", "said-practical"]),
            ("q-source", &["src-knows"]),
            ("q-picture", &["pic-point"]),
            ("q-problems", &["prob-hide"]),
            ("q-help", &["help-doubt"]),
            ("q-step", &["step-call"]),
            ("q-stance", &["st-torn"]),
            ("q-you", &["you-leaving"]),
        ])
        .await?;
        page.screen("result").await?;

        assert_eq!(page.server.requests(), before, "no request after the first screen");
        assert_eq!(page.web.current_url().await?, address);
        assert_eq!(page.web.title().await?, title);
        assert_eq!(page.ask::<usize>("return history.length").await?, history);
        let kept: usize = page
            .ask("return document.cookie.length + localStorage.length + sessionStorage.length")
            .await?;
        assert_eq!(kept, 0, "no cookie and no storage");
        let attributes: Vec<String> =
            page.ask("return document.querySelector('partner-quiz').getAttributeNames()").await?;
        assert_eq!(attributes, before_attributes, "nothing is written on the element");
        Ok(())
    })
    .await;
}
