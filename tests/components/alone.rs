//! What the exit of the component for other Yew apps listens to. The journeys test how it leaves the page.

use std::cell::RefCell;
use std::rc::Rc;

use partner_quiz::PartnerQuiz;
use partner_quiz::quiz::config::Config;
use partner_quiz::quiz::flow::{Event, State, step};
use partner_quiz::view::{Held, PartnerQuizProps, Source};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRoot, window};
use yew::{AppHandle, Callback, Renderer, scheduler};

use crate::stage::content;

fn props(content: Source, early: &[Event]) -> PartnerQuizProps {
    PartnerQuizProps {
        content,
        config: Config::default(),
        instance: 1,
        languages: Vec::new(),
        early: early.to_vec(),
        on_language: Callback::noop(),
        on_ready: Callback::noop(),
        on_start: Callback::noop(),
        on_complete: Callback::noop(),
    }
}

/// A component on a page. It is removed when the test ends.
struct Alone {
    app: Option<AppHandle<PartnerQuiz>>,
    place: Element,
}

impl Alone {
    /// Mounts it, for a visitor who did this before.
    async fn new(early: &[Event]) -> Self {
        Self::show(props(Source::Own(Box::leak(Box::new(content()))), early)).await
    }

    async fn show(props: PartnerQuizProps) -> Self {
        let document = window().and_then(|window| window.document()).expect("a document");
        let place = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&place).expect("a place for it");
        let app = Renderer::<PartnerQuiz>::with_root_and_props(place.clone(), props).render();
        scheduler::flush().await;
        Self { app: Some(app), place }
    }

    fn root(&self) -> ShadowRoot {
        let host = self.place.first_element_child().expect("a host");
        host.shadow_root().expect("a shadow root")
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.root().query_selector(selector).expect("a selector");
        found.unwrap_or_else(|| panic!("{selector} isn't there"))
    }

    fn notice(&self) -> String {
        self.find(".presses").text_content().unwrap_or_default()
    }

    async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        scheduler::flush().await;
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.place.remove();
    }
}

/// Dispatches an event on the document, given as the script that constructs it.
fn happens(event: &str) {
    js_sys::eval(&format!("document.dispatchEvent(new {event})")).expect("an event");
}

fn shift() {
    happens("KeyboardEvent('keydown', { key: 'Shift' })");
    happens("KeyboardEvent('keyup', { key: 'Shift' })");
}

const TWO: &str = "Press Shift again to leave this site. 2 to go.";

#[wasm_bindgen_test]
async fn only_a_press_of_shift_alone_counts_and_anything_else_ends_the_count() {
    let alone = Alone::new(&[]).await;
    let others = [
        "KeyboardEvent('keydown', { key: 'a' })",
        "KeyboardEvent('keydown', { key: 'Control' })",
        "KeyboardEvent('keydown', { key: 'Shift', ctrlKey: true })",
        "KeyboardEvent('keydown', { key: 'Shift', altKey: true })",
        "KeyboardEvent('keydown', { key: 'Shift', metaKey: true })",
        "PointerEvent('pointerdown')",
    ];
    for other in others {
        assert_eq!(alone.notice(), "", "before {other}");
        shift();
        assert_eq!(alone.notice(), TWO, "before {other}");
        happens(other);
        assert_eq!(alone.notice(), "", "after {other}");
        happens("KeyboardEvent('keyup', { key: 'Shift' })");
        assert_eq!(alone.notice(), "", "Shift goes up after {other}");
    }
    happens("KeyboardEvent('keydown', { key: 'Shift', repeat: true })");
    happens("KeyboardEvent('keyup', { key: 'Shift' })");
    happens("Event('keydown')");
    assert_eq!(alone.notice(), "", "none of this is a press");
}

#[wasm_bindgen_test]
async fn the_notice_stays_when_the_quiz_is_drawn_again() {
    let alone = Alone::new(&[]).await;
    shift();
    alone.press("[data-action=start]").await;
    alone.find("[name=q-asked]");
    assert_eq!(alone.notice(), TWO);
    happens("PointerEvent('pointerdown')");
    assert_eq!(alone.notice(), "");
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_forgets_the_answers_at_once_and_shows_the_start_when_it_comes_back() {
    let alone = Alone::new(&[Event::Start]).await;
    alone.press("[value=many]").await;
    js_sys::eval("dispatchEvent(new PageTransitionEvent('pagehide'))").expect("an event");
    assert_eq!(alone.root().child_element_count(), 0);
    scheduler::flush().await;
    alone.find("[data-screen=start]");
    alone.press("[data-action=start]").await;
    assert!(alone.root().query_selector(":checked").expect("a selector").is_none());
}

#[wasm_bindgen_test]
async fn the_page_is_only_listened_to_while_the_component_is_mounted() {
    js_sys::eval(
        "globalThis.listeners = [];
         for (const target of [document, window]) {
           target.addEventListener = function (type, ...more) {
             listeners.push(type);
             return EventTarget.prototype.addEventListener.call(this, type, ...more);
           };
           target.removeEventListener = function (type, ...more) {
             listeners.splice(listeners.indexOf(type), 1);
             return EventTarget.prototype.removeEventListener.call(this, type, ...more);
           };
         }",
    )
    .expect("a patch");
    let listeners = || {
        js_sys::eval("listeners.join(' ')").ok().and_then(|list| list.as_string()).expect("a list")
    };
    let alone = Alone::new(&[]).await;
    let mounted = listeners();
    drop(alone);
    scheduler::flush().await;
    let gone = listeners();
    js_sys::eval(
        "for (const target of [document, window]) {
           delete target.addEventListener;
           delete target.removeEventListener;
         }",
    )
    .expect("the patch's end");
    assert_eq!(mounted, "keydown keyup pointerdown pagehide");
    assert_eq!(gone, "");
}

#[wasm_bindgen_test]
async fn a_quiz_whose_state_the_app_keeps_shows_it_under_other_words_and_leaves_decisions_to_the_app()
 {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let on_event = {
        let heard = Rc::clone(&heard);
        Callback::from(move |event| heard.borrow_mut().push(event))
    };
    let first = content();
    let started =
        step(&first.rules, &State::new(&first.rules), Event::Start).expect("a step").state;
    let held = |words: &str| {
        let mut content = content();
        content.words.interface.go_on = words.to_string();
        let held =
            Held { content: Rc::new(content), state: started.clone(), on_event: on_event.clone() };
        props(Source::Held(Box::new(held)), &[])
    };
    let mut alone = Alone::show(held("Go on")).await;
    assert_eq!(alone.find("[data-action=continue]").text_content().as_deref(), Some("Go on"));
    alone.press("[value=many]").await;
    assert!(
        matches!(heard.borrow().as_slice(), [Event::Choose { .. }]),
        "the app hears of it: {:?}",
        heard.borrow()
    );
    for _ in 0..3 {
        shift();
    }
    let app = alone.app.as_mut().expect("an app");
    app.update(held("Next"));
    scheduler::flush().await;
    alone.find("[name=q-asked]");
    assert_eq!(alone.find("[data-action=continue]").text_content().as_deref(), Some("Next"));
}
