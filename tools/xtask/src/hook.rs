//! What ships: reads trunk's output, packs each language, names files by their content, writes the
//! compressed twins and the manifest.
//!
//! | file | what it is |
//! |---|---|
//! | `partner-quiz.js` | the one script a page includes: the first screen, and the names of the others |
//! | `pq-quiz-*.js` | the module that opens the quiz, in the page or in a frame: the style, the first question |
//! | `pq-*.wasm` | the engine |
//! | `pq-engine-*.js` | the module that starts the engine: its bindings, the files' hashes |
//! | `pq-divs-*.js` | the module for pages with a `<div data-partner-quiz>` |
//! | `pq-en-*.bin` | the words of a language, with rules and practice |
//! | `pq-es-*.js` | the prerendered screens of another language than English |
//! | `partner-quiz.html` | all of it in one file |
//! | `manifest.json` | the size and the hash of each |

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::author::age::to_check;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256, Sha384};

use crate::one_file::{Parts, one_file};
use crate::prerender::{ENGLISH, Screens};
use crate::style::Styles;
use crate::{parts, project, script};

/// What `manifest.json` says of one file.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// In bytes, as it lies on disk.
    raw: usize,
    /// In bytes, as a server sends it with gzip.
    gzip: usize,
    /// In bytes, as a server sends it with brotli.
    brotli: usize,
    /// For `integrity` attributes.
    integrity: String,
}

/// Every language of `content/`, read and checked. Help lines that are due for a check are named.
///
/// # Errors
/// Every problem of every file.
pub(crate) fn content() -> Result<Vec<Content>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let today = i64::try_from(now.as_secs() / 86_400)?;
    let mut contents = Vec::new();
    let mut problems = Vec::new();
    for language in languages()? {
        let mut files = Files::beside(&language);
        if let Some(practice) = practice() {
            files.practice = practice;
        }
        match read(&files) {
            Ok(content) => {
                for warning in to_check(&content.words, today) {
                    println!("      warning: {}: {warning}", language.display());
                }
                contents.push(content);
            }
            Err(more) => problems.extend(more),
        }
    }
    // Rules and practice belong to every language; their problems are told once.
    problems.sort();
    problems.dedup();
    if !problems.is_empty() {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        bail!("The content can't be built yet ({} to mend):\n{}", list.len(), list.join("\n"));
    }
    Ok(contents)
}

/// Names the file whose practice takes the place of `content/practice.toml`.
pub(crate) const PRACTICE: &str = "PARTNER_QUIZ_PRACTICE";

/// The snippet form's script on the demo page, as seen from the scripts of the quiz.
const SNIPPET: &str = "../../demo/snippet.js";

static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// Another practice than `content/practice.toml`, where one was named.
pub(crate) fn practice() -> Option<PathBuf> {
    CHOSEN.get().cloned().or_else(|| env::var_os(PRACTICE).map(PathBuf::from))
}

/// Names another practice's file for this build.
///
/// # Errors
/// When there is no such file.
pub(crate) fn set_practice(file: &Path) -> Result<()> {
    let file = fs::canonicalize(file).with_context(|| {
        format!("{} can't be read: name a file like content/practice.toml", file.display())
    })?;
    CHOSEN.get_or_init(|| file);
    Ok(())
}

