//! The view: one screen or part a file, each a plain function from a [`Scene`] to HTML.
//!
//! It draws the state, sends events, and decides nothing. Only [`App`] is a component of what visitors
//! load; every further one would add its own lifecycle code. [`PartnerQuiz`] is for other Yew apps.
//!
//! - [`start`], [`question`], [`safety`], [`result`]: the screens;
//! - [`reason`], [`section`], [`piece`], [`caution`], [`practice_card`]: the parts of the result;
//! - [`talk`]: the plan for one short conversation; [`paper`]: the result in print;
//! - [`exit`], [`help`]: what stands on every screen;
//! - [`prerender`]: the first screens as data, for the build (only with the feature `author`);
//! - [`parts`]: headings, buttons and filled-in texts that the others share.

mod alone;
mod app;
mod caution;
mod exit;
mod help;
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
mod start;
mod talk;

pub use alone::PartnerQuiz;
pub use app::{App, Props};

use yew::Callback;

use crate::quiz::content::{Content, Practice};
use crate::quiz::flow::{Event, State};

/// Everything a part needs to draw itself.
struct Scene<'a> {
    state: &'a State,
    content: &'static Content,
    /// The practice's details with what the page has set instead.
    practice: &'a Practice,
    /// The level of the widget's first heading, 2 to 6.
    heading_level: u8,
    /// Sets this widget's ids apart from those of others in the same tree.
    instance: u32,
    /// Other languages to switch to: tag and own name.
    languages: &'a [(String, String)],
    on_language: &'a Callback<String>,
    send: &'a Callback<Event>,
}

impl Scene<'_> {
    /// An id that no other quiz in the same tree has.
    fn id(&self, part: &str) -> String {
        // Never `format!`: it would bring the formatting code into the engine (2 % of it).
        ["pq", &self.instance.to_string(), "-", part].concat()
    }

    /// A callback that sends this event, whatever the browser's event holds.
    fn on<T>(&self, event: Event) -> Callback<T> {
        self.send.reform(move |_| event.clone())
    }
}
