//! The one file, without a server: from a folder whose name has a space and an accent.

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
async fn whose_quiz_it_is_and_where_its_exit_leads_cant_be_set_by_a_link() {
    // Anybody could send such a link to the practice's own page.
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
async fn in_a_frame_of_somebody_elses_the_exit_leaves_as_far_as_it_may() {
    // With every right, the frame leaves the whole page; in the tightest sandbox it leaves itself.
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

/// What sends, stores or loads goes by one of these names, in a script and in the engine.
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

/// Where each data block of the file begins: its name and its bytes, packed, follow.
const BLOCK: &str = "<script type=\"text/plain\" id=\"";
const END: &str = "</script>";

/// The bytes of a data block, as the file's script unpacks them.
fn unpacked(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let packed = STANDARD.decode(text.trim()).expect("base64");
    GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).expect("gzip");
    bytes
}

/// What of the forbidden is in the one file: in its page and scripts, and anywhere in the engine, which names what it
/// imports and holds as data the name of whatever it would look up. The words of a language are never run.
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
    // With the compiler's own standard library, the bindings can print a function, and call it this in the text.
    let script = script.replace("`Function(${", "");
    let engine = engine.expect("the engine is in the file");
    let engine = String::from_utf8_lossy(&engine).into_owned();
    assert!(engine.contains("__wbg_createElement_"), "the engine's imports have their names");
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
    let import = b"__wbg_preventDefault_";
    let at = engine.windows(import.len()).position(|window| window == import).unwrap();
    engine[at..][..import.len()].copy_from_slice(b"__wbg_sendBeacon_____");
    let mut gzip = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&engine).unwrap();
    let text = STANDARD.encode(gzip.finish().unwrap());
    let planted = [before, BLOCK, "engine\">", &text, END, after].concat();
    assert_eq!(forbidden(&planted), ["engine: sendBeacon"]);
}
