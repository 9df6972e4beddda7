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
use crate::quiz::content::{
    Cause, Content, Flag, Kind, Level, Outline, Part, Piece, Route, Rules, TalkRule,
};

/// The placeholders that a text of the interface must have. All other such texts have none.
const PLACEHOLDERS: [(&str, &[&str]); 11] = [
    ("because_step", &["{step}"]),
    ("exit_presses", &["{left}"]),
    ("length", &["{questions}"]),
    ("progress", &["{number}", "{total}"]),
    ("stop_alone", &["{practice}", "{phone}"]),
    ("caution_practice", &["{practice}", "{phone}"]),
    ("hours", &["{hours}"]),
    ("languages", &["{languages}"]),
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
                    let (possible, text) = if sign.cause.is_reason() {
                        (1..=3, "the weight must be 1, 2 or 3")
                    } else {
                        (3..=9, "the weight of a circumstance must be from 3 to 9")
                    };
                    if !possible.contains(&sign.weight) {
                        self.rules(key(field), text.into());
                    }
                }
                if choice.reply.is_some() && choice.sign.is_none() {
                    self.rules(key("reply"), "has no effect without a sign".into());
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

    /// Checks that every piece has its text and at most one home: a group or a part of the talk plan.
    fn groups(&mut self) {
        let (rules, words) = (&self.content.rules, &self.content.words);
        let groups = rules.groups.iter().map(|group| group.id.as_str());
        self.same("groups", groups, words.groups.keys().map(String::as_str));
        let folds = rules.library.iter().map(|shelf| shelf.id.as_str());
        self.same("folds", folds, words.folds.keys().map(String::as_str));
        self.same("pieces", named_pieces(rules), words.pieces.keys().map(String::as_str));

        let mut home: BTreeMap<&str, String> = BTreeMap::new();
        let groups =
            rules.groups.iter().map(|group| (format!("groups.{}", group.id), &group.pieces));
        let parts =
            rules.talk.iter().map(|(part, pieces)| (format!("talk.{}", name(part)), pieces));
        for (place, pieces) in groups.chain(parts) {
            for piece in pieces {
                if let Some(other) = home.insert(piece, place.clone()) {
                    let text = format!("\"{piece}\" is in {other}, too; a piece has one place");
                    self.rules(place.clone(), text);
                }
            }
        }
        for group in &rules.groups {
            if usize::from(group.intro) > group.pieces.len() {
                let text = format!("is more than the group's {} pieces", group.pieces.len());
                self.rules(format!("groups.{}.intro", group.id), text);
            }
            let shelves = rules.library.iter().filter(|shelf| shelf.groups.contains(&group.id));
            if shelves.count() != 1 {
                let text = "must be on one shelf of the library".to_string();
                self.rules(format!("groups.{}", group.id), text);
            }
        }
        for shelf in &rules.library {
            self.known_groups(&format!("library.{}.groups", shelf.id), &shelf.groups);
        }
        for part in Part::ALL {
            let key = format!("talk.{}", name(part));
            if rules.talk.get(&part).is_none_or(Vec::is_empty) {
                self.rules(key.clone(), "is missing; every part needs a line".into());
            }
            if words.talk.get(&part).is_none_or(|part| part.title.is_empty() || part.why.is_empty())
            {
                self.words(key, "needs a title and a why".into());
            }
        }
    }

    /// Checks that there is advice for every cause, level and route, and that all of it refers to groups and pieces that
    /// exist.
    fn advice(&mut self) {
        let (rules, words) = (&self.content.rules, &self.content.words);
        for cause in Cause::ALL {
            let key = format!("causes.{}", name(cause));
            match rules.causes.get(&cause) {
                Some(rule) => {
                    self.known_pieces(&format!("{key}.fits"), &rule.fits);
                    self.known_pieces(&format!("{key}.with"), &rule.with);
                }
                None => self.rules(key.clone(), "is missing; every cause needs its advice".into()),
            }
            if words.causes.get(&cause).is_none_or(|cause| cause.why.is_empty()) {
                self.words(key, "needs a why".into());
            }
        }
        for level in Level::ALL {
            let key = format!("levels.{}", level.id());
            match rules.levels.get(&level) {
                Some(outline) => {
                    self.outline(&key, outline);
                    let heading = words.levels.get(&level).map(|words| words.talk.is_empty());
                    if outline.talk == TalkRule::Folded && heading == Some(true) {
                        let text = "is missing, but rules.toml folds the talk plan";
                        self.words(format!("{key}.talk"), text.into());
                    }
                }
                None => self.rules(key.clone(), "is missing; every level needs an outline".into()),
            }
            if words.levels.get(&level).is_none_or(|level| level.title.is_empty()) {
                self.words(key, "needs a title".into());
            }
        }
        self.outline("untried", &rules.untried);
        self.outline("apart", &rules.apart);
        self.known_pieces("you.pieces", &rules.you.pieces);
        for (flag, rule) in rules.flags.iter() {
            self.known_pieces(&format!("flags.{}.you", name(flag)), &rule.you);
            self.known_pieces(&format!("flags.{}.without", name(flag)), &rule.without);
        }
        for (route, rule) in rules.routes.iter() {
            self.known_groups(&format!("routes.{}.noted", name(route)), &rule.noted);
            self.known_pieces(&format!("routes.{}.only", name(route)), &rule.only);
        }
        for route in [Route::Caution, Route::Stop] {
            if rules.routes.get(&route).is_none_or(|rule| rule.only.is_empty()) {
                let key = format!("routes.{}.only", name(route));
                self.rules(key, "is missing; without it, nothing would be shown".into());
            }
        }
    }

    fn outline(&mut self, key: &str, outline: &Outline) {
        self.known_pieces(&format!("{key}.open"), &outline.open);
        self.known_pieces(&format!("{key}.you"), &outline.you);
        self.known_pieces(&format!("{key}.practice"), &outline.practice);
    }

    fn known_pieces(&mut self, key: &str, ids: &[String]) {
        let rules = &self.content.rules;
        let groups = rules.groups.iter().map(|group| &group.pieces);
        let placed: Vec<&String> =
            groups.chain(rules.talk.iter().map(|(_, pieces)| pieces)).flatten().collect();
        let unknown: Vec<&String> = ids.iter().filter(|id| !placed.contains(id)).collect();
        for id in unknown {
            let text = format!("\"{id}\" isn't a piece of any group or part of the talk plan");
            self.rules(key.into(), text);
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

/// The ids of all pieces that the rules name.
fn named_pieces(rules: &Rules) -> impl Iterator<Item = &str> {
    let options = rules.questions.iter().flat_map(|question| &question.options);
    let outlines = rules.levels.iter().map(|(_, outline)| outline);
    let causes = rules.causes.iter().map(|(_, rule)| &rule.tonight);
    let tonight = [&rules.unnamed, &rules.validation, &rules.you.tonight].into_iter();
    let tonight = tonight.chain(causes).chain(rules.flags.iter().map(|(_, rule)| &rule.tonight));
    let tonight = tonight
        .chain(outlines.chain([&rules.untried, &rules.apart]).map(|outline| &outline.tonight));
    let groups = rules.groups.iter().flat_map(|group| &group.pieces);
    groups
        .chain(rules.talk.iter().flat_map(|(_, pieces)| pieces))
        .chain(options.filter_map(|choice| choice.reply.as_ref()))
        .chain(tonight)
        .map(String::as_str)
        .chain(Cause::ALL.map(Cause::id))
        .filter(|id| !id.is_empty())
}

/// The name of a cause, flag, part or route in content files.
pub(super) fn name(variant: impl Serialize) -> String {
    let value = toml::Value::try_from(variant).ok();
    value.as_ref().and_then(toml::Value::as_str).unwrap_or_default().into()
}
