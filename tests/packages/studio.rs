//! The studio as a folder, on a web server where somebody has given it another name.

use std::collections::BTreeSet;
use std::fs;

use serve::Site;

use crate::page::Page;
use crate::release::{Folder, copy, package};

#[tokio::test]
async fn the_folder_of_the_studio_shows_the_quiz_under_any_name_on_a_web_server() {
    let unpacked = Folder::unpacked("studio package", &package("partner-quiz-studio-", ".zip"));
    let folder = unpacked.path().join("partner-quiz-studio");
    assert_eq!(fs::read_dir(unpacked.path()).unwrap().count(), 1, "everything is in one folder");
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    let names: BTreeSet<String> = names.map(|name| name.into_string().unwrap()).collect();
    let expected = ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY-NOTICES.txt", "index.html"];
    assert_eq!(names, expected.map(String::from).into());
    let notices = fs::read_to_string(folder.join("THIRD-PARTY-NOTICES.txt")).unwrap();
    assert!(notices.contains("toml_edit"), "they name what only the studio has");

    let server = Folder::new("web server");
    copy(&folder, &server.path().join("tools/our studio"));
    Page::at(Site::folder(server.path()), "/tools/our%20studio/", |page| async move {
        let preview = "document.querySelector('.preview .page > div')?.shadowRoot";
        page.until("the quiz is there", &format!("{preview}?.querySelector('.screen h2')")).await?;
        let title: String = page.ask("return document.title").await?;
        assert_eq!(title, "Quiz studio");
        assert_eq!(page.server.requests(), ["/tools/our%20studio/"], "it is one page");
        Ok(())
    })
    .await;
}