/// The files of words: every TOML file in `content/` but the two that all languages share.
fn languages() -> Result<Vec<PathBuf>> {
    // Relative to the project, so that problems name the file as its author does.
    env::set_current_dir(project())?;
    let mut files = Vec::new();
    for entry in fs::read_dir("content").context("content/ can't be read")? {
        let file = entry?.path();
        let shared = ["rules.toml", "practice.toml"].iter().any(|name| file.ends_with(name));
        if file.extension().is_some_and(|ending| ending == "toml") && !shared {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// Packs trunk's staging folder in place. trunk moves it to `dist/` afterwards.
pub(crate) fn pack() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "Packing is the last part of a build: cargo xtask build, or trunk build, which calls it.",
    )?;
    let contents = content()?;
    let staged = |name: &str| folder.join(name);
    let take = |name: &str| -> Result<Vec<u8>> {
        let file = staged(name);
        let bytes = fs::read(&file).with_context(|| format!("trunk gave no {name}"))?;
        fs::remove_file(file)?;
        Ok(bytes)
    };

    let glue = beside_our_scripts(&with_marks_of_our_own(&take("widget.js")?)?)?;
    fs::remove_dir_all(staged("snippets"))?;
    let named_wasm = take("widget_bg.wasm")?;
    parts::keep(&named_wasm)?;
    let wasm = without_names(&named_wasm)?;
    let screens = Screens::draw(&contents)?;
    let styles = Styles::read(&contents)?;
    let parts =
        Parts { glue: &glue, wasm: &wasm, styles: &styles, screens: &screens, contents: &contents };
    fs::write(staged("partner-quiz.html"), one_file(&parts)?)?;

    let mut hashes = serde_json::Map::new();
    let mut hashed = |stem: &str, ending: &str, bytes: &[u8]| -> Result<String> {
        let file = named(&folder, stem, ending, bytes)?;
        hashes.insert(file.clone(), STANDARD.encode(Sha256::digest(bytes)).into());
        Ok(file)
    };
    let engine_file = hashed("pq", "wasm", &wasm)?;
    let mut words = serde_json::Map::new();
    for content in &contents {
        let lang = &content.words.lang;
        let bytes = content.pack().with_context(|| format!("{lang} can't be packed"))?;
        let mut files = vec![hashed(&format!("pq-{lang}"), "bin", &bytes)?];
        if let Some(screens) = screens.of.get(lang).filter(|_| lang != ENGLISH) {
            let module = format!("export default {}", json!(screens));
            files.push(named(&folder, &format!("pq-{lang}"), "js", module.as_bytes())?);
        }
        words.insert(lang.clone(), files.into());
    }
    let [first, question] = screens.english()?;
    let quiz = script::bundle(
        "open.js",
        "esm",
        None,
        &[
            ("LANGUAGES", screens.languages.to_string()),
            ("QUESTION", question.to_string()),
            ("STYLE", json!(styles.rest).to_string()),
        ],
    )?;
    // No browser can check a module that a script imports: its name is all there is. What it loads, it checks.
    let hashes = [("HASHES", json!(hashes).to_string())];
    let engine = script::bundle("engine.js", "esm", Some(&glue), &hashes)?;
    let files = json!({
        "quiz": named(&folder, "pq-quiz", "js", &quiz)?,
        "engine": named(&folder, "pq-engine", "js", &engine)?,
        "divs": named(&folder, "pq-divs", "js", &script::bundle("divs.js", "esm", None, &[])?)?,
        "wasm": engine_file,
        "words": words,
    });
    let constants = [
        ("FILES", files.to_string()),
        ("FIRST", first.to_string()),
        ("STYLE", json!(styles.first).to_string()),
        ("VERSION", json!(env!("CARGO_PKG_VERSION")).to_string()),
    ];
    fs::write(staged("partner-quiz.js"), script::bundle("loader.js", "esm", None, &constants)?)?;

    let snippet = script::bundle(SNIPPET, "esm", None, &[])?;
    fs::write(staged("snippet.js"), snippet)?;

    let mut manifest = BTreeMap::new();
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if let Some(name) = file.file_name().and_then(|name| name.to_str()) {
            manifest.insert(name.to_string(), describe(&file)?);
        }
    }
    fs::write(staged("manifest.json"), serde_json::to_string_pretty(&manifest)?)?;
    Ok(())
}

/// The engine's bindings with other names for the marks that Yew puts on nodes.
///
/// Two Yew modules on one page use the same marks and count from one: a host that is a Yew app itself would
/// take our nodes for its own, and run a listener of its own for a click on ours.
fn with_marks_of_our_own(glue: &[u8]) -> Result<String> {
    let glue = String::from_utf8(glue.to_vec())?;
    if !glue.contains("__yew_subtree_id") || !glue.contains("__yew_listener_id") {
        bail!("yew marks nodes in another way now: see whether hosts that are Yew apps still run");
    }
    Ok(glue.replace("__yew_", "__pq_"))
}

/// The bindings with our own script imported from where it is bundled, and not from the copy that wasm-bindgen
/// makes. Within the engine it keeps the copy's name.
fn beside_our_scripts(glue: &str) -> Result<Vec<u8>> {
    let mut lines = Vec::new();
    for line in glue.lines() {
        let copy = line.strip_prefix("import ").and_then(|rest| rest.split_once("/snippets/"));
        let Some((_, path)) = copy else {
            lines.push(line.to_string());
            continue;
        };
        let (_, file) = path
            .split_once("/src/embed/js/")
            .with_context(|| format!("a script of the engine isn't in src/embed/js/: {line}"))?;
        let (names, _) = line.split_once(" from ").context("an import names a file")?;
        let file = file.trim_end_matches(['\'', '"', ';']);
        lines.push(format!("{names} from \"./{file}\";"));
    }
    Ok(lines.join("\n").into_bytes())
}

