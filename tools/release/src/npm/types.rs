//! The declarations for TypeScript: `packages/npm/types.d.ts`, with the attributes, events, causes and CSS properties
//! put in.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use partner_quiz::quiz::attributes::Takes;
use partner_quiz::quiz::names::cause;

use super::{attributes, events, properties};
use crate::Sources;

/// The file in the package.
pub(super) const FILE: &str = "types.d.ts";

/// The declarations.
///
/// # Errors
/// When their template is missing.
pub(super) fn types(sources: &Sources) -> Result<String> {
    let template = sources.templates.get("npm/types.d.ts");
    let template = template.context("packages/npm/types.d.ts is missing")?;
    let quoted: Vec<String> = cause::ALL.iter().map(|cause| format!("\"{cause}\"")).collect();
    let attributes = attributes().into_iter().map(|(attribute, feature)| {
        (format!("\"{}\"?", feature.name), value(attribute.takes), feature.description)
    });
    let events = events().into_iter().map(|(detail, feature)| {
        let kind = format!("CustomEvent<{detail}>");
        (format!("\"{}\"", feature.name), kind, feature.description)
    });
    let properties = properties().into_iter().map(|feature| {
        (format!("\"{}\"?", feature.name), "string".to_string(), feature.description)
    });
    Ok(String::from_utf8_lossy(template)
        .replace("  // ATTRIBUTES\n", &members(attributes))
        .replace("  // EVENTS\n", &members(events))
        .replace("  // PROPERTIES\n", &members(properties))
        .replace("CAUSES", &quoted.join(" | ")))
}

/// Members of an interface: the name, the type and the description of each.
fn members(members: impl Iterator<Item = (String, String, String)>) -> String {
    let mut text = String::new();
    for (name, kind, description) in members {
        // Writing into a text never fails.
        let _ = writeln!(text, "  /** {description} */\n  {name}: {kind};");
    }
    text
}

/// The type of what an attribute takes.
pub(super) fn value(takes: Takes) -> String {
    let words = |words: &[&str]| {
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        quoted.join(" | ")
    };
    match takes {
        Takes::Words(choice) => words(choice.all),
        // An empty one switches on. Vue and Preact make the word of the boolean, and React an empty attribute.
        Takes::Switch(choice) => format!("boolean | \"\" | {}", words(choice.all)),
        Takes::HeadingLevel => {
            "2 | 3 | 4 | 5 | 6 | \"2\" | \"3\" | \"4\" | \"5\" | \"6\"".to_string()
        }
        Takes::Flag => "boolean | \"\"".to_string(),
        Takes::Text | Takes::Phone | Takes::Address { .. } | Takes::Language => {
            "string".to_string()
        }
    }
}

/// The words that an attribute takes, for editors that offer them.
pub(super) fn words(takes: Takes) -> Vec<&'static str> {
    match takes {
        Takes::Words(choice) | Takes::Switch(choice) => choice.all.to_vec(),
        Takes::HeadingLevel => ["2", "3", "4", "5", "6"].into(),
        _ => Vec::new(),
    }
}
