//! The package for web servers, as somebody finds it who has unpacked it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serve::Site;
use thirtyfour::prelude::*;

use crate::page::{Page, dist};
use crate::release::{Folder, package};

/// The files of a folder and its folders, by their path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_path_buf();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

#[test]
fn the_package_has_what_ships_and_nothing_but_the_page_to_begin_with_the_headers_and_the_licenses()
{
    let name = format!("partner-quiz-{}", env!("CARGO_PKG_VERSION"));
    let folder = Folder::unpacked("web files", &package("partner-quiz-", ".zip"));
    let mut packed = files(&folder.path().join(&name));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "everything is in one folder");

    for (file, bytes) in files(&dist()) {
        let copy = packed.remove(&Path::new("partner-quiz").join(&file));
        assert!(copy.is_some_and(|copy| copy == bytes), "{}", file.display());
    }
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let copy = packed.remove(Path::new(license));
        assert!(copy.is_some_and(|copy| copy == fs::read(project.join(license)).unwrap()));
    }
    let rest: Vec<String> = packed.keys().map(|path| path.display().to_string()).collect();
    let expected = [
        "START-HERE.html",
        "THIRD-PARTY-NOTICES.txt",
        "headers/Caddyfile",
        "headers/_headers",
        "headers/apache.htaccess",
        "headers/nginx.conf",
    ];
    assert_eq!(rest, expected);
    for (file, bytes) in packed {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("{{"), "{} has a gap that nobody has filled", file.display());
    }
}

#[tokio::test]
async fn start_here_opens_from_a_disk_and_everything_that_it_links_to_is_there() {
    let folder = Folder::unpacked("start here", &package("partner-quiz-", ".zip"));
    let site = folder.path().join(format!("partner-quiz-{}", env!("CARGO_PKG_VERSION")));
    let address = format!("file://{}", site.join("START-HERE.html").display()).replace(' ', "%20");
    Page::at(Site::default(), &address, |page| async move {
        let title = page.web.title().await?;
        assert_eq!(title, format!("Start here: partner-quiz {}", env!("CARGO_PKG_VERSION")));
        let lines: String = page.ask("return document.querySelector('pre').textContent").await?;
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines.len(), 2, "two lines to paste: {lines:?}");
        let script = "<script type=\"module\" src=\"/partner-quiz/partner-quiz.js\"></script>";
        assert_eq!(lines[0], script);
        assert!(lines[1].starts_with("<partner-quiz>") && lines[1].ends_with("</partner-quiz>"));

        let links: Vec<String> =
            page.ask("return [...document.links].map((a) => a.getAttribute('href'))").await?;
        assert!(links.len() >= 2, "{links:?}");
        for link in links {
            assert!(site.join(&link).is_file(), "{link} leads nowhere");
        }
        let named: String = page.ask("return document.querySelector('table').innerText").await?;
        for file in fs::read_dir(site.join("headers")).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            assert!(named.contains(&file), "nothing says what to do with {file}");
        }

        page.web.find(By::LinkText("partner-quiz.html")).await?.click().await?;
        page.screen("start").await?;
        assert_eq!(page.server.requests(), [""; 0]);
        Ok(())
    })
    .await;
}
