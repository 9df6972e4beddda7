//! What stands inside the element when the quiz can't run.

use std::fs;
use std::path::PathBuf;

use crate::page::{Page, dist};

/// A copy of `dist/` without the files of one ending; it goes with the test.
struct Crippled(PathBuf);

impl Crippled {
    fn without(ending: &str) -> Self {
        let folder = std::env::temp_dir()
            .join(format!("partner-quiz-without-{ending}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(dist()).unwrap() {
            let file = entry.unwrap().path();
            if file.extension().is_none_or(|other| other != ending) {
                fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
            }
        }
        Self(folder)
    }
}

impl Drop for Crippled {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const FALLBACK_IS_SEEN: &str =
    "document.querySelector('partner-quiz p').getBoundingClientRect().height > 0";

#[tokio::test]
async fn the_fallback_goes_when_the_quiz_is_ready() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        page.until("the fallback is gone", &format!("!({FALLBACK_IS_SEEN})")).await
    })
    .await;
}

#[tokio::test]
async fn the_fallback_stays_when_a_file_is_missing() {
    for ending in ["wasm", "bin", "css"] {
        let crippled = Crippled::without(ending);
        Page::folder(&crippled.0, Vec::new(), |page| async move {
            page.until("the element is defined", "customElements.get('partner-quiz')").await?;
            // Shown again, it tries again, and then says why it can't.
            let cause: String = page
                .web
                .execute_async(
                    "const done = arguments[0], quiz = document.querySelector('partner-quiz');
                     quiz.addEventListener('pq-error', (event) => done(event.detail.cause));
                     const parent = quiz.parentNode;
                     quiz.remove();
                     setTimeout(() => parent.append(quiz));",
                    vec![],
                )
                .await?
                .convert()?;
            assert_eq!(cause, "missing", "without {ending}");
            page.until("the fallback is seen", FALLBACK_IS_SEEN).await
        })
        .await;
    }
}

#[tokio::test]
async fn the_fallback_stays_when_a_policy_refuses_webassembly() {
    let policy = "script-src 'self'; connect-src 'self'; style-src 'self'";
    let headers = vec![("Content-Security-Policy".to_string(), policy.to_string())];
    Page::demo_with(headers, |page| async move {
        page.until("the element is defined", "customElements.get('partner-quiz')").await?;
        page.until("the fallback is seen", FALLBACK_IS_SEEN).await
    })
    .await;
}
