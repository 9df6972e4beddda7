//! The tab "Text": each file as it is saved, with its comments.

use web_sys::HtmlTextAreaElement;
use yew::{
    Callback, Event, Html, InputEvent, component, html, use_effect_with, use_node_ref, use_state,
};

use super::dare_switch::DareSwitch;
use super::entry::Entry;
use super::typing::use_typing;
use super::{events, use_store};
use crate::field::Field;
use crate::lines;
use crate::project::{ENGLISH, RULES};
use crate::store::{Action, Store};
use crate::words::rules as words;

/// How tall a line is, in CSS pixels. The style has the same.
const LINE: usize = 20;
/// How many lines stay in sight above the one that is shown.
const ABOVE: usize = 4;

/// The tab.
#[component]
pub(crate) fn TextTab() -> Html {
    let store = use_store();
    let chosen = store.field.as_ref().map(|field| field.file.clone());
    let file = use_state(|| chosen.clone().unwrap_or_else(|| ENGLISH.into()));
    {
        let file = file.clone();
        use_effect_with(chosen, move |chosen| {
            if let Some(chosen) = chosen {
                file.set(chosen.clone());
            }
        });
    }
    let names: Vec<String> = store.project.files().map(|(name, _)| name.to_string()).collect();
    let choose = {
        let file = file.clone();
        Callback::from(move |event: Event| file.set(events::value(&event)))
    };
    html! {
        <>
            <p class="hint">{ words::TEXT_INTRO }</p>
            <label class="box">
                <span>{ words::FILE }</span>
                <select data-action="file" onchange={choose}>
                    for name in &names {
                        <Entry value={name.clone()} chosen={*name == *file}>
                            { name }{ ".toml" }
                        </Entry>
                    }
                </select>
            </label>
            if *file == RULES {
                <DareSwitch />
            }
            if *file != RULES || store.dares {
                <TextFile key={(*file).clone()} file={(*file).clone()} />
            }
        </>
    }
}

#[derive(PartialEq, yew::Properties)]
struct TextFileProps {
    file: String,
}

/// One file, with what is wrong in it.
#[component]
fn TextFile(props: &TextFileProps) -> Html {
    let store = use_store();
    let file = &props.file;
    let area = use_node_ref();
    let stored = store.project.text(file);
    let write = {
        let (store, file) = (store.clone(), file.clone());
        Callback::from(move |text: String| store.dispatch(Action::Write(file.clone(), text)))
    };
    let typing = use_typing(&stored, write);
    let show = {
        let area = area.clone();
        Callback::from(move |line: usize| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                show_line(&area, line);
            }
        })
    };
    // A place that somebody wants to see in the text.
    {
        let (show, field, file) = (show.clone(), store.field.clone(), file.clone());
        let line = field.as_ref().and_then(|field| line_of(&store, field));
        use_effect_with(field, move |field| {
            if let (Some(line), true) = (line, field.as_ref().is_some_and(|one| one.file == file)) {
                show.emit(line);
            }
        });
    }
    let whole = Field::new(file, "");
    let found: Vec<(Option<usize>, String)> = store
        .reading
        .found
        .iter()
        .filter(|found| found.field.file == *file)
        .map(|found| {
            let line = lines::named(&found.text).or_else(|| line_of(&store, &found.field));
            (line, found.text.clone())
        })
        .collect();
    let count = typing.text.split('\n').count();
    let numbers: Vec<String> = (1..=count).map(|line| line.to_string()).collect();
    let input = typing.input.clone();
    html! {
        <>
            <div role="status" data-mistakes={found.len().to_string()}>
                if found.is_empty() {
                    <p class="facts">{ words::TEXT_FINE }</p>
                }
                for (line, text) in found {
                    <div class="mistake">
                        if let Some(line) = line {
                            <button
                                type="button"
                                data-action="line"
                                onclick={show.reform(move |_| line)}
                            >
                                { words::line(line) }
                            </button>
                        }
                        <pre class="error">{ text }</pre>
                    </div>
                }
            </div>
            <div class="source">
                <pre aria-hidden="true">{ numbers.join("\n") }</pre>
                <textarea
                    ref={area}
                    class="code"
                    data-file={whole.to_string()}
                    aria-label={words::TEXT}
                    spellcheck="false"
                    autocapitalize="none"
                    wrap="off"
                    rows={count.to_string()}
                    value={typing.text}
                    oninput={move |event: InputEvent| input.emit(events::value(&event))}
                    onchange={typing.leave.reform(|_| ())}
                />
            </div>
        </>
    }
}

/// The line of a place in its file.
fn line_of(store: &Store, field: &Field) -> Option<usize> {
    lines::of(&store.project.text(&field.file), &field.key)
}

/// Selects a line and brings it into sight.
fn show_line(area: &HtmlTextAreaElement, line: usize) {
    let text = area.value();
    let (start, end) = lines::range(&text, line);
    let _ = area.focus();
    let _ = area.set_selection_range(start, end);
    if let Some(frame) = area.parent_element() {
        let top = line.saturating_sub(ABOVE) * LINE;
        frame.set_scroll_top(i32::try_from(top).unwrap_or_default());
    }
}
