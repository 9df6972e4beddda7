//! The result on paper: what it shows, and the button that prints it. How it looks there is the
//! print part of `styles/widget.css`.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, TargetCast, html};

use super::Scene;
use super::parts::{button, heading};
use crate::quiz::flow::Event;

pub(super) fn paper(scene: &Scene) -> Html {
    let words = &scene.content.words.interface;
    let send = scene.send.clone();
    let change = Callback::from(move |event: yew::Event| {
        let on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        send.emit(Event::PrintAnswers(on));
    });
    html! {
        <section class="paper" part="paper">
            { heading(scene, 1, "chapter", &words.print_title) }
            <p>{ &words.print_text }</p>
            <label class="option" part="option">
                <input
                    type="checkbox"
                    name="print-answers"
                    autocomplete="off"
                    checked={scene.state.print_answers}
                    onchange={change}
                />
                <span>{ &words.print_answers }</span>
            </label>
            <div class="actions">
                { button("print", "secondary", &words.print_result, scene.on(Event::PrintResult)) }
            </div>
        </section>
    }
}
