//! A component on a page, and functions to use and read it.

use std::cell::RefCell;
use std::rc::Rc;

use studio::field::Field;
use studio::project::Project;
use studio::proof::Outcome;
use studio::store::{Action, Store, Studio};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, window,
};
use yew::{
    AppHandle, Callback, ContextProvider, Html, Properties, Renderer, component, html, scheduler,
    use_reducer,
};

/// The studio with the shipped project.
pub(crate) fn studio() -> Studio {
    Studio::new(Project::shipped()).expect("content that reads")
}

/// A place in the content, written `FILE:KEY`.
pub(crate) fn field(text: &str) -> Field {
    text.parse().expect("a place")
}

/// The element that has the focus.
pub(crate) fn active() -> Option<Element> {
    window().and_then(|window| window.document()?.active_element())
}

/// What came out in a language, with nothing in it.
pub(crate) fn outcome(lang: &str) -> Outcome {
    Outcome { lang: lang.into(), sheets: 1, ..Outcome::default() }
}

/// The answer sheet with these options, up to where they lead.
pub(crate) fn answers(ids: &[&str]) -> Action {
    Action::Play(ids.iter().map(|id| (*id).to_string()).collect())
}

#[derive(PartialEq, Properties)]
struct FrameProps {
    start: Studio,
    draw: Callback<Store, Html>,
}

/// Provides the store, as the app does.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let store = use_reducer(|| props.start.clone());
    html! {
        <ContextProvider<Store> context={store.clone()}>
            { props.draw.emit(store) }
        </ContextProvider<Store>>
    }
}

/// A mounted component. It is removed when the test ends.
pub(crate) struct Stage {
    app: Option<AppHandle<Frame>>,
    root: Element,
    store: Rc<RefCell<Option<Store>>>,
}

impl Stage {
    /// Mounts what `draw` makes of the studio, and again after each of its changes.
    pub(crate) async fn new(start: Studio, draw: impl Fn(&Studio) -> Html + 'static) -> Self {
        let document = window().and_then(|window| window.document()).expect("a document");
        let root = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&root).expect("a place for it");
        let store = Rc::new(RefCell::new(None));
        let last = Rc::clone(&store);
        let draw = Callback::from(move |store: Store| {
            let html = draw(&store);
            last.replace(Some(store));
            html
        });
        let props = FrameProps { start, draw };
        let app = Renderer::<Frame>::with_root_and_props(root.clone(), props).render();
        scheduler::flush().await;
        Self { app: Some(app), root, store }
    }

    fn store(&self) -> Store {
        self.store.borrow().clone().expect("a store")
    }

    /// The studio as it is now.
    pub(crate) fn studio(&self) -> Studio {
        Studio::clone(&self.store())
    }

    /// The text at a place in the content.
    pub(crate) fn content(&self, place: &str) -> String {
        self.studio().project.get_text(&field(place)).unwrap_or_default()
    }

    /// Something else in the studio does this.
    pub(crate) async fn act(&self, action: Action) {
        self.store().dispatch(action);
        scheduler::flush().await;
    }

    /// The element that matches, if there is one.
    pub(crate) fn get(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    /// The element that matches; panics if there is none.
    pub(crate) fn find(&self, selector: &str) -> Element {
        self.get(selector).unwrap_or_else(|| panic!("{selector} isn't there"))
    }

    /// The text of the element that matches.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    /// The text of the whole component.
    pub(crate) fn whole(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// What stands in the input that matches.
    pub(crate) fn value(&self, selector: &str) -> String {
        self.find(selector).unchecked_into::<HtmlInputElement>().value()
    }

    /// All elements that match, in order.
    fn every(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    /// The texts of all elements that match.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let text = |element: Element| element.text_content().unwrap_or_default();
        self.every(selector).into_iter().map(text).collect()
    }

    /// The values of one attribute of all elements that match. Elements without the attribute are left out.
    pub(crate) fn all(&self, selector: &str, attribute: &str) -> Vec<String> {
        let found = self.every(selector);
        found.iter().filter_map(|element| element.get_attribute(attribute)).collect()
    }

    /// Presses an element and waits until the result is drawn.
    pub(crate) async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        scheduler::flush().await;
    }

    /// Types into an input or a text area, and stays in it.
    pub(crate) async fn typed(&self, selector: &str, text: &str) -> Element {
        let control = self.find(selector);
        match control.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.set_value(text),
            None => control.unchecked_ref::<HtmlInputElement>().set_value(text),
        }
        happens(&control, "input").await;
        control
    }

    /// Writes into an input or a text area, and leaves it, so that the content gets the text at once.
    pub(crate) async fn write(&self, selector: &str, text: &str) {
        let control = self.typed(selector, text).await;
        for event in ["change", "blur"] {
            happens(&control, event).await;
        }
    }

    /// Chooses a value of a list.
    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        let list = self.find(selector).unchecked_into::<HtmlSelectElement>();
        list.set_value(value);
        assert_eq!(list.value(), value, "{selector} has this value");
        happens(&list, "change").await;
    }
}

/// Dispatches an event, and waits until what it changes is drawn.
async fn happens(control: &Element, name: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &bubbles).expect("an event");
    control.dispatch_event(&event).expect("no exception");
    scheduler::flush().await;
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}
