//! The quiz for other Yew apps: a shadow root with the style, the quiz and its exit.

use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{CssStyleSheet, Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{Callback, Component, Context, Html, NodeRef, Properties, create_portal, html};

use super::app::{App, Props, Setting, draw};
use super::source::{Held, Source};
use crate::embed::exit::Exit;
use crate::quiz::config::Config;
use crate::quiz::content::Content;
use crate::quiz::flow::Event;

/// What [`PartnerQuiz`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PartnerQuizProps {
    /// Questions, rules and words, as [`Content::unpack`] gives them; or [`Held`], if the app keeps the quiz's state.
    pub content: Source,
    /// The settings of the page.
    #[prop_or_default]
    pub config: Config,
    /// A number that no other quiz on the page has. It keeps the ids of labels apart.
    #[prop_or_default]
    pub instance: u32,
    /// Other languages that the visitor can switch to on the start screen: the tag, and the language's own name.
    #[prop_or_default]
    pub languages: Vec<(String, String)>,
    /// What the visitor did before the component was mounted.
    #[prop_or_default]
    pub early: Vec<Event>,
    /// The visitor asks for another language, by its tag.
    #[prop_or_default]
    pub on_language: Callback<String>,
    /// The first screen is on the page.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// The visitor starts. Called once per run.
    #[prop_or_default]
    pub on_start: Callback<()>,
    /// A result is shown. Called once per run, and never on the safety screen.
    #[prop_or_default]
    pub on_complete: Callback<()>,
}

/// The quiz as a component for a Yew app. It lives in a shadow root, so the app's styles don't reach the quiz, and the
/// quiz's styles don't reach the app.
///
/// "Leave this site" works as it does in the custom element. The link, or pressing Shift three times, covers the whole
/// page at once, forgets the answers, and replaces the page with another one. If that page hasn't come after 10
/// seconds, an empty one takes its place. If the visitor comes back and the browser shows the page from memory, the
/// quiz is at its start screen. For this, the component listens to the document's keys and pointers while it is
/// mounted, even when it is out of sight. It doesn't stop any event from reaching the app.
///
/// A tool that shows a quiz while it is being written can keep the quiz's state itself: see [`Held`].
///
/// ```no_run
/// use partner_quiz::PartnerQuiz;
/// use partner_quiz::quiz::config::Config;
/// use partner_quiz::quiz::content::Content;
/// use yew::{Html, Properties, component, html};
///
/// #[derive(PartialEq, Properties)]
/// struct AdviceProps {
///     /// A packed file from `dist/`, such as `pq-en-….bin`, fetched or included with `include_bytes!`.
///     words: &'static [u8],
/// }
///
/// #[component]
/// fn Advice(props: &AdviceProps) -> Html {
///     // Once, since content stays for as long as the page is open.
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
    /// The element that the quiz is drawn into, once the shadow root exists.
    inside: Option<Element>,
    /// How often the quiz has begun.
    runs: usize,
    exit: Option<Exit>,
}

/// The style of the quiz. For the custom element, the build puts the same style into the scripts.
const STYLE: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/first.css"),
    include_str!("../../styles/dark.css"),
    include_str!("../../styles/widget.css")
);

impl Component for PartnerQuiz {
    /// Start over in this element, which isn't on the page yet.
    type Message = Element;
    type Properties = PartnerQuizProps;

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
        let quiz = match &ctx.props().content {
            Source::Own(content) => self.run(content, ctx.props()),
            Source::Held(held) => held_quiz(held, ctx.props()),
        };
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
        if matches!(ctx.props().content, Source::Own(_)) {
            self.exit = Some(Exit::new(root, begin));
        }
    }
}

impl PartnerQuiz {
    /// The quiz with a state of its own.
    fn run(&self, content: &'static Content, props: &PartnerQuizProps) -> Html {
        let PartnerQuizProps {
            config,
            instance,
            languages,
            early,
            on_language,
            on_ready,
            on_start,
            on_complete,
            ..
        } = props.clone();
        // Early events belong to the first run.
        let early = if self.runs > 1 { Vec::new() } else { early };
        let props = Props {
            content,
            config,
            instance,
            languages,
            early,
            on_language,
            on_ready,
            on_start,
            on_complete,
        };
        // Each run has a key of its own, so nothing of an earlier run stays.
        html! { <App key={self.runs} ..props /> }
    }
}

/// The quiz in the state that its owner keeps.
fn held_quiz(held: &Held, props: &PartnerQuizProps) -> Html {
    let Held { content, state, on_event } = held;
    let PartnerQuizProps { config, instance, languages, on_language, .. } = props;
    let setting = Setting { content, config, instance: *instance, languages, on_language };
    draw(&setting, state, true, &NodeRef::default(), on_event)
}

/// Attaches a shadow root with the style to the host.
fn shadow(host: &NodeRef) -> Option<ShadowRoot> {
    let root =
        host.cast::<Element>()?.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let style = CssStyleSheet::new().ok()?;
    style.replace_sync(STYLE).ok()?;
    root.set_adopted_style_sheets(js_sys::Array::of1(&style).unchecked_ref());
    Some(root)
}
