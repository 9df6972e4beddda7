//! The plan for one short conversation: five lines, each picked from what fits the result or written
//! in the visitor's own words.
//!
//! The lines never leave the page by themselves; the browser's edge copies, prints or saves them on a
//! click. The calendar entry holds a time and a neutral title, nothing else: a shared calendar may
//! show it to the partner.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Interface, Piece, Words};
use super::plan::Plan;

/// The parts of the talk, in the order in which it goes.
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
    /// One's own part.
    OwnPart,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Moment, Self::Opening, Self::Worry, Self::Offer, Self::OwnPart];

    /// The name that sets its inputs apart.
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

    /// The groups whose pieces are suggested for it.
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
    /// Nothing yet.
    #[default]
    None,
    /// A suggested piece, by its id.
    Piece(String),
    /// The visitor's own words; they may still be empty.
    Own(String),
}

/// The plan as far as it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Talk {
    lines: [Line; 5],
    /// The day and time, as an `<input type="datetime-local">` gives it; empty until chosen.
    pub when: String,
}

/// At most so many lines are suggested for a part.
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

    /// The plan without suggested lines that are no longer suggested; one's own words stay.
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

    /// The lines that there are, each with its part, in order.
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

/// What a part is called.
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

/// The plan as a heading and a line for each part, in turn.
#[must_use]
pub fn lines(talk: &Talk, words: &Words) -> Vec<String> {
    let made = talk.made(words).into_iter();
    made.flat_map(|(part, line)| [heading(&words.interface, part).into(), line.into()]).collect()
}

/// The plan as plain text, a heading and a line for each part.
#[must_use]
pub fn text(talk: &Talk, words: &Words) -> String {
    let made = talk.made(words);
    let parts = made
        .iter()
        .map(|(part, line)| [heading(&words.interface, *part), "\n", line, "\n"].concat());
    parts.collect::<Vec<_>>().join("\n")
}

/// What stands in the plan for a piece: what to say where there is something to say.
#[must_use]
pub fn spoken(piece: &Piece) -> &str {
    if piece.say.is_empty() { &piece.text } else { &piece.say }
}

/// The ids of the lines suggested for a part: those of the plan's own pieces that fit it, in their
/// order. On a level whose plan leaves the group out, what stands under "more".
#[must_use]
pub fn suggested(plan: &Plan, part: Part) -> Vec<&str> {
    let sections = || plan.steps.iter().chain(&plan.later).chain(&plan.more);
    let mut ids: Vec<&str> = Vec::new();
    for group in part.groups() {
        // The first section of a group is the one that fits; "more" holds the rest of it.
        if let Some(section) = sections().find(|section| section.group == *group) {
            ids.extend(section.pieces.iter().map(String::as_str));
        }
    }
    ids.truncate(MOST_SUGGESTED);
    ids
}

/// The calendar entry for a time such as `2026-11-24T19:30`, half an hour long (RFC 5545, in the
/// visitor's own time zone). Nothing where no time is chosen, or none that exists. `now` is when the entry is made, as
/// JavaScript's `toISOString` gives it.
#[must_use]
pub fn calendar(title: &str, when: &str, now: &str) -> Option<String> {
    let when = minute(when)?;
    let seconds = now.get(17..19).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    // Commas, semicolons and backslashes would end or split the title.
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

/// A minute such as `2026-11-24T19:30`, as calendars write it: `20261124T1930`. Nothing where there is no such minute.
/// Only the digits of the first 16 characters count: browsers always put the same marks between them.
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
