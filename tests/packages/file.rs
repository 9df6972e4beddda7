//! The one file, as it is on a laptop: in a folder with spaces and accents in its name.

use std::fs;

use crate::page::Page;
use crate::release::{Folder, package};
use crate::tour::{SCREENS, go_on};

#[tokio::test]
async fn the_one_file_opens_without_a_server_and_goes_to_a_result() {
    let released = package("partner-quiz-", ".html");
    let folder = Folder::new("démo à emporter");
    let copied = folder.path().join("Le quiz été.html");
    fs::copy(&released, &copied).unwrap();
    let address = format!("file://{}", copied.display()).replace(' ', "%20");
    Page::at(serve::Site::default(), &address, |page| async move {
        page.screen("start").await?;
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await?;
        assert_eq!(page.server.requests(), [""; 0]);
        Ok(())
    })
    .await;
}
