//! The talk plan: five parts to pick or write, and the card that shows the whole.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Html, TargetCast};

use super::Scene;
use super::parts::{Control, button, el, heading, line, marked, on, option, tag, text, with};
use crate::quiz::flow::Event;
use crate::quiz::plan::Plan;
use crate::quiz::talk::{Line, Part, heading as part_heading, spoken, suggested};

/// The whole builder, folded under its heading.
pub(super) fn talk(scene: &Scene, plan: &Plan) -> Html {
    let words = &scene.content.words.interface;
    let made = !scene.state.talk.made(&scene.content.words).is_empty();
    let mut children = vec![
        el("summary", "", vec![heading(scene, 1, "chapter", &words.talk_title)]),
        line("p", "", &words.talk_text),
    ];
    children.extend(Part::ALL.into_iter().map(|part| choices(scene, plan, part)));
    children.extend([when(scene), card(scene)]);
    let class = if made { "talk section made" } else { "talk section" };
    marked("details", class, "talk", "", children)
}

/// The suggestions of one part, and a place for one's own words.
fn choices(scene: &Scene, plan: &Plan, part: Part) -> Html {
    let words = &scene.content.words;
    let chosen = scene.state.talk.line(part);
    let own = match chosen {
        Line::Own(own) => Some(own.clone()),
        _ => None,
    };
    let control = |value, checked| Control { kind: "radio", name: part.id(), value, checked };
    let mut children = vec![line("legend", "section-title", part_heading(&words.interface, part))];
    children.extend(suggested(plan, part).into_iter().map(|id| {
        let piece = id.to_string();
        let row = control(id, *chosen == Line::Piece(piece.clone()));
        let said = words.pieces.get(id).map_or("", spoken);
        option(scene, row, said, move |_| Event::Pick { part, piece: piece.clone() })
    }));
    let begin = move |_| Event::Write { part, words: String::new() };
    let row = control("own", own.is_some());
    children.push(option(scene, row, &words.interface.talk_own_words, begin));
    let place = own.map(|own| own_words(scene, part, own)).unwrap_or_default();
    children.push(el("div", "slot", place));
    el("fieldset", "part", children)
}

/// A place for one's own words.
fn own_words(scene: &Scene, part: Part, own: String) -> Vec<Html> {
    let id = scene.id(part.id());
    let send = scene.send.clone();
    let write = Callback::from(move |event: yew::Event| {
        let words = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
        send.emit(Event::Write { part, words: words.unwrap_or_default() });
    });
    let label = tag("label", &["class", "for"], &["own", &id]);
    let mut area = tag("textarea", &["id", "rows", "autocomplete"], &[&id, "2", "off"]);
    area.set_value(Some(AttrValue::from(own)));
    on(&mut area, "input", write);
    vec![with(label, vec![text(&scene.content.words.interface.talk_own_label)]), area.into()]
}

/// A day and time for the calendar entry.
fn when(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let id = scene.id("talk-when");
    let send = scene.send.clone();
    let change = Callback::from(move |event: yew::Event| {
        let when = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        send.emit(Event::When(when.unwrap_or_default()));
    });
    let label = tag("label", &["class", "for"], &["section-title", &id]);
    let keys = &["id", "type", "name", "autocomplete"];
    let mut input = tag("input", keys, &[&id, "datetime-local", "talk-when", "off"]);
    input.set_value(Some(AttrValue::from(scene.state.talk.when.clone())));
    on(&mut input, "change", change);
    el("div", "part", vec![with(label, vec![text(&words.talk_when)]), input.into()])
}

/// The whole plan as it stands, and what can be done with it.
fn card(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let made = scene.state.talk.made(&scene.content.words);
    let told = match scene.state.copied {
        Some(true) => words.talk_copied.as_str(),
        Some(false) => &words.talk_not_copied,
        None => "",
    };
    let mut children = vec![heading(scene, 2, "section-title", &words.talk_card)];
    if made.is_empty() {
        children.push(line("p", "note", &words.talk_empty));
    } else {
        let lines = made.into_iter().map(|(part, text)| {
            el("div", "", vec![line("dt", "", part_heading(words, part)), line("dd", "", text)])
        });
        children.push(el("dl", "", lines.collect()));
        let mut actions = vec![
            button("copy", "primary", &words.talk_copy, scene.on(Event::Copy)),
            button("print", "secondary", &words.talk_print, scene.on(Event::Print)),
        ];
        if !scene.state.talk.when.is_empty() {
            let save = scene.on(Event::Calendar);
            actions.push(button("calendar", "secondary", &words.talk_calendar, save));
        }
        children.push(el("div", "actions", actions));
    }
    children.push(with(tag("p", &["class", "role"], &["note", "status"]), vec![text(told)]));
    children.push(line("p", "note", &words.talk_note));
    marked("section", "card", "card", "", children)
}
