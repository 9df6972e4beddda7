//! Where the studio runs, and what it may ask for there: nothing.

use std::fs;
use std::path::Path;

use serve::Site;

use crate::page::Page;
use crate::release::Folder;
use crate::studio::Studio;
use crate::take::{keep_downloads, take};

#[tokio::test]
async fn the_studio_opens_from_a_disk_and_makes_a_quiz_there() {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site/studio/index.html");
    let folder = Folder::new("la práctica");
    let copied = folder.path().join("Quiz studio.html");
    fs::copy(built, &copied).expect("cargo xtask studio has built it");
    let address = format!("file://{}", copied.display()).replace(' ', "%20");
    Page::at(Site::default(), &address, |page| async move {
        let studio = Studio { page };
        studio.until("the studio has started", "preview?.querySelector('.screen')").await?;
        keep_downloads(&studio).await?;
        studio.click_in_preview("h2").await?;
        studio.write("textarea[data-field='en:interface.title']", "Would they come?").await?;
        studio
            .until(
                "it is in the preview",
                "preview.querySelector('h2').innerText === 'Would they come?'",
            )
            .await?;
        studio.tab("take").await?;
        let file = String::from_utf8(take(&studio, "take-file").await?).unwrap();
        assert!(file.contains("Would they come?"), "the first screen stands in the file");
        // The worker of the proof starts there, too.
        studio.tab("proof").await?;
        studio.press("prove").await?;
        studio.until("the proof goes on", "document.querySelector('progress')?.value > 0").await?;
        studio.press("cancel").await?;
        studio.until("it has stopped", "!document.querySelector('[data-proof=running]')").await?;
        studio.page.web.execute("localStorage.removeItem('partner-quiz-studio')", vec![]).await?;
        assert_eq!(studio.page.server.requests(), [""; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_may_request_nothing_in_whichever_way() {
    Studio::open(|studio| async move {
        for trace in ["Security", "connect", "Refused", "violat", "Load failed", "blocked", "CSP"] {
            studio.page.excuse(trace);
        }
        let blocked: Vec<String> = studio
            .page
            .web
            .execute_async(
                "const done = arguments[0];
                 const blocked = [];
                 addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
                   blocked.push(effectiveDirective);
                   if (blocked.length === 4) done(blocked.sort());
                 });
                 fetch('/fetched').catch(Boolean);
                 navigator.sendBeacon('/sent');
                 new Image().src = '/pictured';
                 const frame = document.createElement('iframe');
                 frame.src = '/framed';
                 document.body.append(frame)",
                vec![],
            )
            .await?
            .convert()?;
        assert_eq!(blocked, ["connect-src", "connect-src", "frame-src", "img-src"]);
        Ok(())
    })
    .await;
}
