//! What releases are made of, from the data block of the page.

use js_sys::{Promise, Uint8Array};
use release::kit::Kit;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::words;

#[wasm_bindgen]
extern "C" {
    /// In `js/boot.js`. It is missing where trunk serves the studio without it.
    #[wasm_bindgen(catch, js_name = studioKit)]
    fn studio_kit() -> Result<Promise, JsValue>;
}

/// The kit of this studio.
///
/// # Errors
/// When the page has none, or it is damaged.
pub async fn load() -> Result<Kit, String> {
    let missing = |_| words::NO_KIT.to_string();
    let bytes = JsFuture::from(studio_kit().map_err(missing)?).await;
    let bytes = bytes.map_err(|_| words::DAMAGED.to_string())?;
    let bytes: Uint8Array = bytes.dyn_into().map_err(|_| words::DAMAGED.to_string())?;
    Kit::from_bytes(&bytes.to_vec()).map_err(|error| error.to_string())
}
