//! What [`PartnerQuiz`](super::PartnerQuiz) shows: content, and a state if its owner keeps that.

use std::rc::Rc;

use yew::Callback;
use yew::html::IntoPropValue;

use crate::quiz::content::Content;
use crate::quiz::flow::{Event, State};

/// Where a quiz's content and state are.
#[derive(Clone, Debug)]
pub enum Source {
    /// The quiz keeps its own state, and the content stays for as long as the page is open (`Box::leak`).
    Own(&'static Content),
    /// The app around the quiz keeps both.
    Held(Box<Held>),
}

/// Content and state that the app around the quiz keeps, like the value of a controlled input.
///
/// It is for tools that show a quiz while it is being written: since the state comes from outside, the content can be
/// exchanged under it, and the same answers stay on the screen. Such a quiz only draws. It moves no focus, prints and
/// copies nothing, and calls none of the callbacks of a visit. Shift doesn't leave the page, and "Leave this site" is an
/// ordinary link, which the app can hold back.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Questions, rules and words. They can be dropped once another content is shown.
    pub content: Rc<Content>,
    /// The state to show. It must be one of this content's rules.
    pub state: State,
    /// The visitor did something. The owner decides with [`step`](crate::quiz::flow::step) what that changes.
    pub on_event: Callback<Event>,
}

/// Compares content of the page by its address, since nobody changes it.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Own(one), Self::Own(other)) => core::ptr::eq(*one, *other),
            (Self::Held(one), Self::Held(other)) => one == other,
            _ => false,
        }
    }
}

impl IntoPropValue<Source> for &'static Content {
    fn into_prop_value(self) -> Source {
        Source::Own(self)
    }
}

impl IntoPropValue<Source> for Held {
    fn into_prop_value(self) -> Source {
        Source::Held(Box::new(self))
    }
}
