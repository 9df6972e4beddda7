//! Gives the user a file.

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use gloo_utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlAnchorElement;

/// How long the file's address stays valid, in milliseconds. A browser may ask before it saves.
const VALID: u32 = 60_000;

/// Offers a file as a download.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    let blob = Blob::new_with_options(bytes, Some(kind));
    let address = ObjectUrl::from(blob);
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(VALID, move || drop(address)).forget();
}
