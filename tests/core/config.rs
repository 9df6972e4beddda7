//! Attributes: defaults, odd values, addresses.

use partner_quiz::quiz::config::{Config, Theme, is_safe_address};

use crate::sheet::CONTENT;

/// The config from attributes given as pairs, and the names of those that were warned about.
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

#[test]
fn only_four_kinds_of_address_may_stand_in_a_link() {
    for address in [
        "https://a.example",
        "HTTPS://a.example",
        "http://a.example",
        "tel:+1",
        "mailto:a@b.example",
    ] {
        assert!(is_safe_address(address), "{address}");
    }
    let refused = [
        "",
        "/book",
        "//a.example",
        "a.example",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "https:\u{0}//a.example",
        "data:text/html,x",
        "blob:https://a.example",
        "file:///etc/passwd",
        "vbscript:x",
        "https",
        "ht",
    ];
    for address in refused {
        assert!(!is_safe_address(address), "{address:?}");
    }
}
