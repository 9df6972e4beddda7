//! What the table of attributes says beyond what ships: the docs' words, and its rules for scripts.

use crate::quiz::attributes::{ATTRIBUTES, Attribute, Takes};

/// What the docs say of an attribute: its name, what it means, and what happens without it.
const DOCS: [(&str, &str, &str); 10] = [
    ("lang", "the language: `en` or `es`", "the nearest `lang` of the page, else `en`"),
    (
        "isolated",
        "shows the quiz in a sandboxed frame that scripts of the page can't read: `isolated` always, `off` never",
        "where a known tracker is on the page",
    ),
    ("theme", "`light`, `dark`, or `auto` for the visitor's own setting", "`light`"),
    ("heading-level", "the level of the quiz's first heading, `2` to `6`", "`2`"),
    ("practice", "the practice's name", "the one in `content/practice.toml`"),
    ("website", "its site", "\""),
    ("phone", "its phone number, as people write it, with `ext. 12` where it has one", "\""),
    ("booking-href", "where to book; empty hides the button", "\""),
    ("exit-href", "the page to which \"Leave this site\" goes", "a weather page"),
    ("debug", "says in place, too, why nothing appears", "absent"),
];

/// The rows of the docs' table of attributes (`docs/embedding.md`), in Markdown.
#[must_use]
pub fn rows() -> Vec<String> {
    let row = |attribute: Attribute| {
        let (_, meaning, default) =
            DOCS.into_iter().find(|(name, ..)| *name == attribute.name).unwrap_or_default();
        format!("| `{}` | {meaning} | {default} |", attribute.name)
    };
    ATTRIBUTES.into_iter().map(row).collect()
}

/// The words that an attribute takes, the default first; none where it takes something else.
#[must_use]
pub fn words(attribute: Attribute) -> &'static [&'static str] {
    match attribute.takes {
        Takes::Words(words) | Takes::Switch(words) => words.all,
        _ => &[],
    }
}

/// The rule of an attribute that takes an address, as the source of a regular expression for JavaScript. It is whole
/// without flags: the flags `i` and `u` together would take `ſ` for an `s`.
#[must_use]
pub fn address_pattern(attribute: Attribute) -> String {
    let Takes::Address { schemes, may_be_empty } = attribute.takes else { return String::new() };
    let either_case = |letter: char| match letter.is_ascii_lowercase() {
        true => format!("[{letter}{}]", letter.to_ascii_uppercase()),
        false => letter.to_string(),
    };
    let schemes: Vec<String> =
        schemes.all.iter().map(|scheme| scheme.chars().map(either_case).collect()).collect();
    // The second class is what Rust calls a control character (Unicode's category Cc).
    let address = format!("(?:{})[^\\x00-\\x1f\\x7f-\\x9f]*", schemes.join("|"));
    if may_be_empty { format!("^(?:{address})?$") } else { format!("^{address}$") }
}

/// The source of a regular expression for phone numbers that are written plainly: the address of one that matches is
/// `tel:` with its digits and its `+`. For the snippet form of the demo page, which makes the fallback's link without
/// the engine; what doesn't match, it leaves without a link.
pub const PLAIN_PHONE: &str = "^(?=(?:[^0-9]*[0-9]){3,15}$)\\+?(?:[0-9]{1,3}[ .-]?)?(?:\\([0-9]{2,5}\\)[ .-]?)?[0-9](?:[ .-]?[0-9])*$";