/// A wasm module without its custom sections: the names of functions and of tools, which no browser
/// needs and which are two fifths of the file.
fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    const HEADER: usize = 8;
    const CUSTOM: u8 = 0;
    let broken = || anyhow!("the engine isn't a wasm module");
    let (header, mut rest) = module.split_at_checked(HEADER).ok_or_else(broken)?;
    let mut kept = header.to_vec();
    while let Some((id, after)) = rest.split_first() {
        // A section's size is an unsigned LEB128: seven bits a byte, the last without the high bit.
        let width = 1 + after.iter().position(|byte| byte & 0x80 == 0).ok_or_else(broken)?;
        let size = after
            .iter()
            .take(width)
            .rev()
            .fold(0, |size, byte| size << 7 | usize::from(byte & 0x7f));
        let (section, next) = rest.split_at_checked(1 + width + size).ok_or_else(broken)?;
        if *id != CUSTOM {
            kept.extend(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// Writes a file named by its content, so that it can be cached for good, and gives its name. No packing makes the
/// hashes smaller, and the page's script holds all of them, so they are as short as will do.
fn named(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String> {
    let hash: String =
        Sha256::digest(bytes).iter().take(3).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{stem}-{hash}.{ending}");
    fs::write(folder.join(&name), bytes).with_context(|| format!("{name} can't be written"))?;
    Ok(name)
}

/// Writes the compressed twins of a file and measures all three.
fn describe(file: &Path) -> Result<Entry> {
    let bytes = fs::read(file)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    let gzip = gzip.finish()?;
    let mut brotli = Vec::new();
    brotli::BrotliCompress(
        &mut bytes.as_slice(),
        &mut brotli,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    let twin = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    fs::write(twin(".gz"), &gzip)?;
    fs::write(twin(".br"), &brotli)?;
    Ok(Entry {
        raw: bytes.len(),
        gzip: gzip.len(),
        brotli: brotli.len(),
        integrity: integrity(&bytes),
    })
}

/// What browsers hold a file against before they use it.
fn integrity(bytes: &[u8]) -> String {
    let hash = STANDARD.encode(Sha384::digest(bytes));
    format!("sha384-{hash}")
}

/// The part of the budget that a file belongs to; nothing for what no visitor of a page loads.
fn part(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')? {
        ("partner-quiz", "js") => Some("script"),
        ("partner-quiz", "html") => Some("one-file"),
        (_, "wasm") => Some("engine"),
        (stem, "js") if stem.starts_with("pq-quiz-") => Some("quiz"),
        (stem, "js") if stem.starts_with("pq-engine-") => Some("start"),
        (_, "bin") => Some("words"),
        _ => None,
    }
}

/// Prints the size of each file with its share of the budget.
///
/// # Errors
/// When a part is over its budget.
pub(crate) fn print_sizes() -> Result<()> {
    let manifest = fs::read_to_string(project().join("dist/manifest.json"))
        .context("dist/manifest.json is missing: the release isn't built")?;
    let manifest: BTreeMap<String, Entry> = serde_json::from_str(&manifest)?;
    println!("\n{:<34} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = Vec::new();
    for (name, entry) in &manifest {
        let budget = match part(name) {
            Some(part) => Some((part, crate::tools::budget(part)?)),
            None => None,
        };
        let shown = budget.map_or_else(String::new, |(_, most)| most.to_string());
        println!("{name:<34} {:>9} {:>9} {:>9} {shown:>9}", entry.raw, entry.gzip, entry.brotli);
        if let Some((part, most)) = budget.filter(|(_, most)| entry.brotli > *most) {
            over.push(format!(
                "{name}: {part} is {} bytes with brotli; its budget is {most}",
                entry.brotli
            ));
        }
    }
    parts::print()?;
    if !over.is_empty() {
        bail!(
            "The release is over its size budget (workspace.metadata.budget in Cargo.toml):\n{}",
            over.join("\n")
        );
    }
    Ok(())
}
