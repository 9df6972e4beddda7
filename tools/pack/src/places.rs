//! Placeholders in a page, such as `__TITLE__`.

/// The text with these values in place of their placeholders. A placeholder inside a value is text like any other.
pub(crate) fn filled(text: &str, values: &[(&str, String)]) -> String {
    let places: Vec<(String, &str)> =
        values.iter().map(|(name, value)| (format!("__{name}__"), value.as_str())).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_takes_its_place_and_a_placeholder_in_a_value_stays() {
        let values = [("A", "__B__".to_string()), ("B", "two".to_string())];
        assert_eq!(filled("<__A__ __B__ __A__ __C__>", &values), "<__B__ two __B__ __C__>");
    }
}
