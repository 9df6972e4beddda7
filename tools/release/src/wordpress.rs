//! The plugin for WordPress. Its PHP files stand in `packages/wordpress`; what they know about the quiz, the attributes
//! and the languages, is written here from the quiz's own list.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, bail};
use partner_quiz::author::attributes::{address_pattern, words};
use partner_quiz::quiz::attributes::{ATTRIBUTES, Attribute, Takes, heading_level};

use crate::{Folder, Sources};

/// The readme that WordPress's plugin directory reads. It describes the pictures beside it, `screenshot-1.png` and so on.
const README: &str = "readme.txt";

/// The files of the plugin.
///
/// # Errors
/// When `packages/wordpress` or its readme is missing, or `dist/` has no language.
pub fn wordpress(sources: &Sources) -> Result<Folder> {
    let mut folder = sources.folder("wordpress")?;
    // The plugin directory refuses compressed files.
    for (name, bytes) in sources.shipped() {
        folder.add(format!("quiz/{name}"), bytes.clone());
    }
    folder.add("includes/attributes.php", contract(&languages(sources)?));
    let readme = folder.iter().find(|(path, _)| *path == README).map(|(_, bytes)| bytes.to_vec());
    let readme = String::from_utf8(readme.context("packages/wordpress/readme.txt is missing")?)?;
    let names: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
    folder.add(README, readme.replace("{{ATTRIBUTES}}", &names.join(", ")));
    Ok(folder)
}

/// The languages of the release, from the names of its files of words, such as `pq-en-2f19b0.bin`.
fn languages(sources: &Sources) -> Result<BTreeSet<&str>> {
    let language = |name| str::strip_prefix(name, "pq-")?.strip_suffix(".bin")?.rsplit_once('-');
    let languages: BTreeSet<_> =
        sources.dist.keys().filter_map(|name| Some(language(name)?.0)).collect();
    if languages.is_empty() {
        bail!("dist/ has no words of any language");
    }
    Ok(languages)
}

/// A PHP file that returns the languages and the attributes.
fn contract(languages: &BTreeSet<&str>) -> String {
    let attributes: String = ATTRIBUTES
        .iter()
        .map(|attribute| format!("\t\t{} => {},\n", text(attribute.name), rules(*attribute)))
        .collect();
    format!(
        "<?php\n// Made from src/quiz/attributes.rs when the plugin was packed.\n\ndefined( 'ABSPATH' ) || exit;\n\n\
         return array(\n\t'languages' => {},\n\t'attributes' => array(\n{attributes}\t),\n);\n",
        list(languages.iter().copied())
    )
}

/// What an attribute takes, as an array of PHP.
fn rules(attribute: Attribute) -> String {
    let words = || format!("'words' => {}, ", list(words(attribute).iter().copied()));
    let (kind, more) = match attribute.takes {
        Takes::Words(_) => ("words", words()),
        Takes::Switch(_) => ("switch", words()),
        Takes::HeadingLevel => {
            let levels: Vec<_> = (0..=9).map(|level: u8| level.to_string()).collect();
            let levels = levels.iter().map(String::as_str);
            let levels = list(levels.filter(|level| heading_level(level).is_some()));
            ("words", format!("'words' => {levels}, "))
        }
        Takes::Address { .. } => {
            // In PCRE, `$` also matches before a line break at the end, unless there is a `D`.
            let pattern = text(&format!("~{}~Du", address_pattern(attribute)));
            ("address", format!("'pattern' => {pattern}, "))
        }
        Takes::Text => ("text", String::new()),
        Takes::Phone => ("phone", String::new()),
        Takes::Language => ("language", String::new()),
        Takes::Flag => ("flag", String::new()),
    };
    format!("array( 'kind' => '{kind}', {more}'said' => {} )", text(&attribute.takes.said()))
}

/// A list of texts in PHP.
fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("array( {} )", texts.map(text).collect::<Vec<_>>().join(", "))
}

/// A text in PHP.
fn text(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Sources {
        let bytes = |names: &[&str]| {
            names.iter().map(|name| ((*name).to_string(), b"{{ATTRIBUTES}}".to_vec())).collect()
        };
        Sources {
            version: "1.2.3".to_string(),
            dist: bytes(&[
                "partner-quiz.js",
                "partner-quiz.js.br",
                "pq-en-12.bin",
                "pq-pt-br-12.bin",
            ]),
            templates: bytes(&["wordpress/readme.txt"]),
            licenses: bytes(&[]),
            notices: String::new(),
        }
    }

    fn file(name: &str) -> String {
        let folder = wordpress(&sources()).unwrap();
        let file = folder.iter().find(|(path, _)| *path == name).map(|(_, bytes)| bytes.to_vec());
        String::from_utf8(file.unwrap()).unwrap()
    }

    #[test]
    fn the_plugin_knows_every_attribute_and_language() {
        let php = file("includes/attributes.php");
        for attribute in ATTRIBUTES {
            assert!(php.contains(&format!("'{}' => array( 'kind'", attribute.name)), "{php}");
        }
        assert!(php.contains("'languages' => array( 'en', 'pt-br' )"), "{php}");
        assert!(php.contains("array( '2', '3', '4', '5', '6' )"), "{php}");
        assert!(php.contains("'~^(?:[hH][tT][tT][pP][sS]:|[hH][tT][tT][pP]:)[^\\\\x00-"), "{php}");
        assert!(file(README).starts_with("lang, isolated, theme"));
    }

    #[test]
    fn the_plugin_has_no_compressed_twins() {
        let folder = wordpress(&sources()).unwrap();
        let twins = folder.iter().filter(|(path, _)| path.ends_with(".br")).count();
        assert_eq!(twins, 0);
    }

    #[test]
    fn a_text_in_php_can_hold_quotes() {
        assert_eq!(text(r"it's \d"), r"'it\'s \\d'");
    }
}
