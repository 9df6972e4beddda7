//! The one file, without a server: from a folder whose name has a space and an accent.

use std::fs;
use std::path::PathBuf;

use serve::Site;

use crate::page::{Page, dist};

/// The file in a folder of its own, which goes with the test.
struct Copied(PathBuf);

impl Copied {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pq démo {name} {}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::copy(dist().join("partner-quiz.html"), folder.join("partner-quiz.html")).unwrap();
        Self(folder)
    }

    /// Its address, as a browser's window shows it.
    fn url(&self) -> String {
        let path = self.0.join("partner-quiz.html").display().to_string();
        format!("file://{}", path.replace(' ', "%20").replace('é', "%C3%A9"))
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn the_one_file_opens_from_a_folder_and_goes_from_start_to_result_in_both_languages() {
    let copied = Copied::new("a");
    Page::demo(|page| async move {
        page.web.goto(copied.url()).await?;
        page.screen("start").await?;
        let before = page.server.requests();
        page.press("language").await?;
        page.until("the Spanish is up", "quiz.querySelector('.pq')?.lang === 'es'").await?;
        page.press("language").await?;
        page.until("the English is up", "quiz.querySelector('.pq')?.lang === 'en'").await?;
        page.press("start").await?;
        crate::tour::go_on(&page, crate::tour::SCREENS[4].2).await?;
        page.screen("result").await?;
        assert_eq!(page.server.requests(), before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn its_own_policy_forbids_every_request() {
    Page::at(Site::folder(&dist()), "/partner-quiz.html", |page| async move {
        page.excuse("Content Security Policy");
        page.screen("start").await?;
        let before = page.server.requests();
        let refused: Vec<String> = page
            .web
            .execute_async(
                "const done = arguments[0], refused = [];
                 addEventListener('securitypolicyviolation', (event) => {
                   refused.push(event.effectiveDirective);
                   if (refused.length === 3) done(refused.sort());
                 });
                 fetch('/manifest.json').catch(() => {});
                 new Image().src = '/beacon.png';
                 document.head.append(Object.assign(document.createElement('script'), { src: '/x.js' }));",
                vec![],
            )
            .await?
            .convert()?;
        assert_eq!(refused, ["connect-src", "img-src", "script-src-elem"]);
        assert_eq!(page.server.requests(), before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_address_sets_practice_theme_and_language() {
    let path = "/partner-quiz.html?practice=Calm%20Harbor&phone=303-555-0100&theme=dark&lang=es";
    Page::at(Site::folder(&dist()), path, |page| async move {
        page.until("the Spanish is up", "quiz?.querySelector('.pq.dark')?.lang === 'es'").await?;
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"]), ("q-safe", &["harm"])])
            .await?;
        page.screen("safety").await?;
        assert!(page.text("a[href='tel:3035550100']").await?.contains("Calm Harbor"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_that_could_run_code_is_refused() {
    let path = "/partner-quiz.html?exit-href=javascript:alert(1)&booking-href=data:text/html,x";
    Page::at(Site::folder(&dist()), path, |page| async move {
        page.excuse("takes an address that begins with");
        page.screen("start").await?;
        let exit: String = page
            .ask("return quiz.querySelector('[data-action=exit]').getAttribute('href')")
            .await?;
        assert_eq!(exit, "https://www.weather.gov");
        Ok(())
    })
    .await;
}

#[test]
fn the_one_file_holds_nothing_that_sends_stores_or_loads() {
    let file = fs::read_to_string(dist().join("partner-quiz.html")).unwrap();
    for word in [
        "fetch(",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "EventSource",
        "RTCPeerConnection",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "new Image",
        "eval(",
        "importScripts",
        "pushState",
    ] {
        assert!(!file.contains(word), "{word} is in the one file");
    }
}
