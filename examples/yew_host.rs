//! Another Yew app with the quiz in it, once as a component and once as the custom element.
//!
//! `cargo xtask test` builds it and tests it in three browsers. As a component, the quiz needs its content. This app
//! reads it from the content files, which needs the feature `author`. A smaller app includes a packed file of `dist/`
//! instead, and calls `Content::unpack`.

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
    // Read only once, because the content is never freed.
    let content = use_memo((), |()| content());
    // In the tests, the exit leads to a file on their own server.
    let origin = gloo_utils::window().location().origin().unwrap_or_default();
    let config = Config { exit_href: Some(origin + "/pq/manifest.json"), ..Config::default() };
    // The quiz's exit must work even after its host has stopped for good. After this panic, Yew draws nothing any more.
    let stopped = use_state(|| false);
    assert!(!*stopped, "this host stops");
    let stop = Callback::from(move |_| stopped.set(true));
    html! {
        <main>
            <button id="own" onclick={count.clone()}>{ "Clicks: " }{ *clicks }</button>
            // Many listeners, so that a mix-up with a listener of the quiz, if it were possible, would happen here.
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
