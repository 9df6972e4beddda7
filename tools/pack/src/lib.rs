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
//!
//! Packing has two halves. [`Template::make`] bundles scripts and styles, for which it needs esbuild and what trunk has
//! built. [`Template::fill`] puts the content in. The build does both. The studio, which runs in a browser, has the
//! build's template and fills it with other content, so it gives the same files.

#[cfg(feature = "template")]
mod bindings;
mod brotli;
mod files;
mod literal;
mod manifest;
mod one_file;
#[cfg(feature = "template")]
mod parts;
mod places;
mod prerender;
#[cfg(feature = "template")]
mod styles;
#[cfg(feature = "template")]
mod template;
#[cfg(feature = "template")]
mod wasm;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::quiz::content::Content;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub use brotli::brotli;
pub use files::Files;
pub use manifest::{Entry, MANIFEST, Manifest, part};
#[cfg(feature = "template")]
pub use parts::Parts;
#[cfg(feature = "template")]
pub use styles::Sheets;
#[cfg(feature = "template")]
pub use template::{Bundler, Format, Sources};

use prerender::{ENGLISH, Screens};

/// What only the content decides, by the names that the scripts use without declaring them, each with the name that it
/// has in a bundled script. No script has such a name for anything else.
pub const CONSTANTS: [(&str, &str); 11] = [
    ("ENGINE", "$e"),
    ("FILES", "$f"),
    ("FIRST", "$i"),
    ("FRAME", "$m"),
    ("HASHES", "$h"),
    ("LANGUAGES", "$l"),
    ("QUESTION", "$q"),
    ("REST", "$r"),
    ("SCREENS", "$s"),
    ("STYLE", "$t"),
    ("VERSION", "$v"),
];

/// The place of the practice's accent in the style of the first screen.
const ACCENT: &str = "var(--pq-accent,#2f6655)";

/// Everything of a release but the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The engine as it ships.
    pub(crate) engine: Vec<u8>,
    /// The bundled scripts, by their files in `src/embed/js/`. [`CONSTANTS`] are missing in them.
    pub(crate) scripts: BTreeMap<String, String>,
    /// The style of the first screen.
    pub(crate) first: String,
    /// The style of everything else.
    pub(crate) rest: String,
    /// The style of the isolated frame on the page.
    pub(crate) frame: String,
    /// The style of the page that is the one file.
    pub(crate) one_file: String,
    /// The page of the one file, with a placeholder such as `__TITLE__` for each of its parts.
    pub(crate) page: String,
}

impl Template {
    /// The template as bytes, for [`Template::from_bytes`].
    ///
    /// # Errors
    /// Serializing into memory doesn't fail; its interface says that it may.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        Ok(postcard::to_allocvec(self)?)
    }

    /// Reads a template.
    ///
    /// # Errors
    /// When the bytes are those of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        postcard::from_bytes(bytes).context("the template is of another version")
    }

    /// The files that visitors' browsers load, without their twins and without the manifest, which [`Files::complete`]
    /// adds. `contents` are all languages, read and checked.
    ///
    /// # Errors
    /// When there is no English, or a language can't be packed.
    pub fn fill(&self, version: &str, contents: &[Content]) -> Result<Files> {
        let screens = Screens::draw(contents)?;
        let first_style = self.first_style(contents)?;
        let mut files = Files::default();
        files.add(
            "partner-quiz.html",
            one_file::one_file(self, version, &first_style, &screens, contents)?,
        );

        let mut hashes = serde_json::Map::new();
        let mut add_checked = |files: &mut Files, stem: &str, ending: &str, bytes: Vec<u8>| {
            let hash = STANDARD.encode(Sha256::digest(&bytes));
            let name = files.add_named(stem, ending, bytes);
            hashes.insert(name.clone(), hash.into());
            name
        };
        let engine_file = add_checked(&mut files, "pq", "wasm", self.engine.clone());
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
                let module = format!("export default{}", literal::literal(&json!(screens)));
                files.add_named(&format!("pq-{lang}"), "js", module)
            });
            languages.insert(lang.clone(), module.unwrap_or_default().into());
        }

        let [first, question] = screens.english()?;
        // A script can't give an integrity hash for a module that it imports. The module checks what it loads itself.
        let start = self.module("engine.js", &[("HASHES", hashes.into())])?;
        let engine = json!({
            "module": files.add_named("pq-engine", "js", start),
            "wasm": engine_file,
            "words": words,
            "screens": languages.clone(),
        });
        let quiz = [
            ("ENGINE", engine),
            ("FRAME", self.frame.clone().into()),
            ("LANGUAGES", screens.languages.clone()),
            ("QUESTION", question.clone()),
            ("STYLE", self.rest.clone().into()),
        ];
        let names = json!({
            "quiz": files.add_named("pq-quiz", "js", self.module("open.js", &quiz)?),
            "divs": files.add_named("pq-divs", "js", self.module("divs.js", &[])?),
            "languages": languages,
        });
        let constants = [
            ("FILES", names),
            ("FIRST", first.clone()),
            ("STYLE", first_style.into()),
            ("VERSION", version.into()),
        ];
        files.add("partner-quiz.js", self.module("loader.js", &constants)?);
        Ok(files)
    }

    /// The style of the first screen, with the practice's accent. Every language has the same practice.
    fn first_style(&self, contents: &[Content]) -> Result<String> {
        let practice = &contents.first().context("there is no language")?.practice;
        Ok(self.first.replace(ACCENT, &format!("var(--pq-accent,{})", practice.accent)))
    }

    /// A bundled script.
    pub(crate) fn script(&self, entry: &str) -> Result<&str> {
        let script = self.scripts.get(entry);
        Ok(script.with_context(|| format!("the template has no {entry}"))?.trim())
    }

    /// A bundled module with its constants.
    fn module(&self, entry: &str, constants: &[(&str, Value)]) -> Result<String> {
        let script = self.script(entry)?;
        Ok(format!("{}{script}\n", declarations(entry, script, constants)?))
    }
}

