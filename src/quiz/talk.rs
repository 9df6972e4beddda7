//! The talk plan, for one short conversation: a line for each part, already chosen from those that fit the result.
//! The visitor can go on to another line, or write one.
//!
//! The lines never leave the page by themselves. The visitor can copy or print them. The calendar entry
//! holds only a time and a neutral title, because the partner may see it in a shared calendar.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{Cause, Content, Part, Piece, Rules};
use super::judgement::Judgement;
use super::plan::fitting;

/// The line of one part, as far as the visitor has changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Line {
    /// The line that fits best.
    #[default]
    Best,
    /// Another piece of advice, by its id.
    Piece(String),
    /// The visitor's own words.
    Own(String),
}

/// What the visitor has changed in the talk plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Talk {
    lines: [Line; 6],
    /// Whether the lines can be written in.
    pub editing: bool,
    /// The day and time, as an `<input type="datetime-local">` gives it; empty until chosen.
    pub when: String,
}

/// Why a line was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It takes the place of what people often say ([`Piece::instead_of`]).
    Instead,
    /// It fits this cause.
    Cause(Cause),
    /// The visitor has asked in a fight, in a rush or in front of others.
    Tried,
    /// Such a line helps in general.
    Part,
}

impl Part {
    /// The name of the part's text field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Moment => "talk-moment",
            Self::Opening => "talk-opening",
            Self::Feeling => "talk-feeling",
            Self::Worry => "talk-worry",
            Self::Offer => "talk-offer",
            Self::OwnPart => "talk-own-part",
        }
    }
}

impl Talk {
    /// What the visitor has done with the line of a part.
    #[must_use]
    pub fn line(&self, part: Part) -> &Line {
        self.lines.get(part as usize).unwrap_or(&Line::Best)
    }

    /// The plan with another line for one part.
    #[must_use]
    pub fn with(&self, part: Part, line: Line) -> Self {
        let mut next = self.clone();
        if let Some(place) = next.lines.get_mut(part as usize) {
            *place = line;
        }
        next
    }

    /// The plan while it is written in, or no longer.
    #[must_use]
    pub fn edited(&self, editing: bool) -> Self {
        Self { editing, ..self.clone() }
    }

    /// The plan with another day and time.
    #[must_use]
    pub fn at(&self, when: String) -> Self {
        Self { when, ..self.clone() }
    }

    /// The id of the piece whose line a part shows. It is `None` for the visitor's own words.
    #[must_use]
    pub fn shown<'a>(
        &'a self,
        rules: &'a Rules,
        judgement: &'a Judgement,
        part: Part,
    ) -> Option<&'a str> {
        match self.line(part) {
            Line::Own(own) if !own.trim().is_empty() => None,
            Line::Piece(id) => Some(id),
            _ => suggested(rules, judgement, part).first().copied(),
        }
    }

    /// The plan with the next line of a part. After the last one comes the first.
    #[must_use]
    pub fn another(&self, rules: &Rules, judgement: &Judgement, part: Part) -> Self {
        let all = suggested(rules, judgement, part);
        let current = self.shown(rules, judgement, part);
        let place = all.iter().position(|id| Some(*id) == current);
        let next = place.and_then(|place| all.get(place.saturating_add(1))).or(all.first());
        next.map_or_else(|| self.clone(), |id| self.with(part, Line::Piece((*id).into())))
    }

    /// The text of a part. No part is ever without one.
    #[must_use]
    pub fn text<'a>(
        &'a self,
        content: &'a Content,
        judgement: &'a Judgement,
        part: Part,
    ) -> &'a str {
        match (self.shown(&content.rules, judgement, part), self.line(part)) {
            (Some(id), _) => content.words.pieces.get(id).map_or("", spoken),
            (None, Line::Own(own)) => own,
            (None, _) => "",
        }
    }
}

/// The sentence of a piece in the talk plan: the sentence to say if it has one, or else its text.
#[must_use]
pub fn spoken(piece: &Piece) -> &str {
    if piece.say.is_empty() { &piece.text } else { &piece.say }
}

/// The ids of the pieces to choose from for a part: first those that fit the result, then the others.
#[must_use]
pub fn suggested<'a>(rules: &'a Rules, judgement: &'a Judgement, part: Part) -> Vec<&'a str> {
    let all = rules.talk.get(&part).map(Vec::as_slice).unwrap_or_default();
    let mut ids: Vec<&str> = fitting(rules, judgement)
        .into_iter()
        .filter(|id| all.iter().any(|other| other == id))
        .collect();
    for id in all {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    ids
}

/// Why this piece is the line of a part.
#[must_use]
pub fn why(content: &Content, judgement: &Judgement, part: Part, piece: &str) -> Why {
    let rules = &content.rules;
    let instead = content.words.pieces.get(piece).is_some_and(|piece| !piece.instead_of.is_empty());
    let fits = |cause: &Cause| {
        rules.causes.get(cause).is_some_and(|rule| rule.fits.iter().any(|id| id == piece))
    };
    // Only the worry is told by its cause. With the same cause at every part, nobody would read it.
    let by_cause = part == Part::Worry;
    if part == Part::Moment && judgement.tried.iter().any(|id| id.starts_with("avoid-")) {
        Why::Tried
    } else if instead {
        Why::Instead
    } else {
        judgement.leading().find(|cause| by_cause && fits(cause)).map_or(Why::Part, Why::Cause)
    }
}

/// The words of a [`Why`]; for [`Why::Instead`], the label before what people often say.
#[must_use]
pub fn why_words(content: &Content, part: Part, why: Why) -> &str {
    let words = &content.words;
    match why {
        Why::Instead => &words.interface.instead_of,
        Why::Cause(cause) => words.causes.get(&cause).map_or("", |cause| &cause.why),
        Why::Tried => &words.interface.talk_why_tried,
        Why::Part => words.talk.get(&part).map_or("", |part| &part.why),
    }
}

/// The talk plan as a list that alternates between a part's name and its line.
#[must_use]
pub fn lines(talk: &Talk, content: &Content, judgement: &Judgement) -> Vec<String> {
    let name = |part| content.words.talk.get(&part).map_or("", |words| words.title.as_str());
    Part::ALL
        .into_iter()
        .flat_map(|part| [name(part).into(), talk.text(content, judgement, part).trim().into()])
        .collect()
}

/// The talk plan as plain text, with a name and a line for each part.
#[must_use]
pub fn text(talk: &Talk, content: &Content, judgement: &Judgement) -> String {
    lines(talk, content, judgement)
        .chunks(2)
        .map(|pair| pair.join("\n"))
        .collect::<Vec<_>>()
        .join("\n\n")
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
