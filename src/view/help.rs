//! "Not safe? Get help": at the same place on every screen, with the help lines behind it.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, focusable, heading, link, text};
use crate::quiz::content::HelpLine;
use crate::quiz::flow::{Event, Screen};

/// The button and, when open, the panel below it. Answers stay as they are.
pub(super) fn help(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let open = scene.state.help;
    // The safety screen shows the help lines itself, so the button there doesn't open anything.
    let expanded =
        (scene.state.screen != Screen::Safety).then_some(if open { "true" } else { "false" });
    html! {
        <div key="help" class="help">
            <button
                type="button"
                class="quiet"
                part="help"
                data-action="help"
                data-focus="help-button"
                aria-expanded={expanded}
                onclick={scene.on(Event::Help(!open))}
            >
                { text(&words.help) }
            </button>
            if open {
                <div class="panel">
                    { help_lines(scene, 1, &words.help_title) }
                    <div class="actions">
                        { button("help", "secondary", &words.help_close, scene.on(Event::Help(false))) }
                    </div>
                </div>
            }
        </div>
    }
}

/// The help lines under a heading of their own, which takes the focus.
pub(super) fn help_lines(scene: &Scene, below: u8, title: &str) -> Html {
    let words = &scene.content.words.interface;
    let under = below.saturating_add(1);
    html! {
        <section class="help-lines">
            { focusable(scene, below, "chapter", "help", title) }
            <ul class="lines">
                for line in &scene.content.words.help_lines {
                    { help_line(scene, under, line) }
                }
            </ul>
            <p class="note">{ text(&words.help_note) }</p>
            { heading(scene, under, "line-name", &words.safer_title) }
            <ul class="note">
                <li>{ text(&words.safer_device) }</li>
                <li>{ text(&words.safer_window) }</li>
                <li>{ text(&words.safer_history) }</li>
                <li>{ text(&words.safer_limits) }</li>
            </ul>
        </section>
    }
}

/// One help line: its name, what it is for, and the ways to reach it.
fn help_line(scene: &Scene, below: u8, line: &HelpLine) -> Html {
    html! {
        <li data-id={line.id.clone()}>
            { heading(scene, below, "line-name", &line.name) }
            <p>{ text(&line.text) }</p>
            { ways(line) }
        </li>
    }
}

/// The ways to reach a help line.
pub(super) fn ways(line: &HelpLine) -> Html {
    html! {
        <ul class="ways">
            for way in &line.ways {
                <li>
                    if way.href.is_empty() {
                        { text(&way.label) }
                    } else {
                        { link(None, &way.href, &way.label) }
                    }
                </li>
            }
        </ul>
    }
}
