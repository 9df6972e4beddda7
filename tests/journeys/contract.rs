//! The contract that other people's pages depend on. A change of these lists breaks somebody's page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use partner_quiz::author::properties::{handed, properties};
use partner_quiz::quiz::attributes;
use partner_quiz::quiz::names::{cause, event};

use crate::page::{Page, dist, hashed};
use crate::tour::{SCREENS, go, go_on};

const ATTRIBUTES: [&str; 10] = [
    "booking-href",
    "debug",
    "exit-href",
    "heading-level",
    "isolated",
    "lang",
    "phone",
    "practice",
    "theme",
    "website",
];
const EVENTS: [&str; 4] = ["pq-complete", "pq-error", "pq-ready", "pq-start"];
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

#[tokio::test]
async fn events_bubble_out_of_every_root_with_version_and_instance_and_nothing_else() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        page.web
            .execute(
                "window.heard = [];
                 for (const name of ['pq-start', 'pq-complete']) {
                   document.addEventListener(name, ({ type, bubbles, composed, detail }) =>
                     heard.push([type, bubbles, composed, Object.keys(detail).sort().join(), detail.version].join(' ')));
                 }",
                vec![],
            )
            .await?;
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await?;
        let heard: Vec<String> = page.ask("return heard").await?;
        let version: String =
            page.ask("return customElements.get('partner-quiz').version").await?;
        assert!(version.starts_with(concat!(env!("CARGO_PKG_VERSION"), "+")), "{version}");
        let expected = ["pq-start", "pq-complete"]
            .map(|event| format!("{event} true true instance,version {version}"));
        assert_eq!(heard, expected);
        Ok(())
    })
    .await;
}

#[test]
fn the_style_takes_exactly_the_properties_of_the_contract() {
    let used: BTreeSet<String> = properties(&tokens()).into_iter().collect();
    assert_eq!(used, set(PROPERTIES));
}

#[test]
fn the_table_of_attributes_is_that_of_the_contract() {
    assert_eq!(set(attributes::ATTRIBUTES.map(|attribute| attribute.name)), set(ATTRIBUTES));
}

#[test]
fn the_frame_gets_every_attribute_and_property_except_those_of_the_page_itself() {
    // These stay with the page, which shows the frame and the exit, explains failures, and puts the language into the
    // frame's address.
    let of_the_page = ["debug", "isolated", "lang", "--pq-exit-top", "--pq-frame-height"];
    let expected = ATTRIBUTES.into_iter().chain(PROPERTIES);
    let expected = set(expected.filter(|name| !of_the_page.contains(name)));
    let framed = attributes::ATTRIBUTES.into_iter().filter(|attribute| attribute.framed);
    let framed = framed.map(|attribute| attribute.name.to_string());
    assert_eq!(framed.chain(handed(&tokens())).collect::<BTreeSet<_>>(), expected);
    // The bundle must contain the names from the table; a list of its own in a script would drift from the table.
    let script = fs::read_to_string(dist().join(hashed("pq-quiz-", ".js"))).unwrap();
    for name in expected {
        assert!(script.contains(&format!("\"{name}\"")), "{name} isn't passed to the frame");
    }
    for name in ATTRIBUTES {
        assert!(script.contains(&format!("\"{name}\"")), "{name} isn't watched");
    }
}

#[test]
fn the_docs_name_every_attribute_event_cause_property_and_part() {
    let doc = doc();
    let names = [&ATTRIBUTES[..], &EVENTS, &CAUSES, &PROPERTIES, &PARTS];
    for name in names.iter().flat_map(|names| names.iter()) {
        assert!(doc.contains(&format!("`{name}`")), "docs/embedding.md doesn't name {name}");
    }
}

#[test]
fn the_events_are_those_of_the_contract() {
    let events: Vec<String> = event::ALL.iter().map(|name| format!("pq-{name}")).collect();
    assert_eq!(set(events.iter().map(String::as_str)), set(EVENTS));
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
        is_hashed || ["manifest.json", "partner-quiz.html", "partner-quiz.js"].contains(&name)
    };
    let others: Vec<&String> = names.iter().filter(|name| !ships(name)).collect();
    assert!(others.is_empty(), "{others:?} doesn't ship");

    let manifest = fs::read_to_string(dist().join("manifest.json")).unwrap();
    let manifest: BTreeMap<String, serde_json::Value> = serde_json::from_str(&manifest).unwrap();
    let twins = manifest.keys().flat_map(|name| ["", ".br", ".gz"].map(|end| [name, end].concat()));
    let listed: BTreeSet<String> = twins.chain(["manifest.json".to_string()]).collect();
    assert_eq!(names, listed, "the manifest and the folder");
}
