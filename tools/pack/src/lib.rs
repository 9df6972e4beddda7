//! Packs a release: bytes come in, files go out. Nothing here reads or writes a disk, or runs a program.
//!
//! A [`Template`] is what the build makes with programs and without the content; [`fill`] makes the files of a template
//! and the content. The build does both. The studio, in a browser, has the build's template and only fills it, without
//! the feature `template`.
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

#[cfg(feature = "template")]
mod bindings;
mod files;
mod javascript;
mod manifest;
mod one_file;
#[cfg(feature = "template")]
mod parts;
mod places;
mod prerender;
#[cfg(feature = "template")]
mod sources;
mod styles;
mod template;
#[cfg(feature = "template")]
mod wasm;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde_json::json;
use sha2::{Digest as _, Sha256};

pub use files::{Files, brotli};
pub use manifest::{Entry, MANIFEST, Manifest, part};
#[cfg(feature = "template")]
pub use parts::Parts;
#[cfg(feature = "template")]
pub use sources::{Bundler, Format, Sources};
#[cfg(feature = "template")]
pub use styles::Sheets;
pub use template::Template;

use javascript::expression;
use places::filled;
use prerender::{ENGLISH, Screens};

/// Makes a release of a template and every language, read and checked: the files that visitors' browsers load, without
/// their twins and without the manifest, which [`Files::complete`] adds.
///
/// # Errors
/// When a language can't be packed, or there is none.
pub fn fill(template: &Template, contents: &[Content]) -> Result<Files> {
    let screens = Screens::draw(contents)?;
    let practice = &contents.first().context("content/ has no language")?.practice;
    let styles = template.styles.with_accent(&practice.accent);
    let mut files = Files::default();
    let one_file = one_file::one_file(template, contents, &screens, &styles)?;
    files.add("partner-quiz.html", one_file);

    let mut hashes = serde_json::Map::new();
    let mut add_checked = |files: &mut Files, stem: &str, ending: &str, bytes: Vec<u8>| {
        let hash = STANDARD.encode(Sha256::digest(&bytes));
        let name = files.add_named(stem, ending, bytes);
        hashes.insert(name.clone(), hash.into());
        name
    };
    let engine_file = add_checked(&mut files, "pq", "wasm", template.engine.clone());
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
            let module = format!("export default{}", expression(&json!(screens)));
            files.add_named(&format!("pq-{lang}"), "js", module)
        });
        languages.insert(lang.clone(), module.unwrap_or_default().into());
    }

    let [first, question] = screens.english()?;
    // A script can't give an integrity hash for a module that it imports. The module checks what it loads itself.
    let start = filled(&template.start, &[("HASHES", expression(&hashes.into()))]);
    let engine = json!({
        "module": files.add_named("pq-engine", "js", start),
        "wasm": engine_file,
        "words": words,
    });
    let open = [
        ("ENGINE", expression(&engine)),
        ("LANGUAGES", expression(&screens.languages)),
        ("QUESTION", expression(question)),
        ("STYLE", expression(&json!(styles.rest))),
    ];
    let names = json!({
        "quiz": files.add_named("pq-quiz", "js", filled(&template.open, &open)),
        "divs": files.add_named("pq-divs", "js", template.divs.clone()),
        "languages": languages,
    });
    let constants = [
        ("FILES", expression(&names)),
        ("FIRST", expression(first)),
        ("STYLE", expression(&json!(styles.first))),
        ("VERSION", expression(&json!(template.version))),
    ];
    files.add("partner-quiz.js", filled(&template.loader, &constants));
    Ok(files)
}

#[cfg(all(test, feature = "template"))]
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

    fn contents() -> Vec<Content> {
        let content = |lang: &str| {
            let words = Path::new(env!("CARGO_MANIFEST_DIR"));
            read(&ContentFiles::beside(&words.join(format!("../../content/{lang}.toml")))).unwrap()
        };
        vec![content("en"), content("es")]
    }

    fn sources() -> Sources {
        let sheet = String::new;
        Sources {
            version: "1.2.3".to_string(),
            bindings: "__yew_subtree_id __yew_listener_id".to_string(),
            engine: wasm_encoder::Module::new().finish(),
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

    fn packed() -> Files {
        fill(&Template::new(&sources(), &Plain).unwrap(), &contents()).unwrap()
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
        let files = packed();
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
        assert_eq!(packed(), packed());
    }

    #[test]
    fn a_template_that_was_written_and_read_back_gives_the_same_release() {
        let bytes = Template::new(&sources(), &Plain).unwrap().to_bytes().unwrap();
        assert_eq!(fill(&Template::from_bytes(&bytes).unwrap(), &contents()).unwrap(), packed());
        assert!(Template::from_bytes(&bytes[..100]).is_err());
    }
}
