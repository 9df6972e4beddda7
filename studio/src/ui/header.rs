//! The top of the page: its name, opening and saving, and undo.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, MouseEvent, component, html, use_node_ref, use_state};

use super::use_store;
use crate::archive;
use crate::edge::{draft, files};
use crate::store::Action;
use crate::words;

/// The header.
#[component]
pub(crate) fn Header() -> Html {
    let store = use_store();
    let chooser = use_node_ref();
    let saved = use_state(|| false);
    let problem = use_state(String::new);

    let act = |action: Action| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(action.clone()))
    };
    let choose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let open = {
        let (store, chooser, problem) = (store.clone(), chooser.clone(), problem.clone());
        Callback::from(move |_: yew::Event| {
            let Some(input) = chooser.cast::<HtmlInputElement>() else { return };
            let (store, problem) = (store.clone(), problem.clone());
            spawn_local(async move {
                let read = files::read(&input).await;
                let opened = read.and_then(|files| {
                    Ok((archive::open(&store.project, &files)?, archive::is_whole(&files)))
                });
                match opened {
                    Ok((project, is_whole)) => {
                        problem.set(String::new());
                        if store.is_dirty() && !is_whole {
                            // The other files have changes that aren't saved yet.
                            store.dispatch(Action::Take(project));
                            return;
                        }
                        if store.is_dirty() {
                            // What isn't saved stays as a draft of its own.
                            draft::keep(draft::session(), &store.project);
                        }
                        files::forget();
                        store.dispatch(Action::Open(project));
                    }
                    Err(text) => problem.set(text),
                }
            });
        })
    };
    let save = {
        let (store, saved, problem) = (store.clone(), saved.clone(), problem.clone());
        Callback::from(move |_: MouseEvent| {
            let (store, saved, problem) = (store.clone(), saved.clone(), problem.clone());
            let project = store.project.clone();
            spawn_local(async move {
                let packed =
                    archive::pack(&project).map_err(|error| words::not_saved(&error.to_string()));
                let done = match packed {
                    Ok(bytes) => files::save(words::PROJECT_FILE, "application/zip", &bytes).await,
                    Err(text) => Err(text),
                };
                match done {
                    Ok(true) => {
                        store.dispatch(Action::Saved(project));
                        saved.set(true);
                        problem.set(String::new());
                    }
                    Ok(false) => {}
                    Err(text) => problem.set(text),
                }
            });
        })
    };
    html! {
        <header class="top">
            <div>
                <h1>{ words::TITLE }</h1>
                <p>{ words::PROMISE }</p>
            </div>
            <div class="actions">
                <p class="state" role="status">
                    if store.is_dirty() {
                        { words::NOT_SAVED }
                    } else if *saved {
                        { words::SAVED }
                    }
                </p>
                <input
                    ref={chooser}
                    type="file"
                    multiple=true
                    accept=".zip,.toml"
                    hidden=true
                    onchange={open}
                />
                <button type="button" data-action="open" onclick={choose}>{ words::OPEN }</button>
                <button type="button" data-action="save" onclick={save}>{ words::SAVE }</button>
                <button
                    type="button"
                    data-action="undo"
                    disabled={!store.can_undo()}
                    onclick={act(Action::Undo)}
                >
                    { words::UNDO }
                </button>
                <button
                    type="button"
                    data-action="redo"
                    disabled={!store.can_redo()}
                    onclick={act(Action::Redo)}
                >
                    { words::REDO }
                </button>
            </div>
            if !problem.is_empty() {
                <p class="problem" role="alert">{ &*problem }</p>
            }
        </header>
    }
}
