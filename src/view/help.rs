//! "Not safe? Get help": in the same place on every screen, with the help lines behind it.

use yew::{Html, html};

use super::Scene;
use super::parts::{button, el, focusable, heading, line, link, marked, tag, text};
use crate::quiz::content::{HelpLine, Words};
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
    let Words { help_lines, interface: words, .. } = &scene.content.words;
    let under = below.saturating_add(1);
    let safer =
        [&words.safer_device, &words.safer_window, &words.safer_history, &words.safer_limits];
    let children = vec![
        focusable(tag(scene, below), "chapter", "help", title),
        el("ul", "lines", help_lines.iter().map(|line| help_line(scene, under, line)).collect()),
        line("p", "note", &words.help_note),
        heading(scene, under, "line-name", &words.safer_title),
        el("ul", "note", safer.map(|point| line("li", "", point)).into()),
    ];
    el("section", "help-lines", children)
}

fn help_line(scene: &Scene, below: u8, help: &HelpLine) -> Html {
    let ways = help.ways.iter().map(|way| {
        let way =
            if way.href.is_empty() { text(&way.label) } else { link("", &way.href, &way.label) };
        el("li", "", vec![way])
    });
    let children = vec![
        heading(scene, below, "line-name", &help.name),
        line("p", "", &help.text),
        el("ul", "ways", ways.collect()),
    ];
    marked("li", "", "", &help.id, children)
}
