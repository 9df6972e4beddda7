//! The advice for each reason and circumstance, and what is for tonight if there is none.

use partner_quiz::quiz::content::Cause;
use yew::{Html, component, html};

use super::fold::Fold;
use super::piece_box::PieceBox;
use super::piece_list::PieceList;
use super::rules_part::PartProps;
use crate::rules_edit::{name, place};
use crate::words::rules as words;

/// The form.
#[component]
pub(crate) fn CauseRules(props: &PartProps) -> Html {
    let PartProps { rules, content } = props;
    let one = |cause: Cause| {
        let rule = rules.causes.get(&cause)?;
        let key = format!("causes.{}", name(cause));
        Some(html! {
            <Fold key={key.clone()} of={key.clone()} title={words::cause(cause)}>
                <PieceBox
                    field={place(&format!("{key}.tonight"))}
                    label={words::TONIGHT}
                    id={rule.tonight.clone()}
                    content={content.clone()}
                />
                <PieceList
                    field={place(&format!("{key}.fits"))}
                    label={words::FITS}
                    ids={rule.fits.clone()}
                    content={content.clone()}
                />
                <PieceList
                    field={place(&format!("{key}.with"))}
                    label={words::WITH}
                    ids={rule.with.clone()}
                    content={content.clone()}
                    may_be_absent=true
                />
            </Fold>
        })
    };
    html! {
        <>
            <PieceBox
                field={place("unnamed")}
                label={words::UNNAMED}
                id={rules.unnamed.clone()}
                content={content.clone()}
            />
            { for Cause::ALL.into_iter().filter_map(one) }
        </>
    }
}
