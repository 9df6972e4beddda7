//! Whether rules, words and practice fit together: every id that is referred to exists, every text is there and
//! used, numbers are in their ranges, and addresses and phone numbers work.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::age::day;
use super::contrast::{LEAST, LIGHT, contrast};
use super::{Files, Problem};
use crate::quiz::answers::Answers;
use crate::quiz::attributes::{BOOKING_HREF, EXIT_HREF, PHONE, WEBSITE};
use crate::quiz::content::{Content, Flag, Kind, Level, Piece, Reason, Route};

/// The placeholders that a text of the interface must have. All other such texts have none.
const PLACEHOLDERS: [(&str, &[&str]); 10] = [
    ("because_step", &["{step}"]),
    ("exit_presses", &["{left}"]),
    ("length", &["{questions}"]),
    ("progress", &["{number}", "{total}"]),
    ("points_here", &["{signs}", "{chances}"]),
    ("points_here_one", &["{chances}"]),
    ("stop_alone", &["{practice}", "{phone}"]),
    ("call", &["{phone}"]),
    ("visit", &["{website}"]),
    ("practice_title", &["{practice}"]),
];

/// The placeholders that a piece may have.
pub(super) const PIECE_PLACEHOLDERS: [&str; 3] = ["{practice}", "{phone}", "{website}"];

/// The highest value of an answer or a step: closed.
const CLOSED: u8 = 4;

/// Adds every problem of this content to `problems`.
pub(super) fn check(files: &Files, content: &Content, problems: &mut Vec<Problem>) {
    let mut check = Checker { files, content, problems };
    check.questions();
    check.groups();
    check.advice();
    check.interface();
    check.pieces();
    check.help_lines();
    check.practice();
}

struct Checker<'a> {
    files: &'a Files,
    content: &'a Content,
    problems: &'a mut Vec<Problem>,
}