/// Declares the constants that a bundled script uses.
pub(crate) fn declarations(
    entry: &str,
    script: &str,
    constants: &[(&str, Value)],
) -> Result<String> {
    let mut declared = Vec::new();
    for (name, short) in CONSTANTS {
        if !uses(script, short) {
            continue;
        }
        let value = constants.iter().find(|(constant, _)| *constant == name);
        let (_, value) = value.with_context(|| format!("{entry} gets no {name}"))?;
        declared.push(format!("{short}={}", literal::literal(value)));
    }
    let unused = constants.len() - declared.len();
    ensure!(unused == 0, "{entry} doesn't use {unused} of its constants");
    if declared.is_empty() {
        return Ok(String::new());
    }
    Ok(format!("const {};", declared.join(",")))
}

/// Whether a script uses this name.
fn uses(script: &str, name: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
    script.match_indices(name).any(|(at, _)| {
        let before = script[..at].chars().next_back();
        let after = script[at + name.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[cfg(all(test, feature = "template"))]
mod tests {
    use std::path::Path;

    use partner_quiz::author::{Files as ContentFiles, read};

    use super::*;

    /// Stands in for esbuild: a script is its name with the constants that it uses, a style stays as it is.
    struct Plain;

    impl Bundler for Plain {
        fn script(&self, entry: &str, format: Format, _: Option<&str>) -> Result<String> {
            let used = match entry {
                "engine.js" => "$h",
                "loader.js" => "$f $i $t $v",
                "one-file.js" => "$l $s $t $r $v",
                "open.js" => "$e $l $m $q $t",
                _ => "",
            };
            Ok(match format {
                Format::Module => format!("/* {entry} {used} */"),
                Format::Inline => format!("(()=>{{/* {entry} {used} */}})();"),
            })
        }

        fn style(&self, sheet: &str) -> Result<String> {
            Ok(sheet.to_string())
        }
    }

    fn contents() -> Vec<Content> {
        ["en", "es"]
            .map(|lang| {
                let words = Path::new(env!("CARGO_MANIFEST_DIR"));
                let words = words.join(format!("../../content/{lang}.toml"));
                read(&ContentFiles::beside(&words)).unwrap()
            })
            .into()
    }

    fn template() -> Template {
        let sheet = String::new;
        let sources = Sources {
            bindings: "__yew_subtree_id __yew_listener_id".to_string(),
            engine: wasm_encoder::Module::new().finish(),
            sheets: Sheets {
                tokens: ":host{--brand:var(--pq-accent, #2f6655);--accent:var(--brand)}"
                    .to_string(),
                first: sheet(),
                dark: sheet(),
                widget: sheet(),
                frame: sheet(),
                one_file: sheet(),
            },
            page: "__TITLE__ __FIRST__ __BLOCKS__ __LAST__".to_string(),
        };
        Template::make(&sources, &Plain).unwrap()
    }

    fn packed() -> Files {
        template().fill("1.2.3", &contents()).unwrap()
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
        assert!(loader.contains("$v=\"1.2.3\";"), "{loader}");
    }

    #[test]
    fn a_template_survives_being_written_and_read_and_gives_the_same_release() {
        let again = Template::from_bytes(&template().to_bytes().unwrap()).unwrap();
        assert_eq!(again, template());
        assert_eq!(again.fill("1.2.3", &contents()).unwrap(), packed());
        assert!(Template::from_bytes(b"other").is_err());
    }

    #[test]
    fn another_accent_is_in_the_first_style_and_every_constant_must_be_given_and_used() {
        let mut contents = contents();
        for content in &mut contents {
            content.practice.accent = "#123456".into();
        }
        let files = template().fill("1.2.3", &contents).unwrap();
        let (_, loader) = files.iter().find(|(name, _)| *name == "partner-quiz.js").unwrap();
        let loader = String::from_utf8_lossy(loader).into_owned();
        assert!(loader.contains("var(--pq-accent,#123456)") && !loader.contains("#2f6655"));

        let given = |script: &str, constants: &[(&str, Value)]| {
            declarations("a.js", script, constants).map_err(|error| error.to_string())
        };
        assert_eq!(given("x($v)", &[("VERSION", json!("1"))]).unwrap(), "const $v=\"1\";");
        assert_eq!(given("x($v)", &[]).unwrap_err(), "a.js gets no VERSION");
        assert!(given("x($value)", &[("VERSION", json!("1"))]).is_err());
    }
}
