//! Opening and saving files.

use gloo_file::futures::read_as_bytes;
use gloo_file::{File, FileList};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlInputElement;

use super::download::download;
use crate::project::MOST_BYTES;
use crate::words;

#[wasm_bindgen(module = "/js/files.js")]
extern "C" {
    /// Whether the browser lets pages open and write files. Elsewhere, there is a file input for opening.
    #[must_use]
    #[wasm_bindgen(js_name = canChoose)]
    pub fn can_choose() -> bool;

    #[wasm_bindgen(catch, js_name = choose)]
    async fn choose_files(description: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = opened)]
    async fn project_opened() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn write(name: &str, bytes: Uint8Array) -> Result<JsValue, JsValue>;
}

/// Lets the user choose files, and gives their names and bytes. There are none if the user chooses none.
///
/// # Errors
/// The browser's reason why a file can't be read.
pub async fn choose() -> Result<Vec<(String, Vec<u8>)>, String> {
    let chosen = choose_files(words::FILES).await.map_err(|error| reason(&error))?;
    let files: Vec<File> = Array::from(&chosen)
        .iter()
        .filter_map(|file| Some(File::from(file.dyn_into::<web_sys::File>().ok()?)))
        .collect();
    read(files).await
}

/// The names and bytes of the files that stand in a file input. The input is emptied, so that the same file can be
/// chosen again.
///
/// # Errors
/// The browser's reason why a file can't be read.
pub async fn read_input(input: &HtmlInputElement) -> Result<Vec<(String, Vec<u8>)>, String> {
    let files = input.files().map(FileList::from);
    let files: Vec<File> = files.iter().flat_map(|list| list.iter().cloned()).collect();
    let read = read(files).await;
    input.set_value("");
    read
}

async fn read(files: Vec<File>) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut read = Vec::new();
    for file in files {
        // Before it takes up memory.
        if file.size() > MOST_BYTES as u64 {
            return Err(words::too_large(&file.name()));
        }
        let bytes = read_as_bytes(&file).await.map_err(|error| error.to_string())?;
        read.push((file.name(), bytes));
    }
    Ok(read)
}

/// The project that was chosen is open now: it is saved into its own file from now on, if the browser can do that.
pub async fn opened() {
    // If the file is gone by now, saving asks for another one.
    let _ = project_opened().await;
}

/// Saves bytes into the file that was opened or saved before, or lets the user choose one; a browser that can't do that
/// downloads them. Gives whether they were saved.
///
/// # Errors
/// One sentence with the browser's reason, or that another program has changed the file.
pub async fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<bool, String> {
    if !can_choose() {
        download(name, kind, bytes);
        return Ok(true);
    }
    match write(name, Uint8Array::from(bytes)).await {
        Ok(name) => match name.as_string() {
            Some(name) => Ok(!name.is_empty()),
            None => Err(words::CHANGED_ON_DISK.into()),
        },
        Err(error) => Err(words::not_saved(&reason(&error))),
    }
}

/// The message of an exception.
fn reason(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(|| words::NO_REASON.into(), |error| String::from(error.message()))
}
