//! trunk's hook: reads what trunk has built and what the project has, packs it, and writes what ships into `dist/`.
//!
//! The same files go into trunk's own folder, `target/site`, beside the demo page, where `trunk serve` and
//! `cargo xtask demo` serve them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use pack::{Bundler, CONSTANTS, Files, Format, Parts, Sheets, Sources, Template};

use crate::content::content;
use crate::{pins, project, script, sizes};

/// The release: only what ships.
pub(crate) fn dist() -> PathBuf {
    project().join("dist")
}

/// The demo page, with the files of the release beside it.
pub(crate) fn site() -> PathBuf {
    project().join("target/site")
}

/// What a release is made of, apart from the content. The studio has it, too.
pub(crate) fn template_file() -> PathBuf {
    project().join("target/template.bin")
}

/// The engine and its bindings, as trunk names them.
const ENGINE: &str = "widget_bg.wasm";
const BINDINGS: &str = "widget.js";

/// `cargo xtask pack`. trunk calls it with its staging folder, which it moves to [`site`] afterwards.
pub(crate) fn hook() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "Packing is the last part of a build: cargo xtask build, or trunk build, which calls it.",
    )?;
    let sources = sources(&staging)?;
    fs::remove_file(staging.join(BINDINGS))?;
    fs::remove_file(staging.join(ENGINE))?;
    // The copies of our scripts that the bindings import; the bundles have the scripts themselves.
    fs::remove_dir_all(staging.join("snippets"))?;
    sizes::keep(&Parts::of(&sources.engine)?)?;
    let template = Template::make(&sources, &Esbuild)?;
    fs::write(template_file(), template.to_bytes()?)?;
    let files = template.fill(&pins::full_version()?, &content()?)?;

    let dist = dist();
    // Files of an earlier build must not ship.
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    let release = files.complete()?;
    write(&release, &dist)?;
    write(&release, &staging)?;
    Ok(())
}

/// Reads what a template is made of. `built` is the folder with the engine and its bindings.
fn sources(built: &Path) -> Result<Sources> {
    let engine =
        |name: &str| fs::read(built.join(name)).with_context(|| format!("trunk gave no {name}"));
    let read = |file: &str| {
        fs::read_to_string(project().join(file)).with_context(|| format!("{file} can't be read"))
    };
    Ok(Sources {
        bindings: String::from_utf8(engine(BINDINGS)?)?,
        engine: engine(ENGINE)?,
        sheets: Sheets {
            tokens: read("styles/tokens.css")?,
            first: read("styles/first.css")?,
            dark: read("styles/dark.css")?,
            widget: read("styles/widget.css")?,
            frame: read("styles/frame.css")?,
            one_file: read("styles/one-file.css")?,
        },
        page: read("src/embed/js/one-file.html")?,
    })
}

/// Writes files into a folder.
fn write(files: &Files, folder: &Path) -> Result<()> {
    for (name, bytes) in files.iter() {
        fs::write(folder.join(name), bytes).with_context(|| format!("{name} can't be written"))?;
    }
    Ok(())
}

/// esbuild, on the project's own scripts.
struct Esbuild;

impl Bundler for Esbuild {
    fn script(&self, entry: &str, format: Format, bindings: Option<&str>) -> Result<String> {
        let format = match format {
            Format::Module => "esm",
            Format::Inline => "iife",
        };
        let constants = CONSTANTS.map(|(name, short)| (name, short.to_string()));
        let bundle = script::bundle(entry, format, bindings.map(str::as_bytes), &constants)?;
        Ok(String::from_utf8(bundle)?)
    }

    fn style(&self, sheet: &str) -> Result<String> {
        Ok(String::from_utf8(script::minify("css", sheet.as_bytes())?)?)
    }
}

#[cfg(test)]
mod tests {
    use partner_quiz::quiz::content::Content;

    use super::*;

    /// What trunk has left of the last build: the engine and its bindings.
    const BUILT: &str = "target/wasm-bindgen/release";

    /// The template of the last build, as the studio has it.
    fn template() -> Template {
        Template::from_bytes(&fs::read(template_file()).unwrap()).unwrap()
    }

    /// The shipped content with another practice, another accent and a hostile sentence.
    fn changed() -> Vec<Content> {
        let mut contents = content().unwrap();
        for content in &mut contents {
            content.practice.name = "Calm Harbor".to_string();
            content.practice.accent = "#7a3e65".to_string();
            content.words.interface.title = "It\"s </script> '${here}` \\ __FIRST__".to_string();
        }
        contents
    }

    fn fill(template: &Template, contents: &[Content]) -> Files {
        template.fill(&pins::full_version().unwrap(), contents).unwrap()
    }

    #[test]
    fn a_template_read_from_its_file_gives_the_release_that_was_built() {
        let made = fill(&template(), &content().unwrap()).complete().unwrap();
        let built = fs::read_dir(dist()).unwrap().count();
        assert_eq!(made.iter().count(), built);
        for (name, bytes) in made.iter() {
            assert!(fs::read(dist().join(name)).unwrap() == bytes, "{name} differs");
        }
    }

    #[test]
    fn filled_with_other_content_it_gives_what_packing_that_content_gives() {
        let sources = sources(&project().join(BUILT)).unwrap();
        let packed = fill(&Template::make(&sources, &Esbuild).unwrap(), &changed());
        let filled = fill(&template(), &changed());
        assert!(filled == packed);
        assert!(filled != fill(&template(), &content().unwrap()));
    }

    /// The module with the Spanish screens is one constant, so esbuild must give it back as it is.
    #[test]
    fn every_script_is_javascript_and_constants_are_printed_as_esbuild_prints_them() {
        for contents in [content().unwrap(), changed()] {
            let files = fill(&template(), &contents);
            for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".js")) {
                let again = script::minify("js", bytes).unwrap();
                if name.starts_with("pq-es-") {
                    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                    assert_eq!(text(&again).trim_end().trim_end_matches(';'), text(bytes));
                }
            }
        }
    }
}
