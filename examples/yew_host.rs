//! Another Yew app with the quiz in it: once as a component, once as the custom element.
//!
//! `cargo xtask test` builds it and drives it in three browsers. As a component, the quiz needs its content:
//! here it is read from the content files, which takes the feature `author`; an app that watches its size
//! includes a packed file of `dist/` and calls `Content::unpack`.

#[cfg(target_arch = "wasm32")]
use std::path::Path;

#[cfg(target_arch = "wasm32")]
use partner_quiz::PartnerQuiz;
#[cfg(target_arch = "wasm32")]
use partner_quiz::author::{Files, read_texts};
#[cfg(target_arch = "wasm32")]
use partner_quiz::quiz::config::Config;
#[cfg(target_arch = "wasm32")]
use partner_quiz::quiz::content::Content;
#[cfg(target_arch = "wasm32")]
use yew::{Callback, Html, Renderer, component, html, use_memo, use_state};

#[cfg(target_arch = "wasm32")]
fn content() -> Option<&'static Content> {
    let texts = [
        include_str!("../content/rules.toml"),
        include_str!("../content/en.toml"),
        include_str!("../content/practice.toml"),
    ];
    let files = Files::beside(Path::new("content/en.toml"));
    let content = read_texts(&files, &texts.map(String::from)).ok()?;
    Some(Box::leak(Box::new(content)))
}

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
    // Once: content stays as long as the page.
    let content = use_memo((), |()| content());
    // The tests leave for a file of their own server.
    let origin = gloo_utils::window().location().origin().unwrap_or_default();
    let config = Config { exit_href: Some(origin + "/pq/manifest.json"), ..Config::default() };
    // The quiz's exit must work after its host has stopped for good: nothing is drawn any more after this.
    let stopped = use_state(|| false);
    assert!(!*stopped, "this host stops");
    let stop = Callback::from(move |_| stopped.set(true));
    html! {
        <main>
            <button id="own" onclick={count.clone()}>{ "Clicks: " }{ *clicks }</button>
            // Many listeners, so that one of them would be taken for one of the quiz's if that could be.
            { for (0..60).map(|number| html! { <button onclick={count.clone()}>{ number }</button> }) }
            <button id="stop" onclick={stop}>{ "Stop" }</button>
            <p id="heard">{ &*heard }</p>
            <section id="component">
                if let Some(content) = *content {
                    <PartnerQuiz {content} {config} instance=1000 on_complete={complete} />
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
