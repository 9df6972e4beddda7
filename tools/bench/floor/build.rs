//! Writes the quiz's questions as Rust, so that the floor needs no parser.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Kind;

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let content = here.join("../../../content");
    println!("cargo::rerun-if-changed={}", content.display());
    let content = read(&Files::beside(&content.join("en.toml"))).map_err(|problems| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    })?;
    let words = &content.words;
    let mut text = String::new();
    for (name, value) in [
        ("TITLE", &words.interface.title),
        ("LEAD", &words.interface.lead),
        ("START", &words.interface.start),
        ("NEXT", &words.interface.go_on),
        ("FINISH", &words.interface.finish),
        ("BACK", &words.interface.back),
    ] {
        writeln!(text, "const {name}: &str = {value:?};")?;
    }
    writeln!(text, "static QUESTIONS: &[Question] = &[")?;
    for question in &content.rules.questions {
        let said = &words.questions[&question.id];
        let many = question.kind == Kind::Many;
        let options: Vec<&String> =
            question.options.iter().map(|option| &words.options[&option.id]).collect();
        writeln!(
            text,
            "Question {{ text: {:?}, hint: {:?}, many: {many}, options: &{options:?} }},",
            said.text, said.hint
        )?;
    }
    writeln!(text, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("questions.rs"), text)?;
    Ok(())
}
