//! The engine's interface to the scripts. `engine.js` (or `one-file-engine.js`) makes a [`Language`]; `quiz.js` makes
//! a [`Mount`], which puts a quiz into an element, reads changed attributes, and takes the quiz away.
//!
//! Leaving the site isn't here: `exit.js` does that for the element, so that it works without the engine.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::quiz::config::Config;
use crate::quiz::content::Content;
use crate::quiz::flow::Event;
use crate::quiz::names::{action, event};
use crate::quiz::placeholder::fill;
use crate::view::{App, Props};

/// The content of a language. Every quiz in that language shares it, and it stays for as long as the page is open.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Language {
    content: &'static Content,
}

#[wasm_bindgen]
impl Language {
    /// Reads the bytes of a language's file (`pq-*.bin`).
    ///
    /// # Errors
    /// If the bytes aren't such a file of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(words: &[u8]) -> Result<Self, JsError> {
        let content = Content::unpack(words).map_err(|_| JsError::new("not of this version"))?;
        Ok(Self { content: Box::leak(Box::new(content)) })
    }
}

/// One quiz on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mount {
    app: AppHandle<App>,
    props: Props,
    host: Element,
    tell: Function,
}

#[wasm_bindgen]
impl Mount {
    /// Draws a quiz into `root`, which must be a new element, since Yew doesn't clear what an earlier quiz left on it.
    ///
    /// - `host` is the element with the attributes.
    /// - `instance` is a number that no other quiz on the page has.
    /// - `languages` has the languages to offer, one per line: tag, space, name.
    /// - `early` has what the visitor did before the engine was there, one event per line and in order: `start`, the
    ///   place of a chosen option (from 0), `continue`, or `help`.
    /// - `tell` is called with `ready`, `start` or `complete`; with `warn`, the name of an attribute and the values
    ///   that it takes; and with `language` and a tag, if the visitor asks for another language.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        host: Element,
        language: &Language,
        instance: u32,
        languages: &str,
        early: &str,
        tell: Function,
    ) -> Self {
        let on = |name: &'static str| {
            let tell = tell.clone();
            Callback::from(move |()| {
                let _ = tell.call1(&JsValue::NULL, &name.into());
            })
        };
        let props = Props {
            content: language.content,
            config: config(&host, &tell),
            instance,
            languages: languages
                .split('\n')
                .filter_map(|line| line.split_once(' '))
                .map(|(tag, name)| (tag.to_string(), name.to_string()))
                .collect(),
            early: early.split('\n').filter_map(early_event).collect(),
            on_language: {
                let tell = tell.clone();
                Callback::from(move |tag: String| {
                    let _ = tell.call2(&JsValue::NULL, &action::LANGUAGE.into(), &tag.into());
                })
            },
            on_ready: on(event::READY),
            on_start: on(event::START),
            on_complete: on(event::COMPLETE),
        };
        let app = Renderer::<App>::with_root_and_props(root, props.clone()).render();
        Self { app, props, host, tell }
    }

    /// Reads the attributes again. The answers stay.
    pub fn update(&mut self) {
        self.props.config = config(&self.host, &self.tell);
        self.app.update(self.props.clone());
    }

    /// What `quiz.js` shows if the engine stops, since it can't ask a stopped engine. Each line is a text; in the line
    /// of a link, a tab and the address follow.
    pub fn spare(&self) -> String {
        let Props { content, config, .. } = &self.props;
        let words = &content.words;
        let practice = config.practice(&content.practice);
        let call = fill(&words.interface.call, &[("phone", &practice.phone)]);
        let mut lines = [&words.interface.stopped, "\n", &call, "\t", &practice.tel()].concat();
        for line in &words.help_lines {
            for way in line.ways.iter().filter(|way| !way.href.is_empty()) {
                for part in ["\n", &line.name, ": ", &way.label, "\t", &way.href] {
                    lines.push_str(part);
                }
            }
        }
        lines
    }

    /// Removes the quiz and its answers.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The event that `quiz.js` names in a line of `early`. `None` if there is no such event.
fn early_event(what: &str) -> Option<Event> {
    Some(match what {
        action::START => Event::Start,
        action::CONTINUE => Event::Continue,
        action::HELP => Event::Help(true),
        place => Event::Choose { option: place.parse().ok()?, on: true },
    })
}

/// Reads the attributes, and gives a warning for each value that isn't understood.
fn config(host: &Element, tell: &Function) -> Config {
    let (config, warnings) = Config::read(|name| host.get_attribute(name));
    for warning in warnings {
        let _ = tell.call3(
            &JsValue::NULL,
            &"warn".into(),
            &warning.attribute.into(),
            &warning.takes.as_str().into(),
        );
    }
    config
}
