//! Paper: what the result prints, and what it never prints.

use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::page::{Page, content};
use crate::tour::{SCREENS, go};

/// The answers of the tour's caution screen whose texts must never be on paper.
const PRIVATE: [&str; 3] = ["careful", "st-torn", "you-leaving"];

/// Prints the result and returns the text that is on the paper.
async fn paper(page: &Page) -> WebDriverResult<String> {
    // The driver can't print, and the sheet's shadow root is closed, so the test opens the root when it is made.
    page.web
        .execute(
            "window.caught = {};
             const attach = Element.prototype.attachShadow;
             Element.prototype.attachShadow = function () {
               return caught.sheet = attach.call(this, { mode: 'open' });
             };
             window.print = () => { caught.printed = true };",
            vec![],
        )
        .await?;
    page.click(".paper summary").await?;
    page.click(".paper [data-action=print]").await?;
    page.until("it is printed", "caught.printed").await?;
    page.media("print", &[]).await?;
    let text = page.ask("return caught.sheet.firstChild.innerText").await?;
    assert!(
        page.ask::<bool>(
            "return [...document.body.children].every((part) =>
               part === caught.sheet.host || getComputedStyle(part).display === 'none')"
        )
        .await?,
        "nothing of the page is printed"
    );
    page.media("", &[]).await?;
    page.web.execute("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    let left: usize = page
        .ask(
            "return document.adoptedStyleSheets.length
               + document.querySelectorAll('[data-partner-quiz-sheet]').length",
        )
        .await?;
    assert_eq!(left, 0, "nothing of the sheet stays on the page");
    Ok(text)
}

#[tokio::test]
async fn the_result_prints_as_a_document_with_every_section_open_and_no_controls() {
    if !only_in_chromium("sets the medium") {
        return;
    }
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        let paper = paper(&page).await?;
        let words = content().words;
        for folded in page.texts("details.section:not(.paper) [data-id] > p:not(.note)").await? {
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words(&paper).contains(&words(&folded)), "{folded:?} is missing");
        }
        for control in [
            &words.interface.exit,
            &words.interface.help,
            &words.interface.restart,
            &words.interface.talk_edit,
            &words.interface.talk_when,
            &words.interface.you_title,
            &words.interface.print_answers,
            &words.interface.because,
        ] {
            assert!(!paper.contains(control.as_str()), "{control:?} is on the paper");
        }
        assert!(paper.contains("720-772-8432"), "the phone stands as text");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn answers_are_printed_only_when_asked_for_and_private_ones_never() {
    if !only_in_chromium("sets the medium") {
        return;
    }
    Page::demo(|page| async move {
        go(&page, SCREENS[5].2).await?;
        assert!(
            page.ask::<bool>("return !quiz.querySelector('.paper')").await?,
            "printing waits until the visitor says that it is safe"
        );
        page.press("safe").await?;
        page.click(".paper summary").await?;
        page.click("[name=print-answers]").await?;
        page.find(".letter.with-answers").await?;
        // The second click of `paper` opens the fold again.
        page.click(".paper summary").await?;
        let paper = paper(&page).await?;
        let words = content().words;
        assert!(paper.contains(&words.interface.because));
        assert!(paper.contains(&words.options["src-knows"]));
        for id in PRIVATE {
            assert!(!paper.contains(&words.options[id]), "{id} is on the paper");
        }
        let text = |id: &str| words.pieces[id].text.as_str();
        for text in [
            words.interface.caution_title.as_str(),
            &words.interface.caution_text,
            &words.interface.caution_note,
            &words.interface.you_title,
            text("add-discern"),
            text("tonight-you-leaving"),
        ] {
            assert!(!paper.contains(text), "{text:?} is on the paper");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn before_the_visitor_feels_safe_paper_does_not_tell_of_it() {
    if !only_in_chromium("shows what is printed") {
        return;
    }
    Page::demo(|page| async move {
        go(&page, SCREENS[5].2).await?;
        let words = content().words.interface;
        let shown = "return quiz.querySelector('.letter').innerText";
        assert!(page.ask::<String>(shown).await?.contains(&words.caution_title));
        page.media("print", &[]).await?;
        let printed: String = page.ask(shown).await?;
        for private in [&words.caution_title, &words.caution_text, &words.help] {
            assert!(!printed.contains(private.as_str()), "{printed}");
        }
        Ok(())
    })
    .await;
}
