//! The top of the page: its name, opening and saving, and undo.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, MouseEvent, component, html, use_node_ref, use_state};

use super::use_store;
use crate::archive;
use crate::edge::{draft, files};
use crate::project::Project;
use crate::store::{Action, Store};
use crate::words;

/// The names and bytes of files, or why they can't be read.
type Files = Result<Vec<(String, Vec<u8>)>, String>;

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
    let open = {
        let (store, problem) = (store.clone(), problem.clone());
        Callback::from(move |read: Files| match read {
            Ok(files) if files.is_empty() => {}
            read => {
                let project = read.and_then(|files| {
                    Ok((archive::open(&store.project, &files)?, archive::is_whole(&files)))
                });
                problem.set(project.as_ref().err().cloned().unwrap_or_default());
                if let Ok((project, is_whole)) = project {
                    take_over(&store, project, is_whole);
                }
            }
        })
    };
    let choose = {
        let (chooser, open) = (chooser.clone(), open.clone());
        Callback::from(move |_: MouseEvent| {
            if files::can_choose() {
                let open = open.clone();
                spawn_local(async move { open.emit(files::choose().await) });
            } else if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let chooser = chooser.clone();
        Callback::from(move |_: yew::Event| {
            let Some(input) = chooser.cast::<HtmlInputElement>() else { return };
            let open = open.clone();
            spawn_local(async move { open.emit(files::read_input(&input).await) });
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
                    onchange={chosen}
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

/// Goes on with a project that was opened. `is_whole` says that nothing of the one before is in it.
fn take_over(store: &Store, project: Project, is_whole: bool) {
    if store.is_dirty() && !is_whole {
        // The other files have changes that aren't saved yet.
        store.dispatch(Action::Take(project));
        return;
    }
    if store.is_dirty() {
        // What isn't saved stays as a draft of its own.
        draft::keep(draft::session(), &store.project);
    }
    store.dispatch(Action::Open(project));
    spawn_local(files::opened());
}
