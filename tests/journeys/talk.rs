//! The talk plan: already filled, changed, written, copied, printed and saved.

use partner_quiz::quiz::content::{Cause, Part};
use thirtyfour::prelude::*;

use crate::page::{Page, SCRIPT, content};
use crate::tour::{SCREENS, go, go_on};

#[tokio::test]
async fn the_plan_is_already_filled_and_other_lines_and_own_words_take_their_place() {
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        let words = content().words;
        let lines = page.texts(".card dd > p").await?;
        assert_eq!(lines.len(), 6, "{lines:?}");
        assert_eq!(lines[3], words.pieces["name-neutral"].say);
        let worry = ".line:nth-of-type(4)";
        assert!(
            page.text(&format!("{worry} .why")).await?.contains(&words.causes[&Cause::Sides].why)
        );

        page.click(&format!("{worry} [data-action=more]")).await?;
        page.find(".line[data-id=name-not-faults]").await?;
        let focused = "quiz.activeElement?.matches('[data-action=more]')";
        page.until("the focus stays on the button", focused).await?;

        page.press("edit").await?;
        let field = page.find("[name=talk-moment]").await?;
        field.clear().await?;
        field.send_keys("On our walk").await?;
        page.press("edit").await?;
        page.until(
            "the card shows them",
            "quiz.querySelector('.card dd > p')?.textContent === 'On our walk'",
        )
        .await?;
        assert_eq!(page.texts(".card dd > p").await?[3], words.pieces["name-not-faults"].say);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_line_of_a_part_comes_up_in_turn_and_then_the_first_again() {
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        let all = &content().rules.talk[&Part::Feeling];
        let shown = "return quiz.querySelector('.line:nth-of-type(3)').dataset.id";
        let first: String = page.ask(shown).await?;
        let mut seen = vec![first.clone()];
        for _ in 1..all.len() {
            page.click(".line:nth-of-type(3) [data-action=more]").await?;
            let last = seen.last().unwrap();
            page.until(
                "another line",
                &format!("quiz.querySelector('.line:nth-of-type(3)').dataset.id !== '{last}'"),
            )
            .await?;
            seen.push(page.ask(shown).await?);
        }
        let mut sorted = seen.clone();
        sorted.sort();
        let mut expected = all.clone();
        expected.sort();
        assert_eq!(sorted, expected);
        page.click(".line:nth-of-type(3) [data-action=more]").await?;
        page.find(&format!(".line:nth-of-type(3)[data-id={first}]")).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_plan_is_copied_printed_alone_and_saved_as_an_entry_that_reveals_nothing() {
    Page::demo(|page| async move {
        page.excuse("blob:caught");
        go(&page, SCREENS[4].2).await?;
        page.find(".card").await?;
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
        assert!(copied.starts_with("A good moment\nPick a time"), "{copied}");

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
        page.press("safe").await?;
        page.find(".talk").await?;
        page.until(
            "the focus is on what opened",
            "quiz.activeElement?.matches('.tonight .chapter')",
        )
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
            page.ask::<()>("quiz.querySelector('.talk').scrollIntoView()").await?;
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
