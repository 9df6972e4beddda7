//! Values as JavaScript, as short as esbuild prints them.

use serde_json::Value;

/// A value as an expression of JavaScript, which may stand in a script inside a page. What is in an object stands in
/// the order of its names: serde_json's own order is another one when a crate of the same build turns on
/// `preserve_order`.
pub(crate) fn literal(value: &Value) -> String {
    let list = |all: Vec<String>| all.join(",");
    match value {
        Value::Null => "null".to_string(),
        Value::Bool(true) => "!0".to_string(),
        Value::Bool(false) => "!1".to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => string(text, true),
        Value::Array(values) => format!("[{}]", list(values.iter().map(literal).collect())),
        Value::Object(object) => {
            let mut entries: Vec<_> = object.iter().collect();
            entries.sort_by_key(|(name, _)| *name);
            let entries = entries.into_iter();
            let entries = entries.map(|(name, value)| format!("{}:{}", key(name), literal(value)));
            format!("{{{}}}", list(entries.collect()))
        }
    }
}

/// A name in an object, without quotes where it may stand so.
fn key(name: &str) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '$';
    let is_name = name.starts_with(is_letter)
        && name.chars().all(|letter| is_letter(letter) || letter.is_ascii_digit());
    match name {
        // Without brackets, it would set the object's prototype.
        "__proto__" => "[\"__proto__\"]".to_string(),
        _ if is_name => name.to_string(),
        _ => string(name, false),
    }
}

/// A string in the quotes that need the fewest backslashes.
fn string(text: &str, may_be_template: bool) -> String {
    let quote = quote(text, may_be_template);
    let mut written = String::from(quote);
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        let ahead = rest.as_str();
        match letter {
            '\n' if quote == '`' => written.push('\n'),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\\' => written.push_str("\\\\"),
            '$' if quote == '`' && ahead.starts_with('{') => written.push_str("\\$"),
            // In a page, this would end the script that the string is in.
            '/' if written.ends_with('<') && is_script(ahead) => written.push_str("\\/"),
            // And with this, the page's script would not end where it does.
            '!' if written.ends_with('<') && ahead.starts_with("--") => written.push_str("\\!"),
            '\u{feff}' | '\u{2028}' | '\u{2029}' => {
                written.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            letter if letter.is_ascii_control() => {
                written.push_str(&format!("\\x{:02X}", u32::from(letter)));
            }
            letter => {
                if letter == quote {
                    written.push('\\');
                }
                written.push(letter);
            }
        }
    }
    written.push(quote);
    written
}

/// Whether a text begins with `script`, in letters of either case.
fn is_script(text: &str) -> bool {
    text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("script"))
}

fn quote(text: &str, may_be_template: bool) -> char {
    let count = |wanted: &str| text.matches(wanted).count();
    let (double, single) = (count("\""), count("'"));
    // A line break needs no backslash in a template, so there it saves one.
    let template = (count("`") + count("${")).checked_sub(count("\n"));
    let is_less = |than: usize| may_be_template && template.is_none_or(|costs| costs < than);
    match double > single {
        true if is_less(single) => '`',
        true => '\'',
        false if is_less(double) => '`',
        false => '"',
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_have_no_quotes_where_they_need_none_and_stand_in_order() {
        let value = json!({ "b": [true, null, 2], "a-b": {}, "a": "x", "__proto__": 1 });
        assert_eq!(literal(&value), r#"{["__proto__"]:1,a:"x","a-b":{},b:[!0,null,2]}"#);
    }

    #[test]
    fn a_string_has_the_quotes_that_cost_least() {
        let written = |text: &str| literal(&json!(text));
        assert_eq!(written("plain"), "\"plain\"");
        assert_eq!(written("say \"yes\""), "'say \"yes\"'");
        assert_eq!(written("\"it's\""), "`\"it's\"`");
        assert_eq!(written("two\nlines"), "`two\nlines`");
        assert_eq!(written("`\"'${"), "\"`\\\"'${\"");
        assert_eq!(literal(&json!({ "a\nb": 1 })), "{\"a\\nb\":1}");
    }

    #[test]
    fn hostile_texts_stay_inside_their_string_and_their_script() {
        let written = |text: &str| literal(&json!(text));
        assert_eq!(written("</script>"), "\"<\\/script>\"");
        assert_eq!(written("</ScRiPt <!--"), "\"<\\/ScRiPt <\\!--\"");
        assert_eq!(written("\\\u{2028}\u{0}1\r"), "\"\\\\\\u2028\\x001\\r\"");
        assert_eq!(written("'\"${x}\n\n"), "`'\"\\${x}\n\n`");
    }
}
