//! The quiz for other Yew apps: a shadow root of its own, with its style, the quiz in it, and its exit.

use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CssStyleSheet, Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{Component, Context, Html, NodeRef, create_portal, html};

use super::app::{App, Props};
use crate::embed::exit::Exit;

/// The quiz as a component of a Yew app. The app's style doesn't reach it, nor its style the app.
///
/// "Leave this site" works as in the custom element. The link, or Shift pressed three times, covers the whole page at
/// once, forgets the answers, and puts another page in place of this one. Where that page doesn't come within 10
/// seconds, an empty one does. A page that is shown again from the browser's memory shows the start screen. For
/// this, the component listens to the document's keys and pointers as long as it is mounted, even out of sight; it
/// keeps no event from the app.
///
/// ```no_run
/// use partner_quiz::PartnerQuiz;
/// use partner_quiz::quiz::config::Config;
/// use partner_quiz::quiz::content::Content;
/// use yew::{Html, Properties, component, html};
///
/// #[derive(PartialEq, Properties)]
/// struct AdviceProps {
///     /// A packed file of `dist/`, such as `pq-en-….bin`, as a request or `include_bytes!` gives it.
///     words: &'static [u8],
/// }
///
/// #[component]
/// fn Advice(props: &AdviceProps) -> Html {
///     // Once: content stays as long as the page.
///     let content = yew::use_memo(props.words, |words| {
///         Content::unpack(words).ok().map(|content| &*Box::leak(Box::new(content)))
///     });
///     let config = Config { exit_href: Some("https://example.org/".into()), ..Config::default() };
///     html! {
///         if let Some(content) = *content {
///             <PartnerQuiz {content} {config} />
///         }
///     }
/// }
/// ```
#[derive(Debug)]
pub struct PartnerQuiz {
    host: NodeRef,
    /// Where the quiz is drawn, once the shadow root is there.
    inside: Option<Element>,
    /// How often the quiz has begun.
    runs: usize,
    exit: Option<Exit>,
}

/// The style of the quiz. The custom element gets it from a file beside it.
const STYLE: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/first.css"),
    include_str!("../../styles/dark.css"),
    include_str!("../../styles/widget.css")
);

impl Component for PartnerQuiz {
    /// Begin anew, in this element, which isn't in the page.
    type Message = Element;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { host: NodeRef::default(), inside: None, runs: 0, exit: None }
    }

    fn update(&mut self, _: &Context<Self>, inside: Element) -> bool {
        let root = self.host.cast::<Element>().and_then(|host| host.shadow_root());
        if root.is_none_or(|root| root.append_child(&inside).is_err()) {
            return false;
        }
        self.inside = Some(inside);
        self.runs = self.runs.saturating_add(1);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let mut props = ctx.props().clone();
        if self.runs > 1 {
            // What was done early belongs to the first run.
            props.early.clear();
        }
        // A key a run: with another key, nothing of the run before stays.
        let quiz = html! { <App key={self.runs} ..props /> };
        html! {
            <div ref={self.host.clone()}>
                if let Some(inside) = &self.inside {
                    { create_portal(quiz, inside.clone()) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = first.then(|| shadow(&self.host)).flatten() else { return };
        let Ok(inside) = gloo_utils::document().create_element("div") else { return };
        let begin = ctx.link().callback(move |()| inside.clone());
        begin.emit(());
        self.exit = Some(Exit::new(root, begin));
    }
}

/// A shadow root on the host, with the style.
fn shadow(host: &NodeRef) -> Option<ShadowRoot> {
    let root =
        host.cast::<Element>()?.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let style = CssStyleSheet::new().ok()?;
    style.replace_sync(STYLE).ok()?;
    root.set_adopted_style_sheets(js_sys::Array::of1(&style).unchecked_ref());
    Some(root)
}
