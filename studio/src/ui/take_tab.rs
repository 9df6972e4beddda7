//! The tab with the finished files.

use gloo_timers::future::TimeoutFuture;
use partner_quiz::quiz::content::Content;
use release::kit::{Kit, integrity};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, InputEvent, MouseEvent, component, html, use_effect_with, use_state};

use super::{events, use_store};
use crate::archive;
use crate::edge::copy::copy;
use crate::edge::download::download;
use crate::edge::kit;
use crate::project::Project;
use crate::review::review;
use crate::store::Studio;
use crate::words;

/// What can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    File,
    Folder,
    Plugin,
    Content,
    Review,
}

impl Item {
    const ALL: [Self; 5] = [Self::File, Self::Folder, Self::Plugin, Self::Content, Self::Review];

    /// The name for `data-action`.
    fn action(self) -> &'static str {
        match self {
            Self::File => "take-file",
            Self::Folder => "take-folder",
            Self::Plugin => "take-plugin",
            Self::Content => "take-content",
            Self::Review => "take-review",
        }
    }

    /// Its heading, what it is for, and the button's label.
    fn words(self) -> [&'static str; 3] {
        match self {
            Self::File => [words::TAKE_FILE_TITLE, words::TAKE_FILE_TEXT, words::TAKE_FILE],
            Self::Folder => [words::TAKE_FOLDER_TITLE, words::TAKE_FOLDER_TEXT, words::TAKE_FOLDER],
            Self::Plugin => {
                [words::TAKE_WORDPRESS_TITLE, words::TAKE_WORDPRESS_TEXT, words::TAKE_WORDPRESS]
            }
            Self::Content => {
                [words::TAKE_CONTENT_TITLE, words::TAKE_CONTENT_TEXT, words::TAKE_CONTENT]
            }
            Self::Review => [words::TAKE_REVIEW_TITLE, words::TAKE_REVIEW_TEXT, words::TAKE_REVIEW],
        }
    }

    /// Whether visitors get it, so that errors block it.
    fn is_for_visitors(self) -> bool {
        matches!(self, Self::File | Self::Folder | Self::Plugin)
    }
}

/// The tab.
#[component]
pub(crate) fn TakeTab() -> Html {
    let store = use_store();
    let making = use_state(|| None::<Item>);
    let problem = use_state(String::new);
    let blocked = store.reading.errors() > 0;
    let take = |item: Item| {
        let (store, making, problem) = (store.clone(), making.clone(), problem.clone());
        Callback::from(move |_: MouseEvent| {
            let (store, making, problem) = (store.clone(), making.clone(), problem.clone());
            making.set(Some(item));
            spawn_local(async move {
                // Lets the browser draw first that something is being made.
                TimeoutFuture::new(20).await;
                let made = make(&store, item).await;
                problem
                    .set(made.map_or_else(|reason| words::not_made(&reason), |()| String::new()));
                making.set(None);
            });
        })
    };
    html! {
        <>
            if blocked {
                <p class="problem">{ words::TAKE_BLOCKED }</p>
            }
            if !problem.is_empty() {
                <p class="problem" role="alert">{ &*problem }</p>
            }
            <p class="hint" role="status">
                if making.is_some() {
                    { words::MAKING }
                }
            </p>
            for item in Item::ALL {
                <section class="take">
                    <h2>{ item.words()[0] }</h2>
                    <p>{ item.words()[1] }</p>
                    <button
                        type="button"
                        class="primary"
                        data-action={item.action()}
                        disabled={making.is_some() || blocked && item.is_for_visitors()}
                        onclick={take(item)}
                    >
                        { item.words()[2] }
                    </button>
                </section>
            }
            <Snippet />
        </>
    }
}

