//! The contract, for the scripts: names, rules and numbers that are defined in Rust or in the style sheets, and put into
//! every bundle. `src/embed/js/contract.js` is the only script that reads them.

use std::fs;

use anyhow::{Context as _, Result, bail};
use partner_quiz::author::attributes::{address_pattern, words};
use partner_quiz::author::properties::handed;
use partner_quiz::quiz::attributes::{ATTRIBUTES, Attribute, EXIT_HREF, ISOLATED, THEME};
use partner_quiz::quiz::exit::{BETWEEN_PRESSES, PRESSES};
use partner_quiz::quiz::names::{action, cause, event};
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
    let [always @ .., never] = words(ISOLATED) else { bail!("isolated takes no words") };
    let always = [&[""], always].concat();
    let defines = [
        ("CONTRACT.ATTRIBUTES", names(|_| true)),
        ("CONTRACT.FRAME_ATTRIBUTES", names(|attribute| attribute.framed)),
        ("CONTRACT.ADDRESS_ATTRIBUTES", names(|attribute| attribute.in_address)),
        ("CONTRACT.PROPERTIES", json!(handed(&tokens))),
        ("CONTRACT.EXIT_HREF", json!(address_pattern(EXIT_HREF))),
        ("CONTRACT.THEMES", json!(themes)),
        ("CONTRACT.ISOLATED_ALWAYS", json!(always)),
        ("CONTRACT.ISOLATED_NEVER", json!(never)),
        ("CONTRACT.PRESSES", json!(PRESSES)),
        ("CONTRACT.BETWEEN_PRESSES", json!(BETWEEN_PRESSES)),
        ("CONTRACT.EVENT_READY", json!(event::READY)),
        ("CONTRACT.EVENT_START", json!(event::START)),
        ("CONTRACT.EVENT_COMPLETE", json!(event::COMPLETE)),
        ("CONTRACT.EVENT_ERROR", json!(event::ERROR)),
        ("CONTRACT.CAUSE_BROWSER", json!(cause::BROWSER)),
        ("CONTRACT.CAUSE_CHANGED", json!(cause::CHANGED)),
        ("CONTRACT.CAUSE_CONTENT", json!(cause::CONTENT)),
        ("CONTRACT.CAUSE_ENGINE", json!(cause::ENGINE)),
        ("CONTRACT.CAUSE_FRAME", json!(cause::FRAME)),
        ("CONTRACT.CAUSE_MISSING", json!(cause::MISSING)),
        ("CONTRACT.CAUSE_NETWORK", json!(cause::NETWORK)),
        ("CONTRACT.CAUSE_POLICY", json!(cause::POLICY)),
        ("CONTRACT.CAUSE_STOPPED", json!(cause::STOPPED)),
        ("CONTRACT.ACTION_START", json!(action::START)),
        ("CONTRACT.ACTION_BACK", json!(action::BACK)),
        ("CONTRACT.ACTION_LANGUAGE", json!(action::LANGUAGE)),
        ("CONTRACT.ACTION_HELP", json!(action::HELP)),
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

    /// Each script of the quiz, with its name.
    fn scripts() -> Vec<(String, String)> {
        let folder = fs::read_dir(project().join("src/embed/js")).unwrap();
        let files = folder.map(|entry| entry.unwrap().path());
        let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == "js"));
        scripts
            .map(|file| {
                let name = file.file_name().unwrap().to_str().unwrap().to_owned();
                (name, fs::read_to_string(&file).unwrap())
            })
            .collect()
    }

    #[test]
    fn the_script_of_names_reads_every_define_and_no_other_script_does() {
        let mut readers = Vec::new();
        for (name, text) in scripts().iter().filter(|(_, text)| text.contains("CONTRACT.")) {
            readers.push(name.clone());
            for (define, _) in defines().unwrap() {
                assert!(text.contains(&format!("= {define};")), "{define} isn't read");
            }
        }
        assert_eq!(readers, ["contract.js"]);
    }

    #[test]
    fn no_script_writes_an_event_a_cause_or_an_action_again() {
        // An event as a page hears it, and what is told, fails or is pressed, where a word stands in the place of its
        // constant.
        let places = ["say(\"", "cause: \"", "fail(\"", "tell(\"", "action === \"", "case \""];
        for (name, text) in scripts() {
            for (define, value) in defines().unwrap() {
                let word = value.trim_matches('"');
                let kind = define.split(['.', '_']).nth(1);
                if !["EVENT", "CAUSE", "ACTION"].map(Some).contains(&kind) {
                    continue;
                }
                let again = places.map(|place| format!("{place}{word}\""));
                let again = again.iter().find(|again| text.contains(*again));
                assert_eq!(again, None, "{name}: write {define} of contract.js");
                assert!(!text.contains(&format!("pq-{word}\"")), "{name}: pq-{word}");
            }
        }
    }

    #[test]
    fn scripts_look_only_for_what_the_view_draws() {
        let view = fs::read_dir(project().join("src/view")).unwrap();
        let view: String =
            view.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
        // What the scripts themselves put on the page.
        let own = ["early", "partner-quiz", "partner-quiz-sheet", "debug"];
        let mut found = 0;
        for (name, text) in scripts() {
            let ends = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
            for selector in text.split("[data-").skip(1) {
                let attribute = selector.split(ends).next().unwrap();
                if own.contains(&attribute) {
                    continue;
                }
                assert!(view.contains(&format!("data-{attribute}")), "{name}: data-{attribute}");
                let value = selector[attribute.len()..].strip_prefix('=').unwrap_or_default();
                let value = value.split(ends).next().unwrap();
                let is_drawn = value.is_empty() || view.contains(&format!("\"{value}\""));
                assert!(is_drawn, "{name}: data-{attribute}={value}");
                found += 1;
            }
            for selector in text.split("querySelector(\"").skip(1) {
                let selector = selector.split('"').next().unwrap();
                for class in selector.split('.').skip(1).map(|class| class.split(ends).next()) {
                    let class = class.unwrap();
                    let is_drawn = own.contains(&class)
                        || view.contains(&format!("\"{class}\""))
                        || view.contains(&format!("\"{class} "));
                    assert!(is_drawn, "{name}: .{class}");
                    found += 1;
                }
            }
        }
        assert!(found > 10, "only {found} names were found: do scripts write selectors otherwise?");
    }
}
