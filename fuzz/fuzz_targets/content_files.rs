//! Whatever is in the three content files, reading them gives content or problems, and never panics.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use partner_quiz::author::{Files, read_texts};

fuzz_target!(|texts: [String; 3]| {
    let _ = read_texts(&Files::beside(Path::new("en.toml")), &texts);
    // Valid files with a random change to one of them get further than random texts.
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
