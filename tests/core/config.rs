//! What a page sets with attributes: defaults, invalid values, addresses.

use partner_quiz::quiz::config::{Config, Theme};

use crate::sheet::CONTENT;

/// The settings from these attributes (pairs of name and value), and the names of the attributes with a warning.
fn read(attributes: &[(&str, &str)]) -> (Config, Vec<&'static str>) {
    let get = |name: &str| {
        attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_string())
    };
    let (config, warnings) = Config::read(get);
    (config, warnings.into_iter().map(|warning| warning.attribute).collect())
}

#[test]
fn without_attributes_everything_has_its_default() {
    assert_eq!(read(&[]), (Config::default(), vec![]));
    assert_eq!(Config::default().practice(&CONTENT.practice), CONTENT.practice);
}

#[test]
fn themes_and_heading_levels_are_read_with_spaces_around_them() {
    for (value, theme) in [
        ("light", Theme::Light),
        (" dark ", Theme::Dark),
        ("auto", Theme::Auto),
        ("", Theme::Light),
    ] {
        assert_eq!(
            read(&[("theme", value)]),
            (Config { theme, ..Config::default() }, vec![]),
            "{value}"
        );
    }
    for (value, heading_level) in [("2", 2), ("6", 6), ("\t3\n", 3), ("", 2)] {
        assert_eq!(
            read(&[("heading-level", value)]),
            (Config { heading_level, ..Config::default() }, vec![]),
            "{value}"
        );
    }
}

#[test]
fn a_value_that_is_not_understood_costs_one_warning_and_nothing_else() {
    let long = "9".repeat(10_000);
    for value in ["1", "7", "-2", "2.5", "two", "“3”", long.as_str()] {
        assert_eq!(
            read(&[("heading-level", value)]),
            (Config::default(), vec!["heading-level"]),
            "{value}"
        );
    }
    for value in ["Dark", "black", "light dark", "true"] {
        assert_eq!(read(&[("theme", value)]), (Config::default(), vec!["theme"]), "{value}");
    }
    for name in ["website", "booking-href", "exit-href"] {
        let (config, warned) = read(&[(name, "javascript:alert(1)")]);
        assert_eq!((config, warned), (Config::default(), vec![name]));
    }
    for value in ["tel:911", "mailto:a@b.example"] {
        assert_eq!(read(&[("exit-href", value)]), (Config::default(), vec!["exit-href"]));
    }
    for value in ["call us", "12", "720-772-8432 or 303-555-0100"] {
        assert_eq!(read(&[("phone", value)]), (Config::default(), vec!["phone"]));
    }
}

#[test]
fn a_warning_says_what_the_attribute_takes() {
    let bad = |name: &str| Some(if name == "practice" { "Calm" } else { "?" }.to_string());
    let (_, warnings) = Config::read(bad);
    let said: Vec<_> =
        warnings.iter().map(|one| [one.attribute, ": ", &one.takes].concat()).collect();
    assert_eq!(
        said,
        [
            "theme: light, dark or auto",
            "heading-level: a whole number from 2 to 6",
            "website: an address that begins with https:, http:, tel: or mailto:",
            "phone: a phone number of 3 to 15 digits",
            "booking-href: an address that begins with https:, http:, tel: or mailto:",
            "exit-href: an address that begins with https: or http:",
        ]
    );
}

#[test]
fn an_empty_booking_address_hides_the_button_and_other_empty_values_mean_the_default() {
    let (config, warned) = read(&[
        ("booking-href", ""),
        ("website", ""),
        ("exit-href", " "),
        ("practice", ""),
        ("phone", ""),
    ]);
    assert_eq!(config, Config { booking_href: Some(String::new()), ..Config::default() });
    assert_eq!(warned, Vec::<&str>::new());
}
