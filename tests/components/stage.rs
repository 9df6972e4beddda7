//! A quiz on a page, and functions to press and read it.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use partner_quiz::author::{Files, read_texts};
use partner_quiz::quiz::config::Config;
use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::flow::Event;
use partner_quiz::view::{App, Props};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, window};
use yew::{AppHandle, Callback, Renderer, scheduler};

/// The real content in English.
pub(crate) fn content() -> Content {
    let texts = [
        include_str!("../../content/rules.toml"),
        include_str!("../../content/en.toml"),
        include_str!("../../content/practice.toml"),
    ];
    let files = Files::beside(Path::new("content/en.toml"));
    read_texts(&files, &texts.map(String::from)).expect("content that reads")
}

/// A mounted quiz. It is removed when the test ends.
pub(crate) struct Stage {
    app: Option<AppHandle<App>>,
    pub(crate) root: Element,
    /// The events that the page was told of, in order.
    pub(crate) told: Rc<RefCell<Vec<&'static str>>>,
}

impl Stage {
    /// Mounts a quiz into a new element of the page.
    pub(crate) async fn new(config: Config, instance: u32) -> Self {
        Self::after(&[], config, instance).await
    }

    /// The same, for a visitor who did this before the engine was there.
    pub(crate) async fn after(early: &[Event], config: Config, instance: u32) -> Self {
        let document = window().and_then(|window| window.document()).expect("a document");
        let root = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&root).expect("a place for it");
        let told = Rc::new(RefCell::new(Vec::new()));
        let tell = |name: &'static str| {
            let told = Rc::clone(&told);
            Callback::from(move |()| told.borrow_mut().push(name))
        };
        let props = Props {
            content: Box::leak(Box::new(content())),
            config,
            instance,
            languages: Vec::new(),
            early: early.to_vec(),
            on_language: Callback::noop(),
            on_ready: tell("ready"),
            on_start: tell("start"),
            on_complete: tell("complete"),
        };
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        scheduler::flush().await;
        Self { app: Some(app), root, told }
    }

    /// The element that matches, if there is one.
    pub(crate) fn get(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    /// The element that matches; panics if there is none.
    pub(crate) fn find(&self, selector: &str) -> Element {
        self.get(selector).unwrap_or_else(|| panic!("{selector} isn't there"))
    }

    /// The values of one attribute of all elements that match, in order. Elements without the attribute are left out.
    pub(crate) fn all(&self, selector: &str, attribute: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        (0..found.length())
            .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok()?.get_attribute(attribute))
            .collect()
    }

    /// Presses an element and waits until the quiz has drawn the result.
    pub(crate) async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        scheduler::flush().await;
    }

    /// Waits until the browser has painted the beginning of a result and the rest is drawn.
    pub(crate) async fn painted(&self) {
        while self.get(".letter [data-action=restart]").is_none() {
            let frame = js_sys::Promise::new(&mut |done, _| {
                let window = window().expect("a window");
                window.request_animation_frame(&done).expect("a frame");
            });
            wasm_bindgen_futures::JsFuture::from(frame).await.expect("a frame");
            scheduler::flush().await;
        }
    }

    /// Answers the questions in order, from the one on screen.
    pub(crate) async fn answer(&self, options: &[&str]) {
        for option in options {
            self.press(&format!("[value={option}]")).await;
            self.press("[data-action=continue]").await;
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}
