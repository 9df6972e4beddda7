//! Packs a release: bytes come in, files go out. Nothing here reads or writes a disk, or runs a program.
//!
//! | file | what it is |
//! |---|---|
//! | `partner-quiz.js` | the one script that a page includes: the first screen, and the names of the other modules |
//! | `pq-quiz-*.js` | the module that opens the quiz, in the page or in a frame: the style, the first question, the names of the engine's files |
//! | `pq-*.wasm` | the engine |
//! | `pq-engine-*.js` | the module that starts the engine: its bindings, the files' hashes |
//! | `pq-divs-*.js` | the module for pages with a `<div data-partner-quiz>` |
//! | `pq-en-*.bin` | the words of a language, with rules and practice |
//! | `pq-es-*.js` | the prerendered screens of a language other than English |
//! | `partner-quiz.html` | all of it in one file |
//! | `manifest.json` | the size and the hash of each |
//!
//! Each file but the manifest has a twin with gzip (`.gz`) and one with brotli (`.br`), for servers that send those.

mod bindings;
mod files;
mod manifest;
mod one_file;
mod parts;
mod prerender;
mod styles;
mod wasm;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde_json::json;
use sha2::{Digest as _, Sha256};

pub use files::{Files, brotli};
pub use manifest::{Entry, MANIFEST, Manifest, part};
pub use parts::Parts;
pub use styles::Sheets;

use prerender::{ENGLISH, Screens};
use styles::Styles;

