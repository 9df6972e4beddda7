//! The table of attributes, compared with the documentation.

use std::fs;

use partner_quiz::author::attributes::{address_pattern, rows};
use partner_quiz::author::properties::{handed, properties};
use partner_quiz::quiz::attributes::{
    ATTRIBUTES, Attribute, EXIT_HREF, ISOLATED, Reader, THEME, WEBSITE,
};

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
