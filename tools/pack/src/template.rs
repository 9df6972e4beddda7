//! The half of packing that needs programs: bundles scripts and styles, and makes the engine smaller.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::styles::{Sheets, Styles};
use crate::{Template, bindings, wasm};

/// What a release is made of, apart from the content.
pub struct Sources {
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
    /// `bindings` are for a script that imports them, as `./glue.js`. The script uses some of
    /// [`CONSTANTS`](crate::CONSTANTS) without declaring them; in the bundle, they have their short names.
    ///
    /// # Errors
    /// When a script is missing or isn't JavaScript.
    fn script(&self, entry: &str, format: Format, bindings: Option<&str>) -> Result<String>;

    /// A style sheet, minified.
    ///
    /// # Errors
    /// When it isn't CSS.
    fn style(&self, sheet: &str) -> Result<String>;
}

/// The scripts, each with how it stands in its file, and whether it imports the bindings.
const SCRIPTS: [(&str, Format, bool); 6] = [
    ("divs.js", Format::Module, false),
    ("engine.js", Format::Module, true),
    ("loader.js", Format::Module, false),
    ("one-file-engine.js", Format::Inline, true),
    ("one-file.js", Format::Inline, false),
    ("open.js", Format::Module, false),
];

impl Template {
    /// Makes a template.
    ///
    /// # Errors
    /// When the bindings aren't as expected, or a script or a style isn't valid.
    pub fn make(sources: &Sources, bundler: &impl Bundler) -> Result<Self> {
        let names = wasm::short_names(&sources.engine)?;
        let bindings = bindings::ours(&sources.bindings, &names)?;
        let styles = Styles::new(&sources.sheets, bundler)?;
        let mut scripts = BTreeMap::new();
        for (entry, format, imports) in SCRIPTS {
            let bindings = imports.then_some(bindings.as_str());
            scripts.insert(entry.to_string(), bundler.script(entry, format, bindings)?);
        }
        Ok(Self {
            engine: wasm::small(&sources.engine, &names)?,
            scripts,
            first: styles.first,
            frame: styles.frame,
            rest: styles.rest,
            one_file: styles.one_file,
            page: sources.page.clone(),
        })
    }
}
