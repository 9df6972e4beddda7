//! The talk plan, for one short conversation: five lines, each chosen from suggestions that fit the result
//! or written in the visitor's own words.
//!
//! The lines never leave the page by themselves. The visitor can copy or print them. The calendar entry
//! holds only a time and a neutral title, because the partner may see it in a shared calendar.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Interface, Piece, Words};
use super::plan::Plan;

/// The parts of the talk, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A good moment.
    Moment,
    /// How to begin.
    Opening,
    /// The worry, named kindly.
    Worry,
    /// A small offer.
    Offer,
    /// What the visitor will do themselves.
    OwnPart,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Moment, Self::Opening, Self::Worry, Self::Offer, Self::OwnPart];

    /// The id of the part, which is the `name` of its inputs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Moment => "talk-moment",
            Self::Opening => "talk-opening",
            Self::Worry => "talk-worry",
            Self::Offer => "talk-offer",
            Self::OwnPart => "talk-own-part",
        }
    }

    /// The ids of the groups whose pieces are suggested for this part.
    const fn groups(self) -> &'static [&'static str] {
        match self {
            Self::Moment => &["good"],
            Self::Opening => &["swap", "i"],
            Self::Worry => &["name"],
            Self::Offer => &["trial"],
            Self::OwnPart => &["share"],
        }
    }

    const fn place(self) -> usize {
        self as usize
    }
}

/// One line of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Line {
    /// No line yet.
    #[default]
    None,
    /// A suggested piece of advice, by its id.
    Piece(String),
    /// The visitor's own words, which can be empty.
    Own(String),
}

/// The talk plan, as far as it has been made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Talk {
    lines: [Line; 5],
    /// The day and time, as an `<input type="datetime-local">` gives it; empty until chosen.
    pub when: String,
}

/// The largest number of lines that are suggested for a part.
const MOST_SUGGESTED: usize = 4;

impl Talk {
    /// The line of a part.
    #[must_use]
    pub fn line(&self, part: Part) -> &Line {
        self.lines.get(part.place()).unwrap_or(&Line::None)
    }

    /// The plan with another line for one part.
    #[must_use]
    pub fn with(&self, part: Part, line: Line) -> Self {
        let mut next = self.clone();
        if let Some(place) = next.lines.get_mut(part.place()) {
            *place = line;
        }
        next
    }

    /// The talk plan for another result: lines that aren't suggested anymore are removed, and the visitor's own
    /// words are kept.
    #[must_use]
    pub fn fitting(&self, plan: &Plan) -> Self {
        let mut next = self.clone();
        for (part, line) in Part::ALL.into_iter().zip(&mut next.lines) {
            if let Line::Piece(id) = line
                && !suggested(plan, part).contains(&id.as_str())
            {
                *line = Line::None;
            }
        }
        next
    }

    /// The plan with another day and time.
    #[must_use]
    pub fn at(&self, when: String) -> Self {
        Self { when, ..self.clone() }
    }

    /// The texts of the lines that exist, each with its part, in order.
    #[must_use]
    pub fn made<'a>(&'a self, words: &'a Words) -> Vec<(Part, &'a str)> {
        Part::ALL
            .into_iter()
            .filter_map(|part| {
                let text = match self.line(part) {
                    Line::None => "",
                    Line::Own(own) => own.trim(),
                    Line::Piece(id) => words.pieces.get(id).map_or("", spoken),
                };
                (!text.is_empty()).then_some((part, text))
            })
            .collect()
    }
}

/// The heading of a part.
#[must_use]
pub fn heading(interface: &Interface, part: Part) -> &str {
    match part {
        Part::Moment => &interface.talk_moment,
        Part::Opening => &interface.talk_opening,
        Part::Worry => &interface.talk_worry,
        Part::Offer => &interface.talk_offer,
        Part::OwnPart => &interface.talk_own_part,
    }
}

/// The talk plan as a list that alternates between a part's heading and its line.
#[must_use]
pub fn lines(talk: &Talk, words: &Words) -> Vec<String> {
    let made = talk.made(words).into_iter();
    made.flat_map(|(part, line)| [heading(&words.interface, part).into(), line.into()]).collect()
}

/// The talk plan as plain text, with a heading and a line for each part.
#[must_use]
pub fn text(talk: &Talk, words: &Words) -> String {
    let made = talk.made(words);
    let parts = made
        .iter()
        .map(|(part, line)| [heading(&words.interface, *part), "\n", line, "\n"].concat());
    parts.collect::<Vec<_>>().join("\n")
}

/// The text of a piece in the talk plan: the sentence to say if it has one, or else its text.
#[must_use]
pub fn spoken(piece: &Piece) -> &str {
    if piece.say.is_empty() { &piece.text } else { &piece.say }
}

/// The ids of the pieces that are suggested for a part, in order. They come from the steps and the later part
/// of the plan or, if the plan of this level doesn't have the group, from "Everything else".
#[must_use]
pub fn suggested(plan: &Plan, part: Part) -> Vec<&str> {
    let sections = || plan.steps.iter().chain(&plan.later).chain(&plan.more);
    let mut ids: Vec<&str> = Vec::new();
    for group in part.groups() {
        // The first section of a group holds the pieces that fit; `more` holds its other pieces.
        if let Some(section) = sections().find(|section| section.group == *group) {
            ids.extend(section.pieces.iter().map(String::as_str));
        }
    }
    ids.truncate(MOST_SUGGESTED);
    ids
}

/// The calendar entry of a talk (iCalendar, RFC 5545), half an hour long and in the visitor's own time zone.
///
/// `when` is its start, as an `<input type="datetime-local">` gives it: `2026-11-24T19:30`. `now` is the current time,
/// as JavaScript's `toISOString` gives it. The result is `None` if no time has been chosen or if it doesn't exist.
#[must_use]
pub fn calendar(title: &str, when: &str, now: &str) -> Option<String> {
    let when = minute(when)?;
    let seconds = now.get(17..19).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    // In iCalendar, these characters would end or split the title.
    let title: String =
        title.chars().filter(|letter| !matches!(letter, ',' | ';' | '\\' | '\n')).collect();
    Some(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//calendar//EN",
            "BEGIN:VEVENT",
            &["UID:", &when, "@calendar"].concat(),
            &["DTSTAMP:", &minute(now)?, seconds, "Z"].concat(),
            &["DTSTART:", &when, "00"].concat(),
            "DURATION:PT30M",
            &["SUMMARY:", &title].concat(),
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
        .join("\r\n"),
    )
}

/// A minute such as `2026-11-24T19:30` in iCalendar's form, `20261124T1930`, or `None` if it doesn't exist. Only the
/// digits of the first 16 characters are read, because browsers always write the same separators between them.
fn minute(text: &str) -> Option<String> {
    let digits: String = text.get(..16)?.chars().filter(char::is_ascii_digit).collect();
    let (date, time) = digits.split_at_checked(8).filter(|(_, time)| time.len() == 4)?;
    let mut pairs = [0_u8; 6];
    for (pair, digits) in pairs.iter_mut().zip(digits.as_bytes().chunks(2)) {
        for digit in digits {
            *pair = pair.wrapping_mul(10).wrapping_add(digit & 15);
        }
    }
    let [century, year, month, day, hour, minute] = pairs;
    let leap = if year == 0 { century } else { year }.is_multiple_of(4);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let exists = (1..=days).contains(&day) && hour < 24 && minute < 60;
    exists.then(|| [date, "T", time].concat())
}
