//! A bare Yew quiz: the same twelve questions, one a screen, and a thank-you. It has no
//! judgement and no safety; the benchmark compares the engine with it.

use yew::{Callback, Component, Context, Html, Renderer, SubmitEvent, html};

include!(concat!(env!("OUT_DIR"), "/questions.rs"));

const THANKS: &str = include_str!("../../peers/thanks.txt");

/// One question with its options.
struct Question {
    text: &'static str,
    hint: &'static str,
    many: bool,
    options: &'static [&'static str],
}

/// What the visitor did.
enum Did {
    Begin,
    Choose(usize),
    Next,
    Back,
}

/// The quiz: the current screen, and the options chosen on each, one bit per option.
struct Quiz {
    begun: bool,
    at: usize,
    chosen: [u32; QUESTIONS.len()],
}

impl Component for Quiz {
    type Message = Did;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { begun: false, at: 0, chosen: [0; QUESTIONS.len()] }
    }

    fn update(&mut self, _: &Context<Self>, did: Did) -> bool {
        let many = QUESTIONS.get(self.at).is_some_and(|question| question.many);
        let Some(chosen) = self.chosen.get_mut(self.at) else { return false };
        match did {
            Did::Begin => self.begun = true,
            Did::Choose(option) if many => *chosen ^= 1 << option,
            Did::Choose(option) => *chosen = 1 << option,
            Did::Next if *chosen == 0 => return false,
            Did::Next => self.at += 1,
            Did::Back if self.at == 0 => self.begun = false,
            Did::Back => self.at -= 1,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        if !self.begun {
            return html! {
                <section class="quiz">
                    <h2>{ TITLE }</h2>
                    <p>{ LEAD }</p>
                    <button type="button" class="start" onclick={link.callback(|_| Did::Begin)}>{ START }</button>
                </section>
            };
        }
        let Some(question) = QUESTIONS.get(self.at) else {
            return html! { <section class="quiz"><p class="result">{ THANKS }</p></section> };
        };
        let chosen = self.chosen.get(self.at).copied().unwrap_or_default();
        let last = self.at + 1 == QUESTIONS.len();
        let submit: Callback<SubmitEvent> = link.callback(|event: SubmitEvent| {
            event.prevent_default();
            Did::Next
        });
        html! {
            <form class="quiz" key={self.at} onsubmit={submit}>
                <p class="progress">{ self.at + 1 }{ " / " }{ QUESTIONS.len() }</p>
                <fieldset>
                    <legend>{ question.text }</legend>
                    if !question.hint.is_empty() {
                        <p class="hint">{ question.hint }</p>
                    }
                    { for question.options.iter().enumerate().map(|(place, text)| html! {
                        <label>
                            <input
                                type={if question.many { "checkbox" } else { "radio" }}
                                name="answer"
                                checked={chosen >> place & 1 == 1}
                                onchange={link.callback(move |_| Did::Choose(place))}
                            />
                            { *text }
                        </label>
                    }) }
                </fieldset>
                <button class="next">{ if last { FINISH } else { NEXT } }</button>
                <button type="button" class="back" onclick={link.callback(|_| Did::Back)}>{ BACK }</button>
            </form>
        }
    }
}

fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("quiz")) {
        Renderer::<Quiz>::with_root(root).render();
    }
}
