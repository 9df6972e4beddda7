//! Trackers on the page: which ones the quiz finds, and what real trackers see of it.

use std::collections::HashSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use futures_util::StreamExt as _;
use serde_json::Value;
use serve::Site;
use thirtyfour::prelude::*;

use crate::browser::{PATIENCE, only_in_chromium};
use crate::page::{Page, SCRIPT, content, dist};
use crate::tour::SCREENS;

/// The quiz's list of trackers.
fn list() -> Vec<Value> {
    let list: Value = serde_json::from_str(&project("src/embed/js/trackers.json")).unwrap();
    list["trackers"].as_array().unwrap().clone()
}

fn project(file: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The folder of built scripts, which tools/xtask/src/trackers.rs makes.
fn scripts() -> PathBuf {
    env::var_os("TRACKERS").expect("TRACKERS names the built scripts; run cargo xtask test").into()
}

/// Makes `tracker()` of src/embed/js/trackers.js available to the page.
const FIND: &str = "<script type=module>
  import { tracker } from '/t/found.js';
  window.find = () => tracker() ?? 'none';
</script>";

/// A page with only the script that looks for trackers.
fn bare() -> Site {
    let page = ["<!doctype html><html lang=en><title>A page</title><body>", FIND].concat();
    Site::default().mount("/t/", &scripts()).page("/", page).page("/matomo.php", "")
}

#[tokio::test]
async fn each_tracker_of_the_list_is_found_by_each_of_its_names_and_addresses() {
    Page::site(bare(), |page| async move {
        page.until("the script is there", "window.find").await?;
        assert_eq!(page.ask::<String>("return find()").await?, "none");
        let mut names = HashSet::new();
        for tracker in list() {
            let name = tracker["name"].as_str().unwrap();
            assert!(names.insert(name.to_string()), "{name} is listed twice");
            let found: Vec<(String, String)> = page
                .ask(&format!(
                    "const {{ globals, scripts }} = {tracker}, found = [];
                     for (const path of globals) {{
                       const [name, property] = path.split('.');
                       window[name] = property ? {{ [property]: 1 }} : 1;
                       found.push([path, find()]);
                       delete window[name];
                     }}
                     for (const part of scripts) {{
                       const script = document.createElement('script');
                       // Browsers don't load a script whose type they don't know.
                       script.type = 'text/x-none';
                       script.src = 'https://' + ({{ '.': 'www', '/': 'site.example' }}[part[0]] ?? '') + part + 'x';
                       document.head.append(script);
                       found.push([part, find()]);
                       script.remove();
                     }}
                     return found;"
                ))
                .await?;
            assert!(found.len() >= 2, "{name} has too few signs");
            for (sign, found) in found {
                assert_eq!(found, name, "by {sign}");
            }
        }
        assert_eq!(page.ask::<String>("return find()").await?, "none");
        page.until("it has sent something", "fetch('/matomo.php?x')").await?;
        page.until("what the page has sent tells, too", "find() === 'Matomo'").await?;
        page.excuse("/matomo.php?x");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_tracker_is_found_on_a_page_without_one_whatever_its_names_are() {
    Page::site(bare(), |page| async move {
        page.until("the script is there", "window.find").await?;
        let found: Vec<String> = page
            .ask(
                "window.jQuery = window.$ = window.wp = window.wpcf7 = window.analytics = {};
                 document.body.innerHTML = '<section id=clarity></section><form name=posthog></form><b id=hj></b>';
                 const found = [find()];
                 Object.defineProperty(window, 'analytics', { get() { throw new Error('not yours') } });
                 performance.getEntriesByType = () => { throw new Error('nor this') };
                 found.push(find());
                 document.querySelectorAll = undefined;
                 found.push(find());
                 window.fbq = 1;
                 found.push(find());
                 return found;",
            )
            .await?;
        assert_eq!(found, ["none", "none", "none", "Meta pixel"]);
        Ok(())
    })
    .await;
}

#[test]
fn the_docs_name_every_tracker_of_the_list_and_its_date() {
    let list: Value = serde_json::from_str(&project("src/embed/js/trackers.json")).unwrap();
    let docs = project("docs/privacy.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let names = list["trackers"].as_array().unwrap().iter().map(|tracker| &tracker["name"]);
    for said in names.chain([&list["checked"]]) {
        assert!(docs.contains(said.as_str().unwrap()), "docs/privacy.md doesn't say {said}");
    }
}

/// A tracker for the page, in a script of its own.
struct Tracker {
    /// The name of its script in `tests/trackers/`.
    script: &'static str,
    /// Its name in docs/privacy.md.
    name: &'static str,
    /// A part of each address that it sends to. Events and recordings may have different addresses.
    channels: &'static [&'static str],
}

const TRACKERS: [Tracker; 12] = [
    Tracker {
        script: "amplitude",
        name: "Amplitude, events and replay",
        channels: &["/2/httpapi", "/sessions/v2/track"],
    },
    Tracker {
        script: "datadog",
        name: "Datadog, replay as delivered",
        channels: &["/api/v2/rum", "/api/v2/replay"],
    },
    Tracker {
        script: "datadog-open",
        name: "Datadog, replay without masks",
        channels: &["/api/v2/rum", "/api/v2/replay"],
    },
    Tracker {
        script: "mixpanel",
        name: "Mixpanel, events and replay without masks",
        channels: &["/track/", "/record/"],
    },
    Tracker {
        script: "newrelic",
        name: "New Relic, events and replay without masks",
        channels: &["/ins/", "/browser/blobs"],
    },
    Tracker { script: "openreplay", name: "OpenReplay", channels: &["/v1/web/i"] },
    Tracker { script: "posthog", name: "PostHog, events and replay", channels: &["/e/", "/s/"] },
    Tracker { script: "rrweb", name: "rrweb", channels: &["/events"] },
    Tracker { script: "sentry", name: "Sentry, replay as delivered", channels: &["sentry"] },
    Tracker { script: "sentry-open", name: "Sentry, replay without masks", channels: &["sentry"] },
    Tracker { script: "snowplow", name: "Snowplow, form tracking", channels: &["/tp2"] },
    Tracker {
        script: "reader",
        name: "a script that reads the label of what is pressed",
        channels: &["/tr"],
    },
];

/// The tracker that must see every answer without the frame. It proves that the test can see what a tracker sends.
const CONTROL: &str = "reader";

/// The answer of every tracker's server: all is well, and please record everything.
const ANSWER: &str = r#"{
  "status": 1, "code": 200, "autocapture_opt_out": false, "supportedCompression": ["gzip-js"],
  "sessionRecording": { "endpoint": "/s/", "sampleRate": "1" },
  "configs": { "sessionReplay": { "sr_sampling_config": { "sample_rate": 1, "capture_enabled": true } } },
  "st": 1, "sts": 1, "sr": 1, "srs": 1, "ins": 1, "err": 1, "spa": 1, "loaded": 1, "app": { "nrServerTime": 1 },
  "token": "t", "sessionID": "1", "userUUID": "u", "projectID": "1", "beaconSizeLimit": 1000000, "delay": 0
}"#;

/// How much of twelve answers, and how many questions and texts of the result, a tracker saw.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    texts: usize,
    ids: usize,
    questions: usize,
    results: usize,
}

#[tokio::test]
async fn real_trackers_see_nothing_in_the_frame_and_in_the_page_what_the_docs_say() {
    if !only_in_chromium("what trackers record doesn't depend on the engine") {
        return;
    }
    let versions: Value =
        serde_json::from_str(&fs::read_to_string(scripts().join("versions.json")).unwrap())
            .unwrap();
    // Two browsers at a time, since each mostly waits for its tracker to send.
    let visits = futures_util::stream::iter(TRACKERS.iter().map(visit)).buffered(2);
    let seen: Vec<(Seen, Seen, String)> = visits.collect().await;

    let mut table =
        "| tracker | version | answers as text | answers as ids | found by the quiz |\n\
                     |---|---|---|---|---|\n"
            .to_string();
    for (tracker, (framed, plain, found)) in TRACKERS.iter().zip(&seen) {
        assert_eq!(*framed, Seen::default(), "what {} saw of the frame", tracker.script);
        if tracker.script == CONTROL {
            assert_eq!((plain.texts, plain.ids), (12, 12), "the control sees every answer");
        }
        let version = Some(versions[tracker.script].as_str().unwrap());
        let version = version.filter(|version| !version.is_empty()).unwrap_or("the test's own");
        let found = if found == "none" { "no" } else { "yes" };
        let Seen { texts, ids, .. } = plain;
        writeln!(table, "| {} | {version} | {texts} | {ids} | {found} |", tracker.name).unwrap();
    }
    let docs = project("docs/privacy.md");
    assert!(docs.contains(&table), "docs/privacy.md has another table than was measured:\n{table}");
}

/// Goes through the quiz beside a tracker, first in the frame and then in the page. Returns what the tracker saw of
/// each, and the name under which the quiz found it.
async fn visit(tracker: &Tracker) -> (Seen, Seen, String) {
    // The tracker is the page's own script, under a name that doesn't identify it.
    let script = fs::read_to_string(scripts().join(format!("{}.js", tracker.script))).unwrap();
    let html = |isolated: &str| {
        format!(
            "<!doctype html><html lang=en><title>A host</title>
             <script src=/t/divert.js></script><script src=/app.js></script>{FIND}
             <partner-quiz isolated={isolated}></partner-quiz><form></form>{SCRIPT}"
        )
    };
    let site = Site::default()
        .mount("/pq/", &dist())
        .mount("/t/", &scripts())
        .page("/app.js", script)
        .page("/frame", html("''"))
        .page("/plain", html("off"))
        .collector("/collect/", ANSWER);
    // Requests to other hosts, console lines and storage belong to the trackers here, so all are allowed.
    let visit = Page::recorded(site, "/frame", |page| async move {
        page.excuse("");
        page.start_in_frame().await?;
        let results = answer(&page).await?;
        page.web.enter_default_frame().await?;
        let framed = sent(&page, tracker, "end-of-frame", 0).await?;

        let before = page.server.sent().len();
        page.web.goto(page.server.url("/plain")).await?;
        page.press("start").await?;
        answer(&page).await?;
        let plain = sent(&page, tracker, "end-of-page", before).await?;
        let found = page.ask("return find()").await?;
        Ok((seen(&framed, &results), seen(&plain, &results), found))
    });
    visit.await.0
}

/// Answers all questions with the mouse, since trackers ignore scripted clicks, and returns the texts of the result.
async fn answer(page: &Page) -> WebDriverResult<Vec<String>> {
    for options in SCREENS[4].2 {
        for option in *options {
            page.choose(option).await?;
        }
        page.press("continue").await?;
        page.until(
            "the next screen is up",
            &format!("!quiz.querySelector('[value={}]')", options[0]),
        )
        .await?;
    }
    page.screen("result").await?;
    let mut texts = page.texts("[data-screen=result] :is(h2, h3, p, li)").await?;
    texts.retain(|text| text.len() > 30);
    Ok(texts)
}

/// Everything that a tracker has sent, unpacked. Waits until it has sent `end`, which is pressed after the last answer.
async fn sent(page: &Page, tracker: &Tracker, end: &str, before: usize) -> WebDriverResult<String> {
    page.web
        .execute(
            format!(
                "document.querySelector('form').innerHTML = '<label><input type=checkbox id={end} name={end} ' +
                   'value={end}>{end}</label> <button type=button>After</button>';"
            ),
            vec![],
        )
        .await?;
    // Some trackers report a click only after the next one.
    for pressed in [format!("#{end}"), "form button".to_string()] {
        page.web.find(By::Css(pressed)).await?.click().await?;
    }
    let begun = Instant::now();
    let mut unpacked: Vec<(String, String)> = Vec::new();
    loop {
        // Some trackers send what they have when the page is hidden or loses the focus.
        page.web
            .execute(
                "for (const hidden of [true, false]) {
                   Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                   Object.defineProperty(document, 'visibilityState', {
                     value: hidden ? 'hidden' : 'visible', configurable: true,
                   });
                   document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
                 }
                 dispatchEvent(new Event('blur'));",
                vec![],
            )
            .await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
        for sent in page.server.sent().into_iter().skip(before + unpacked.len()) {
            let mut parts = Unpacked::default();
            parts.add(sent.path.as_bytes(), 0);
            parts.add(&sent.body, 0);
            unpacked.push((sent.path, parts.text));
        }
        let arrived = |channel: &&str| {
            unpacked.iter().any(|(path, text)| path.contains(*channel) && text.contains(end))
        };
        let missing: Vec<_> = tracker.channels.iter().filter(|channel| !arrived(channel)).collect();
        if missing.is_empty() {
            return Ok(unpacked.into_iter().map(|(_, text)| text).collect());
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "{} hasn't sent {end} to {missing:?}; it has sent to {:?}",
            tracker.script,
            unpacked.iter().map(|(path, _)| path.split('?').next()).collect::<HashSet<_>>()
        );
    }
}

/// How much of the answers, the questions and the result is in what was sent.
fn seen(sent: &str, results: &[String]) -> Seen {
    let words = content().words;
    let of_twelve = |is_in: &dyn Fn(&str) -> bool| {
        SCREENS[4].2.iter().filter(|options| options.iter().any(|option| is_in(option))).count()
    };
    assert!(!results.is_empty(), "the result has texts");
    Seen {
        texts: of_twelve(&|option| sent.contains(words.options[option].as_str())),
        ids: of_twelve(&|option| has_id(sent, option)),
        questions: words
            .questions
            .iter()
            .filter(|(_, question)| sent.contains(question.text.as_str()))
            .count(),
        results: results.iter().filter(|text| sent.contains(text.as_str())).count(),
    }
}

/// Whether an id is in it as a value of its own, not as a word of a text.
fn has_id(sent: &str, id: &str) -> bool {
    let apart = |letter: Option<char>| {
        letter.is_none_or(|letter| !letter.is_alphanumeric() && !" _-.,'’".contains(letter))
    };
    sent.match_indices(id).any(|(at, _)| {
        apart(sent[..at].chars().next_back()) && apart(sent[at + id.len()..].chars().next())
    })
}

/// Everything inside of what was sent, even if it is packed, encoded, or JSON in JSON.
#[derive(Default)]
struct Unpacked {
    text: String,
    known: HashSet<Vec<u8>>,
}

impl Unpacked {
    fn add(&mut self, bytes: &[u8], depth: usize) {
        if bytes.len() < 2 || depth > 12 || !self.known.insert(bytes.to_vec()) {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        self.text.push_str(&text);
        self.text.push('\n');
        for at in 0..bytes.len() {
            if let Some(inflated) = inflated(&bytes[at..]) {
                self.add(&inflated, depth + 1);
            }
        }
        // The whole text, each line, and each part of a form or an address.
        let parts = text.lines().flat_map(|line| line.split(['&', '?']).chain([line]));
        let values = parts.clone().filter_map(|part| Some(part.split_once('=')?.1));
        let parts: HashSet<&str> = parts.chain(values).chain([&*text]).map(str::trim).collect();
        for part in parts {
            self.add_encoded(part, depth + 1);
        }
    }

    /// Adds a text that may be JSON, percent-encoded, base64, or bytes written as letters.
    fn add_encoded(&mut self, text: &str, depth: usize) {
        if text.starts_with(['{', '[', '"'])
            && let Ok(value) = serde_json::from_str(text)
        {
            return self.add_json(&value, depth);
        }
        if text.contains(['%', '+']) {
            self.add(&percent_decoded(text), depth);
        }
        if text.len() >= 16
            && let Some(bytes) = base64_decoded(text)
        {
            self.add(&bytes, depth);
        }
        if !text.is_ascii() && text.chars().all(|letter| u32::from(letter) < 256) {
            let bytes: Vec<u8> =
                text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
            self.add(&bytes, depth);
        }
    }

    fn add_json(&mut self, value: &Value, depth: usize) {
        match value {
            Value::String(text) => {
                self.text.push_str(&format!("\"{text}\"\n"));
                self.add_encoded(text, depth);
            }
            Value::Array(values) => values.iter().for_each(|value| self.add_json(value, depth)),
            Value::Object(values) => {
                values.values().for_each(|value| self.add_json(value, depth));
            }
            _ => {}
        }
    }
}

/// Unpacks gzip or zlib data that begins here, even if its end is missing.
fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut inflated = Vec::new();
    let _ = match bytes {
        [0x1f, 0x8b, 8, ..] => flate2::read::GzDecoder::new(bytes).read_to_end(&mut inflated),
        [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] => {
            flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut inflated)
        }
        _ => return None,
    };
    (inflated.len() > 4).then_some(inflated)
}

