//! The practice's color: picked or written, with its contrast, and corrected if it's too pale.

use partner_quiz::author::contrast::LEAST;
use yew::{Callback, Html, InputEvent, component, html};

use super::focus::use_focus;
use super::typing::use_typing;
use super::{events, use_store};
use crate::brand::{Detail, corrected, ratios};
use crate::field::Field;
use crate::project::PRACTICE;
use crate::store::Action;
use crate::words::brand as words;

/// The box.
#[component]
pub fn AccentBox() -> Html {
    let store = use_store();
    let field = Field::new(PRACTICE, Detail::Accent.key());
    let written = use_focus(&field);
    let stored = store.project.get_text(&field).unwrap_or_default();
    let write = {
        let (store, field) = (store.clone(), field.clone());
        Callback::from(move |text: String| {
            store.dispatch(Action::Set(field.clone(), text.into()));
        })
    };
    let typing = use_typing(&stored, write.clone());
    let accent = typing.text.clone();
    let wrong = Detail::Accent.wrong(&accent);
    let ratios = ratios(&accent).unwrap_or_default();
    let better = corrected(&accent).filter(|better| *better != accent);
    let typed = Callback::from({
        let input = typing.input.clone();
        move |event: InputEvent| input.emit(events::value(&event))
    });
    // A color field shows black for anything that isn't a color, so it keeps the last one that was.
    let last = store.content().map(|content| content.practice.accent.clone());
    let picked = if ratios.is_empty() { last.unwrap_or_default() } else { accent.clone() };
    html! {
        <div class="box">
            <label for="accent-picker">{ words::label(Detail::Accent) }</label>
            <p id="accent-hint" class="hint">{ words::hint(Detail::Accent) }</p>
            <div class="actions">
                <input
                    id="accent-picker"
                    type="color"
                    aria-describedby="accent-hint accent-message"
                    value={picked}
                    oninput={typed.clone()}
                    onchange={typing.leave.reform(|_| ())}
                />
                <input
                    ref={written}
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    size="9"
                    aria-label={words::ACCENT_TEXT}
                    aria-describedby="accent-hint accent-message"
                    aria-invalid={wrong.is_some().to_string()}
                    data-field={field.to_string()}
                    value={accent}
                    oninput={typed}
                    onchange={typing.leave.reform(|_| ())}
                />
                if let Some(better) = better {
                    <button
                        type="button"
                        data-action="correct"
                        onclick={{
                            let better = better.clone();
                            move |_| write.emit(better.clone())
                        }}
                    >
                        <span class="swatch" style={format!("background: {better}")} />
                        { words::correct(&better) }
                    </button>
                }
            </div>
            <div aria-live="polite">
                <p id="accent-message" class="problem">{ wrong.unwrap_or_default() }</p>
                <ul class="facts" aria-label={words::CONTRAST}>
                    for (role, ratio) in ratios {
                        <li data-role={role} class={(ratio < LEAST).then_some("problem")}>
                            { words::ratio(role, ratio, ratio >= LEAST) }
                        </li>
                    }
                </ul>
            </div>
        </div>
    }
}