/// What a release is made of.
pub struct Sources {
    /// The release's version.
    pub version: String,
    /// The engine's bindings, as wasm-bindgen writes them.
    pub bindings: String,
    /// The engine, with the names of its functions.
    pub engine: Vec<u8>,
    /// Every language, read and checked.
    pub contents: Vec<Content>,
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
    /// uses without declaring it, with its value as JSON.
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

/// Packs a release: the files that visitors' browsers load, without their twins and without the manifest, which
/// [`Files::complete`] adds.
///
/// # Errors
/// When a language can't be packed, the bindings aren't as expected, or a script or a style isn't valid.
pub fn pack(sources: &Sources, bundler: &impl Bundler) -> Result<Files> {
    let names = wasm::short_names(&sources.engine)?;
    let bindings = bindings::ours(&sources.bindings, &names)?;
    let engine = wasm::small(&sources.engine, &names)?;
    let contents = &sources.contents;
    let screens = Screens::draw(contents)?;
    let styles = Styles::new(&sources.sheets, contents, bundler)?;
    let version = json!(sources.version).to_string();
    let mut files = Files::default();

    let parts = one_file::Parts {
        version: &version,
        bindings: &bindings,
        engine: &engine,
        styles: &styles,
        screens: &screens,
        contents,
        page: &sources.page,
    };
    files.add("partner-quiz.html", one_file::one_file(&parts, bundler)?);

    let mut hashes = serde_json::Map::new();
    let mut add_checked = |files: &mut Files, stem: &str, ending: &str, bytes: Vec<u8>| {
        let hash = STANDARD.encode(Sha256::digest(&bytes));
        let name = files.add_named(stem, ending, bytes);
        hashes.insert(name.clone(), hash.into());
        name
    };
    let engine_file = add_checked(&mut files, "pq", "wasm", engine);
    let (mut words, mut languages) = (serde_json::Map::new(), serde_json::Map::new());
    for content in contents {
        let lang = &content.words.lang;
        let bytes = content.pack().with_context(|| format!("{lang} can't be packed"))?;
        words.insert(
            lang.clone(),
            add_checked(&mut files, &format!("pq-{lang}"), "bin", bytes).into(),
        );
        // The page's script and the module that opens the quiz have the English screens.
        let others = screens.of.get(lang).filter(|_| lang != ENGLISH);
        let module = others.map(|screens| {
            let module = format!("export default {}", json!(screens));
            files.add_named(&format!("pq-{lang}"), "js", module)
        });
        languages.insert(lang.clone(), module.unwrap_or_default().into());
    }

    let module = |entry: &str, bindings: Option<&str>, constants: &[(&str, String)]| {
        bundler.script(entry, Format::Module, bindings, constants)
    };
    let [first, question] = screens.english()?;
    // A script can't give an integrity hash for a module that it imports. The module checks what it loads itself.
    let hashes = [("HASHES", json!(hashes).to_string())];
    let start = module("engine.js", Some(&bindings), &hashes)?;
    let engine = json!({
        "module": files.add_named("pq-engine", "js", start),
        "wasm": engine_file,
        "words": words,
    });
    let quiz = [
        ("ENGINE", engine.to_string()),
        ("LANGUAGES", screens.languages.to_string()),
        ("QUESTION", question.to_string()),
        ("STYLE", json!(styles.rest).to_string()),
    ];
    let names = json!({
        "quiz": files.add_named("pq-quiz", "js", module("open.js", None, &quiz)?),
        "divs": files.add_named("pq-divs", "js", module("divs.js", None, &[])?),
        "languages": languages,
    });
    let constants = [
        ("FILES", names.to_string()),
        ("FIRST", first.to_string()),
        ("STYLE", json!(styles.first).to_string()),
        ("VERSION", version),
    ];
    files.add("partner-quiz.js", module("loader.js", None, &constants)?);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use partner_quiz::author::{Files as ContentFiles, read};

    use super::*;

    /// Stands in for esbuild: a script is its name with its constants, a style stays as it is.
    struct Plain;

    impl Bundler for Plain {
        fn script(
            &self,
            entry: &str,
            _: Format,
            _: Option<&str>,
            constants: &[(&str, String)],
        ) -> Result<String> {
            let constants = constants.iter().map(|(name, value)| format!("\n{name} = {value};"));
            Ok(format!("// {entry}{}", constants.collect::<String>()))
        }

        fn style(&self, sheet: &str) -> Result<String> {
            Ok(sheet.to_string())
        }
    }

    fn sources() -> Sources {
        let content = |lang: &str| {
            let words = Path::new(env!("CARGO_MANIFEST_DIR"));
            read(&ContentFiles::beside(&words.join(format!("../../content/{lang}.toml")))).unwrap()
        };
        let sheet = String::new;
        Sources {
            version: "1.2.3".to_string(),
            bindings: "__yew_subtree_id __yew_listener_id".to_string(),
            engine: wasm_encoder::Module::new().finish(),
            contents: vec![content("en"), content("es")],
            sheets: Sheets {
                tokens: ":host{--brand:var(--pq-accent, #2f6655)}".to_string(),
                first: sheet(),
                dark: sheet(),
                widget: sheet(),
                frame: sheet(),
                one_file: sheet(),
            },
            page: "__TITLE__ __FIRST__ __BLOCKS__ __LAST__".to_string(),
        }
    }

    /// A release's files without the hashes in their names.
    fn stems(files: &Files) -> Vec<String> {
        let stem = |name: &str| {
            let (stem, ending) = name.rsplit_once('.').unwrap();
            let stem = if stem.starts_with("pq-") { &stem[..stem.len() - 7] } else { stem };
            format!("{stem}.{ending}")
        };
        files.iter().map(|(name, _)| stem(name)).collect()
    }

    #[test]
    fn a_release_is_these_files_and_the_scripts_name_all_that_they_load() {
        let files = pack(&sources(), &Plain).unwrap();
        let mut names = stems(&files);
        names.sort();
        assert_eq!(
            names,
            [
                "partner-quiz.html",
                "partner-quiz.js",
                "pq-divs.js",
                "pq-en.bin",
                "pq-engine.js",
                "pq-es.bin",
                "pq-es.js",
                "pq-quiz.js",
                "pq.wasm",
            ]
        );
        let text = |wanted: &str| {
            let (_, bytes) = files.iter().find(|(name, _)| name.starts_with(wanted)).unwrap();
            String::from_utf8(bytes.to_vec()).unwrap()
        };
        let (loader, quiz, engine) =
            (text("partner-quiz.js"), text("pq-quiz-"), text("pq-engine-"));
        for (name, _) in files.iter().filter(|(name, _)| name.starts_with("pq-")) {
            let is_checked = name.ends_with(".bin") || name.ends_with(".wasm");
            let is_late = is_checked || name.starts_with("pq-engine-");
            let (namer, text) =
                if is_late { ("pq-quiz-*.js", &quiz) } else { ("partner-quiz.js", &loader) };
            assert!(text.contains(&format!("\"{name}\"")), "{namer} doesn't name {name}");
            assert_eq!(engine.contains(name), is_checked, "the hash of {name}");
        }
        assert!(loader.contains("VERSION = \"1.2.3\";"), "{loader}");
    }

    #[test]
    fn the_same_sources_give_the_same_release() {
        assert_eq!(pack(&sources(), &Plain).unwrap(), pack(&sources(), &Plain).unwrap());
    }
}
