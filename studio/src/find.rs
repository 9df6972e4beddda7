//! Which text of the content a click in the preview meant.

use partner_quiz::author::texts::texts;
use partner_quiz::author::typography::curved;
use partner_quiz::quiz::content::Content;

/// What was clicked: the texts of the element and of those around it, innermost first, and the ids of a piece or an
/// option that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Click {
    /// The texts.
    pub texts: Vec<String>,
    /// The ids.
    pub ids: Vec<String>,
}

/// The key of the text that was clicked, such as `pieces.dont-blame.text`.
///
/// The same sentence can stand in several places. Then the place that belongs to one of the click's ids wins.
#[must_use]
pub fn find(content: &Content, click: &Click) -> Option<String> {
    let mut places: Vec<(String, &str)> =
        texts(&content.words).into_iter().map(|text| (text.key, text.text)).collect();
    for line in &content.words.help_lines {
        places.push((format!("help_lines.{}.name", line.id), &line.name));
    }
    let of_click =
        |key: &str| key.split('.').any(|part| click.ids.iter().any(|id| id.as_str() == part));
    click.texts.iter().map(|text| squeezed(text)).filter(|text| !text.is_empty()).find_map(|text| {
        let fits = |(_, template): &&(String, &str)| fits(template, &text);
        let mut fitting: Vec<&(String, &str)> = places.iter().filter(fits).collect();
        // A template such as "{step}" fits everything, so the one with the most words of its own comes first.
        fitting.sort_by_key(|(key, template)| (!of_click(key), usize::MAX - literal(template)));
        fitting.first().map(|(key, _)| key.clone())
    })
}

/// The key of a text that belongs to this key: itself if it is that of a text, or else the main one of the texts in it, such
/// as those of a piece.
#[must_use]
pub fn text_in(content: &Content, key: &str) -> Option<String> {
    let inside = format!("{key}.");
    let main = format!("{key}.text");
    let mut keys: Vec<String> = texts(&content.words).into_iter().map(|text| text.key).collect();
    keys.retain(|other| other == key || other.starts_with(&inside));
    let main = keys.iter().find(|other| **other == main);
    main.or_else(|| keys.first()).cloned()
}

/// A text with single spaces and curved quotes, and without quotes around it.
fn squeezed(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = curved(&words.join(" "));
    text.trim_matches(['\u{201c}', '\u{201d}', '\u{ab}', '\u{bb}']).trim().to_string()
}

/// Whether a text is this template with something in place of its placeholders.
fn fits(template: &str, text: &str) -> bool {
    let template = squeezed(template);
    let mut parts = literals(&template);
    let Some(first) = parts.next() else { return false };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

/// What stands between the placeholders.
fn literals(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').enumerate().map(|(at, part)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after,
        _ => part,
    })
}

/// How many letters a template has of its own.
fn literal(template: &str) -> usize {
    literals(template).map(str::len).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Field;
    use crate::project::Project;
    use crate::reading::Reading;

    fn key(texts: &[&str], ids: &[&str]) -> Option<String> {
        let own = |list: &[&str]| list.iter().map(|text| (*text).to_string()).collect();
        let content = &Reading::of(&Project::shipped()).contents["en"];
        find(content, &Click { texts: own(texts), ids: own(ids) })
    }

    #[test]
    fn every_text_is_found_again() {
        let reading = Reading::of(&Project::shipped());
        for content in reading.contents.values() {
            for text in texts(&content.words) {
                let ids = text.key.split('.').map(String::from).collect();
                let click = Click { texts: vec![text.text.to_string()], ids };
                let found = find(content, &click).unwrap();
                let same = texts(&content.words).into_iter().find(|other| other.key == found);
                let same = same.unwrap_or_else(|| panic!("{found}"));
                assert_eq!(same.text, text.text, "{} was found as {found}", text.key);
            }
        }
    }

    #[test]
    fn every_text_is_in_its_file_under_its_key() {
        let project = Project::shipped();
        for (tag, content) in Reading::of(&project).contents {
            // Each of these takes reading the file, and the others are looked up by their ids all the time.
            let many = ["pieces.", "options.", "interface."];
            let all = texts(&content.words).into_iter();
            for text in all.filter(|text| !many.iter().any(|kind| text.key.starts_with(kind))) {
                let stored = project.get_text(&Field::new(&tag, &text.key));
                let stored = stored.unwrap_or_else(|| panic!("{tag}.toml has no {}", text.key));
                assert_eq!(curved(&stored), curved(text.text), "{}", text.key);
            }
        }
    }

    #[test]
    fn the_main_text_of_a_piece_is_found_by_the_piece() {
        let content = &Reading::of(&Project::shipped()).contents["en"];
        for (key, expected) in [
            ("pieces.dont-ambush", Some("pieces.dont-ambush.text")),
            ("pieces.i-love", Some("pieces.i-love.say")),
            ("pieces.dont-ambush.title", Some("pieces.dont-ambush.title")),
            ("options.few", Some("options.few")),
            ("levels.refusing", Some("levels.refusing.title")),
            ("pieces.none", None),
        ] {
            assert_eq!(text_in(content, key).as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn placeholders_quotes_and_the_element_around_are_understood() {
        assert_eq!(key(&["Question 3 of 12"], &[]).as_deref(), Some("interface.progress"));
        assert_eq!(key(&["", "  Start "], &[]).as_deref(), Some("interface.start"));
        assert_eq!(key(&["no such text"], &[]), None);
    }
}
