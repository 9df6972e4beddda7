//! The contract that other people's pages depend on. A change of these lists breaks somebody's page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use partner_quiz::author::properties::{handed, properties};
use partner_quiz::quiz::attributes::{self, Takes};
use partner_quiz::quiz::config::{Config, Theme};
use partner_quiz::quiz::flow::Event;
use partner_quiz::quiz::names::{cause, event};
use partner_quiz::view::{PartnerQuizProps, Source};
use serve::Mischief;
use thirtyfour::error::WebDriverResult;
use yew::Callback;

use crate::page::{Page, SCRIPT, dist, hashed, host};
use crate::tour::{SCREENS, go, go_on};

/// The files with a name that pages may use.
const FILES: [&str; 3] = ["manifest.json", "partner-quiz.html", "partner-quiz.js"];
/// The name of each attribute, and what it takes.
const ATTRIBUTES: [(&str, &str); 10] = [
    ("booking-href", "an address that begins with https:, http:, tel: or mailto:; or nothing"),
    ("debug", "anything, as it is on when it is there"),
    ("exit-href", "an address that begins with https: or http:"),
    ("heading-level", "a whole number from 2 to 6"),
    ("isolated", "isolated, true or off"),
    ("lang", "a language"),
    ("phone", "a phone number of 3 to 15 digits"),
    ("practice", "any text"),
    ("theme", "light, dark or auto"),
    ("website", "an address that begins with https:, http:, tel: or mailto:"),
];
/// The name of each event, and what it holds.
const EVENTS: [(&str, &str); 4] = [
    ("pq-complete", "instance,version"),
    ("pq-error", "cause,instance,version"),
    ("pq-ready", "instance,version"),
    ("pq-start", "instance,version"),
];
const CAUSES: [&str; 9] =
    ["browser", "changed", "content", "engine", "frame", "missing", "network", "policy", "stopped"];
const PROPERTIES: [&str; 15] = [
    "--pq-accent",
    "--pq-edge",
    "--pq-error",
    "--pq-exit-top",
    "--pq-font",
    "--pq-font-letter",
    "--pq-frame-height",
    "--pq-ink",
    "--pq-line",
    "--pq-muted",
    "--pq-on-accent",
    "--pq-paper",
    "--pq-radius",
    "--pq-shade",
    "--pq-size",
];
const PARTS: [&str; 22] = [
    "because",
    "card",
    "caution",
    "crisis",
    "error",
    "exit",
    "help",
    "language",
    "option",
    "paper",
    "practice",
    "primary",
    "progress",
    "reason",
    "root",
    "screen",
    "secondary",
    "section",
    "talk",
    "title",
    "tonight",
    "you",
];
const SCREEN_NAMES: [&str; 4] = ["question", "result", "safety", "start"];
const RESULT_PARTS: [&str; 6] = ["library", "practice", "reasons", "talk", "tonight", "you"];
const ACTIONS: [&str; 16] = [
    "back", "book", "calendar", "call", "continue", "copy", "edit", "exit", "help", "language",
    "more", "plan", "print", "restart", "safe", "start",
];

/// A list of the fields of a struct. Where one of them is new, gone or of another type, this doesn't compile.
macro_rules! fields {
    ($of:ident { $($name:ident: $type:ty,)* }) => {{
        const _: fn($of) -> ($($type,)*) = |$of { $($name,)* }| ($($name,)*);
        [$(stringify!($name),)*]
    }};
}

/// The properties of the component for Yew apps.
const COMPONENT: [&str; 9] = fields!(PartnerQuizProps {
    content: Source,
    config: Config,
    instance: u32,
    languages: Vec<(String, String)>,
    early: Vec<Event>,
    on_language: Callback<String>,
    on_ready: Callback<()>,
    on_start: Callback<()>,
    on_complete: Callback<()>,
});
/// What its property `config` holds.
const CONFIG: [&str; 7] = fields!(Config {
    theme: Theme,
    heading_level: u8,
    practice: Option<String>,
    website: Option<String>,
    phone: Option<String>,
    booking_href: Option<String>,
    exit_href: Option<String>,
});

/// The names of the attributes.
fn attributes() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.into_iter().map(|(name, _)| name)
}

/// The names of the events.
fn events() -> impl Iterator<Item = &'static str> {
    EVENTS.into_iter().map(|(name, _)| name)
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(String::from).collect()
}

fn doc() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/embedding.md")).unwrap()
}

fn tokens() -> String {
    let tokens = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css");
    fs::read_to_string(tokens).unwrap()
}

