//! Whatever stands in the three content files, reading them ends in content or in problems.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use partner_quiz::author::{Files, read_texts};

fuzz_target!(|texts: [String; 3]| {
    let _ = read_texts(&Files::beside(Path::new("en.toml")), &texts);
    // A change to one good file gets further than three random ones.
    let good = [
        include_str!("../../content/rules.toml"),
        include_str!("../../content/en.toml"),
        include_str!("../../content/practice.toml"),
    ];
    for (place, odd) in texts.iter().enumerate() {
        let mut changed = good.map(String::from);
        changed[place].push_str(odd);
        let _ = read_texts(&Files::beside(Path::new("en.toml")), &changed);
    }
});
