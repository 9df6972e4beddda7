//! Values as JavaScript, as short as a minifier writes them.

use serde_json::Value;

/// A value as an expression of JavaScript. It may stand in a script inside a page.
pub(crate) fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => string(text),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(","))
        }
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| {
                let name = if is_name(name) { name.clone() } else { string(name) };
                format!("{name}:{}", literal(value))
            };
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

/// A text in the kind of quotes that it has the fewest of.
fn string(text: &str) -> String {
    let json = Value::from(text).to_string();
    // What looks like the end of the script would end it.
    let json = json.replace("</", "<\\/");
    if text.contains('"') && !text.contains('\'') {
        let inside = json.get(1..json.len() - 1).unwrap_or_default();
        return format!("'{}'", inside.replace("\\\"", "\""));
    }
    json
}

/// Whether a key needs no quotes.
fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_written_as_short_as_it_can_be() {
        let value = json!({ "one": 1, "data-x": ["a", "say \"yes\"", "it's \"so\"", null, true] });
        assert_eq!(
            literal(&value),
            r#"{"data-x":["a",'say "yes"',"it's \"so\"",null,true],one:1}"#
        );
    }

    #[test]
    fn a_text_cant_end_the_script_that_it_stands_in() {
        assert_eq!(literal(&json!("</script>\\\n")), r#""<\/script>\\\n""#);
    }
}
