//! Content files: reading, packing, translations, and what must be kept up to date.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jiff::ToSpan;
use partner_quiz::author::age::{day, to_check};
use partner_quiz::author::contrast::{LIGHT, contrast};
use partner_quiz::author::{Files, compare, read_texts};
use partner_quiz::quiz::content::{Content, Piece};

use proptest::prelude::*;

use crate::mistakes::problems;
use crate::sheet::CONTENT;

static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| CONTENT.pack().unwrap());

#[test]
fn packed_content_unpacks_to_the_same() {
    let bytes = CONTENT.pack().unwrap();
    assert_eq!(Content::unpack(&bytes).as_ref(), Ok(&*CONTENT));
}

#[test]
fn bytes_that_are_cut_changed_in_length_or_foreign_are_refused() {
    let bytes = CONTENT.pack().unwrap();
    for len in [0, 1, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(Content::unpack(&bytes[..len]).is_err(), "cut to {len}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert!(Content::unpack(&longer).is_err());
    assert!(Content::unpack(b"<!doctype html><title>Not found</title>").is_err());
}

proptest! {
    #[test]
    fn packed_bytes_with_errors_never_stop_the_reader(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = PACKED.clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = Content::unpack(&bytes);
    }
}

#[test]
fn an_accent_that_cannot_be_read_is_refused_with_its_contrast() {
    assert_eq!(contrast("#000000", "#ffffff"), Some(21.0));
    assert_eq!(contrast("#2f6655", "#2f6655"), Some(1.0));
    // Calculated apart from this code, with the formulas of WCAG 2.
    assert!((contrast("#2f6655", "#ffffff").unwrap() - 6.661).abs() < 0.001);
    for odd in ["green", "#fff", "2f6655", "#2f66550", "#2f66é5", "#+1+1+1", ""] {
        assert_eq!(contrast(odd, "#ffffff"), None, "{odd}");
    }
    let pale = problems("practice.toml", "#2f6655", "#88bb99");
    assert_eq!(pale.len(), 3, "{pale:#?}");
    assert!(
        pale[0].contains("practice.toml: accent: #88bb99 has a contrast of 2.1 with paper"),
        "{pale:#?}"
    );
    let odd = problems("practice.toml", "#2f6655", "dark green");
    assert_eq!(
        odd,
        ["content/practice.toml: accent: \"dark green\" must be a color, written as #rrggbb"]
    );
    let tokens = fs::read_to_string("styles/tokens.css").unwrap();
    for (role, color) in LIGHT {
        assert!(
            tokens.contains(&format!("var(--pq-{role}, {color})")),
            "{role} is {color} in the style too"
        );
    }
}

#[test]
fn a_translation_must_hold_what_the_original_holds() {
    let english = fs::read_to_string("content/en.toml").unwrap();
    let compared = |change: &dyn Fn(&mut Content)| {
        let mut content = CONTENT.clone();
        change(&mut content);
        let files = Files::beside(Path::new("content/xx.toml"));
        let problems = compare(&files, &content, &english).expect_err("a problem");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(compare(&Files::beside(Path::new("content/en.toml")), &CONTENT, &english).is_ok());
    let piece = |content: &mut Content, id: &str, change: &dyn Fn(&mut Piece)| {
        change(content.words.pieces.get_mut(id).unwrap());
    };
    assert_eq!(
        compared(&|content| piece(content, "svc-phone", &|piece| piece.text = "Llama.".into())),
        ["content/xx.toml: pieces.svc-phone.text: the placeholder {phone} is missing"]
    );
    assert_eq!(
        compared(&|content| piece(content, "dont-blame", &|piece| piece.title.clear())),
        ["content/xx.toml: pieces.dont-blame.title: is missing, but the English has it"]
    );
    assert_eq!(
        compared(&|content| piece(content, "add-name-doubt", &|piece| piece.review = false)),
        ["content/xx.toml: pieces.add-name-doubt.review: must be true, as in the English"]
    );
    assert_eq!(compared(&|content| content.words.help_lines.truncate(1)).len(), 1);
}

#[test]
fn all_problems_come_at_once() {
    let files = Files::beside(Path::new("content/en.toml"));
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let texts = [
        read(&files.rules).replace("answer = 4", "answer = 5").replace("weight = 3", "weight = 9"),
        read(&files.words).replace("{total}", ""),
        read(&files.practice).replace("https://www.weather.gov", "weather"),
    ];
    let problems = read_texts(&files, &texts).expect_err("problems");
    // Two for answers, six for weights, one for the placeholder, one for the address. Circumstances may weigh 9.
    assert_eq!(problems.len(), 10, "{problems:#?}");
}

#[test]
fn a_help_line_is_due_for_a_check_after_180_days() {
    let checked = day("2026-11-22").unwrap();
    assert!(to_check(&CONTENT.words, checked + 180.days()).is_empty());
    let due = to_check(&CONTENT.words, checked + 181.days());
    assert_eq!(due.len(), CONTENT.words.help_lines.len());
    assert!(
        due[0].starts_with(
            "help_lines.emergency.last_checked: Emergency was last checked 181 days ago"
        ),
        "{due:?}"
    );
}

#[test]
fn only_a_day_of_the_calendar_in_its_full_form_is_a_day() {
    for text in ["2026-11-22", "2024-02-29", "2000-02-29"] {
        assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Some(text));
    }
    for text in ["", "yesterday", "2026-02-31", "2026-02-29", "1900-02-29", "2026-13-01"] {
        assert_eq!(day(text), None, "{text}");
    }
    for text in ["20261122", "2026-11-22T10:00", "2026-11-2", " 2026-11-22", "26-11-22"] {
        assert_eq!(day(text), None, "{text}");
    }
}
