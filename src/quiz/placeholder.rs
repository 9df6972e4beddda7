//! Placeholders in the texts of the content: names in braces, such as `{phone}`.

use alloc::string::String;

/// A text with its placeholders filled in: names, without the braces, and what takes their place. A name that
/// isn't among them stays.
///
/// By hand, since the standard library's search for one text in another is a hundredth of the engine.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(other, _)| *other == name)?;
            Some((*value, after))
        });
        let (value, after) = named.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}
