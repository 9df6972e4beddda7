//! The quiz with its state held by somebody else, for tools that show it while its content is being written.

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, create_portal, html};

use super::alone::shadow;
use super::app::{Setting, draw};
use crate::quiz::config::Config;
use crate::quiz::content::Content;
use crate::quiz::flow::{Event, State};

/// What the preview shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PreviewProps {
    /// Questions, rules and words. Unlike those of [`PartnerQuiz`](super::PartnerQuiz), they can be dropped.
    pub content: Rc<Content>,
    /// The settings of the page.
    #[prop_or_default]
    pub config: Config,
    /// Other languages that the visitor can switch to on the start screen: the tag, and the language's own name.
    #[prop_or_default]
    pub languages: Vec<(String, String)>,
    /// The state to show. It must be one of this content's rules.
    pub state: State,
    /// The visitor did something. The owner decides with [`step`](crate::quiz::flow::step) what that changes.
    #[prop_or_default]
    pub on_event: Callback<Event>,
    /// The visitor asks for another language, by its tag.
    #[prop_or_default]
    pub on_language: Callback<String>,
    /// The shadow root has been filled or changed.
    #[prop_or_default]
    pub on_drawn: Callback<Element>,
}

/// The same shadow root, style and screens as in [`PartnerQuiz`](super::PartnerQuiz), without effects: it moves no
/// focus, prints and copies nothing, and "Leave this site" doesn't leave.
///
/// Since the state comes from outside, the content can be exchanged under it: the same answers stay on the screen.
#[derive(Debug)]
pub struct Preview {
    host: NodeRef,
    /// The element that the quiz is drawn into, once the shadow root exists.
    inside: Option<Element>,
}

impl Component for Preview {
    /// The shadow root exists, with this element in it.
    type Message = Element;
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Self { host: NodeRef::default(), inside: None }
    }

    fn update(&mut self, _: &Context<Self>, inside: Element) -> bool {
        self.inside = Some(inside);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PreviewProps { content, config, languages, state, on_event, on_language, .. } =
            ctx.props();
        let setting = Setting { content, config, instance: 0, languages, on_language };
        let quiz = draw(&setting, state, true, &NodeRef::default(), on_event);
        html! {
            <div ref={self.host.clone()}>
                if let Some(inside) = &self.inside {
                    { create_portal(quiz, inside.clone()) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !first {
            if let Some(inside) = &self.inside {
                ctx.props().on_drawn.emit(inside.clone());
            }
            return;
        }
        let Some(root) = shadow(&self.host) else { return };
        let Ok(inside) = gloo_utils::document().create_element("div") else { return };
        if root.append_child(&inside).is_ok() {
            ctx.link().send_message(inside);
        }
    }
}
