//! Content files: reading, packing, and what each mistake leads to.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::ToSpan;
use partner_quiz::author::age::{day, to_check};
use partner_quiz::author::contrast::{LIGHT, contrast};
use partner_quiz::author::{Files, compare, read_texts};
use partner_quiz::quiz::content::{Content, Piece};

use proptest::prelude::*;

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

/// The problems after `old` is replaced with `new` at its first place in one of the three files.
fn problems(file: &str, old: &str, new: &str) -> Vec<String> {
    let files = Files::beside(Path::new("content/en.toml"));
    let mut found = false;
    let texts = [&files.rules, &files.words, &files.practice].map(|path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        if path.ends_with(file) {
            found = text.contains(old);
            text.replacen(old, new, 1)
        } else {
            text
        }
    });
    assert!(found, "{file} has no {old}");
    let problems = read_texts(&files, &texts).expect_err("a problem");
    problems.iter().map(ToString::to_string).collect()
}

/// Every kind of mistake in a content file. Each case is the file, the text to replace, its replacement, and the
/// messages expected, in order. For each message there are the parts that it must contain, separated by `|`.
#[test]
fn each_mistake_of_an_author_is_one_message_with_file_key_and_what_was_expected() {
    let cases: &[(&str, &str, &str, &[&str])] = &[
        // Mistakes that the parser finds; it names the line and the column.
        ("rules.toml", "kind = \"one\"", "kind = one", &["rules.toml|line 2"]),
        (
            "rules.toml",
            "kind = \"one\"",
            "kynd = \"one\"",
            &["rules.toml|line 2|unknown field `kynd`"],
        ),
        (
            "rules.toml",
            "reason = \"failure\"",
            "reason = \"money\"",
            &["rules.toml|unknown variant `money`|`failure`"],
        ),
        (
            "rules.toml",
            "route = \"caution\"",
            "route = \"slow\"",
            &["rules.toml|unknown variant `slow`|`caution`"],
        ),
        ("rules.toml", "weight = 3", "weight = \"much\"", &["rules.toml|expected u8"]),
        ("en.toml", "start = \"Start\"\n", "", &["en.toml|missing field `start`"]),
        (
            "en.toml",
            "start = \"Start\"",
            "start = \"Start\"\nstrat = \"\"",
            &["en.toml|unknown field `strat`"],
        ),
        ("practice.toml", "phone = ", "fon = ", &["practice.toml|unknown field `fon`"]),
        // Empty texts.
        (
            "en.toml",
            "start = \"Start\"",
            "start = \" \"",
            &["en.toml: interface.start: has no text"],
        ),
        (
            "en.toml",
            "never = \"No, not yet\"",
            "never = \"\"",
            &["en.toml: options.never: has no text"],
        ),
        (
            "en.toml",
            "[pieces.good-calm]\ntext = \"",
            "[pieces.good-calm]\ntext = \"\" # \"",
            &["en.toml: pieces.good-calm: has neither"],
        ),
        // Ids that only the rules or only the words have.
        (
            "en.toml",
            "few = \"Yes",
            "phew = \"Yes",
            &["en.toml: options.few: is missing", "en.toml: options.phew: is never used"],
        ),
        (
            "en.toml",
            "[questions.q-you]",
            "[questions.q-me]",
            &["questions.q-you: is missing", "questions.q-me: is never used"],
        ),
        (
            "en.toml",
            "[pieces.good-calm]",
            "[pieces.good-clam]",
            &["pieces.good-calm: is missing", "pieces.good-clam: is never used"],
        ),
        (
            "en.toml",
            "[groups.dont]",
            "[groups.donut]",
            &["groups.dont: is missing", "groups.donut: is never used"],
        ),
        // Ids that don't exist.
        (
            "rules.toml",
            "skip_when = \"never\"",
            "skip_when = \"nevr\"",
            &["rules.toml: questions.q-answer.skip_when: \"nevr\" isn't an option"],
        ),
        (
            "rules.toml",
            "skip_when = \"never\"",
            "skip_when = \"you-ok\"",
            &["skip_when: \"you-ok\" isn't an option of an earlier question"],
        ),
        (
            "rules.toml",
            "tried = [\"dont-ambush\"]",
            "tried = [\"dont-ambsh\"]",
            &["options.try-booked.tried: \"dont-ambsh\" isn't a piece"],
        ),
        (
            "rules.toml",
            "failure = [\n  \"dont-blame\"",
            "failure = [\n  \"dont-blaim\"",
            &["rules.toml: matches.failure: \"dont-blaim\" isn't a piece"],
        ),
        (
            "rules.toml",
            "steps = [\"notice\"]",
            "steps = [\"notis\"]",
            &["levels.cannot-tell.steps: \"notis\" isn't a group"],
        ),
        (
            "rules.toml",
            "first = [\"discern\"]",
            "first = [\"discover\"]",
            &["flags.leaning-out.first: \"discover\" isn't a group"],
        ),
        (
            "rules.toml",
            "behind = [\"good\"",
            "behind = [\"bad\"",
            &["routes.caution.behind: \"bad\" isn't a group"],
        ),
        // Values that are out of range or have no effect.
        ("rules.toml", "answer = 4", "answer = 5", &["options.flat.answer: must be from 0 to 4"]),
        (
            "rules.toml",
            "weight = 3",
            "weight = 4",
            &["options.said-failure.sign: the weight must be 1, 2 or 3"],
        ),
        (
            "rules.toml",
            "{ id = \"never\", flags",
            "{ id = \"never\", alone = true, flags",
            &["options.never.alone: has no effect"],
        ),
        (
            "rules.toml",
            "flags = [\"practical\"]",
            "flags = [\"mixed-signals\"]",
            &["mixed-signals can't be set on an option"],
        ),
        (
            "rules.toml",
            "{ id = \"few\" }",
            "{ id = \"few\" }, { id = \"few\" }",
            &["few: is used twice"],
        ),
        (
            "rules.toml",
            "id = \"why\"\nintro = 2",
            "id = \"why\"\nintro = 9",
            &["groups.why.intro: is more than the group's 2 pieces"],
        ),
        (
            "rules.toml",
            "pieces = [\"add-discern\"]",
            "pieces = [\"add-discern\", \"add-practical\"]",
            &["groups.discern.pieces: \"add-practical\" is in the group practical, too"],
        ),
        // Placeholders.
        (
            "en.toml",
            "{number} of {total}",
            "{number}",
            &["interface.progress: the placeholder {total} is missing"],
        ),
        (
            "en.toml",
            "start = \"Start\"",
            "start = \"Start {now}\"",
            &["interface.start: has a brace outside of the placeholders that it can have (none)"],
        ),
        (
            "en.toml",
            "You can call {phone}",
            "You can call {fone}",
            &["pieces.svc-phone: has a brace outside"],
        ),
        // Help lines and addresses.
        (
            "en.toml",
            "href = \"tel:911\"",
            "href = \"911\"",
            &["help_lines.emergency.ways: \"911\" must begin with tel:"],
        ),
        (
            "en.toml",
            "last_checked = \"2026-11-22\"",
            "last_checked = \"last week\"",
            &["help_lines.emergency.last_checked: \"last week\" must be a day of the calendar"],
        ),
        (
            "en.toml",
            "last_checked = \"2026-11-22\"",
            "last_checked = \"2026-02-31\"",
            &[
                "en.toml: help_lines.emergency.last_checked: \"2026-02-31\" must be a day of the calendar|YYYY-MM-DD",
            ],
        ),
        (
            "practice.toml",
            "\"https://discoverpeacewithin.com\"",
            "\"javascript:alert(1)\"",
            &[
                "practice.toml: website: \"javascript:alert(1)\" must be an address that begins with https:, http:, tel:",
            ],
        ),
        (
            "practice.toml",
            "\"https://www.weather.gov\"",
            "\"tel:911\"",
            &[
                "practice.toml: exit_href: \"tel:911\" must be an address that begins with https: or http:",
            ],
        ),
        (
            "practice.toml",
            "720-772-8432",
            "720-772-8432 (office)",
            &[
                "practice.toml: phone: \"720-772-8432 (office)\" can't be dialed; it must be|such as 720-772-8432",
            ],
        ),
        ("practice.toml", "720-772-8432", "", &["practice.toml: phone: \"\" can't be dialed"]),
        // Only one option can be chosen before the engine has loaded.
        (
            "rules.toml",
            "kind = \"one\"",
            "kind = \"many\"",
            &[
                "rules.toml: questions.q-asked.kind: \"many\" can't be the kind of the first question|Use \"one\"",
            ],
        ),
    ];
    for (file, old, new, expected) in cases {
        let problems = problems(file, old, new);
        assert_eq!(problems.len(), expected.len(), "{new}: {problems:#?}");
        for (problem, parts) in problems.iter().zip(*expected) {
            for part in parts.split('|') {
                assert!(problem.contains(part), "{new}: {problem} lacks {part}");
            }
        }
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
    // One for the answer, six for weights, one for the placeholder, one for the address.
    assert_eq!(problems.len(), 9, "{problems:#?}");
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
