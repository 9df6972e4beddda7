//! The one file, opened without a server from a folder whose name has a space and an accent, and from a server.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serve::Site;
use thirtyfour::prelude::*;

use crate::page::{Page, dist};

/// The file in a folder of its own, which is removed when the test ends.
struct Copied(PathBuf);

impl Copied {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pq démo {name} {}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::copy(dist().join("partner-quiz.html"), folder.join("partner-quiz.html")).unwrap();
        Self(folder)
    }

    /// Its address, as a browser shows it.
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
async fn the_address_sets_language_theme_and_heading_level() {
    let path = "/partner-quiz.html?theme=dark&lang=es&heading-level=3";
    Page::at(Site::folder(&dist()), path, |page| async move {
        page.until("the Spanish is up", "quiz?.querySelector('.pq.dark')?.lang === 'es'").await?;
        page.screen("start").await?;
        page.find("h3.title").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_cant_set_the_practices_details_or_the_exit() {
    // Anybody could send somebody such a link to the practice's own page.
    let path = "/partner-quiz.html?practice=Zebra&phone=303-555-0100&website=https://other.example&booking-href=https://other.example&exit-href=https://other.example";
    Page::at(Site::folder(&dist()), path, |page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"]), ("q-safe", &["harm"])])
            .await?;
        page.screen("safety").await?;
        let said: bool = page
            .ask("return /Zebra|other.example|303-?555/.test(quiz.querySelector('.pq').outerHTML)")
            .await?;
        assert!(!said);
        page.find("a[href='tel:7207728432']").await?;
        let exit: String = page.ask("return quiz.querySelector('[data-action=exit]').href").await?;
        assert_eq!(exit, "https://www.weather.gov/");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_somebody_elses_frame_the_exit_leaves_as_far_as_it_may() {
    // Without a sandbox, the exit leaves the whole page. In the strictest sandbox with scripts, it leaves the frame.
    for (sandbox, whole) in [("", true), ("sandbox='allow-scripts'", false)] {
        let host = format!("<iframe {sandbox} src=/pq/partner-quiz.html height=800></iframe>");
        Page::host(&host, |page| async move {
            page.excuse("Unsafe attempt to initiate navigation");
            page.excuse("SecurityError");
            page.web.find(By::Css("iframe")).await?.enter_frame().await?;
            page.screen("start").await?;
            page.press("start").await?;
            page.question("q-asked").await?;
            let target = page.server.url("/pq/manifest.json");
            page.ask::<serde_json::Value>(&format!(
                "addEventListener('error', ({{ message }}) => document.title = message);
                 quiz.querySelector('[data-action=exit]').href = {target:?}"
            ))
            .await?;
            let _ = page.click("[data-action=exit]").await;
            page.web.enter_default_frame().await?;
            if whole {
                return page
                    .until("the other page is up", "location.pathname === '/pq/manifest.json'")
                    .await;
            }
            page.web.find(By::Css("iframe")).await?.enter_frame().await?;
            page.until("the frame has left", "!document.querySelector('partner-quiz')").await?;
            page.until("nothing covers it", "!document.querySelector('[data-partner-quiz-cover]')")
                .await?;
            page.web.enter_default_frame().await?;
            assert!(page.server.requests().iter().any(|path| path == "/pq/manifest.json"));
            Ok(())
        })
        .await;
    }
}

/// To send, store or load something, a script or the engine has to use one of these names.
const FORBIDDEN: [&str; 18] = [
    "fetch",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookie",
    "new Image",
    "eval(",
    "Function(",
    "Worker",
    "importScripts",
    "pushState",
];

/// The beginning of each data block of the file. The block's name and its packed bytes follow.
const BLOCK: &str = "<script type=\"text/plain\" id=\"";
const END: &str = "</script>";

/// The bytes of a data block, as the file's script unpacks them.
fn unpacked(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let packed = STANDARD.decode(text.trim()).expect("base64");
    GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).expect("gzip");
    bytes
}

/// The forbidden names in the one file: in its page and scripts, and anywhere in the engine. The engine contains the
/// name of each import, and of each property that it looks up. The words of a language are left out, since they are
/// never run.
fn forbidden(file: &str) -> Vec<String> {
    let mut pieces = file.split(BLOCK);
    let mut script = pieces.next().unwrap_or_default().to_string();
    let mut engine = None;
    for piece in pieces {
        let (block, rest) = piece.split_once(END).expect("the end of a block");
        let (name, text) = block.split_once("\">").expect("the name of a block");
        script.push_str(rest);
        if name == "engine" {
            engine = Some(unpacked(text));
        }
    }
    // With the toolchain's standard library, the bindings can format a function for debugging, and this is its text.
    let script = script.replace("`Function(${", "");
    let engine = engine.expect("the engine is in the file");
    let engine = String::from_utf8_lossy(&engine).into_owned();
    assert!(engine.contains("data-level"), "the engine's texts can be read");
    let places = [("script", script), ("engine", engine)];
    let found = places.iter().flat_map(|(place, text)| {
        let words = FORBIDDEN.iter().filter(|word| text.contains(**word));
        words.map(move |word| format!("{place}: {word}"))
    });
    found.collect()
}

#[test]
fn the_one_file_holds_nothing_that_sends_stores_or_loads() {
    let file = fs::read_to_string(dist().join("partner-quiz.html")).unwrap();
    assert_eq!(forbidden(&file), [""; 0]);
}

#[test]
fn a_forbidden_word_is_found_in_the_script_of_the_one_file_and_in_its_packed_engine() {
    let file = fs::read_to_string(dist().join("partner-quiz.html")).unwrap();
    // The last script is the file's own.
    let (before, script) = file.rsplit_once("<script>").unwrap();
    assert_eq!(forbidden(&[before, "<script>fetch('/');", script].concat()), ["script: fetch"]);

    let (before, rest) = file.split_once(&[BLOCK, "engine\">"].concat()).unwrap();
    let (text, after) = rest.split_once(END).unwrap();
    let mut engine = unpacked(text);
    let text = b"data-screen";
    let at = engine.windows(text.len()).position(|window| window == text).unwrap();
    engine[at..][..text.len()].copy_from_slice(b"sendBeacon_");
    let mut gzip = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&engine).unwrap();
    let text = STANDARD.encode(gzip.finish().unwrap());
    let planted = [before, BLOCK, "engine\">", &text, END, after].concat();
    assert_eq!(forbidden(&planted), ["engine: sendBeacon"]);
}
