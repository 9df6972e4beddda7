//! What each mistake in a content file leads to.

use std::fs;
use std::path::{Path, PathBuf};

use partner_quiz::author::{Files, read_texts};

/// The problems after `old` is replaced with `new` at its first place in one of the three files.
pub(crate) fn problems(file: &str, old: &str, new: &str) -> Vec<String> {
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

/// The blocks of one language in docs/content.md.
fn blocks(language: &str) -> Vec<String> {
    let docs = fs::read_to_string("docs/content.md").unwrap();
    let begins = format!("\n```{language}\n");
    let blocks = docs.split(&begins).skip(1);
    blocks.map(|rest| rest.split("\n```").next().unwrap().to_string()).collect()
}

#[test]
fn the_docs_show_messages_of_mistakes_as_they_are() {
    let skip = problems("rules.toml", "skip_when = \"never\"", "skip_when = \"nevr\"");
    let progress = problems("en.toml", "{total}", "");
    assert_eq!(blocks("text"), [[skip, progress].concat().join("\n")]);
}

#[test]
fn the_docs_show_a_piece_of_advice_as_it_stands_in_the_words() {
    let [piece] = blocks("toml").try_into().expect("one block");
    let words = fs::read_to_string("content/en.toml").unwrap();
    assert!(words.contains(&format!("\n{piece}\n\n")), "{piece}");
}

/// Every kind of mistake in a content file. Each case is the file, the text to replace, its replacement, and the
/// messages expected, in order. For each message there are the parts that it must contain, separated by `|`.
#[test]
fn each_mistake_of_an_author_is_one_message_with_file_key_and_what_was_expected() {
    let cases: &[(&str, &str, &str, &[&str])] = &[
        // Mistakes that the parser finds; it names the line and the column.
        ("rules.toml", "kind = \"one\"", "kind = one", &["rules.toml|line 31"]),
        (
            "rules.toml",
            "kind = \"one\"",
            "kynd = \"one\"",
            &["rules.toml|line 31|unknown field `kynd`"],
        ),
        (
            "rules.toml",
            "cause = \"failure\"",
            "cause = \"money\"",
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
            "fits = [\n  \"dont-blame\"",
            "fits = [\n  \"dont-blaim\"",
            &["rules.toml: causes.failure.fits: \"dont-blaim\" isn't a piece"],
        ),
        (
            "rules.toml",
            "open = [\"expect-session\"]",
            "open = [\"expect-sesion\"]",
            &["levels.not-resisting.open: \"expect-sesion\" isn't a piece of any group"],
        ),
        (
            "rules.toml",
            "you = [\"self-process\", \"self-conflict\"",
            "you = [\"self-process\", \"self-conflit\"",
            &["flags.tired.you: \"self-conflit\" isn't a piece of any group"],
        ),
        (
            "rules.toml",
            "without = [\"intro-not-about-you\"",
            "without = [\"intro-about-you\"",
            &["flags.apart.without: \"intro-about-you\" isn't a piece"],
        ),
        (
            "rules.toml",
            "pieces = [\"self-skills\", \"self-matters\", \"ind-wants\"]",
            "pieces = [\"self-skills\", \"self-matters\", \"ind-want\"]",
            &["rules.toml: you.pieces: \"ind-want\" isn't a piece"],
        ),
        (
            "rules.toml",
            "groups = [\"expect\"]",
            "groups = [\"expct\"]",
            &[
                "groups.expect: must be on one shelf of the library",
                "library.first.groups: \"expct\" isn't a group",
            ],
        ),
        (
            "rules.toml",
            "reply = \"reply-failure\"",
            "reply = \"reply-lure\"",
            &["pieces.reply-lure: is missing", "pieces.reply-failure: is never used"],
        ),
        (
            "rules.toml",
            "noted = [\"carry\"",
            "noted = [\"carried\"",
            &["routes.caution.noted: \"carried\" isn't a group"],
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
            "flags = [\"hinted\"]",
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
            "id = \"dont\"\nintro = 1",
            "id = \"dont\"\nintro = 9",
            &["groups.dont.intro: is more than the group's 6 pieces"],
        ),
        (
            "rules.toml",
            "pieces = [\"still-no-intro\"]",
            "pieces = [\"still-no-intro\", \"good-calm\"]",
            &[
                "rules.toml: talk.moment: \"good-calm\" is in groups.still-no, too; a piece has one place",
            ],
        ),
        (
            "rules.toml",
            "cause = \"practical\", weight = 3",
            "cause = \"practical\", weight = 2",
            &["options.said-practical.sign: the weight of a circumstance must be from 3 to 9"],
        ),
        (
            "rules.toml",
            "{ id = \"pic-unsaid\" }",
            "{ id = \"pic-unsaid\", reply = \"reply-change\" }",
            &["options.pic-unsaid.reply: has no effect without a sign"],
        ),
        (
            "en.toml",
            "talk = \"If you decide to talk\"",
            "talk = \"\"",
            &["levels.cannot-tell.talk: is missing, but rules.toml folds the talk plan"],
        ),
        (
            "en.toml",
            "why = \"calm helps\"",
            "why = \"\"",
            &["en.toml: talk.moment: needs a title and a why"],
        ),
        (
            "en.toml",
            "why = \"because they may doubt it helps\"",
            "why = \"\"",
            &["en.toml: causes.doubt: needs a why"],
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
fn rules_that_are_missing_altogether_are_named() {
    let cases = [
        ("offer = [", "# offer = [", "talk.offer: is missing; every part needs a line"),
        (
            "[levels.unsure]\ntalk = \"open\"\npractice = [\"svc-alone-or-both\", \"svc-consult\"]",
            "[flags.hinted]",
            "levels.unsure: is missing; every level needs an outline",
        ),
        (
            "[routes.stop]\nonly",
            "[routes.stop]\nnoted",
            "routes.stop.only: is missing; without it, nothing would be shown",
        ),
        (
            "[causes.custom]\ntonight = \"tonight-custom\"\nfits = [\"swap-need-therapy\", ",
            "[flags.hinted]\nyou = [",
            "causes.custom: is missing; every cause needs its advice",
        ),
    ];
    for (old, new, expected) in cases {
        let problems = problems("rules.toml", old, new);
        assert!(problems.iter().any(|problem| problem.contains(expected)), "{problems:#?}");
    }
}
