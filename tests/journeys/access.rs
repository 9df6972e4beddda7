//! Accessibility: axe on every screen, sizes, reflow, spacing.

use std::env;
use std::fs;

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::tour::{SCREENS, go};

/// Everything that axe objects to, contrast and best practices included.
async fn objections(page: &Page) -> WebDriverResult<Vec<String>> {
    let script =
        env::var_os("AXE").expect("AXE names the script of axe-core; run cargo xtask test");
    let axe = fs::read_to_string(script).expect("axe-core");
    page.web.execute(axe, vec![]).await?;
    let found: Value = page
        .web
        .execute_async(
            "const done = arguments[arguments.length - 1];
             const quiz = document.querySelector('partner-quiz');
             quiz.shadowRoot.querySelectorAll('details').forEach((part) => { part.open = true });
             axe.run(quiz, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
               .then((result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>
                 rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))));",
            vec![],
        )
        .await?
        .convert()?;
    Ok(serde_json::from_value(found)?)
}

/// The selectors of what is wider than the page, or of controls that are too small to press.
async fn misfits(page: &Page) -> WebDriverResult<Vec<String>> {
    page.ask(
        "const wrong = [];
         if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
           const wide = [...document.querySelectorAll('body *'), ...quiz.querySelectorAll('*')];
           const last = wide.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth).pop();
           wrong.push('the page scrolls sideways: ' + last?.outerHTML.slice(0, 90));
         }
         for (const element of quiz.querySelectorAll('button, a, label.option, summary, textarea, input[type=datetime-local]')) {
           const box = element.getBoundingClientRect();
           const inline = element.localName === 'a' && getComputedStyle(element).display === 'inline';
           if (box.width && !inline && (box.height < 44 || box.width < 44)) wrong.push(element.outerHTML.slice(0, 90) + ' ' + box.width + 'x' + box.height);
         }
         for (const element of quiz.querySelectorAll('p, li, label, legend, h2, h3, h4, button, dd')) {
           if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') wrong.push('cut: ' + element.outerHTML.slice(0, 90));
         }
         return wrong",
    )
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_either_theme_at_either_width() {
    for (_, name, answers) in SCREENS {
        Page::demo(|page| async move {
            go(&page, answers).await?;
            for (theme, width) in [("light", 1280), ("dark", 320)] {
                page.width(width).await?;
                let script = format!(
                    "document.querySelector('partner-quiz').setAttribute('theme', '{theme}')"
                );
                page.web.execute(script, vec![]).await?;
                page.until(
                    "the theme is on",
                    &format!(
                        "quiz.querySelector('.pq').matches('{}')",
                        if theme == "dark" { ".dark" } else { ":not(.dark)" }
                    ),
                )
                .await?;
                assert_eq!(
                    objections(&page).await?,
                    Vec::<String>::new(),
                    "{name}, {theme}, {width} px"
                );
                assert_eq!(
                    misfits(&page).await?,
                    Vec::<String>::new(),
                    "{name}, {theme}, {width} px"
                );
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_the_error_the_help_and_forced_colours() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        page.press("continue").await?;
        page.find("[role=alert]").await?;
        page.find(".help > [data-action=help]").await?.click().await?;
        page.find(".panel").await?;
        assert_eq!(objections(&page).await?, Vec::<String>::new());
        page.media("", &[("forced-colors", "active")]).await?;
        assert_eq!(objections(&page).await?, Vec::<String>::new());
        page.width(320).await?;
        assert_eq!(misfits(&page).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn text_spacing_and_a_zoom_of_400_percent_cut_nothing_off() {
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        // What WCAG 1.4.12 asks a page to bear; it is inherited into the widget.
        page.web
            .execute("document.body.style.cssText = 'line-height:1.5;letter-spacing:.12em;word-spacing:.16em'", vec![])
            .await?;
        // 1280 px at 400 % are 320 px.
        page.width(320).await?;
        assert_eq!(misfits(&page).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
