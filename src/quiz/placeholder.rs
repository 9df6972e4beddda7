//! Placeholders in texts: names in braces, such as `{phone}`.

use alloc::string::String;

/// The text with its placeholders filled in. `values` are names, without the braces, and their values. Placeholders
/// with other names stay as they are.
///
/// This searches for single characters, because the standard library's code to replace a text within another would
/// be a hundredth of the engine.
///
/// ```
/// use partner_quiz::quiz::placeholder::fill;
///
/// assert_eq!(fill("Call {phone}", &[("phone", "720-772-8432")]), "Call 720-772-8432");
/// ```
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
