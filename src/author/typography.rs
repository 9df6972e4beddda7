//! Turns the straight quotes and apostrophes that authors type into curved ones.

use toml::Value;

use crate::quiz::content::Words;

/// Keys whose values are no texts, so they stay as they are.
const FOR_PROGRAMS: [&str; 4] = ["href", "id", "lang", "last_checked"];

/// The words with curved quotes in every text. `None` if they can't be turned into TOML and back, which doesn't
/// happen to words that were read from TOML.
#[must_use]
pub fn set(words: &Words) -> Option<Words> {
    let mut value = Value::try_from(words).ok()?;
    walk(&mut value);
    value.try_into().ok()
}

fn walk(value: &mut Value) {
    match value {
        Value::String(text) => *text = curved(text),
        Value::Array(items) => items.iter_mut().for_each(walk),
        Value::Table(table) => {
            let texts = table.iter_mut().filter(|(key, _)| !FOR_PROGRAMS.contains(&key.as_str()));
            texts.for_each(|(_, value)| walk(value));
        }
        _ => {}
    }
}

/// A text with curved quotes. A quote opens at the start of the text and after a space or a bracket, and closes
/// elsewhere.
#[must_use]
pub fn curved(text: &str) -> String {
    let mut before = ' ';
    text.chars()
        .map(|letter| {
            let opens = before.is_whitespace() || matches!(before, '(' | '[');
            before = letter;
            match letter {
                '"' if opens => '\u{201c}',
                '"' => '\u{201d}',
                '\'' => '\u{2019}',
                other => other,
            }
        })
        .collect()
}
