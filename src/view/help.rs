//! "Not safe? Get help": in the same place on every screen, with the help lines behind it.

use yew::Html;

use super::Scene;
use super::parts::{
    button, el, focusable, heading, level, line, link, marked, on, tag, text, with,
};
use crate::quiz::content::{HelpLine, Words};
use crate::quiz::flow::{Event, Screen};

/// The button and, when open, the panel below it. Answers stay as they are.
pub(super) fn help(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let open = scene.state.help;
    // The stop screen shows the lines itself, so there the button leads to them.
    let expanded = match scene.state.screen {
        Screen::Safety => "",
        _ if open => "true",
        _ => "false",
    };
    let keys = &["type", "class", "part", "data-action", "data-focus", "aria-expanded"];
    let mut ask =
        tag("button", keys, &["button", "quiet", "help", "help", "help-button", expanded]);
    on(&mut ask, "click", scene.on(Event::Help(!open)));
    let mut children = vec![with(ask, vec![text(&words.help)])];
    if open {
        let close = button("help", "secondary", &words.help_close, scene.on(Event::Help(false)));
        let panel =
            vec![help_lines(scene, 1, &words.help_title), el("div", "actions", vec![close])];
        children.push(el("div", "panel", panel));
    }
    let mut help = tag("div", &["class"], &["help"]);
    help.key = Some("help".into());
    with(help, children)
}

/// The help lines under their own heading, which takes the focus.
pub(super) fn help_lines(scene: &Scene, below: u8, title: &str) -> Html {
    let Words { help_lines, interface: words, .. } = &scene.content.words;
    let under = below.saturating_add(1);
    let safer =
        [&words.safer_device, &words.safer_window, &words.safer_history, &words.safer_limits];
    let children = vec![
        focusable(level(scene, below), "chapter", "help", title),
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
