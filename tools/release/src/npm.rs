//! The package for npm, and for the networks that serve npm's packages.
//!
//! Its hand-written files are in `packages/npm/`. What describes the element is generated from the lists that the quiz
//! itself is built and tested with: the declarations for TypeScript ([`types`]), and what editors and catalogs of
//! components read ([`editors`]).

mod editors;
mod types;

use anyhow::Result;
use partner_quiz::author::shadow_parts::PARTS;
use partner_quiz::author::{attributes, events, properties};
use partner_quiz::quiz::attributes::{ATTRIBUTES, Attribute, ISOLATED};
use partner_quiz::quiz::names::event;

use crate::{Folder, Sources};

/// The file that defines the CSS properties.
const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// The name of the element.
const TAG: &str = "partner-quiz";

/// The name of its class in declarations.
const CLASS: &str = "PartnerQuizElement";

/// What the element is.
const SUMMARY: &str = "A private quiz of a couples-therapy practice, for people who want couples therapy while their \
    partner doesn't. Its content is the fallback: what people see until the quiz runs, and whenever it can't.";

/// The files of the package.
///
/// # Errors
/// When `packages/npm` is missing or lacks a file.
pub fn npm(sources: &Sources) -> Result<Folder> {
    let mut folder = sources.folder("npm")?;
    folder.add(types::FILE, types::types(sources)?);
    for (name, json) in editors::files(&sources.version) {
        let mut text = serde_json::to_string_pretty(&json)?;
        text.push('\n');
        folder.add(name, text);
    }
    for (name, bytes) in sources.shipped() {
        folder.add(format!("dist/{name}"), bytes.clone());
    }
    Ok(folder)
}

/// Something that a page can use of the element.
struct Feature {
    name: String,
    /// One or two sentences in Markdown.
    description: String,
    /// The value that stands for an absent one, where it is a value and not a rule.
    default: Option<String>,
}

/// The attributes, each with its feature.
fn attributes() -> Vec<(Attribute, Feature)> {
    let mut above = "";
    let feature = |attribute: Attribute| {
        let (meaning, default) = attributes::documented(attribute);
        // A ditto mark repeats the row above.
        above = if default == "\"" { above } else { default };
        let value = above.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
        let mut description = sentence(meaning);
        // The frame takes the word, and the default is a rule; a flag is absent by default, as any flag is.
        match attribute {
            ISOLATED => description.push_str(" Without it: where a known tracker is on the page."),
            _ if above == "absent" => {}
            _ => description.push_str(&format!(" Default: {above}.")),
        }
        let default = value.map(String::from);
        (attribute, Feature { name: attribute.name.to_string(), description, default })
    };
    ATTRIBUTES.into_iter().map(feature).collect()
}

/// The events, as pages listen for them, each with the type of its `detail`.
fn events() -> Vec<(&'static str, Feature)> {
    let feature = |name: &str| {
        let detail = match name {
            event::ERROR => "PartnerQuizErrorDetail",
            _ => "PartnerQuizDetail",
        };
        let description = sentence(events::documented(name));
        (detail, Feature { name: format!("pq-{name}"), description, default: None })
    };
    event::ALL.into_iter().map(feature).collect()
}

/// The CSS properties.
fn properties() -> Vec<Feature> {
    let feature = |name: String| Feature {
        description: sentence(properties::meaning(&name)),
        default: properties::default(TOKENS, &name).map(String::from),
        name,
    };
    properties::properties(TOKENS).into_iter().map(feature).collect()
}

/// The parts for `::part`.
fn parts() -> Vec<Feature> {
    let feature = |(name, what): (&str, &str)| Feature {
        name: name.to_string(),
        description: sentence(what),
        default: None,
    };
    PARTS.into_iter().map(feature).collect()
}

/// A phrase of the documentation as a sentence.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
