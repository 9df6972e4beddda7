//! The table of attributes: what each takes, who reads it, and who else it is handed to.
//!
//! Every other list of attributes comes from this one: [`super::config`] reads by it, the build hands it to the
//! scripts (`tools/xtask/src/contract.rs`), and the tests hold the docs against it. What the docs say of each is in
//! `author::attributes`, so that it doesn't ship.

use alloc::string::String;

use super::phone::tel;

/// One attribute of `<partner-quiz>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Who reads it.
    pub reader: Reader,
    /// Whether the page hands it to the isolated frame.
    pub framed: bool,
    /// Whether the one file takes it from its own address. Nothing that says whose quiz it is, whom to call or where
    /// to leave to may stand there: anyone could send such a link.
    pub in_address: bool,
}

/// Who reads an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The engine ([`super::config::Config::read`]).
    Engine,
    /// The element alone (`src/embed/`).
    Element,
}

/// What an attribute takes. An empty value is the default, unless it says something of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One of these words; the first is the default.
    Words(Choice),
    /// The level of a heading, 2 to 6.
    HeadingLevel,
    /// Any text.
    Text,
    /// A phone number that can be dialed.
    Phone,
    /// An address.
    Address {
        /// What it may begin with, with the colon.
        schemes: Choice,
        /// Whether an empty value says that there is none.
        may_be_empty: bool,
    },
    /// The tag of a language; one that the quiz doesn't speak means English.
    Language,
    /// Nothing: it is there or it isn't.
    Flag,
    /// One of these words; an empty value is the first, and without the attribute it is none of them.
    Switch(Choice),
}

/// What there is to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// All of it, in order.
    pub all: &'static [&'static str],
    /// The same as a text: "light, dark or auto".
    pub said: &'static str,
}

/// A choice from these words, with the text made of them.
macro_rules! choice {
    ($first:literal $(, $next:literal)*; $last:literal) => {
        Choice {
            all: &[$first, $($next,)* $last],
            said: concat!($first, $(", ", $next,)* " or ", $last),
        }
    };
}

/// The addresses that may stand in a link.
const LINKS: Choice = choice!("https:", "http:", "tel:"; "mailto:");

/// The addresses of another page.
const PAGES: Choice = choice!("https:"; "http:");

/// The language.
pub const LANG: Attribute =
    Attribute { in_address: true, ..of_the_element("lang", Takes::Language) };

/// Whether the quiz is in a frame: where a known tracker is on the page, always, or never.
pub const ISOLATED: Attribute =
    of_the_element("isolated", Takes::Switch(choice!("isolated"; "off")));

/// The colours.
pub const THEME: Attribute = Attribute {
    in_address: true,
    ..of_the_engine("theme", Takes::Words(choice!("light", "dark"; "auto")))
};

/// The level of the first heading.
pub const HEADING_LEVEL: Attribute =
    Attribute { in_address: true, ..of_the_engine("heading-level", Takes::HeadingLevel) };

/// The practice's name.
pub const PRACTICE: Attribute = of_the_engine("practice", Takes::Text);

/// The practice's site.
pub const WEBSITE: Attribute =
    of_the_engine("website", Takes::Address { schemes: LINKS, may_be_empty: false });

/// The practice's phone.
pub const PHONE: Attribute = of_the_engine("phone", Takes::Phone);

/// Where to book.
pub const BOOKING_HREF: Attribute =
    of_the_engine("booking-href", Takes::Address { schemes: LINKS, may_be_empty: true });

/// Where "Leave this site" goes. Another page takes the place of this one, so it must be one: a phone's address would
/// leave the visitor where they are.
pub const EXIT_HREF: Attribute =
    of_the_engine("exit-href", Takes::Address { schemes: PAGES, may_be_empty: false });

/// Whether the page's owner is told in place why nothing appears.
pub const DEBUG: Attribute = of_the_element("debug", Takes::Flag);

/// All of them, as the docs list them.
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
    /// Whether this value is understood. There are no spaces around it.
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

    /// What it takes, as a warning says it.
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

/// The level that a value names.
#[must_use]
pub fn heading_level(value: &str) -> Option<u8> {
    match value.as_bytes() {
        [digit @ b'2'..=b'6'] => digit.checked_sub(b'0'),
        _ => None,
    }
}

/// Whether an address begins with one of these. Anything else (`javascript:` above all) could run code. The
/// characters that browsers drop from an address before they read it are refused, or they could hide the scheme.
#[must_use]
pub fn is_address(address: &str, schemes: &[&str]) -> bool {
    let begins = |scheme: &&str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    schemes.iter().any(begins) && !address.chars().any(char::is_control)
}
