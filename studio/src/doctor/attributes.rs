//! The element's attributes: misspelled ones, and values that they don't take.

use partner_quiz::quiz::attributes::ATTRIBUTES;

use super::tokens::Tag;
use super::{Degree, Finding, Kind};

/// The attributes that every element of HTML may have, apart from those that begin with `data-`, `aria-` or `on`.
const OF_EVERY_ELEMENT: [&str; 15] = [
    "id",
    "class",
    "style",
    "title",
    "hidden",
    "slot",
    "part",
    "role",
    "tabindex",
    "dir",
    "translate",
    "inert",
    "is",
    "lang",
    "data-partner-quiz",
];

/// How many letters may differ in a misspelled name.
const TYPOS: usize = 2;

/// What is wrong with the attributes of a quiz. Those of a div begin with `data-`.
pub(super) fn examine(tag: &Tag, line: usize) -> Vec<Finding> {
    let div = tag.name != "partner-quiz";
    let mut found = Vec::new();
    let mut add = |degree, kind, fix: Tag| {
        found.push(Finding { degree, kind, line, fix: fix.written() });
    };
    for (name, value) in &tag.attributes {
        if name == "data-partner-quiz" {
            continue;
        }
        let own = if div { name.strip_prefix("data-") } else { Some(name.as_str()) };
        let known = ATTRIBUTES.iter().find(|attribute| Some(attribute.name) == own);
        if let Some(attribute) = known {
            let value = value.trim();
            if !value.is_empty() && !attribute.takes.understands(value) {
                let kind = Kind::BadValue(name.clone(), attribute.takes.said());
                let lower = value.to_lowercase();
                let fix = if attribute.takes.understands(&lower) {
                    tag.with(name, &lower)
                } else {
                    tag.without(name)
                };
                add(Degree::Harms, kind, fix);
            } else if attribute.name == "debug" {
                add(Degree::Note, Kind::Debug, tag.without(name));
            }
            continue;
        }
        if div && own.is_none() && name != "lang" && is_known(name) {
            let kind = Kind::NeedsData(name.clone());
            add(Degree::Harms, kind, tag.renamed(name, &format!("data-{name}")));
            continue;
        }
        let of_html = OF_EVERY_ELEMENT.contains(&name.as_str())
            || name.starts_with("aria-")
            || name.starts_with("on")
            || !div && name.starts_with("data-");
        // A div may have attributes of the page's own.
        let meant = own.and_then(nearest);
        if of_html || div && meant.is_none() {
            continue;
        }
        let meant = meant.map(|meant| if div { format!("data-{meant}") } else { meant.into() });
        let fix = match &meant {
            Some(meant) => tag.renamed(name, meant),
            None => tag.without(name),
        };
        add(Degree::Harms, Kind::UnknownAttribute(name.clone(), meant), fix);
    }
    found
}

/// Whether the element has an attribute of this name.
pub(super) fn is_known(name: &str) -> bool {
    ATTRIBUTES.iter().any(|attribute| attribute.name == name)
}

/// The attribute that a misspelled name means.
fn nearest(name: &str) -> Option<&'static str> {
    let plain = |name: &str| name.replace(['-', '_'], "");
    let of = |known: &str| strsim::damerau_levenshtein(&plain(name), &plain(known));
    let all = ATTRIBUTES.iter().map(|attribute| attribute.name);
    // A short name such as `lang` would be two letters from many others.
    all.filter(|known| of(known) <= TYPOS.min(known.len() * 2 / 5))
        .min_by_key(|known| of(known))
        .or_else(|| match name {
            "booking" | "book" => Some("booking-href"),
            "exit" => Some("exit-href"),
            "heading" | "level" => Some("heading-level"),
            "tel" | "telephone" => Some("phone"),
            "language" => Some("lang"),
            "url" | "site" => Some("website"),
            "name" => Some("practice"),
            _ => None,
        })
}
