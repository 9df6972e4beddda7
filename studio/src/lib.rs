//! The studio: whoever runs a practice opens a page, sees their own quiz, changes a sentence by clicking on it, is told
//! at once what that breaks, and takes the finished files home. Nothing is sent anywhere.
//!
//! | where | what it is |
//! |---|---|
//! | [`project`], [`field`] | the content as files of TOML, and places in it; knows no browser |
//! | [`reading`] | reads and checks the whole project with the same code as the build |
//! | [`archive`] | a project as a file, and what can be opened |
//! | [`excerpt`] | the part in which two texts differ |
//! | [`replay`] | keeps a visitor's answers while the rules change under them, and finds answers for any screen |
//! | [`store`] | everything that the studio remembers, and how each action changes it |
//! | [`snippet`], [`review`] | the lines to paste, and the sheet for the clinician |
//! | [`proof`] | what can come out, over every answer sheet |
//! | [`find`] | which text a click in the preview meant |
//! | [`brand`], [`snippet`] | the practice's details, and the settings of the lines to paste |
//! | [`doctor`] | what would stop the quiz on a page |
//! | [`rules_edit`], [`rules_order`] | changes of the rules that take more than one value, and the order of tables |
//! | [`lines`] | lines of the files |
//! | [`edge`] | the browser's files, storage, downloads and workers |
//! | [`ui`] | the Yew components, one in each file |
//! | [`words`] | every text of the studio, in one file, so that it can be translated |
//!
//! Data flows one way: a component sends an [`Action`](store::Action), the store makes a new [`Studio`](store::Studio)
//! of it, and the components draw that.

pub mod archive;
pub mod brand;
pub mod difference;
pub mod doctor;
pub mod edge;
pub mod excerpt;
pub mod field;
pub mod find;
pub mod lines;
pub mod project;
pub mod proof;
pub mod reading;
pub mod replay;
pub mod review;
pub mod rules_edit;
pub mod rules_order;
pub mod snippet;
pub mod store;
pub mod ui;
pub mod why;
pub mod words;

use wasm_bindgen::JsCast as _;

/// Starts the studio in the page, with the quiz that it was built with.
pub fn start() {
    // In a worker there is no page to draw.
    if js_sys::global().dyn_into::<web_sys::Window>().is_err() {
        return;
    }
    let Some(start) = store::Studio::new(project::Project::shipped()) else { return };
    // The page's data blocks stand beside this element, since Yew empties the one that it draws into.
    let Some(root) = gloo_utils::document().get_element_by_id("studio") else { return };
    let props = ui::app::AppProps { start };
    yew::Renderer::<ui::app::App>::with_root_and_props(root, props).render();
}
