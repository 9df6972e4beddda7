//! Another Yew app with the quiz in it: once as a component, once as the custom element.
//!
//! `cargo xtask test` builds it and drives it in three browsers. As a component, the quiz needs its content:
//! here it is read from the content files, which takes the feature `author`; an app that watches its size
//! includes a packed file of `dist/` and calls `Content::unpack`.

#[cfg(target_arch = "wasm32")]
use std::path::Path;
#[cfg(target_arch = "wasm32")]
use std::rc::Rc;

#[cfg(target_arch = "wasm32")]
use partner_quiz::PartnerQuiz;
#[cfg(target_arch = "wasm32")]
use partner_quiz::quiz::author::{Files, read_texts};
#[cfg(target_arch = "wasm32")]
use yew::{Callback, Html, Renderer, component, html, use_state};

#[cfg(target_arch = "wasm32")]
#[component]
fn Host() -> Html {
    let clicks = use_state(|| 0);
    let heard = use_state(String::new);
    let count = {
        let clicks = clicks.clone();
        Callback::from(move |_| clicks.set(*clicks + 1))
    };
    let complete = {
        let heard = heard.clone();
        Callback::from(move |()| heard.set("complete".to_string()))
    };
    let texts = [
        include_str!("../content/rules.toml"),
        include_str!("../content/en.toml"),
        include_str!("../content/practice.toml"),
    ];
    let content =
        read_texts(&Files::beside(Path::new("content/en.toml")), &texts.map(String::from));
    html! {
        <main>
            <button id="own" onclick={count.clone()}>{ "Clicks: " }{ *clicks }</button>
            // Many listeners, so that one of them would be taken for one of the quiz's if that could be.
            { for (0..60).map(|number| html! { <button onclick={count.clone()}>{ number }</button> }) }
            <p id="heard">{ &*heard }</p>
            <section id="component">
                if let Ok(content) = content {
                    <PartnerQuiz content={Rc::new(content)} instance=1000 on_complete={complete} />
                }
            </section>
            <section id="element">
                <@{"partner-quiz"}></@>
            </section>
        </main>
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    Renderer::<Host>::new().render();
}
