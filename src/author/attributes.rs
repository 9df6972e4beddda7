//! What the documentation and the scripts need to know about the attributes, which doesn't ship in the engine. The
//! table itself is [`crate::quiz::attributes`].

use crate::quiz::attributes::{ATTRIBUTES, Attribute, Takes};

/// The name of each attribute, what it means, and its default, as the documentation says it.
const DOCS: [(&str, &str, &str); 10] = [
    ("lang", "the language: `en` or `es`", "the nearest `lang` of the page, else `en`"),
    (
        "isolated",
        "shows the quiz in a sandboxed frame that scripts of the page can't read: `isolated` or `true` always, `off` never",
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

/// The rows of the table of attributes in `docs/embedding.md`, in Markdown.
#[must_use]
pub fn rows() -> Vec<String> {
    let row = |attribute: Attribute| {
        let (meaning, default) = documented(attribute);
        format!("| `{}` | {meaning} | {default} |", attribute.name)
    };
    ATTRIBUTES.into_iter().map(row).collect()
}

/// What an attribute means and its default, in Markdown, as they stand in the table. A default of `"` is that of the row
/// above.
#[must_use]
pub fn documented(attribute: Attribute) -> (&'static str, &'static str) {
    let row = DOCS.into_iter().find(|(name, ..)| *name == attribute.name);
    row.map(|(_, meaning, default)| (meaning, default)).unwrap_or_default()
}

/// The words that an attribute takes, in the order of the table. Empty if it takes something else.
#[must_use]
pub fn words(attribute: Attribute) -> &'static [&'static str] {
    match attribute.takes {
        Takes::Words(words) | Takes::Switch(words) => words.all,
        _ => &[],
    }
}

/// A JavaScript regular expression that matches what an attribute takes as an address. Empty if it doesn't take one.
///
/// It needs no flags: letters are written in both cases, because the flags `i` and `u` together would also match `ſ`
/// for `s`.
#[must_use]
pub fn address_pattern(attribute: Attribute) -> String {
    let Takes::Address { schemes, may_be_empty } = attribute.takes else { return String::new() };
    let either_case = |letter: char| match letter.is_ascii_lowercase() {
        true => format!("[{letter}{}]", letter.to_ascii_uppercase()),
        false => letter.to_string(),
    };
    let schemes: Vec<String> =
        schemes.all.iter().map(|scheme| scheme.chars().map(either_case).collect()).collect();
    // This class is the complement of `char::is_control` (Unicode's category Cc).
    let address = format!("(?:{})[^\\x00-\\x1f\\x7f-\\x9f]*", schemes.join("|"));
    if may_be_empty { format!("^(?:{address})?$") } else { format!("^{address}$") }
}
