//! The right side: the quiz as visitors see it, and what leads to any of its screens.

use gloo_timers::callback::Timeout;
use partner_quiz::PartnerQuiz;
use partner_quiz::quiz::config::{Config, Theme};
use partner_quiz::quiz::content::Level;
use partner_quiz::view::Held;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlSelectElement};
use yew::{
    Callback, Html, MouseEvent, classes, component, html, use_effect_with, use_mut_ref,
    use_node_ref, use_state,
};

use super::path_bar::PathBar;
use super::use_store;
use super::why::WhyPanel;
use crate::edge::{clicks, preview_focus};
use crate::field::Field;
use crate::find::find;
use crate::replay::Target;
use crate::store::{Action, View, Width};
use crate::words;

/// The right side.
#[component]
pub(crate) fn PreviewPane() -> Html {
    let store = use_store();
    let seed = use_state(|| 1_u64);
    let link = use_state(String::new);
    let page = use_node_ref();
    // Whether somebody takes the quiz here, so that the focus goes on to the next screen.
    let goes_on = use_mut_ref(|| false);
    {
        let (page, goes_on) = (page.clone(), goes_on.clone());
        use_effect_with(store.visitor.screen, move |_| {
            if let Some(page) = page.cast::<Element>().filter(|_| goes_on.take()) {
                preview_focus::to_heading(&page);
            }
        });
    }
    let Some(content) = store.content().cloned() else { return Html::default() };
    let view = store.view.clone();

    let look = |change: fn(&mut View)| {
        let (store, mut view) = (store.clone(), view.clone());
        change(&mut view);
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Look(view.clone())))
    };
    let language = |tag: String| {
        let next = View { lang: tag.clone(), ..view.clone() };
        let store = store.clone();
        html! {
            <button
                type="button"
                data-action="show-language"
                data-lang={tag.clone()}
                aria-pressed={(view.lang == tag).to_string()}
                onclick={move |_| store.dispatch(Action::Look(next.clone()))}
            >
                { tag }
            </button>
        }
    };
    let width = |width: Width| {
        let next = View { width, ..view.clone() };
        let store = store.clone();
        html! {
            <button
                type="button"
                data-action="width"
                data-width={width.pixels().to_string()}
                aria-pressed={(view.width == width).to_string()}
                onclick={move |_| store.dispatch(Action::Look(next.clone()))}
            >
                { words::width(width) }
            </button>
        }
    };

    // Every screen, with the words that stand on it.
    let mut targets = vec![(Target::Start, words::target(&Target::Start).to_string())];
    for (at, question) in content.rules.questions.iter().enumerate() {
        let text = content.words.questions.get(&question.id).map_or("", |words| &words.text);
        targets.push((Target::Question(question.id.clone()), format!("{}. {text}", at + 1)));
    }
    for target in [Target::Stop, Target::Caution] {
        targets.push((target.clone(), words::target(&target).to_string()));
    }
    for level in Level::ALL {
        let title = content.words.levels.get(&level).map_or("", |words| &words.title);
        targets.push((Target::Level(level), title.to_string()));
    }
    let reach = {
        let (store, targets) = (store.clone(), targets.clone());
        Callback::from(move |event: yew::Event| {
            let select = event.target().and_then(|one| one.dyn_into::<HtmlSelectElement>().ok());
            let Some(select) = select else { return };
            // The first entry only names the list.
            let chosen =
                select.selected_index().checked_sub(1).and_then(|at| usize::try_from(at).ok());
            if let Some((target, _)) = chosen.and_then(|at| targets.get(at)) {
                store.dispatch(Action::Reach(target.clone()));
            }
            select.set_selected_index(0);
        })
    };
    let fill = {
        let (store, seed) = (store.clone(), seed.clone());
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Action::Fill(*seed));
            seed.set(*seed + 1);
        })
    };
    let click = {
        let (store, content, link) = (store.clone(), content.clone(), link.clone());
        Callback::from(move |event: MouseEvent| {
            let address = clicks::link(&event);
            if address.is_some() {
                event.prevent_default();
            }
            let key = find(&content, &clicks::click(&event));
            let field = key.map(|key| Field::new(&content.words.lang, &key));
            // Whoever takes the quiz here goes on in the preview, maybe with the keyboard.
            let takes_quiz = clicks::is_on_control(&event);
            let (store, link) = (store.clone(), link.clone());
            // Later, since drawing now would undo the choice that this click is about to make.
            Timeout::new(0, move || {
                link.set(address.unwrap_or_default());
                if let Some(field) = field {
                    store.dispatch(if takes_quiz {
                        Action::Show(field)
                    } else {
                        Action::Select(field)
                    });
                }
            })
            .forget();
        })
    };

    let theme = if view.dark { Theme::Dark } else { Theme::Light };
    let config =
        Config { theme, heading_level: store.project.page().heading_level, ..Config::default() };
    let languages: Vec<(String, String)> = store
        .shown
        .iter()
        .filter(|(tag, _)| **tag != content.words.lang)
        .map(|(tag, content)| (tag.clone(), content.words.name.clone()))
        .collect();
    let on_event = {
        let (store, page, goes_on) = (store.clone(), page.clone(), goes_on.clone());
        Callback::from(move |event| {
            goes_on.replace(page.cast().is_some_and(|page| preview_focus::is_inside(&page)));
            store.dispatch(Action::Visit(event));
        })
    };
    let on_language = {
        let (store, view) = (store.clone(), view.clone());
        Callback::from(move |lang| store.dispatch(Action::Look(View { lang, ..view.clone() })))
    };
    let style = format!(
        "inline-size: {}px; --pq-accent: {}",
        view.width.pixels(),
        if view.dark { "initial" } else { content.practice.accent.as_str() }
    );
    // `step` decides in the store, so that an edit keeps the answers.
    let held = Held { content: content.clone(), state: store.visitor.clone(), on_event };
    html! {
        <section class="preview" aria-label={words::LOOK}>
            <div class="bar">
                <div class="choices" role="group" aria-label={words::LANGUAGE}>
                    { for store.shown.keys().cloned().map(language) }
                </div>
                <div class="choices" role="group" aria-label={words::SCREEN_WIDTH}>
                    { for [Width::Phone, Width::Tablet, Width::Desktop].map(width) }
                </div>
                <button
                    type="button"
                    data-action="dark"
                    aria-pressed={view.dark.to_string()}
                    onclick={look(|view| view.dark = !view.dark)}
                >
                    { words::DARK }
                </button>
                <select aria-label={words::GO_TO} data-action="go-to" onchange={reach}>
                    <option selected=true>{ words::GO_TO }</option>
                    { for targets.iter().map(|(_, name)| html! { <option>{ name }</option> }) }
                </select>
                <button type="button" data-action="fill" onclick={fill}>{ words::FILL }</button>
            </div>
            <PathBar />
            <WhyPanel />
            if store.reading.errors() > 0 {
                <p class="note" role="status">{ words::OLD_PREVIEW }</p>
            }
            if !link.is_empty() {
                <p class="note" role="status">{ words::LINK }{ " " }{ &*link }</p>
            }
            <div class="stand">
                <div
                    ref={page}
                    class={classes!("page", view.dark.then_some("dark"))}
                    data-width={view.width.pixels().to_string()}
                    {style}
                    onclick={click}
                >
                    <PartnerQuiz content={held} {config} {languages} {on_language} />
                </div>
            </div>
        </section>
    }
}
