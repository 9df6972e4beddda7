//! The quiz for other Yew apps: a shadow root of its own, with its style, and the quiz in it.

use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CssStyleSheet, Element, ShadowRootInit, ShadowRootMode, window};
use yew::{Component, Context, Html, NodeRef, create_portal, html};

use super::app::{App, Props};

/// The quiz as a component of a Yew app. The app's style doesn't reach it, nor its style the app.
///
/// "Leave this site" is a link here, like every link: covering the page at once and counting presses of
/// Shift are the custom element's work.
#[derive(Debug)]
pub struct PartnerQuiz {
    host: NodeRef,
    /// Where the quiz is drawn, once the shadow root is there.
    inside: Option<Element>,
}

/// The style of the quiz. The custom element gets it from a file beside it.
const STYLE: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/first.css"),
    include_str!("../../styles/dark.css"),
    include_str!("../../styles/widget.css")
);

impl Component for PartnerQuiz {
    type Message = Element;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { host: NodeRef::default(), inside: None }
    }

    fn update(&mut self, _: &Context<Self>, inside: Element) -> bool {
        self.inside = Some(inside);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props().clone();
        html! {
            <div ref={self.host.clone()}>
                if let Some(inside) = &self.inside {
                    { create_portal(html! { <App ..props /> }, inside.clone()) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(inside) = first.then(|| shadow(&self.host)).flatten() {
            ctx.link().send_message(inside);
        }
    }
}

/// A shadow root on the host, with the style, and the element in it that takes the quiz.
fn shadow(host: &NodeRef) -> Option<Element> {
    let shadow =
        host.cast::<Element>()?.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let style = CssStyleSheet::new().ok()?;
    style.replace_sync(STYLE).ok()?;
    shadow.set_adopted_style_sheets(js_sys::Array::of1(&style).unchecked_ref());
    let inside = window()?.document()?.create_element("div").ok()?;
    shadow.append_child(&inside).ok()?;
    Some(inside)
}
