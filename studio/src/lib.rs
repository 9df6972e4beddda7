//! The studio: whoever runs a practice opens a page, sees their own quiz, changes a sentence by clicking on it, is told
//! at once what that breaks, and takes the finished files home. Nothing is sent anywhere.
//!
//! | where | what it is |
//! |---|---|
//! | [`project`], [`field`] | the content as files of TOML, and places in it; knows no browser |
//! | [`reading`] | reads and checks the whole project with the same code as the build |
//! | [`archive`] | a project as a file, and what can be opened |
//! | [`replay`] | keeps a visitor's answers while the rules change under them, and finds answers for any screen |
//! | [`store`] | everything that the studio remembers, and how each action changes it |
//! | [`find`] | which text a click in the preview meant |
//! | [`brand`], [`snippet`] | the practice's details, and the settings of the lines to paste |
//! | [`doctor`] | what would stop the quiz on a page |
//! | [`rules_edit`], [`lines`] | changes of the rules that take more than one value, and lines of the files |
//! | [`edge`] | the browser's files, storage, downloads and workers |
//! | [`ui`] | the Yew components, one in each file |
//! | [`words`] | every sentence of the studio's own, so that it can be translated |
//!
//! Data flows one way: a component sends an [`Action`](store::Action), the store makes a new [`Studio`](store::Studio)
//! of it, and the components draw that.

pub mod archive;
pub mod brand;
pub mod doctor;
pub mod edge;
pub mod field;
pub mod find;
pub mod lines;
pub mod project;
pub mod reading;
pub mod replay;
pub mod rules_edit;
pub mod snippet;
pub mod store;
pub mod ui;
pub mod words;

/// Starts the studio in the page, with the quiz that it was built with.
pub fn start() {
    let Some(start) = store::Studio::new(project::Project::shipped()) else { return };
    yew::Renderer::<ui::app::App>::with_props(ui::app::AppProps { start }).render();
}
