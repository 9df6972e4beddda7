//! A browser with the studio in it.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serve::Site;
use thirtyfour::prelude::*;

use crate::page::Page;

/// The studio in a browser.
pub(crate) struct Studio {
    pub(crate) page: Page,
}

impl Studio {
    /// Runs a journey in a new studio. It fails if anything is sent to anywhere.
    pub(crate) async fn open<T, F: Future<Output = WebDriverResult<T>>>(
        journey: impl FnOnce(Self) -> F,
    ) -> T {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site/studio");
        Page::at(Site::folder(&site), "/index.html", |page| async move {
            let studio = Self { page };
            studio.until("the studio has started", "preview?.querySelector('.screen')").await?;
            let web = studio.page.web.clone();
            let server = Arc::clone(&studio.page.server);
            let done = journey(studio).await?;
            let others: Vec<String> =
                server.requests().into_iter().filter(|path| path != "/index.html").collect();
            assert_eq!(others, [""; 0], "the studio is one page and asks for nothing else");
            // The draft, the only thing that the studio keeps, and only in the browser.
            web.execute("localStorage.removeItem('partner-quiz-studio')", vec![]).await?;
            Ok(done)
        })
        .await
    }

    /// Runs a script and returns its result. In the script, `preview` is the shadow root of the preview.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> WebDriverResult<T> {
        self.page.ask(&format!("{PREVIEW} {script}")).await
    }

    /// Waits until an expression is true. `what` is for the message if it never is.
    pub(crate) async fn until(&self, what: &str, expression: &str) -> WebDriverResult<()> {
        let function = format!("(() => {{ {PREVIEW} return {expression} }})()");
        self.page.until(what, &function).await
    }

    /// Waits for an element of the studio, and returns it.
    pub(crate) async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        let found = format!("document.querySelector({selector:?})");
        self.until(&format!("{selector} is there"), &found).await?;
        self.page.web.find(By::Css(selector)).await
    }

    /// Clicks an element of the studio with the driver's mouse.
    pub(crate) async fn click(&self, selector: &str) -> WebDriverResult<()> {
        self.find(selector).await?.click().await
    }

    /// Presses a button of the studio.
    pub(crate) async fn press(&self, action: &str) -> WebDriverResult<()> {
        self.click(&format!("[data-action={action}]:not(:disabled)")).await
    }

    /// Clicks an element of the preview. A script clicks, since WebKit's driver can't in a shadow tree that scrolls.
    pub(crate) async fn click_in_preview(&self, selector: &str) -> WebDriverResult<()> {
        self.until(
            &format!("{selector} is in the preview"),
            &format!("preview?.querySelector({selector:?})"),
        )
        .await?;
        self.ask(&format!("preview.querySelector({selector:?}).click()")).await
    }

    /// Chooses options in the preview, a list for each question, and goes on after each question.
    pub(crate) async fn answer(&self, answers: &[&[&str]]) -> WebDriverResult<()> {
        for options in answers {
            for option in *options {
                self.click_in_preview(&format!("[value={option}]")).await?;
                self.until(
                    &format!("{option} is chosen"),
                    &format!("preview.querySelector('[value={option}]:checked')"),
                )
                .await?;
            }
            self.click_in_preview("[data-action=continue]").await?;
            let last = options.last().copied().unwrap_or_default();
            self.until(
                "the next screen is up",
                &format!("!preview.querySelector('[value={last}]')"),
            )
            .await?;
        }
        Ok(())
    }

    /// Replaces the text in a box of the studio, key by key.
    pub(crate) async fn write(&self, selector: &str, text: &str) -> WebDriverResult<()> {
        let area = self.find(selector).await?;
        // By script: after Control and A, WebKit's driver has been seen to add to the text. Not by the driver's own
        // `clear`, which no `input` event follows, as it does whatever a person does.
        self.until(
            &format!("all of {selector} is selected"),
            &format!(
                "((area) => {{
                   area.focus();
                   area.select();
                   return [area.value.length, null].includes(area.selectionEnd);
                 }})(document.querySelector({selector:?}))"
            ),
        )
        .await?;
        area.send_keys(text).await
    }

    /// Starts a proof and waits for its end.
    pub(crate) async fn prove(&self) -> WebDriverResult<()> {
        self.tab("proof").await?;
        self.press("prove").await?;
        self.until("it runs", "document.querySelector('[data-proof=running]')").await?;
        self.proven().await
    }

    /// Waits for the end of a proof, which can take longer than anything else. It must go on all the time.
    pub(crate) async fn proven(&self) -> WebDriverResult<()> {
        loop {
            let part: f64 =
                self.ask("return document.querySelector('progress')?.value ?? 1").await?;
            self.until(
                "the proof goes on",
                &format!(
                    "document.querySelector('[data-proof=done]') ||
                     document.querySelector('progress')?.value > {part}"
                ),
            )
            .await?;
            if self.ask("return !!document.querySelector('[data-proof=done]')").await? {
                return Ok(());
            }
        }
    }

    /// Goes to a tab.
    pub(crate) async fn tab(&self, name: &str) -> WebDriverResult<()> {
        self.click(&format!("[data-tab={name}]")).await?;
        self.until(
            "the tab is open",
            &format!("document.querySelector('[data-tab={name}][aria-pressed=true]')"),
        )
        .await
    }
}

const PREVIEW: &str = "const preview = document.querySelector('.preview .page > div')?.shadowRoot;";
