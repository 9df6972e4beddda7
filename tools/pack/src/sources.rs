//! Makes a template from the sources, with a program that bundles and minifies.

use anyhow::Result;

use crate::places::{once, place};
use crate::styles::Styles;
use crate::{Sheets, Template, bindings, wasm};

/// What a template is made of.
pub struct Sources {
    /// The release's version.
    pub version: String,
    /// The engine's bindings, as wasm-bindgen writes them.
    pub bindings: String,
    /// The engine, with the names of its functions.
    pub engine: Vec<u8>,
    /// The files of `styles/`.
    pub sheets: Sheets,
    /// The page of the one file, `src/embed/js/one-file.html`.
    pub page: String,
}

/// How a bundled script stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As a module.
    Module,
    /// As a script inside a page.
    Inline,
}

/// Bundles and minifies. A release has esbuild for it, which is a program and reads the scripts from the disk.
pub trait Bundler {
    /// One script of `src/embed/js/` with all that it imports, minified.
    ///
    /// `bindings` are for a script that imports them, as `./glue.js`. Each of `constants` is a name that the script
    /// uses without declaring it, with the identifier that stands there in the bundle.
    ///
    /// # Errors
    /// When a script is missing or isn't JavaScript.
    fn script(
        &self,
        entry: &str,
        format: Format,
        bindings: Option<&str>,
        constants: &[(&str, String)],
    ) -> Result<String>;

    /// A style sheet, minified.
    ///
    /// # Errors
    /// When it isn't CSS.
    fn style(&self, sheet: &str) -> Result<String>;
}

impl Template {
    /// Makes the template.
    ///
    /// # Errors
    /// When the bindings aren't as expected, a script or a style isn't valid, or a script doesn't use each of its
    /// constants once.
    pub fn new(sources: &Sources, bundler: &impl Bundler) -> Result<Self> {
        let names = wasm::short_names(&sources.engine)?;
        let bindings = bindings::ours(&sources.bindings, &names)?;
        let script = |entry: &str, format, bindings: Option<&str>, constants: &[&str]| {
            let places: Vec<_> = constants.iter().map(|name| (*name, place(name))).collect();
            let script = bundler.script(entry, format, bindings, &places)?;
            once(&script, entry, constants)?;
            anyhow::Ok(script)
        };
        let inline = |entry: &str, bindings: Option<&str>, constants: &[&str]| {
            anyhow::Ok(script(entry, Format::Inline, bindings, constants)?.trim().to_string())
        };
        let module =
            |entry: &str, constants: &[&str]| script(entry, Format::Module, None, constants);
        Ok(Self {
            version: sources.version.clone(),
            engine: wasm::small(&sources.engine, &names)?,
            loader: module("loader.js", &["FILES", "FIRST", "STYLE", "VERSION"])?,
            open: module("open.js", &["ENGINE", "LANGUAGES", "QUESTION", "STYLE"])?,
            start: script("engine.js", Format::Module, Some(&bindings), &["HASHES"])?,
            divs: module("divs.js", &[])?,
            one_file_first: inline(
                "one-file.js",
                None,
                &["LANGUAGES", "SCREENS", "STYLE", "REST", "VERSION"],
            )?,
            one_file_last: inline("one-file-engine.js", Some(&bindings), &[])?,
            page: sources.page.clone(),
            styles: Styles::new(&sources.sheets, bundler)?,
        })
    }
}
