//! "Leave this site" for [`PartnerQuiz`](crate::PartnerQuiz). For the custom element `js/exit.js` does this, since
//! there it must work before and without the engine.
//!
//! Covering the page, taking the quiz out of it and loading the other page must happen at once. None of it goes
//! through Yew, so it works even after the app around the quiz has stopped.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlElement, KeyboardEvent, PageTransitionEvent, ShadowRoot,
};
use yew::Callback;

use crate::quiz::exit::{BETWEEN_PRESSES, Change, Presses};
use crate::quiz::placeholder::fill;

/// The exit link that `view/exit.rs` draws.
const LINK: &str = "a[data-action=exit]";

/// The notice that says how many presses are left.
const NOTICE: &str = ".presses";

/// Marks the element that covers the page. `js/exit.js` gives it the same name and the same look.
const COVER: &str = "data-partner-quiz-cover";
const LOOK: [(&str, &str); 7] = [
    ("position", "fixed"),
    ("inset", "0"),
    ("z-index", "2147483647"),
    ("padding", "2em"),
    ("background", "#fff"),
    ("color", "#555"),
    ("font", "16px system-ui"),
];

/// How long the other page may take, in milliseconds. After that an empty page comes, so that the cover never stays
/// for good.
const PATIENCE: u32 = 10_000;

/// The exit of one quiz. Dropping it takes the listeners away.
#[derive(Debug)]
pub(crate) struct Exit {
    _listeners: [EventListener; 5],
}

impl Exit {
    /// Listens for the link in `root`, for Shift, and for the page being left. `forgotten` is called after everything
    /// was taken out of `root`, so that the quiz can start over.
    pub(crate) fn new(root: ShadowRoot, forgotten: Callback<()>) -> Self {
        let watch = Rc::new(Watch {
            root: root.clone(),
            forgotten,
            presses: Cell::default(),
            late: RefCell::default(),
        });
        let on = |heard: fn(&Rc<Watch>, &Event)| {
            let watch = Rc::clone(&watch);
            move |event: &Event| heard(&watch, event)
        };
        // In the capture phase, since the page's own listeners may stop an event.
        let first = EventListenerOptions::run_in_capture_phase();
        let document = document();
        Self {
            _listeners: [
                EventListener::new_with_options(
                    &root,
                    "click",
                    EventListenerOptions::enable_prevent_default(),
                    on(Watch::click),
                ),
                EventListener::new_with_options(&document, "keydown", first, on(Watch::key_down)),
                EventListener::new_with_options(&document, "keyup", first, on(Watch::key_up)),
                EventListener::new_with_options(
                    &document,
                    "pointerdown",
                    first,
                    on(Watch::pointer),
                ),
                // So that a page that the browser keeps in memory holds no answers.
                EventListener::new(&window(), "pagehide", on(|watch, _| watch.forget())),
            ],
        }
    }
}

/// The state that the listeners share.
struct Watch {
    root: ShadowRoot,
    forgotten: Callback<()>,
    presses: Cell<Presses>,
    /// Resets the count. It starts again with each press that counts.
    late: RefCell<Option<Timeout>>,
}

impl Watch {
    fn click(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(LINK), Ok(Some(_)))) {
            event.prevent_default();
            self.leave();
        }
    }

    fn key_down(self: &Rc<Self>, event: &Event) {
        // A browser that fills in a form sends a `keydown` that isn't a `KeyboardEvent`.
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() == "Shift" {
            let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
            self.count(|presses| presses.shift_down(event.repeat(), with_others));
        } else {
            self.count(Presses::interrupted);
        }
    }

    fn key_up(self: &Rc<Self>, event: &Event) {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Shift") {
            self.count(Presses::shift_up);
        }
    }

    fn pointer(self: &Rc<Self>, _: &Event) {
        self.count(Presses::interrupted);
    }

    fn count(self: &Rc<Self>, act: impl FnOnce(&mut Presses) -> Option<Change>) {
        let mut presses = self.presses.get();
        let change = act(&mut presses);
        self.presses.set(presses);
        match change {
            Some(Change::Left(left)) => {
                let watch = Rc::downgrade(self);
                let late = Timeout::new(BETWEEN_PRESSES, move || {
                    if let Some(watch) = watch.upgrade() {
                        watch.count(Presses::late);
                    }
                });
                self.late.replace(Some(late));
                let words = self.link().and_then(|link| link.get_attribute("data-presses"));
                self.say(&fill(&words.unwrap_or_default(), &[("left", &left.to_string())]));
            }
            Some(Change::Reset) => self.say(""),
            Some(Change::Leave) => self.leave(),
            None => {}
        }
    }

    fn link(&self) -> Option<HtmlAnchorElement> {
        self.root.query_selector(LINK).ok()??.dyn_into().ok()
    }

    fn say(&self, text: &str) {
        if let Ok(Some(notice)) = self.root.query_selector(NOTICE) {
            notice.set_text_content(Some(text));
        }
    }

    /// Covers the page, replaces it with another one, and forgets the answers.
    fn leave(&self) {
        let Some(link) = self.link() else { return };
        cover(&link.get_attribute("data-cover").unwrap_or_default());
        if window().location().replace(&link.href()).is_err() {
            leave_for_nothing();
        }
        // Last, since it calls into the app, which may have stopped.
        self.forget();
    }

    /// Takes the quiz and its answers out of the page, and has it start over.
    fn forget(&self) {
        self.root.replace_children_with_node_0();
        self.forgotten.emit(());
    }
}

/// Covers the whole page with this text until another page has replaced it. If the browser shows the page again from
/// memory, the cover is removed.
fn cover(text: &str) {
    let (Some(page), Ok(cover)) = (document().document_element(), document().create_element("div"))
    else {
        return;
    };
    let _ = cover.set_attribute(COVER, "");
    let _ = cover.set_attribute("role", "alert");
    let cover: HtmlElement = cover.unchecked_into();
    for (property, value) in LOOK {
        let _ = cover.style().set_property(property, value);
    }
    // Not in the body: a transform on the body would move the cover too.
    let _ = page.append_child(&cover);
    // Once it is on the page, so that a screen reader announces the text.
    cover.set_text_content(Some(text));
    let again = cover.clone();
    // Both last as long as the page, since the quiz may be gone before it.
    EventListener::new(&window(), "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            again.remove();
        }
    })
    .forget();
    Timeout::new(PATIENCE, move || {
        if cover.is_connected() {
            leave_for_nothing();
        }
    })
    .forget();
}

/// Replaces the page with an empty one.
fn leave_for_nothing() {
    let _ = window().location().replace("about:blank");
}
