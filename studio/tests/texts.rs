//! Every text of the studio is in `src/words.rs`, so that it can be translated.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// The files in one folder of the studio with this ending.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|own| own == ending)).collect()
}

/// Whether a literal is something to read: two words, or a word with a capital letter.
fn is_text(literal: &str) -> bool {
    let letters: Vec<char> = literal.chars().collect();
    let words =
        |three: &[char]| three[0].is_alphabetic() && three[1] == ' ' && three[2].is_alphabetic();
    let capital = |two: &[char]| two[0].is_uppercase() && two[1].is_lowercase();
    letters.windows(3).any(words) || letters.windows(2).any(capital)
}

/// The literals of a line that aren't lists of classes or ids, nor a promise for the programmer.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    let pieces: Vec<&str> = line.split('"').collect();
    let quiet = ["class=", "aria-describedby=", "expect("];
    let text = move |at: usize| {
        quiet.iter().all(|name| !pieces[at - 1].ends_with(name)).then_some(pieces[at])
    };
    // Every other piece stands between two quotes.
    (1..line.split('"').count()).step_by(2).filter_map(text)
}

#[test]
fn components_and_the_browsers_edge_have_no_texts_of_their_own() {
    let mut count = 0;
    for file in [files("src/ui", "rs"), files("src/edge", "rs")].concat() {
        let source = fs::read_to_string(&file).unwrap();
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for literal in literals(line) {
                count += 1;
                assert!(!is_text(literal), "{}: move {literal:?} to words.rs", file.display());
            }
        }
    }
    assert!(count > 200, "only {count} literals were looked at");
}

#[test]
fn the_pages_around_the_studio_have_only_places_for_texts() {
    for page in ["page.html", "building.html"] {
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        let (before, style) = page.split_once("<style>").unwrap();
        let (_, after) = style.split_once("</style>").unwrap();
        for part in [before, after].iter().flat_map(|html| html.split('<')) {
            let text = part.split_once('>').map_or("", |(_, text)| text).trim();
            let is_place = text.starts_with("__") && text.ends_with("__");
            assert!(text.is_empty() || is_place, "move {text:?} to words.rs");
        }
    }
}