impl Checker<'_> {
    fn problem(&mut self, file: &Path, key: String, text: String) {
        self.problems.push(Problem { file: file.to_path_buf(), key, text });
    }

    fn rules(&mut self, key: String, text: String) {
        self.problem(&self.files.rules.clone(), key, text);
    }

    fn words(&mut self, key: String, text: String) {
        self.problem(&self.files.words.clone(), key, text);
    }

    /// Checks that the ids that the rules refer to are the ids that have texts.
    fn same<'b>(
        &mut self,
        what: &str,
        named: impl IntoIterator<Item = &'b str>,
        written: impl IntoIterator<Item = &'b str>,
    ) {
        let named: BTreeSet<&str> = named.into_iter().collect();
        let written: BTreeSet<&str> = written.into_iter().collect();
        for id in named.difference(&written) {
            self.words(format!("{what}.{id}"), "is missing, but rules.toml refers to it".into());
        }
        for id in written.difference(&named) {
            let text =
                "is never used, because rules.toml doesn't refer to it. Is the id misspelled?";
            self.words(format!("{what}.{id}"), text.into());
        }
    }

    fn questions(&mut self) {
        let (rules, words) = (&self.content.rules, &self.content.words);
        let questions = rules.questions.iter().map(|question| question.id.as_str());
        self.same("questions", questions, words.questions.keys().map(String::as_str));
        let all = rules.questions.iter().flat_map(|question| &question.options);
        let options = all.clone().map(|choice| choice.id.as_str());
        self.same("options", options.clone(), words.options.keys().map(String::as_str));

        let mut seen = BTreeSet::new();
        for id in rules.questions.iter().map(|question| question.id.as_str()).chain(options) {
            if !seen.insert(id) {
                self.rules(
                    id.into(),
                    "is used twice; every question and every option needs an id of its own".into(),
                );
            }
        }

        if let Some(first) = rules.questions.first().filter(|first| first.kind == Kind::Many) {
            let text = "\"many\" can't be the kind of the first question, because only one choice is kept until the \
                        engine has loaded. Use \"one\", or put another question first";
            self.rules(format!("questions.{}.kind", first.id), text.into());
        }

        let mut earlier: BTreeSet<&str> = BTreeSet::new();
        for question in &rules.questions {
            let key = |field: &str| format!("questions.{}.{field}", question.id);
            let count = question.options.len();
            if !(2..=Answers::MOST_OPTIONS).contains(&count) {
                let text =
                    format!("has {count} options; it needs from 2 to {}", Answers::MOST_OPTIONS);
                self.rules(key("options"), text);
            }
            for (field, option) in
                [("skip_when", &question.skip_when), ("reword_when", &question.reword_when)]
            {
                if let Some(option) = option
                    && !earlier.contains(option.as_str())
                {
                    let text = format!("\"{option}\" isn't an option of an earlier question");
                    self.rules(key(field), text);
                }
            }
            let reworded =
                words.questions.get(&question.id).map(|words| !words.reworded.is_empty());
            match (question.reword_when.is_some(), reworded) {
                (true, Some(false)) => self.words(
                    key("reworded"),
                    "is missing, but rules.toml has reword_when for this question".into(),
                ),
                (false, Some(true)) => self.words(
                    key("reworded"),
                    "is never used, because rules.toml has no reword_when for this question".into(),
                ),
                _ => {}
            }
            for choice in &question.options {
                let key = |field: &str| {
                    format!("questions.{}.options.{}.{field}", question.id, choice.id)
                };
                for (field, value) in [("answer", choice.answer), ("step", choice.step)] {
                    if value.is_some_and(|value| value > CLOSED) {
                        self.rules(key(field), format!("must be from 0 to {CLOSED}"));
                    }
                }
                let signs = choice.sign.iter().map(|sign| ("sign", sign));
                for (field, sign) in
                    signs.chain(choice.against.iter().map(|sign| ("against", sign)))
                {
                    if !(1..=3).contains(&sign.weight) {
                        self.rules(key(field), "the weight must be 1, 2 or 3".into());
                    }
                }
                if choice.alone && question.kind == Kind::One {
                    let text = "has no effect in a question that takes one option";
                    self.rules(key("alone"), text.into());
                }
                if choice.flags.contains(&Flag::MixedSignals) {
                    let text =
                        "mixed-signals can't be set on an option; it follows from answer and step";
                    self.rules(key("flags"), text.into());
                }
                self.known_pieces(&key("tried"), &choice.tried);
                self.known_pieces(&key("fits"), &choice.fits);
            }
            earlier.extend(question.options.iter().map(|choice| choice.id.as_str()));
        }
        for (id, text) in words.options.iter() {
            if text.trim().is_empty() {
                self.words(format!("options.{id}"), "has no text".into());
            }
        }
        for (id, question) in words.questions.iter() {
            if question.text.trim().is_empty() {
                self.words(format!("questions.{id}.text"), "has no text".into());
            }
        }
    }

    /// Checks that every piece is in exactly one group, and that the groups are possible.
    fn groups(&mut self) {
        let (rules, words) = (&self.content.rules, &self.content.words);
        let groups = rules.groups.iter().map(|group| group.id.as_str());
        self.same("groups", groups, words.groups.keys().map(String::as_str));
        let pieces = rules.groups.iter().flat_map(|group| &group.pieces).map(String::as_str);
        self.same("pieces", pieces, words.pieces.keys().map(String::as_str));

        let mut home: BTreeMap<&str, &str> = BTreeMap::new();
        for group in &rules.groups {
            for piece in &group.pieces {
                if let Some(other) = home.insert(piece, &group.id) {
                    let text = format!(
                        "\"{piece}\" is in the group {other}, too; a piece belongs to one group"
                    );
                    self.rules(format!("groups.{}.pieces", group.id), text);
                }
            }
            if usize::from(group.intro) > group.pieces.len() {
                let text = format!("is more than the group's {} pieces", group.pieces.len());
                self.rules(format!("groups.{}.intro", group.id), text);
            }
        }
        for group in rules.groups.iter().filter(|group| group.stand_in > 0 && !group.matched) {
            let text = "has no effect unless the group has matched = true";
            self.rules(format!("groups.{}.stand_in", group.id), text.into());
        }
        for reason in Reason::ALL {
            if !home.contains_key(reason.id()) {
                let text =
                    format!("\"{}\" is missing; every reason needs its explanation", reason.id());
                self.rules("groups".into(), text);
            }
        }
    }

    /// Checks that there are matches for every reason, an outline and texts for every level, and rules for every
    /// route that needs them, and that all of them refer to groups and pieces that exist.
    fn advice(&mut self) {
        let (rules, words) = (&self.content.rules, &self.content.words);
        for reason in Reason::ALL {
            match rules.matches.get(&reason) {
                Some(pieces) => self.known_pieces(&format!("matches.{}", name(reason)), pieces),
                None => {
                    let text =
                        format!("{} is missing; every reason needs its matches", name(reason));
                    self.rules("matches".into(), text);
                }
            }
        }
        for level in Level::ALL {
            let key = format!("levels.{}", level.id());
            match rules.levels.get(&level) {
                Some(outline) => {
                    self.known_groups(&format!("{key}.steps"), &outline.steps);
                    self.known_groups(&format!("{key}.later"), &outline.later);
                    self.known_groups(&format!("{key}.therapy"), &outline.therapy);
                    self.known_groups(&format!("{key}.closing"), &outline.closing);
                    let heading = words.levels.get(&level).map(|words| words.later.is_empty());
                    if !outline.later.is_empty() && heading == Some(true) {
                        self.words(
                            format!("{key}.later"),
                            "is missing, but rules.toml has groups for it".into(),
                        );
                    }
                }
                None => self.rules(key.clone(), "is missing; every level needs an outline".into()),
            }
            match words.levels.get(&level) {
                Some(level)
                    if [&level.title, &level.text, &level.steps]
                        .iter()
                        .all(|text| !text.is_empty()) => {}
                Some(_) => self.words(key, "needs a title, a text and steps".into()),
                None => self.words(key, "is missing; every level needs its texts".into()),
            }
        }
        for (flag, rule) in rules.flags.iter() {
            self.known_groups(&format!("flags.{}.first", name(flag)), &rule.first);
            self.known_groups(&format!("flags.{}.also", name(flag)), &rule.also);
        }
        for (route, rule) in rules.routes.iter() {
            let key = |field: &str| format!("routes.{}.{field}", name(route));
            self.known_groups(&key("without"), &rule.without);
            self.known_groups(&key("behind"), &rule.behind);
            self.known_groups(&key("noted"), &rule.noted);
            self.known_groups(&key("first"), &rule.first);
            self.known_pieces(&key("without_pieces"), &rule.without_pieces);
        }
        for route in [Route::Caution, Route::Stop] {
            if !rules.routes.contains_key(&route) {
                self.rules("routes".into(), format!("{} is missing", name(route)));
            }
        }
    }

    fn known_pieces(&mut self, key: &str, ids: &[String]) {
        let exists =
            |id: &String| self.content.rules.groups.iter().any(|group| group.pieces.contains(id));
        let unknown: Vec<&String> = ids.iter().filter(|id| !exists(id)).collect();
        for id in unknown {
            self.rules(key.into(), format!("\"{id}\" isn't a piece of any group"));
        }
    }

    fn known_groups(&mut self, key: &str, ids: &[String]) {
        let exists = |id: &String| self.content.rules.groups.iter().any(|group| &group.id == id);
        let unknown: Vec<&String> = ids.iter().filter(|id| !exists(id)).collect();
        for id in unknown {
            self.rules(key.into(), format!("\"{id}\" isn't a group"));
        }
    }

    fn interface(&mut self) {
        for (name, text) in self.content.words.interface.all() {
            let key = format!("interface.{name}");
            if text.trim().is_empty() {
                self.words(key, "has no text".into());
                continue;
            }
            let expected = PLACEHOLDERS
                .iter()
                .find(|(field, _)| *field == name)
                .map_or(&[][..], |(_, all)| all);
            for placeholder in expected {
                if !text.contains(placeholder) {
                    self.words(key.clone(), format!("the placeholder {placeholder} is missing"));
                }
            }
            self.no_other_placeholder(&key, text, expected);
        }
    }

    fn pieces(&mut self) {
        let words = &self.content.words;
        for (id, piece) in words.pieces.iter() {
            let key = format!("pieces.{id}");
            let Piece { title, text, say, instead_of, .. } = piece;
            if text.trim().is_empty() && say.trim().is_empty() {
                self.words(key.clone(), "has neither text nor say".into());
            }
            if !instead_of.is_empty() && say.is_empty() {
                self.words(key.clone(), "has instead_of without say".into());
            }
            for text in [title, text, say, instead_of] {
                self.no_other_placeholder(&key, text, &PIECE_PLACEHOLDERS);
            }
        }
    }

    /// Checks that there are no braces other than those of the expected placeholders: visitors would see them.
    fn no_other_placeholder(&mut self, key: &str, text: &str, expected: &[&str]) {
        let rest = expected.iter().fold(text.to_string(), |rest, known| rest.replace(known, ""));
        if rest.contains(['{', '}']) {
            let known = if expected.is_empty() { "none".into() } else { expected.join(", ") };
            self.words(
                key.into(),
                format!("has a brace outside of the placeholders that it can have ({known})"),
            );
        }
    }

    fn help_lines(&mut self) {
        let lines = &self.content.words.help_lines;
        if lines.is_empty() {
            self.words(
                "help_lines".into(),
                "there are none, but the safety stop needs them".into(),
            );
        }
        for line in lines {
            let key = |field: &str| format!("help_lines.{}.{field}", line.id);
            if line.ways.is_empty() {
                self.words(
                    key("ways"),
                    "is empty; there must be a way to reach the help line".into(),
                );
            }
            for way in &line.ways {
                let known =
                    ["tel:", "sms:", "https:"].iter().any(|scheme| way.href.starts_with(scheme));
                if !way.href.is_empty() && !known {
                    let text = format!("\"{}\" must begin with tel:, sms: or https:", way.href);
                    self.words(key("ways"), text);
                }
            }
            if day(&line.last_checked).is_none() {
                let text = format!(
                    "\"{}\" must be a day of the calendar, as YYYY-MM-DD",
                    line.last_checked
                );
                self.words(key("last_checked"), text);
            }
        }
    }

    fn practice(&mut self) {
        let practice = &self.content.practice;
        let file = self.files.practice.clone();
        if practice.name.trim().is_empty() {
            self.problem(&file, "name".into(), "has no text".into());
        }
        if !PHONE.takes.understands(&practice.phone) {
            let text = format!(
                "\"{}\" can't be dialed; it must be {}, such as 720-772-8432, +44 (0)20 7946 0958 ext. 12 or \
                 1-800-FLOWERS, without other words",
                practice.phone,
                PHONE.takes.said()
            );
            self.problem(&file, "phone".into(), text);
        }
        match LIGHT
            .iter()
            .map(|(_, color)| contrast(&practice.accent, color))
            .collect::<Option<Vec<_>>>()
        {
            None => {
                let text = format!("\"{}\" must be a color, written as #rrggbb", practice.accent);
                self.problem(&file, "accent".into(), text);
            }
            Some(ratios) => {
                for ((role, _), ratio) in
                    LIGHT.iter().zip(ratios).filter(|(_, ratio)| *ratio < LEAST)
                {
                    let text = format!(
                        "{} has a contrast of {ratio:.1} with {role}; it needs at least {LEAST}. Choose a darker color",
                        practice.accent
                    );
                    self.problem(&file, "accent".into(), text);
                }
            }
        }
        let addresses = [
            ("website", &practice.website, WEBSITE),
            ("booking_href", &practice.booking_href, BOOKING_HREF),
            ("exit_href", &practice.exit_href, EXIT_HREF),
        ];
        for (key, address, attribute) in addresses {
            if !attribute.takes.understands(address) {
                let text = format!("\"{address}\" must be {}", attribute.takes.said());
                self.problem(&file, key.into(), text);
            }
        }
    }
}

/// The name of a reason, flag or route in content files.
fn name(variant: impl Serialize) -> String {
    let value = toml::Value::try_from(variant).ok();
    value.as_ref().and_then(toml::Value::as_str).unwrap_or_default().into()
}
