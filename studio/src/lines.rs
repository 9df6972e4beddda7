//! Lines of a file: where a place is, and which line a message is about.

use toml_edit::{Document, Item, TableLike};

/// The line of a key, counted from 1. If the file doesn't have the key, the line of what is around it. `None` if the
/// file isn't TOML.
#[must_use]
pub fn of(text: &str, key: &str) -> Option<usize> {
    let document = Document::parse(text).ok()?;
    let root: &dyn TableLike = document.as_table();
    let parts: Vec<&str> = key.split('.').filter(|part| !part.is_empty()).collect();
    let at = span(root, &parts)?;
    Some(text.get(..at)?.matches('\n').count() + 1)
}

/// The offset of the innermost part that is there.
fn span(table: &dyn TableLike, parts: &[&str]) -> Option<usize> {
    let (part, rest) = parts.split_first()?;
    let (key, item) = table.get_key_value(part)?;
    let own = key.span().or_else(|| item.span()).map(|span| span.start);
    inside(item, rest).or(own)
}

fn inside(item: &Item, parts: &[&str]) -> Option<usize> {
    let (part, rest) = parts.split_first()?;
    let has_id = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(part);
    if let Some(list) = item.as_array_of_tables() {
        let table = list.iter().find(|table| has_id(*table))?;
        return span(table, rest).or_else(|| table.span().map(|span| span.start));
    }
    if let Some(list) = item.as_array() {
        let value =
            list.iter().find(|value| value.as_inline_table().is_some_and(|one| has_id(one)))?;
        let table = value.as_inline_table()?;
        return span(table, rest).or_else(|| value.span().map(|span| span.start));
    }
    span(item.as_table_like()?, parts)
}

/// The line that a message of the parser names.
#[must_use]
pub fn named(message: &str) -> Option<usize> {
    let (_, after) = message.split_once("at line ")?;
    after.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Where a line begins and ends, in the units that browsers count text in (UTF-16).
#[must_use]
pub fn range(text: &str, line: usize) -> (u32, u32) {
    let units = |text: &str| text.encode_utf16().count();
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(units).sum();
    let own = text.split('\n').nth(line.saturating_sub(1)).map_or(0, units);
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (whole(before), whole(before + own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn a_place_has_its_line_also_inside_of_lists() {
        let project = Project::shipped();
        for (file, key, expected) in [
            ("rules", "unnamed", "unnamed ="),
            ("rules", "questions.q-answer.kind", "kind = \"one\""),
            ("rules", "questions.q-answer.options.flat.answer", "{ id = \"flat\""),
            ("rules", "questions.q-answer.options.flat.nothing", "{ id = \"flat\""),
            ("rules", "causes.failure.fits", "fits = ["),
            ("en", "pieces.dont-ambush.text", "text = \"A surprise appointment"),
            ("practice", "phone", "phone ="),
        ] {
            let text = project.text(file);
            let line = of(&text, key).unwrap_or_default();
            let found = text.lines().nth(line - 1).unwrap();
            assert!(found.contains(expected), "{key}: line {line}, {found}");
        }
        assert_eq!(of("a = ", "a"), None);
        assert_eq!(of("a = 1", "b"), None);
    }

    #[test]
    fn a_message_names_its_line() {
        let broken = Project::shipped().with_text("en", "a = 1\nb = \n");
        let reading = crate::reading::Reading::of(&broken);
        assert_eq!(named(&reading.found[0].text), Some(2), "{:?}", reading.found);
        assert_eq!(named("has no text"), None);
    }

    #[test]
    fn a_line_is_selected_in_the_units_of_the_browser() {
        let text = "\u{1f600}a\nb\u{e4}\n";
        assert_eq!(range(text, 1), (0, 3));
        assert_eq!(range(text, 2), (4, 6));
        assert_eq!(range(text, 9), (7, 7));
    }
}