#[tokio::test]
async fn parts_screens_and_actions_of_all_routes_are_those_of_the_contract() {
    let (mut parts, mut screens, mut actions) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut of_results = BTreeSet::new();
    for (name, _, answers) in SCREENS {
        let found: Vec<[BTreeSet<String>; 4]> = Page::demo(|page| async move {
            let mut found = Vec::new();
            let names = "const names = (name) => [...quiz.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name).split(' '));
                         return [names('part'), names('data-screen'), names('data-action'), names('data-part')]";
            if name == "hesitant" {
                page.screen("start").await?;
                page.ask::<()>("quiz.host.setAttribute('booking-href', 'https://example.org/')").await?;
            }
            go(&page, answers).await?;
            if name == "question" {
                page.press("continue").await?;
                page.find("[part=error]").await?;
            }
            if name == "caution" {
                found.push(page.ask(names).await?);
                page.press("safe").await?;
                page.find(".card").await?;
                page.web
                    .execute(
                        "const quiz = document.querySelector('partner-quiz').shadowRoot;
                         const field = quiz.querySelector('[name=talk-when]');
                         field.value = '2026-12-01T19:30';
                         field.dispatchEvent(new Event('change', { bubbles: true }));",
                        vec![],
                    )
                    .await?;
                page.find("[data-action=calendar]").await?;
            }
            found.push(page.ask(names).await?);
            Ok(found)
        })
        .await;
        for [more_parts, more_screens, more_actions, more_of_results] in found {
            of_results.extend(more_of_results);
            parts.extend(more_parts);
            screens.extend(more_screens);
            actions.extend(more_actions);
        }
    }
    assert_eq!(parts, set(PARTS));
    assert_eq!(screens, set(SCREEN_NAMES));
    assert_eq!(actions, set(ACTIONS));
    assert_eq!(of_results, set(RESULT_PARTS));
}

/// Checks that each of these events, in this order, bubbles out of every root with the version and what the contract says,
/// and that there is no other.
async fn hears(page: &Page, expected: &[&str]) -> WebDriverResult<()> {
    let heard: Vec<String> = page.ask("return heard").await?;
    let version: String = page.ask("return customElements.get('partner-quiz').version").await?;
    assert!(version.starts_with(concat!(env!("CARGO_PKG_VERSION"), "+")), "{version}");
    let held = |event: &&str| EVENTS.iter().find(|(name, _)| name == event).unwrap().1;
    let expected: Vec<String> = expected
        .iter()
        .map(|event| format!("{event} true true {} {version}", held(event)))
        .collect();
    assert_eq!(heard, expected);
    Ok(())
}

#[tokio::test]
async fn events_bubble_out_of_every_root_and_hold_what_the_contract_says_and_nothing_else() {
    let names: Vec<String> = events().map(|name| format!("'{name}'")).collect();
    let html = format!(
        "<script>
           window.heard = [];
           for (const name of [{}]) {{
             document.addEventListener(name, ({{ type, bubbles, composed, detail }}) =>
               heard.push([type, bubbles, composed, Object.keys(detail).sort().join(), detail.version].join(' ')));
           }}
         </script>
         <partner-quiz></partner-quiz>{SCRIPT}",
        names.join(",")
    );
    Page::host(&html, |page| async move {
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await?;
        hears(&page, &["pq-ready", "pq-start", "pq-complete"]).await
    })
    .await;
    let broken = host(&html).mischief(&hashed("pq-", ".wasm"), Mischief::Missing);
    Page::site(broken, |page| async move {
        page.until("the failure is told", "heard.length").await?;
        hears(&page, &["pq-error"]).await
    })
    .await;
}

#[test]
fn the_style_takes_exactly_the_properties_of_the_contract() {
    let used: BTreeSet<String> = properties(&tokens()).into_iter().collect();
    assert_eq!(used, set(PROPERTIES));
}

#[test]
fn the_attributes_and_what_each_takes_are_those_of_the_contract() {
    let takes = |takes: Takes| match takes {
        Takes::Text => "any text".to_string(),
        Takes::Language => "a language".to_string(),
        Takes::Flag => "anything, as it is on when it is there".to_string(),
        Takes::Address { may_be_empty: true, .. } => takes.said() + "; or nothing",
        _ => takes.said(),
    };
    let table = attributes::ATTRIBUTES.map(|one| (one.name.to_string(), takes(one.takes)));
    let frozen = ATTRIBUTES.map(|(name, takes)| (name.to_string(), takes.to_string()));
    assert_eq!(BTreeMap::from(table), BTreeMap::from(frozen));
}

#[test]
fn the_docs_have_a_row_for_each_property_of_the_component_and_no_other() {
    let doc = doc();
    let (_, section) = doc.split_once("## In a Yew app\n").unwrap();
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let named = |row: &str| row.split('`').nth(1).unwrap_or_default().to_string();
    assert_eq!(rows.iter().map(|row| named(row)).collect::<Vec<_>>(), COMPONENT);
    let config = rows.iter().find(|row| named(row) == "config").unwrap();
    let held: Vec<&str> = config.split('`').skip(3).step_by(2).collect();
    assert_eq!(held, CONFIG);
}

