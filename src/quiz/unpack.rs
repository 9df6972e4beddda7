//! Reads packed content: what [`Content::pack`] writes, in the format of postcard.
//!
//! By hand, since serde's generated reader of these types is an eighth of the whole engine. A reader that
//! has failed goes on with empty values and says so at the end, so no single read needs a branch.
//!
//! [`Content::pack`]: super::content::Content::pack

use alloc::string::String;
use alloc::vec::Vec;

use super::content::{
    Choice, Content, Flag, FlagRule, Group, GroupWords, HelpLine, HelpWay, Kind, Level, LevelWords,
    Outline, Piece, Practice, Question, QuestionWords, Reason, Route, RouteRule, Rules, Sign,
    Words,
};
use super::table::Table;

/// These bytes aren't packed content of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// Reads the whole of `bytes`.
pub(super) fn unpack(bytes: &[u8]) -> Result<Content, Broken> {
    let mut reader = Reader { rest: bytes, broken: false };
    let content = reader.take();
    if reader.broken || !reader.rest.is_empty() { Err(Broken) } else { Ok(content) }
}

/// What is left to read, and whether something was wrong so far.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

impl Reader<'_> {
    /// The next value.
    pub(super) fn take<T: Unpack>(&mut self) -> T {
        T::unpack(self)
    }

    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.broken = true;
                0
            }
        }
    }

    /// A number of up to 28 bits, seven a byte, the lowest first; the high bit says that more follow.
    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.broken = true;
        0
    }

    /// One of these values, by its place.
    fn one_of<T: Copy>(&mut self, all: &[T], otherwise: T) -> T {
        let place = self.number();
        self.broken |= place >= all.len();
        all.get(place).copied().unwrap_or(otherwise)
    }
}

/// What can be read from packed bytes.
pub(super) trait Unpack {
    fn unpack(from: &mut Reader) -> Self;
}

impl Unpack for u8 {
    fn unpack(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Unpack for bool {
    fn unpack(from: &mut Reader) -> Self {
        from.one_of(&[false, true], false)
    }
}

impl Unpack for String {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        let length = from.number();
        let text = from.rest.split_at_checked(length).and_then(|(text, rest)| {
            from.rest = rest;
            core::str::from_utf8(text).ok()
        });
        from.broken |= text.is_none();
        text.unwrap_or_default().into()
    }
}

impl<T: Unpack> Unpack for Option<T> {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        if from.take() { Some(from.take()) } else { None }
    }
}

impl<T: Unpack> Unpack for Vec<T> {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        // A loop of its own takes half the code of `collect`, in each of two dozen lists.
        let mut items = Self::new();
        for _ in 0..from.number() {
            let item = from.take();
            // A wrong length ends with the bytes: every item takes at least one.
            if from.broken {
                break;
            }
            items.push(item);
        }
        items
    }
}

impl<K: Unpack + Ord, V: Unpack> Unpack for Table<K, V> {
    fn unpack(from: &mut Reader) -> Self {
        Self::of_sorted(from.take())
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    fn unpack(from: &mut Reader) -> Self {
        (from.take(), from.take())
    }
}

/// An enum by the order of its variants.
macro_rules! choices {
    ($($name:ident: $all:expr;)*) => {
        $(impl Unpack for $name {
            fn unpack(from: &mut Reader) -> Self {
                let [first, ..] = $all;
                from.one_of(&$all, first)
            }
        })*
    };
}

choices! {
    Flag: Flag::ALL;
    Kind: [Kind::One, Kind::Many];
    Level: Level::ALL;
    Reason: Reason::ALL;
    Route: [Route::Normal, Route::Caution, Route::Stop];
}

/// A struct by its fields, in the order in which they are declared.
macro_rules! records {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(impl Unpack for $name {
            #[inline(never)]
            fn unpack(from: &mut Reader) -> Self {
                Self { $($field: from.take(),)* }
            }
        })*
    };
}

records! {
    Content { rules, words, practice }
    Rules { questions, groups, matches, levels, flags, routes }
    Question { id, kind, skip_when, reword_when, options }
    Choice { id, alone, answer, step, sign, against, flags, route, tried, fits }
    Sign { reason, weight }
    Group { id, pieces, intro, matched, stand_in }
    Outline { steps, later, therapy, closing }
    FlagRule { first, also }
    RouteRule { without, without_pieces, behind, noted, first }
    Words { lang, name, interface, questions, options, levels, groups, pieces, help_lines }
    QuestionWords { text, reworded, hint }
    LevelWords { title, text, steps, later }
    GroupWords { title }
    Piece { title, text, say, instead_of, review }
    HelpLine { id, name, text, ways, last_checked }
    HelpWay { label, href }
    Practice { name, website, phone, booking_href, exit_href, accent }
}
