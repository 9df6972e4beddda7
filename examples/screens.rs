//! Takes pictures of every screen at four widths, in every look, for people to look at.
//!
//! `cargo xtask screens` builds the release first, and passes the folder for the pictures.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/journeys/browser.rs"]
#[expect(dead_code, reason = "only the journeys use all of it")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/journeys/page.rs"]
#[expect(dead_code, reason = "only the journeys use all of it; the pictures share it")]
mod page;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/journeys/tour.rs"]
mod tour;

#[cfg(not(target_arch = "wasm32"))]
#[tokio::main]
async fn main() {
    use std::path::PathBuf;

    use page::Page;
    use tour::{SCREENS, go};

    const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
    /// A look: its name, the theme, the language and direction of the page, and the media features.
    type Look = (
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        &'static [(&'static str, &'static str)],
    );
    const LOOKS: [Look; 6] = [
        ("light", "light", "en", "", &[]),
        ("dark", "dark", "en", "", &[]),
        ("forced", "light", "en", "", &[("forced-colors", "active")]),
        ("rtl", "light", "en", "", &[]),
        ("spanish", "light", "es", "", &[]),
        ("print", "light", "en", "print", &[]),
    ];

    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder for the pictures"));
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    for (look, theme, lang, media, features) in LOOKS {
        for (name, _, answers) in SCREENS {
            let folder = folder.clone();
            Page::demo(|page| async move {
                let direction = if look == "rtl" { "rtl" } else { "ltr" };
                let script = format!(
                    "document.documentElement.dir = '{direction}';
                     const quiz = document.querySelector('partner-quiz');
                     quiz.setAttribute('theme', '{theme}'); quiz.setAttribute('lang', '{lang}');
                     // A new element begins with these attributes, as if the page had set them from the start.
                     quiz.replaceWith(quiz.cloneNode(true));"
                );
                page.web.execute(script, vec![]).await?;
                page.until(
                    "the language is on",
                    &format!("quiz.querySelector('.pq')?.lang === '{lang}'"),
                )
                .await?;
                page.screen("start").await?;
                go(&page, answers).await?;
                page.media(media, features).await?;
                for width in WIDTHS {
                    page.width(width).await?;
                    picture(&page, &folder.join(format!("{name}-{look}-{width}.png"))).await?;
                }
                Ok(())
            })
            .await;
            println!("{name}, {look}");
        }
    }
}

/// Takes a picture of the whole quiz, however long it is.
#[cfg(not(target_arch = "wasm32"))]
async fn picture(
    page: &page::Page,
    file: &std::path::Path,
) -> thirtyfour::error::WebDriverResult<()> {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    let clip: serde_json::Value = page
        .ask(
            "scrollTo(0, 0);
             const box = document.querySelector('partner-quiz').getBoundingClientRect();
             const margin = Math.min(16, box.x);
             return { x: box.x - margin, y: box.y + scrollY - margin, width: box.width + 2 * margin,
                      height: box.height + 2 * margin, scale: 1 }",
        )
        .await?;
    let wishes = serde_json::json!({ "clip": clip, "captureBeyondViewport": true });
    let answer = page.web.cdp().send_raw("Page.captureScreenshot", wishes).await?;
    let picture = STANDARD.decode(answer["data"].as_str().unwrap_or_default());
    std::fs::write(file, picture.expect("a picture")).expect("a place for the picture");
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