/// Decodes the percent encoding of an address's query, where `%20` and `+` are spaces.
fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let hex = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    bytes
}

/// Decodes base64 in either of its alphabets.
fn base64_decoded(text: &str) -> Option<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    [alphabet::STANDARD, alphabet::URL_SAFE]
        .iter()
        .find_map(|alphabet| GeneralPurpose::new(alphabet, config).decode(text).ok())
}

#[test]
fn what_trackers_pack_is_unpacked() {
    use std::io::Write as _;

    let gzip = |bytes: &[u8]| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    };
    let zlib = |bytes: &[u8]| {
        let mut packer =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        packer.write_all(bytes).unwrap();
        packer.flush().unwrap();
        packer.get_ref().clone()
    };
    let base64 = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let letters = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
    let answer = "“Yes, I feel safe”";
    let json = serde_json::json!({ "event": [{ "text": answer }] }).to_string();
    let form = "%E2%80%9CYes%2C+I+feel+safe%E2%80%9D";
    for (how, bytes) in [
        ("as it is", answer.as_bytes().to_vec()),
        ("escaped", json.replace('“', "\\u201c").into_bytes()),
        ("gzip", gzip(json.as_bytes())),
        ("zlib that goes on", [b"--form\r\n\r\n".to_vec(), zlib(json.as_bytes())].concat()),
        ("base64 of JSON in a form", format!("data={}&a=b", base64(json.as_bytes())).into()),
        ("an address", format!("pixel.example/tr?a=b&text={form}").into_bytes()),
        (
            "gzip in letters in JSON in gzip",
            gzip(
                serde_json::json!({ "data": letters(&gzip(json.as_bytes())) })
                    .to_string()
                    .as_bytes(),
            ),
        ),
        (
            "JSON in JSON on a line",
            format!("{{}}\n{}\n", serde_json::json!([json.clone()])).into_bytes(),
        ),
    ] {
        let mut unpacked = Unpacked::default();
        unpacked.add(&bytes, 0);
        assert!(unpacked.text.contains(answer), "{how}");
    }
    assert!(has_id("{\"value\":\"safe\"}", "safe"));
    assert!(!has_id("Yes, I feel safe", "safe"));
    assert!(!has_id("env(safe-area-inset-top)", "safe"));
}