/// Makes a thing and gives it to the user.
async fn make(studio: &Studio, item: Item) -> Result<(), String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    match item {
        Item::Content => {
            let bytes = archive::pack(&studio.project).map_err(|error| said(&error))?;
            download(words::CONTENT_FILE, "application/zip", &bytes);
        }
        Item::Review => {
            let contents: Vec<&Content> = studio.shown.values().map(|content| &**content).collect();
            download(words::REVIEW_FILE, "text/html", review(&contents).as_bytes());
        }
        Item::File | Item::Folder | Item::Plugin => {
            let (kit, files) = release(studio).await?;
            let version = &kit.sources.version;
            match item {
                Item::Folder => {
                    let bytes = kit.web(&files).map_err(|error| said(&error))?;
                    download(&format!("partner-quiz-{version}.zip"), "application/zip", &bytes);
                }
                Item::Plugin => {
                    let bytes = kit.wordpress(&files).map_err(|error| said(&error))?;
                    let name = format!("partner-quiz-wordpress-{version}.zip");
                    download(&name, "application/zip", &bytes);
                }
                _ => {
                    let name = "partner-quiz.html";
                    let file = files.iter().find(|(file, _)| *file == name);
                    let (_, bytes) = file.ok_or(words::NO_FILE)?;
                    download(name, "text/html", bytes);
                }
            }
        }
    }
    Ok(())
}

/// The release of the content as it stands.
async fn release(studio: &Studio) -> Result<(Kit, pack::Files), String> {
    let kit = kit::load().await?;
    let changed = !studio.project.has_files_of(&Project::shipped());
    // English first, as in the build.
    let languages = studio.project.languages();
    let contents: Vec<Content> = languages
        .iter()
        .filter_map(|tag| studio.reading.contents.get(tag))
        .map(|content| (**content).clone())
        .collect();
    let files = kit.files(&contents, changed).map_err(|error| error.to_string())?;
    Ok((kit, files))
}

/// The lines to paste, for this folder on the server.
async fn snippet(studio: &Studio, folder: &str) -> Result<String, String> {
    let (_, files) = release(studio).await?;
    let integrity = integrity(&files, "partner-quiz.js").map_err(|error| error.to_string())?;
    let content = studio.content().ok_or(words::NO_FILE)?;
    Ok(studio.project.page().lines(&content.practice, folder, &integrity))
}

/// The lines to paste.
#[component]
fn Snippet() -> Html {
    let store = use_store();
    let folder = use_state(|| "/partner-quiz/".to_string());
    let lines = use_state(String::new);
    let said = use_state(String::new);
    {
        // Other content has another script, so the lines would be wrong.
        let (lines, said) = (lines.clone(), said.clone());
        use_effect_with((store.project.clone(), (*folder).clone()), move |_| {
            lines.set(String::new());
            said.set(String::new());
        });
    }
    let on_folder = {
        let folder = folder.clone();
        Callback::from(move |event: InputEvent| {
            folder.set(events::value(&event));
        })
    };
    let take = {
        let (store, folder, lines, said) =
            (store.clone(), folder.clone(), lines.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (store, folder, lines, said) =
                (store.clone(), folder.clone(), lines.clone(), said.clone());
            spawn_local(async move {
                match snippet(&store, &folder).await {
                    Ok(text) => {
                        let said = said.clone();
                        copy(&text, move |done| {
                            said.set(if done { words::COPIED.into() } else { String::new() });
                        });
                        lines.set(text);
                    }
                    Err(reason) => said.set(words::not_made(&reason)),
                }
            });
        })
    };
    html! {
        <section class="take">
            <h2>{ words::TAKE_SNIPPET_TITLE }</h2>
            <p>{ words::TAKE_SNIPPET_TEXT }</p>
            <label class="search">
                <span>{ words::TAKE_SNIPPET_FOLDER }</span>
                <input name="folder" value={(*folder).clone()} oninput={on_folder} />
            </label>
            <button
                type="button"
                class="primary"
                data-action="take-snippet"
                disabled={store.reading.errors() > 0}
                onclick={take}
            >
                { words::TAKE_SNIPPET }
            </button>
            <span role="status">{ &*said }</span>
            if !lines.is_empty() {
                <textarea
                    class="lines"
                    aria-label={words::TAKE_SNIPPET_TITLE}
                    readonly=true
                    rows="6"
                    value={(*lines).clone()}
                />
            }
        </section>
    }
}
