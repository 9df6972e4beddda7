//! What `element.js` calls: put a quiz into an element, tell it of changed attributes, take it away.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::quiz::config::Config;
use crate::quiz::content::Content;
use crate::quiz::flow::Event;
use crate::quiz::placeholder::fill;
use crate::view::{App, Props};

/// A language with its rules and practice, shared by every quiz that speaks it. It stays as long as the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Language {
    content: &'static Content,
}

#[wasm_bindgen]
impl Language {
    /// Reads the bytes of a language's file.
    ///
    /// # Errors
    /// When they aren't a language's file of this version.
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
    /// Draws a quiz into `root`, which must be new: what an earlier quiz left on an element stays.
    ///
    /// `host` carries the attributes. `tell` is called
    /// with `ready`, `start` or `complete`; with `warn`, an attribute's name and what it takes; and
    /// with `language` and a tag when the visitor asks for another one. `languages` are those to offer, a line
    /// each: tag, space, name. `early` is what the visitor did before this was there, a line each and in order:
    /// `start`, the place of an option that was chosen, `continue`, `help`.
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
            early: early.split('\n').filter_map(event).collect(),
            on_language: {
                let tell = tell.clone();
                Callback::from(move |tag: String| {
                    let _ = tell.call2(&JsValue::NULL, &"language".into(), &tag.into());
                })
            },
            on_ready: on("ready"),
            on_start: on("start"),
            on_complete: on("complete"),
        };
        let app = Renderer::<App>::with_root_and_props(root, props.clone()).render();
        Self { app, props, host, tell }
    }

    /// Reads the attributes again. Answers stay.
    pub fn update(&mut self) {
        self.props.config = config(&self.host, &self.tell);
        self.app.update(self.props.clone());
    }

    /// What to show should the engine stop, since then it can't be asked: lines, each a text and, after a tab where it
    /// is a link, its address.
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

    /// Takes the quiz away, answers included.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the visitor did early, as `quiz.js` names it.
fn event(what: &str) -> Option<Event> {
    Some(match what {
        "start" => Event::Start,
        "continue" => Event::Continue,
        "help" => Event::Help(true),
        place => Event::Choose { option: place.parse().ok()?, on: true },
    })
}

/// Reads the attributes, with one warning for each value that isn't understood.
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
