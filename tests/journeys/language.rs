//! Languages: set by the page, the element or the visitor; a made-up long one; and right to left.

use crate::browser::only_in_chromium;
use crate::page::Page;

#[tokio::test]
async fn the_visitor_switches_language_on_the_start_screen_and_goes_on_in_it() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        assert_eq!(page.texts("[data-action=language]").await?, ["Español"]);
        page.press("language").await?;
        page.until("the Spanish is up", "quiz.querySelector('.pq')?.lang === 'es'").await?;
        page.until("the focus is on its heading", "quiz.activeElement?.matches('.title')").await?;
        assert_eq!(page.texts("[data-action=language]").await?, ["English"]);
        page.press("start").await?;
        assert_eq!(page.text(".progress").await?, "Pregunta 1 de 12");
        page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"]), ("q-safe", &["harm"])])
            .await?;
        page.screen("safety").await?;
        assert_eq!(page.text(".title").await?, "Antes de seguir");
        page.find("a[href='tel:+18007997233']").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_language_on_the_element_wins_and_leaves_no_switch() {
    Page::demo(|page| async move {
        page.web
            .execute(
                "document.querySelector('partner-quiz').setAttribute('lang', ' ES-mx ')",
                vec![],
            )
            .await?;
        page.until("the Spanish is up", "quiz?.querySelector('.pq')?.lang === 'es'").await?;
        let seen = "quiz.querySelector('[data-action=language]').checkVisibility()";
        assert!(!page.ask::<bool>(&format!("return {seen}")).await?);
        page.web
            .execute("document.querySelector('partner-quiz').setAttribute('lang', 'xx')", vec![])
            .await?;
        page.until("an unknown one is English", "quiz?.querySelector('.pq')?.lang === 'en'").await
    })
    .await;
}

#[tokio::test]
async fn right_to_left_mirrors_the_quiz_and_nothing_overflows() {
    if !only_in_chromium("sets the width") {
        return;
    }
    Page::demo(|page| async move {
        page.web.execute("document.documentElement.dir = 'rtl'", vec![]).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        page.width(320).await?;
        let mirrored: bool = page
            .ask(
                "const row = quiz.querySelector('label.option').getBoundingClientRect();
                 const box = quiz.querySelector('input').getBoundingClientRect();
                 return box.x + box.width / 2 > row.x + row.width / 2",
            )
            .await?;
        assert!(mirrored, "the control stands on the right");
        let fits =
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        assert!(page.ask::<bool>(fits).await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn texts_half_as_long_again_and_accented_still_fit_a_phone() {
    if !only_in_chromium("sets the width") {
        return;
    }
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"]), ("q-answer", &["no"]), ("q-safe", &["safe"])]).await?;
        page.question("q-said").await?;
        page.width(320).await?;
        // Doubles every vowel, with accents above and below, so that every text gets longer and higher.
        let fits: bool = page
            .ask(
                "const walk = document.createTreeWalker(quiz, NodeFilter.SHOW_TEXT);
                 while (walk.nextNode()) {
                   const text = walk.currentNode;
                   if (text.data.trim()) text.data = text.data.replace(/[aeiou]/g, '$&\u{301}$&\u{323}');
                 }
                 const wide = [...quiz.querySelectorAll('*')].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth);
                 return document.documentElement.scrollWidth <= innerWidth && wide.length === 0",
            )
            .await?;
        assert!(fits);
        Ok(())
    })
    .await;
}