#[test]
fn the_frame_gets_every_attribute_and_property_except_those_of_the_page_itself() {
    // These stay with the page, which shows the frame and the exit, explains failures, and puts the language into the
    // frame's address.
    let of_the_page = ["debug", "isolated", "lang", "--pq-exit-top", "--pq-frame-height"];
    let expected = attributes().chain(PROPERTIES);
    let expected = set(expected.filter(|name| !of_the_page.contains(name)));
    let framed = attributes::ATTRIBUTES.into_iter().filter(|attribute| attribute.framed);
    let framed = framed.map(|attribute| attribute.name.to_string());
    assert_eq!(framed.chain(handed(&tokens())).collect::<BTreeSet<_>>(), expected);
    // The bundle must contain the names from the table; a list of its own in a script would drift from the table.
    let script = fs::read_to_string(dist().join(hashed("pq-quiz-", ".js"))).unwrap();
    for name in expected {
        assert!(script.contains(&format!("\"{name}\"")), "{name} isn't passed to the frame");
    }
    for name in attributes() {
        assert!(script.contains(&format!("\"{name}\"")), "{name} isn't watched");
    }
}

#[test]
fn the_docs_name_every_attribute_event_cause_property_and_part() {
    let doc = doc();
    let names = attributes().chain(events()).chain(CAUSES).chain(PROPERTIES).chain(PARTS);
    for name in names {
        assert!(doc.contains(&format!("`{name}`")), "docs/embedding.md doesn't name {name}");
    }
}

#[test]
fn the_events_are_those_of_the_contract() {
    let sent: Vec<String> = event::ALL.iter().map(|name| format!("pq-{name}")).collect();
    assert_eq!(set(sent.iter().map(String::as_str)), set(events()));
}

#[test]
fn the_scripts_tell_exactly_the_causes_of_the_contract() {
    assert_eq!(set(cause::ALL), set(CAUSES));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed/js");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == "js"));
    let script: String = scripts.map(|file| fs::read_to_string(file).unwrap()).collect();
    for cause in CAUSES {
        let name = format!("CAUSE_{}", cause.to_uppercase());
        let told = [format!("cause: {name} "), format!("fail({name}, ")];
        assert!(told.iter().any(|told| script.contains(told)), "no script tells {cause}");
    }
}

#[test]
fn a_journey_expects_each_cause_of_the_contract() {
    let journeys = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys/fallback.rs");
    let journeys = fs::read_to_string(journeys).unwrap();
    // The causes that journeys expect, and those in the rows of the table of mischief to a file.
    let expected = journeys.split("(\"return causes\").await?,").skip(1);
    let expected = expected.filter_map(|rest| rest.trim_start().strip_prefix("[\""));
    let rows = journeys.split(", Mischief::").skip(1);
    let rows =
        rows.filter_map(|row| row.trim_start_matches(char::is_alphabetic).strip_prefix(", \""));
    let causes = expected.chain(rows).filter_map(|rest| rest.split('"').next());
    assert_eq!(set(causes.filter(|cause| !cause.is_empty())), set(CAUSES));
}

#[test]
fn dist_holds_what_ships_and_nothing_else() {
    let names = fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: BTreeSet<String> = names.map(|name| name.into_string().unwrap()).collect();
    let ships = |name: &str| {
        let name = name.strip_suffix(".gz").or(name.strip_suffix(".br")).unwrap_or(name);
        let hashed = name.strip_prefix("pq-").and_then(|rest| rest.rsplit_once('.'));
        let is_hashed = hashed.is_some_and(|(stem, ending)| {
            let hash = stem.rsplit('-').next().unwrap_or_default();
            hash.len() == 6 && ["bin", "js", "wasm"].contains(&ending)
        });
        is_hashed || FILES.contains(&name)
    };
    let lost: Vec<&str> = FILES.into_iter().filter(|name| !names.contains(*name)).collect();
    assert!(lost.is_empty(), "{lost:?} isn't there");
    let others: Vec<&String> = names.iter().filter(|name| !ships(name)).collect();
    assert!(others.is_empty(), "{others:?} doesn't ship");

    let manifest = fs::read_to_string(dist().join("manifest.json")).unwrap();
    let manifest: BTreeMap<String, serde_json::Value> = serde_json::from_str(&manifest).unwrap();
    let twins = manifest.keys().flat_map(|name| ["", ".br", ".gz"].map(|end| [name, end].concat()));
    let listed: BTreeSet<String> = twins.chain(["manifest.json".to_string()]).collect();
    assert_eq!(names, listed, "the manifest and the folder");
}
