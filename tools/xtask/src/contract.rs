//! The contract, for the scripts: names, rules and numbers that are defined in Rust or in the style sheets, and put into
//! every bundle. `src/embed/js/contract.js` is the only script that reads them.

use std::fs;

use anyhow::{Context as _, Result};
use partner_quiz::author::attributes::{PLAIN_PHONE, address_pattern, words};
use partner_quiz::author::properties::handed;
use partner_quiz::quiz::attributes::{ATTRIBUTES, Attribute, EXIT_HREF, ISOLATED, THEME};
use partner_quiz::quiz::exit::{BETWEEN_PRESSES, PRESSES};
use serde_json::{Value, json};

use crate::project;

/// The file that defines the theming API.
const TOKENS: &str = "styles/tokens.css";

/// Names for esbuild's `--define`, each with its value as JSON.
pub(crate) fn defines() -> Result<Vec<(&'static str, String)>> {
    let tokens = fs::read_to_string(project().join(TOKENS)).context(TOKENS)?;
    let names = |which: fn(&Attribute) -> bool| -> Value {
        ATTRIBUTES.iter().filter(|attribute| which(attribute)).map(|one| one.name).collect()
    };
    let themes: Vec<_> = words(THEME).iter().skip(1).collect();
    let defines = [
        ("CONTRACT.ATTRIBUTES", names(|_| true)),
        ("CONTRACT.FRAME_ATTRIBUTES", names(|attribute| attribute.framed)),
        ("CONTRACT.ADDRESS_ATTRIBUTES", names(|attribute| attribute.in_address)),
        ("CONTRACT.PROPERTIES", json!(handed(&tokens))),
        ("CONTRACT.EXIT_HREF", json!(address_pattern(EXIT_HREF))),
        ("CONTRACT.PLAIN_PHONE", json!(PLAIN_PHONE)),
        ("CONTRACT.THEMES", json!(themes)),
        ("CONTRACT.ISOLATED", json!(words(ISOLATED))),
        ("CONTRACT.PRESSES", json!(PRESSES)),
        ("CONTRACT.BETWEEN_PRESSES", json!(BETWEEN_PRESSES)),
    ];
    Ok(defines.map(|(name, value)| (name, value.to_string())).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(name: &str) -> Value {
        let defines = defines().unwrap();
        let (_, value) =
            defines.iter().find(|(define, _)| *define == format!("CONTRACT.{name}")).unwrap();
        serde_json::from_str(value).unwrap()
    }

    #[test]
    fn scripts_get_each_list_of_attributes_from_the_table() {
        assert_eq!(
            value("ATTRIBUTES"),
            json!([
                "lang",
                "isolated",
                "theme",
                "heading-level",
                "practice",
                "website",
                "phone",
                "booking-href",
                "exit-href",
                "debug"
            ])
        );
        assert_eq!(
            value("FRAME_ATTRIBUTES"),
            json!([
                "theme",
                "heading-level",
                "practice",
                "website",
                "phone",
                "booking-href",
                "exit-href"
            ])
        );
        assert_eq!(value("ADDRESS_ATTRIBUTES"), json!(["lang", "theme", "heading-level"]));
        assert_eq!(value("THEMES"), json!(["dark", "auto"]));
    }

    #[test]
    fn the_frame_is_handed_no_property_of_the_page_itself() {
        let handed = value("PROPERTIES");
        let handed: Vec<&str> =
            handed.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(handed.contains(&"--pq-accent") && handed.contains(&"--pq-radius"), "{handed:?}");
        assert!(!handed.contains(&"--pq-exit-top") && !handed.contains(&"--pq-frame-height"));
    }

    #[test]
    fn the_script_of_names_reads_every_define_and_no_other_script_does() {
        let scripts = fs::read_dir(project().join("src/embed/js")).unwrap();
        let mut readers = Vec::new();
        for script in scripts.map(|entry| entry.unwrap().path()) {
            let text = fs::read_to_string(&script).unwrap();
            if script.extension().is_some_and(|ending| ending == "js") && text.contains("CONTRACT.")
            {
                readers.push(script.file_name().unwrap().to_owned());
                for (define, _) in defines().unwrap() {
                    assert!(text.contains(&format!("= {define};")), "{define} isn't read");
                }
            }
        }
        assert_eq!(readers, ["contract.js"]);
    }
}
