//! Evidence for or against one cause: which one, and how much it counts.

use partner_quiz::quiz::content::{Cause, Sign};
use yew::{Callback, Event, Html, Properties, component, html};

use super::entry::Entry;
use super::events;
use crate::rules_edit::{name, named};
use crate::words::rules as words;

/// What the box edits.
#[derive(PartialEq, Properties)]
pub(crate) struct SignBoxProps {
    /// The label of the cause.
    pub(crate) label: String,
    /// The evidence, if there is any.
    pub(crate) sign: Option<Sign>,
    /// Whether only reasons can be chosen, and no circumstances.
    pub(crate) only_reasons: bool,
    /// Whether it can only be read.
    pub(crate) locked: bool,
    /// Other evidence, or none.
    pub(crate) on_change: Callback<Option<Sign>>,
}

/// What evidence counts at first.
const USUAL: u8 = 2;
/// The least that a circumstance counts.
const CIRCUMSTANCE: u8 = 3;

/// The box.
#[component]
pub(crate) fn SignBox(props: &SignBoxProps) -> Html {
    let SignBoxProps { label, sign, only_reasons, locked, on_change } = props;
    let sign = *sign;
    let on_cause = on_change.reform(move |event: Event| {
        let cause: Cause = named(&events::value(&event))?;
        let weight = sign.map_or(USUAL, |sign| sign.weight);
        // Reasons and circumstances count on scales of their own.
        let weight = if cause.is_reason() { weight.clamp(1, 3) } else { weight.max(CIRCUMSTANCE) };
        Some(Sign { cause, weight })
    });
    let on_weight = on_change.reform(move |event: Event| {
        let weight = events::value(&event).parse().ok()?;
        sign.map(|sign| Sign { weight, ..sign })
    });
    let causes = Cause::ALL.into_iter().filter(|cause| !only_reasons || cause.is_reason());
    let chosen = |cause: Cause| sign.is_some_and(|sign| sign.cause == cause);
    html! {
        <div class="pair">
            <label class="box">
                <span>{ label }</span>
                <select disabled={*locked} onchange={on_cause}>
                    <Entry value="" chosen={sign.is_none()}>{ words::NOTHING }</Entry>
                    for cause in causes {
                        <Entry value={name(cause)} chosen={chosen(cause)}>
                            { words::cause(cause) }
                        </Entry>
                    }
                </select>
            </label>
            if let Some(sign) = sign {
                <label class="box">
                    <span>{ words::WEIGHT }</span>
                    <select disabled={*locked} onchange={on_weight}>
                        for weight in if sign.cause.is_reason() { 1..=3 } else { CIRCUMSTANCE..=9 } {
                            <Entry value={weight.to_string()} chosen={weight == sign.weight}>
                                { weight }
                            </Entry>
                        }
                    </select>
                </label>
            }
        </div>
    }
}
