//! Placeholders in texts.

use partner_quiz::quiz::placeholder::fill;

#[test]
fn every_placeholder_is_filled_once_and_what_is_none_stays() {
    let values = [("name", "Calm {x} Harbor"), ("x", "never")];
    for (text, filled) in [
        ("", ""),
        ("no braces", "no braces"),
        ("{name}", "Calm {x} Harbor"),
        ("{x}, {name}: {x}", "never, Calm {x} Harbor: never"),
        ("{other} {name", "{other} {name"),
        ("{{x}} }", "{never} }"),
    ] {
        assert_eq!(fill(text, &values), filled, "{text}");
    }
}
