//! The first screens of every language as data for the scripts, which draw them before the engine is there.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use partner_quiz::quiz::config::Config;
use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::flow::Event;
use partner_quiz::view::Props;
use partner_quiz::view::prerender::{Node, prerender};
use serde_json::{Map, Value, json};
use yew::Callback;

/// The default language. Its first screen is part of the page's script.
pub(crate) const ENGLISH: &str = "en";

/// The prerendered screens. A screen is an element: a list of its name, its attributes, and what is in it,
/// texts and elements.
pub(crate) struct Screens {
    /// By language: the start screen and the first question.
    pub(crate) of: BTreeMap<String, [Value; 2]>,
    /// The languages' own names.
    pub(crate) languages: Value,
}

impl Screens {
    /// Draws the screens of every language.
    pub(crate) fn draw(contents: &[Content]) -> Result<Self> {
        let (mut of, mut languages) = (BTreeMap::new(), Map::new());
        for content in contents {
            let words = &content.words;
            let others = contents.iter().filter(|other| other.words.lang != words.lang);
            let props = Props {
                // Leaked: the program ends soon.
                content: Box::leak(Box::new(content.clone())),
                config: Config::default(),
                instance: 0,
                languages: others
                    .map(|other| (other.words.lang.clone(), other.words.name.clone()))
                    .collect(),
                early: Vec::new(),
                on_language: Callback::noop(),
                on_ready: Callback::noop(),
                on_start: Callback::noop(),
                on_complete: Callback::noop(),
            };
            let screen = |events: &[Event]| -> Result<Value> {
                Ok(value(&prerender(&props, events).context("a first screen can't be drawn")?))
            };
            of.insert(words.lang.clone(), [screen(&[])?, screen(&[Event::Start])?]);
            languages.insert(words.lang.clone(), words.name.clone().into());
        }
        Ok(Self { of, languages: languages.into() })
    }

    /// The start screen and the first question in English.
    pub(crate) fn english(&self) -> Result<&[Value; 2]> {
        self.of.get(ENGLISH).with_context(|| format!("content/{ENGLISH}.toml is missing"))
    }
}

fn value(node: &Node) -> Value {
    match node {
        Node::Text(text) => text.clone().into(),
        Node::Element { tag, attributes, children } => {
            let attributes: Map<_, _> = attributes
                .iter()
                .map(|(name, value)| (name.clone(), value.clone().into()))
                .collect();
            let mut element = vec![json!(tag), Value::Object(attributes)];
            element.extend(children.iter().map(value));
            Value::Array(element)
        }
    }
}
