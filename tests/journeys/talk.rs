//! The talk plan: how it is picked, written, shown, copied, printed and saved.

use thirtyfour::prelude::*;

use crate::page::{Page, SCRIPT};
use crate::tour::{SCREENS, go, go_on};

async fn to_plan(page: &Page) -> WebDriverResult<()> {
    go(page, SCREENS[4].2).await?;
    page.click(".talk summary").await
}

#[tokio::test]
async fn a_plan_is_picked_and_written_and_the_card_shows_all_of_it() {
    Page::demo(|page| async move {
        to_plan(&page).await?;
        page.choose("name-neutral").await?;
        page.click("[name=talk-moment][value=own]").await?;
        page.find(".talk textarea").await?.send_keys("On our walk").await?;
        page.until("the card shows both", "quiz.querySelectorAll('.card dd').length === 2").await?;
        assert_eq!(
            page.texts(".card dd").await?,
            ["On our walk", "Maybe you worry that a therapist would pick a side. A good one is there for both of us."]
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_plan_is_copied_printed_alone_and_saved_as_an_entry_that_reveals_nothing() {
    Page::demo(|page| async move {
        page.excuse("blob:caught");
        to_plan(&page).await?;
        page.choose("trial-consult").await?;
        // The driver allows no clipboard and can't print, so the test catches what the page passes to the browser.
        page.web
            .execute(
                "window.caught = {};
                 navigator.clipboard.writeText = async (text) => { caught.copied = text };
                 window.print = () => {
                   caught.sheets = document.adoptedStyleSheets.length;
                   caught.sheet = !!document.querySelector('body > [data-partner-quiz-sheet]');
                   dispatchEvent(new Event('afterprint'));
                 };
                 URL.createObjectURL = (blob) => { blob.text().then((text) => { caught.entry = text }); return 'blob:caught' };
                 URL.revokeObjectURL = () => { caught.revoked = true };
                 document.addEventListener('click', (event) => {
                   const link = event.composedPath()[0];
                   if (link.download) { caught.name = link.download; event.preventDefault(); }
                 }, true);",
                vec![],
            )
            .await?;
        page.press("copy").await?;
        page.until("it says so", "quiz.querySelector('.card [role=status]').textContent === 'Copied.'").await?;
        let copied: String = page.ask("return caught.copied").await?;
        assert!(copied.starts_with("A small offer\nCould we try a free call"), "{copied}");

        page.click(".card [data-action=print]").await?;
        page.until("it was printed", "caught.sheet").await?;
        assert_eq!(page.ask::<usize>("return caught.sheets").await?, 1);
        let left: usize = page
            .ask("return document.adoptedStyleSheets.length + document.querySelectorAll('[data-partner-quiz-sheet]').length")
            .await?;
        assert_eq!(left, 0, "nothing of the sheet stays on the page");

        page.web
            .execute(
                "const field = document.querySelector('partner-quiz').shadowRoot.querySelector('[name=talk-when]');
                 field.value = '2026-12-01T19:30';
                 field.dispatchEvent(new Event('change', { bubbles: true }));",
                vec![],
            )
            .await?;
        page.press("calendar").await?;
        page.until("the entry was made", "caught.entry").await?;
        // The browser may read the entry later, so it must not be revoked at once.
        assert!(page.ask::<bool>("return !caught.revoked").await?, "the entry stays a while");
        let entry: String = page.ask("return caught.entry").await?;
        assert!(entry.contains("DTSTART:20261201T193000") && entry.contains("SUMMARY:Reminder"), "{entry}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_the_caution_route_the_plan_waits_for_feeling_safe() {
    Page::demo(|page| async move {
        go(&page, SCREENS[5].2).await?;
        assert!(page.ask::<bool>("return !quiz.querySelector('.talk')").await?);
        page.press("feels-safe").await?;
        page.find(".talk").await?;
        page.until("the focus is on what opened", "quiz.activeElement?.matches('.steps .chapter')")
            .await
    })
    .await;
}

#[tokio::test]
async fn the_calendar_entry_arrives_as_a_file_from_the_page_and_from_the_frame() {
    for quiz in ["<partner-quiz></partner-quiz>", "<partner-quiz isolated></partner-quiz>"] {
        Page::host(&[quiz, SCRIPT].concat(), |page| async move {
            if quiz.contains("isolated") {
                page.start_in_frame().await?;
            } else {
                page.press("start").await?;
            }
            go_on(&page, SCREENS[4].2).await?;
            page.find(".talk").await?;
            // A script does this, since no driver's mouse reaches an element far down in a frame. The button itself is
            // pressed with a key.
            page.ask::<()>(
                "quiz.querySelector('.talk').open = true;
                 quiz.querySelector('[value=trial-consult]').click();",
            )
            .await?;
            page.find("[name=talk-when]").await?;
            page.ask::<()>(
                "const field = quiz.querySelector('[name=talk-when]');
                 field.value = '2026-12-01T19:30';
                 field.dispatchEvent(new Event('change', { bubbles: true }));",
            )
            .await?;
            page.find("[data-action=calendar]").await?;
            page.ask::<()>("quiz.querySelector('[data-action=calendar]').focus()").await?;
            page.keys(Key::Enter + "").await?;
            let entry = page.downloaded("reminder.ics", "END:VCALENDAR\r\n").await;
            let lines: Vec<&str> = entry.lines().collect();
            assert_eq!(lines[0], "BEGIN:VCALENDAR");
            for line in ["BEGIN:VEVENT", "DTSTART:20261201T193000", "END:VEVENT"] {
                assert!(lines.contains(&line), "{line} isn't in {entry}");
            }
            Ok(())
        })
        .await;
    }
}
