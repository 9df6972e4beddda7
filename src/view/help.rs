//! "Not safe? Get help": in the same place on every screen, with the help lines behind it.

use yew::{AttrValue, Html, html};

use super::Scene;
use super::parts::{button, heading, tag};
use crate::quiz::content::HelpLine;
use crate::quiz::flow::{Event, Screen};

/// The button and, when open, the panel below it. Answers stay as they are.
pub(super) fn help(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let open = scene.state.help;
    // The stop screen shows the lines itself, so there the button leads to them.
    let expanded = (scene.state.screen != Screen::Safety).then(|| open.to_string());
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
                { &words.help }
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

/// The help lines under their own heading, which takes the focus.
pub(super) fn help_lines(scene: &Scene, below: u8, title: &str) -> Html {
    let words = &scene.content.words;
    let tag = tag(scene, below);
    html! {
        <section class="help-lines">
            <@{tag} class="chapter" tabindex="-1" data-focus="help">{ title }</@>
            <ul class="lines">
                { for words.help_lines.iter().map(|line| help_line(scene, below.saturating_add(1), line)) }
            </ul>
            <p class="note">{ &words.interface.help_note }</p>
            { heading(scene, below.saturating_add(1), "line-name", html! { &words.interface.safer_title }) }
            <ul class="note">
                <li>{ &words.interface.safer_device }</li>
                <li>{ &words.interface.safer_window }</li>
                <li>{ &words.interface.safer_history }</li>
                <li>{ &words.interface.safer_limits }</li>
            </ul>
        </section>
    }
}

fn help_line(scene: &Scene, below: u8, line: &HelpLine) -> Html {
    html! {
        <li key={line.id.clone()} data-id={line.id.clone()}>
            { heading(scene, below, "line-name", html! { &line.name }) }
            <p>{ &line.text }</p>
            <ul class="ways">
                { for line.ways.iter().map(|way| html! {
                    <li key={way.label.clone()}>
                        if way.href.is_empty() {
                            { &way.label }
                        } else {
                            <a href={AttrValue::from(way.href.clone())} rel="noreferrer" referrerpolicy="no-referrer">
                                { &way.label }
                            </a>
                        }
                    </li>
                }) }
            </ul>
        </li>
    }
}
