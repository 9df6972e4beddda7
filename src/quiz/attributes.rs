//! The attributes of `<partner-quiz>`: which values each takes, what reads it, and where else it is passed on.
//!
//! This is the only list of them. [`super::config`] reads attributes by it, the build generates the scripts' list
//! from it (`tools/xtask/src/contract.rs`), and a test compares the documentation with it. The descriptions for the
//! documentation are in `author::attributes`, because they don't ship.

use alloc::string::String;

use super::phone::tel;

/// One attribute of `<partner-quiz>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The name.
    pub name: &'static str,
    /// The values that it takes.
    pub takes: Takes,
    /// What reads it.
    pub reader: Reader,
    /// Whether the element passes it on to the isolated frame (`docs/privacy.md`).
    pub framed: bool,
    /// Whether `partner-quiz.html`, the quiz in one file, takes it from its own address. This is never allowed for the
    /// practice's details or the exit's address, because anybody could send a link that changes them.
    pub in_address: bool,
}

/// What reads an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The engine, in [`super::config::Config::read`].
    Engine,
    /// Only the element, in `src/embed/js/`.
    Element,
}

/// The values that an attribute takes. An empty value means the default, except where noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One of these words, of which the first is the default.
    Words(Choice),
    /// The level of a heading, from 2 to 6.
    HeadingLevel,
    /// Any text.
    Text,
    /// A phone number that can be dialed (see [`super::phone::tel`]).
    Phone,
    /// An address.
    Address {
        /// What the address may begin with, including the colon.
        schemes: Choice,
        /// Whether an empty value means that there is no address.
        may_be_empty: bool,
    },
    /// The tag of a language. For a language that the quiz doesn't have, it uses English.
    Language,
    /// Any value: it only matters whether the attribute is there.
    Flag,
    /// One of these words, of which the last switches off and all others switch on. An empty value switches on, too.
    /// Without the attribute, none of them applies.
    Switch(Choice),
}

/// A choice from several words or beginnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// All of them, in order.
    pub all: &'static [&'static str],
    /// The same as a text, such as "light, dark or auto".
    pub said: &'static str,
}

/// Makes a [`Choice`] of these words, and the text from them.
macro_rules! choice {
    ($first:literal $(, $next:literal)*; $last:literal) => {
        Choice {
            all: &[$first, $($next,)* $last],
            said: concat!($first, $(", ", $next,)* " or ", $last),
        }
    };
}

/// What the address of a link may begin with.
const LINKS: Choice = choice!("https:", "http:", "tel:"; "mailto:");

/// What the address of a page may begin with.
const PAGES: Choice = choice!("https:"; "http:");

/// The language.
pub const LANG: Attribute =
    Attribute { in_address: true, ..of_the_element("lang", Takes::Language) };

/// Whether the quiz is in a frame of its own: always, never, or (without the attribute) if the page has a known
/// tracker. `true` is what some frameworks make of a bare `isolated`.
pub const ISOLATED: Attribute =
    of_the_element("isolated", Takes::Switch(choice!("isolated", "true"; "off")));

/// The colors: light, dark, or those of the visitor's system.
pub const THEME: Attribute = Attribute {
    in_address: true,
    ..of_the_engine("theme", Takes::Words(choice!("light", "dark"; "auto")))
};

/// The level of the quiz's first heading.
pub const HEADING_LEVEL: Attribute =
    Attribute { in_address: true, ..of_the_engine("heading-level", Takes::HeadingLevel) };

/// The practice's name.
pub const PRACTICE: Attribute = of_the_engine("practice", Takes::Text);

/// The address of the practice's site.
pub const WEBSITE: Attribute =
    of_the_engine("website", Takes::Address { schemes: LINKS, may_be_empty: false });

/// The practice's phone number.
pub const PHONE: Attribute = of_the_engine("phone", Takes::Phone);

/// The address of the online booking; if it is empty, there is no button.
pub const BOOKING_HREF: Attribute =
    of_the_engine("booking-href", Takes::Address { schemes: LINKS, may_be_empty: true });

/// The address that "Leave this site" leads to. It must be a page: with the address of a phone, for example, the
/// visitor would stay where they are.
pub const EXIT_HREF: Attribute =
    of_the_engine("exit-href", Takes::Address { schemes: PAGES, may_be_empty: false });

/// Whether the element shows why the quiz can't run, for whoever builds the page.
pub const DEBUG: Attribute = of_the_element("debug", Takes::Flag);

/// All attributes, in the order of the documentation.
pub const ATTRIBUTES: [Attribute; 10] = [
    LANG,
    ISOLATED,
    THEME,
    HEADING_LEVEL,
    PRACTICE,
    WEBSITE,
    PHONE,
    BOOKING_HREF,
    EXIT_HREF,
    DEBUG,
];

const fn of_the_engine(name: &'static str, takes: Takes) -> Attribute {
    Attribute { name, takes, reader: Reader::Engine, framed: true, in_address: false }
}

const fn of_the_element(name: &'static str, takes: Takes) -> Attribute {
    Attribute { name, takes, reader: Reader::Element, framed: false, in_address: false }
}

impl Takes {
    /// Whether this value is valid. The caller has removed the spaces around it.
    #[must_use]
    pub fn understands(self, value: &str) -> bool {
        match self {
            Self::Words(words) | Self::Switch(words) => words.all.contains(&value),
            Self::HeadingLevel => heading_level(value).is_some(),
            Self::Phone => tel(value).is_some(),
            Self::Address { schemes, may_be_empty } => {
                is_address(value, schemes.all) || may_be_empty && value.is_empty()
            }
            Self::Text | Self::Language | Self::Flag => true,
        }
    }

    /// Which values are valid, in the words of a warning. Empty where every value is.
    #[must_use]
    pub fn said(self) -> String {
        let (what, choice) = match self {
            Self::Words(words) | Self::Switch(words) => ("", words.said),
            Self::HeadingLevel => ("a whole number from 2 to 6", ""),
            Self::Phone => ("a phone number of 3 to 15 digits", ""),
            Self::Address { schemes, .. } => ("an address that begins with ", schemes.said),
            Self::Text | Self::Language | Self::Flag => ("", ""),
        };
        [what, choice].concat()
    }
}

/// The level of a heading that this value means, from 2 to 6.
#[must_use]
pub fn heading_level(value: &str) -> Option<u8> {
    match value.as_bytes() {
        [digit @ b'2'..=b'6'] => digit.checked_sub(b'0'),
        _ => None,
    }
}

/// Whether an address begins with one of these schemes. Others are refused because they could run code
/// (`javascript:`). Control characters are refused because browsers drop some of them before they read an address,
/// so they could hide the scheme (see `tests/tables/addresses.rs`).
#[must_use]
pub fn is_address(address: &str, schemes: &[&str]) -> bool {
    let begins = |scheme: &&str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    schemes.iter().any(begins) && !address.chars().any(char::is_control)
}
