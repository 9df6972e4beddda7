//! Placeholders: what stands in a template where the content will.

#[cfg(feature = "template")]
use anyhow::{Result, ensure};

/// What stands for a constant until it is known: an identifier, so that it can stand in a script or a style.
pub(crate) fn place(name: &str) -> String {
    format!("__{name}__")
}

/// Checks that a text has each of these placeholders once.
///
/// # Errors
/// When a placeholder is missing or there twice, which would put the value in twice.
#[cfg(feature = "template")]
pub(crate) fn once(text: &str, what: &str, names: &[&str]) -> Result<()> {
    for name in names {
        let found = text.matches(&place(name)).count();
        ensure!(
            found == 1,
            "{what} has {name} {found} times, not once: give it to a constant at the top, and use that"
        );
    }
    Ok(())
}

/// The text with these values in place of their placeholders. A placeholder inside a value is text like any other.
pub(crate) fn filled(text: &str, values: &[(&str, String)]) -> String {
    let places: Vec<(String, &str)> =
        values.iter().map(|(name, value)| (place(name), value.as_str())).collect();
    let (mut written, mut rest) = (String::new(), text);
    let next = |rest: &str| {
        let found = places
            .iter()
            .filter_map(|(place, value)| Some((rest.find(place.as_str())?, place.len(), *value)));
        found.min_by_key(|(at, ..)| *at)
    };
    while let Some((at, length, value)) = next(rest) {
        written.push_str(rest.get(..at).unwrap_or_default());
        written.push_str(value);
        rest = rest.get(at + length..).unwrap_or_default();
    }
    written + rest
}

#[cfg(all(test, feature = "template"))]
mod tests {
    use super::*;

    #[test]
    fn each_value_takes_its_place_and_a_placeholder_in_a_value_stays() {
        let values = [("A", "__B__".to_string()), ("B", "two".to_string())];
        assert_eq!(filled("<__A__ __B__ __A__ __C__>", &values), "<__B__ two __B__ __C__>");
    }

    #[test]
    fn a_placeholder_that_is_missing_or_there_twice_is_named() {
        assert!(once("x=__A__", "a.js", &["A"]).is_ok());
        let problem = once("x=__A__+__A__", "a.js", &["A"]).unwrap_err().to_string();
        assert!(problem.starts_with("a.js has A 2 times"), "{problem}");
        assert!(once("x", "a.js", &["A"]).is_err());
    }
}
