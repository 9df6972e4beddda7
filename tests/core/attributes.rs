//! The tables of attributes, events and properties, compared with the documentation.

use std::fs;

use partner_quiz::author::attributes::{address_pattern, rows};
use partner_quiz::author::events;
use partner_quiz::author::properties::{handed, meaning, properties};
use partner_quiz::quiz::attributes::{
    ATTRIBUTES, Attribute, EXIT_HREF, ISOLATED, Reader, THEME, WEBSITE,
};
use partner_quiz::quiz::names::event;

use crate::addresses::ADDRESSES;

fn named(which: impl Fn(&Attribute) -> bool) -> Vec<&'static str> {
    ATTRIBUTES.iter().filter(|attribute| which(attribute)).map(|one| one.name).collect()
}

#[test]
fn nothing_that_says_whose_quiz_it_is_or_where_to_leave_to_is_taken_from_an_address() {
    assert_eq!(named(|attribute| attribute.in_address), ["lang", "theme", "heading-level"]);
}

#[test]
fn the_frame_is_handed_what_the_engine_reads() {
    assert_eq!(
        named(|attribute| attribute.framed),
        named(|attribute| attribute.reader == Reader::Engine)
    );
}

#[test]
fn links_take_four_kinds_of_address_and_the_exit_only_pages() {
    for (address, in_a_link, for_the_exit) in ADDRESSES {
        assert_eq!(WEBSITE.takes.understands(address), in_a_link, "{address:?}");
        assert_eq!(EXIT_HREF.takes.understands(address), for_the_exit, "{address:?}");
    }
}

#[test]
fn what_an_attribute_takes_is_said_from_the_table() {
    assert_eq!(WEBSITE.takes.said(), "an address that begins with https:, http:, tel: or mailto:");
    assert_eq!(EXIT_HREF.takes.said(), "an address that begins with https: or http:");
    assert_eq!(THEME.takes.said(), "light, dark or auto");
    assert_eq!(ISOLATED.takes.said(), "isolated, true or off");
}

#[test]
fn isolated_takes_its_own_name_the_true_of_frameworks_and_off() {
    let values =
        [("isolated", true), ("true", true), ("off", true), ("on", false), ("false", false)];
    for (value, understood) in values {
        assert_eq!(ISOLATED.takes.understands(value), understood, "{value}");
    }
}

#[test]
fn a_pattern_of_addresses_is_made_from_the_schemes() {
    assert_eq!(
        address_pattern(EXIT_HREF),
        "^(?:[hH][tT][tT][pP][sS]:|[hH][tT][tT][pP]:)[^\\x00-\\x1f\\x7f-\\x9f]*$"
    );
    assert_eq!(address_pattern(ISOLATED), "", "it takes no address");
}

#[test]
fn the_docs_have_each_row_of_the_table_and_no_other() {
    let docs = fs::read_to_string("docs/embedding.md").unwrap();
    let (_, section) = docs.split_once("## Attributes\n").unwrap();
    let found: Vec<&str> = section
        .lines()
        .skip_while(|line| !line.starts_with("| `"))
        .take_while(|line| !line.is_empty())
        .collect();
    let rows = rows();
    assert!(
        found == rows,
        "\nThe table of attributes in docs/embedding.md isn't that of src/author/attributes.rs. \
         Change the words there, then put these rows into the docs:\n\n{}\n",
        rows.join("\n")
    );
}

#[test]
fn properties_are_read_from_the_style_each_once_and_two_of_them_stay_with_the_page() {
    let style =
        "a { b: var(--pq-accent, red); c: var(--pq-exit-top); d: var(--pq-frame-height, 1px) }
                 e { f: var(--pq-accent); g: var(--other); h: var(--pq-font-letter) }";
    let all = ["--pq-accent", "--pq-exit-top", "--pq-frame-height", "--pq-font-letter"];
    assert_eq!(properties(style), all);
    assert_eq!(handed(style), ["--pq-accent", "--pq-font-letter"]);
}

/// The rows of a table in docs/embedding.md, each as its cells.
fn table(heading: &str) -> Vec<Vec<String>> {
    let docs = fs::read_to_string("docs/embedding.md").unwrap();
    let (_, section) = docs.split_once(&format!("## {heading}\n")).unwrap();
    let lines = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let rows = lines.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().into()).collect())
        .collect()
}

#[test]
fn the_docs_say_of_each_event_what_the_package_for_npm_says() {
    let found: Vec<(String, String)> =
        table("Events").into_iter().map(|cells| (cells[0].clone(), cells[1].clone())).collect();
    let known = event::ALL
        .map(|name| (format!("`pq-{name}`"), events::documented(name).to_string()))
        .to_vec();
    assert_eq!(found, known, "docs/embedding.md isn't as src/author/events.rs");
}

#[test]
fn the_docs_say_of_each_property_what_the_package_for_npm_says() {
    let tokens = fs::read_to_string("styles/tokens.css").unwrap();
    let mut known = properties(&tokens);
    for cells in table("Colors and type") {
        let names: Vec<&str> = cells[0].split(", ").map(|name| name.trim_matches('`')).collect();
        // A row of two properties says both. The package for npm has the first sentence only, or in shorter words what
        // follows it.
        let said = cells[1].as_str();
        for name in names {
            let place = known.iter().position(|property| property == name);
            known.remove(
                place.unwrap_or_else(|| panic!("{name} isn't a property, or is there twice")),
            );
            let meaning = meaning(name);
            let first = meaning.split(". ").next().unwrap();
            assert!(said.contains(first), "{name}: {said:?} doesn't say {first:?}");
        }
    }
    assert_eq!(known, [""; 0], "docs/embedding.md has no row for these");
}
