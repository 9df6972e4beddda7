//! The view: one file for each screen and each part of a screen. Each is a plain function that takes a [`Scene`] and
//! returns `Html`, written with `html!` in the order in which things stand on the screen.
//!
//! The view draws the state and sends events. It decides nothing. [`App`] is the only component that visitors load,
//! since each further component adds lifecycle code of its own. [`PartnerQuiz`] is for other Yew apps.
//!
//! To change a screen, edit the `html!` of its file. Two habits keep the engine small: texts of the content are
//! written `{ text(&words.title) }`, and every `class` is a literal. [`parts`] says why.
//!
//! - [`start`], [`question`], [`safety`], [`result`]: the screens;
//! - [`tonight`], [`reason`], [`talk`], [`you`], [`practice_card`], [`library`]: the parts of the result, in order;
//! - [`caution`]: what comes first where safety does; [`paper`]: the result in print;
//! - [`fold`], [`section`], [`piece`]: what those parts are made of;
//! - [`exit`], [`help`]: on every screen;
//! - [`app`]: the component, and what stands around every screen;
//! - `prerender`: the first screens as data, for the build (only with the feature `author`);
//! - [`source`]: what `PartnerQuiz` shows, with a state of its own or one that the app keeps, as the studio does;
//! - [`parts`]: headings, buttons, links and options, which all of them share.

mod alone;
mod app;
mod caution;
mod exit;
mod fold;
mod help;
mod library;
mod paper;
mod parts;
mod piece;
mod practice_card;
#[cfg(feature = "author")]
pub mod prerender;
mod question;
mod reason;
mod result;
mod safety;
mod section;
mod source;
mod start;
mod talk;
mod tonight;
mod you;

pub use alone::{PartnerQuiz, PartnerQuizProps};
pub use app::{App, Props};
pub use source::{Held, Source};

use yew::Callback;

use crate::quiz::content::{Content, Practice};
use crate::quiz::flow::{Event, State};

/// Everything a part needs to draw itself.
struct Scene<'a> {
    state: &'a State,
    content: &'a Content,
    /// The details of the practice, with the page's own settings in their place.
    practice: &'a Practice,
    /// The level of the widget's first heading, 2 to 6.
    heading_level: u8,
    /// Keeps this widget's ids apart from those of other widgets in the same tree.
    instance: u32,
    /// Other languages that the visitor can switch to: the tag, and the language's own name.
    languages: &'a [(String, String)],
    on_language: &'a Callback<String>,
    /// Whether the result is drawn to its end and with what is folded, not only what stands first.
    whole: bool,
    send: &'a Callback<Event>,
}

impl Scene<'_> {
    /// An id that no other quiz in the same tree has.
    fn id(&self, part: &str) -> String {
        // Not `format!`: nothing else in the engine needs the formatting code, which is 2 % of it.
        ["pq", &self.instance.to_string(), "-", part].concat()
    }

    /// Whether this option is never printed, because its question is about safety, the couple or the visitor.
    fn is_private(&self, option: &str) -> bool {
        let mut questions = self.content.rules.questions.iter();
        questions.any(|question| {
            question.private && question.options.iter().any(|choice| choice.id == option)
        })
    }

    /// A callback that sends this event, whatever the browser's event holds.
    fn on<T>(&self, event: Event) -> Callback<T> {
        self.send.reform(move |_| event.clone())
    }
}
