use partner_quiz::quiz::author::{Files, read};
use std::path::Path;
#[test]
fn the_content_reads() {
    match read(&Files::beside(Path::new("content/en.toml"))) {
        Ok(content) => println!("{} bytes", content.pack().unwrap().len()),
        Err(problems) => {
            panic!("{}", problems.iter().map(|p| p.to_string()).collect::<Vec<_>>().join("\n"))
        }
    }
}
