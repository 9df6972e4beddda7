//! The part in which two texts differ, short enough to compare them at a glance.

/// How many letters of each text are shown.
const MOST: usize = 90;
/// How many of those stand before the first difference.
const BEFORE: usize = 25;

/// Both texts, in one line each. Long ones begin a little before the first letter in which they differ.
#[must_use]
pub fn excerpts(one: &str, other: &str) -> [String; 2] {
    let texts = [one, other].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let [one, other] = &texts;
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let short = texts.iter().all(|text| text.chars().count() <= MOST);
    let from = if short { 0 } else { same.saturating_sub(BEFORE) };
    texts.map(|text| cut(&text, from))
}

/// The letters of a text from one on, with marks for what is left out.
fn cut(text: &str, from: usize) -> String {
    let mut letters = text.chars().skip(from);
    let mut part: String = letters.by_ref().take(MOST).collect();
    if from > 0 && !part.is_empty() {
        part.insert(0, '\u{2026}');
    }
    if letters.next().is_some() {
        part.push('\u{2026}');
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_whole_and_in_one_line() {
        assert_eq!(excerpts("Begin", "Start"), ["Begin", "Start"]);
        assert_eq!(excerpts("[\n  \"a\",\n  \"b\",\n]", ""), ["[ \"a\", \"b\", ]", ""]);
    }

    #[test]
    fn long_texts_begin_shortly_before_they_differ() {
        let long = "word ".repeat(100);
        let [one, other] = excerpts(&format!("{long}here {long}"), &format!("{long}th\u{e9}re"));
        assert!(one.starts_with("\u{2026}word ") && one.ends_with('\u{2026}'), "{one}");
        assert!(one.contains("here") && one.chars().count() == MOST + 2, "{one}");
        assert!(other.ends_with("th\u{e9}re"), "{other}");
    }

    #[test]
    fn of_a_text_that_only_goes_on_the_rest_is_shown() {
        let long = "word ".repeat(100);
        let [one, other] = excerpts(&long, &format!("{long}and more"));
        assert!(one.ends_with("word"), "{one}");
        assert!(other.ends_with("word and more"), "{other}");
    }
}
