//! Opening and saving files.

use gloo_file::futures::read_as_bytes;
use gloo_file::{File, FileList};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlInputElement;

use super::download::download;
use crate::project::MOST_BYTES;
use crate::words;

#[wasm_bindgen(module = "/js/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = canWrite)]
    fn can_write() -> bool;

    #[wasm_bindgen(catch)]
    async fn write(name: &str, bytes: Uint8Array) -> Result<JsValue, JsValue>;

    /// Forgets the file that was saved into, because another project was opened.
    pub fn forget();
}

/// The names and bytes of the files that were chosen. The input is emptied, so that the same file can be chosen again.
///
/// # Errors
/// The browser's reason why a file can't be read.
pub async fn read(input: &HtmlInputElement) -> Result<Vec<(String, Vec<u8>)>, String> {
    let files = input.files().map(FileList::from);
    let files: Vec<File> = files.iter().flat_map(|list| list.iter().cloned()).collect();
    let mut read = Vec::new();
    for file in files {
        // Before it takes up memory.
        if file.size() > MOST_BYTES as u64 {
            input.set_value("");
            return Err(words::too_large(&file.name()));
        }
        let bytes = read_as_bytes(&file).await.map_err(|error| error.to_string())?;
        read.push((file.name(), bytes));
    }
    input.set_value("");
    Ok(read)
}

/// Saves bytes into the file that was saved into before, or lets the user choose one; a browser that can't do that
/// downloads them. Gives whether they were saved.
///
/// # Errors
/// One sentence with the browser's reason.
pub async fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<bool, String> {
    if !can_write() {
        download(name, kind, bytes);
        return Ok(true);
    }
    match write(name, Uint8Array::from(bytes)).await {
        Ok(name) => Ok(name.as_string().is_some_and(|name| !name.is_empty())),
        Err(error) => Err(words::not_saved(&reason(&error))),
    }
}

/// The message of an exception.
fn reason(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(|| words::NO_REASON.into(), |error| String::from(error.message()))
}
