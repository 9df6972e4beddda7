//! Accessibility: axe on every screen, sizes, reflow and spacing.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::page::Page;
use crate::tour::{SCREENS, go};

/// All that axe objects to, contrast and best practices included.
async fn objections(page: &Page) -> WebDriverResult<Vec<String>> {
    objections_but(page, "").await
}

/// The same, without one rule.
async fn objections_but(page: &Page, rule: &str) -> WebDriverResult<Vec<String>> {
    page.ask::<()>("quiz.querySelectorAll('details').forEach((part) => { part.open = true })")
        .await?;
    page.objections("document.querySelector('partner-quiz')", rule).await
}

/// The elements that are wider than the page, cut off, or controls too small to press.
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

/// Sets an attribute of the quiz and waits until its root matches.
async fn set(page: &Page, name: &str, value: &str, root: &str) -> WebDriverResult<()> {
    let script =
        format!("document.querySelector('partner-quiz').setAttribute('{name}', '{value}')");
    page.web.execute(script, vec![]).await?;
    page.until(&format!("{name} is {value}"), &format!("quiz.querySelector('.pq{root}')")).await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_any_theme_width_or_medium() {
    if !only_in_chromium("sets the width and the medium") {
        return;
    }
    for (_, name, answers) in SCREENS {
        Page::demo(|page| async move {
            go(&page, answers).await?;
            for (theme, root) in [("light", ":not(.dark)"), ("dark", ".dark")] {
                set(&page, "theme", theme, root).await?;
                for width in [1280, 320] {
                    page.width(width).await?;
                    let at = format!("{name}, {theme}, {width} px");
                    assert_eq!(objections(&page).await?, Vec::<String>::new(), "{at}");
                    assert_eq!(misfits(&page).await?, Vec::<String>::new(), "{at}");
                }
                for width in [280, 390, 768, 2000] {
                    page.width(width).await?;
                    let at = format!("{name}, {theme}, {width} px");
                    assert_eq!(misfits(&page).await?, Vec::<String>::new(), "{at}");
                }
            }
            set(&page, "theme", "light", ":not(.dark)").await?;
            page.media("print", &[]).await?;
            // Nothing on paper can be pressed, so the size of targets doesn't matter there.
            let found = objections_but(&page, "target-size").await?;
            assert_eq!(found, Vec::<String>::new(), "{name}, in print");
            page.media("", &[("forced-colors", "active")]).await?;
            assert_eq!(objections(&page).await?, Vec::<String>::new(), "{name}, forced colors");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_spanish_on_any_route() {
    if !only_in_chromium("sets the width") {
        return;
    }
    for (_, name, answers) in SCREENS {
        Page::demo(|page| async move {
            page.screen("start").await?;
            set(&page, "lang", "es", "[lang=es]").await?;
            go(&page, answers).await?;
            page.width(390).await?;
            assert_eq!(objections(&page).await?, Vec::<String>::new(), "{name}");
            assert_eq!(misfits(&page).await?, Vec::<String>::new(), "{name}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn axe_sees_a_text_that_is_too_pale() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        page.web
            .execute(
                "document.querySelector('partner-quiz').style.setProperty('--pq-muted', '#bbb')",
                vec![],
            )
            .await?;
        let found = objections(&page).await?;
        assert!(found.iter().any(|line| line.starts_with("color-contrast")), "{found:?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn any_accent_of_the_page_is_legible_and_the_console_tells_of_a_correction() {
    Page::demo(|page| async move {
        page.excuse("--pq-accent has too little contrast");
        go(&page, SCREENS[4].2).await?;
        for theme in ["light", "dark"] {
            let root = if theme == "dark" { ".dark" } else { ":not(.dark)" };
            set(&page, "theme", theme, root).await?;
            for accent in ["#ffd400", "#00ff66", "#0000ff", "#101010", "white", "hsl(320 90% 60%)"] {
                let script = format!(
                    "document.querySelector('partner-quiz').style.setProperty('--pq-accent', '{accent}')"
                );
                page.web.execute(script, vec![]).await?;
                assert_eq!(objections(&page).await?, Vec::<String>::new(), "{accent}, {theme}");
            }
        }
        for (accent, said) in [("#ffd400", 1), ("#7a3e65", 0)] {
            let script = format!(
                "window.said = [];
                 console.warn = (text) => said.push(text);
                 const quiz = document.createElement('partner-quiz');
                 quiz.style.setProperty('--pq-accent', '{accent}');
                 window.ready = false;
                 quiz.addEventListener('pq-ready', () => {{ window.ready = true }});
                 document.body.prepend(quiz);
                 scrollTo(0, 0);"
            );
            page.web.execute(script, vec![]).await?;
            page.until("the other quiz is there", "window.ready").await?;
            let warnings: Vec<String> = page.ask("return said").await?;
            assert_eq!(warnings.len(), said, "{accent}: {warnings:?}");
            assert!(warnings.iter().all(|text| text.contains("--pq-accent")), "{warnings:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_new_screen_fades_in_but_not_for_those_who_want_less_motion() {
    if !only_in_chromium("sets what the system wishes") {
        return;
    }
    Page::demo(|page| async move {
        let moving = "return quiz.getAnimations().map((motion) => motion.animationName)";
        for (wish, motions) in [("reduce", 0), ("no-preference", 1)] {
            page.media("", &[("prefers-reduced-motion", wish)]).await?;
            page.screen("start").await?;
            assert_eq!(page.ask::<Vec<String>>(moving).await?.len(), 0, "{wish}: nothing moves on load");
            // Slow enough to be seen whenever it is looked for.
            page.web
                .execute(
                    "const slow = new CSSStyleSheet();
                     slow.replaceSync('.screen { animation-duration: 1000s !important }');
                     document.querySelector('partner-quiz').shadowRoot.adoptedStyleSheets.push(slow)",
                    vec![],
                )
                .await?;
            page.press("start").await?;
            page.question("q-asked").await?;
            assert_eq!(page.ask::<Vec<String>>(moving).await?.len(), motions, "{wish}");
            page.press("back").await?;
        }
        let (.., stop) = SCREENS[3];
        go(&page, stop).await?;
        page.screen("safety").await?;
        assert_eq!(page.ask::<Vec<String>>(moving).await?.len(), 0, "the safety stop stands still");
        Ok(())
    })
    .await;
}

/// The quiz's tab stops in order: each as its action, the value of its input, or its tag.
async fn tab_stops(page: &Page) -> WebDriverResult<Vec<String>> {
    page.ask::<Value>("document.querySelector('nav li:last-child a').focus()").await?;
    let mut stops = Vec::new();
    loop {
        page.keys(Key::Tab + "").await?;
        let stop: Option<String> = page
            .ask(
                "const at = quiz.activeElement;
                 // A field for a day and time has a stop for each of its parts.
                 if (at && at === window.before) return 'the same';
                 window.before = at;
                 return at && (at.dataset.action ?? at.value ?? at.localName)",
            )
            .await?;
        match stop {
            Some(stop) if stop == "the same" => {}
            Some(stop) => stops.push(stop),
            None if stops.is_empty() => {}
            None => {
                // A field after the quiz has the focus now, and in WebKit it would take the next click.
                page.ask::<Value>("document.activeElement.blur()").await?;
                return Ok(stops);
            }
        }
    }
}

#[tokio::test]
async fn tab_goes_from_exit_through_the_screen_to_help_and_back_out() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        assert_eq!(tab_stops(&page).await?, ["exit", "language", "start", "help"]);
        page.press("start").await?;
        page.question("q-asked").await?;
        // A group of radio buttons is one stop; arrow keys move within it.
        assert_eq!(tab_stops(&page).await?, ["exit", "never", "continue", "back", "help"]);
        page.answer(&[("q-asked", &["few"]), ("q-answer", &["dodged"]), ("q-safe", &["safe"])])
            .await?;
        page.question("q-said").await?;
        let boxes: Vec<String> = page
            .ask("return [...quiz.querySelectorAll('[name=q-said]')].map((box) => box.value)")
            .await?;
        let mut expected = vec!["exit".to_string()];
        expected.extend(boxes);
        expected.extend(["continue", "back", "help"].map(String::from));
        assert_eq!(tab_stops(&page).await?, expected);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_the_result_tab_follows_the_text_from_exit_to_help() {
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        let expected: Vec<String> = page
            .ask(
                "return [...quiz.querySelectorAll('a, button, input, summary')]
                   .filter((at) => at.checkVisibility({ contentVisibilityAuto: true }))
                   .map((at) => at.dataset.action ?? at.value ?? at.localName)",
            )
            .await?;
        assert_eq!(expected.first().map(String::as_str), Some("exit"));
        assert_eq!(expected.last().map(String::as_str), Some("help"));
        assert_eq!(tab_stops(&page).await?, expected);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_error_the_help_and_forced_colors() {
    if !only_in_chromium("sets forced colors") {
        return;
    }
    Page::demo(|page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        page.press("continue").await?;
        page.find("[role=alert]").await?;
        page.click(".help > [data-action=help]").await?;
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
    if !only_in_chromium("sets the width") {
        return;
    }
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        // The text spacing that a page must tolerate by WCAG 1.4.12, set as a reader's own style sets it.
        page.web
            .execute(
                "const reader = document.head.appendChild(document.createElement('style'));
                 reader.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'",
                vec![],
            )
            .await?;
        let spaced: bool = page
            .ask("return parseFloat(getComputedStyle(quiz.querySelector('.letter p')).letterSpacing) > 1")
            .await?;
        assert!(spaced, "a reader's spacing reaches the quiz");
        // 1280 px at a zoom of 400 % are 320 px.
        page.width(320).await?;
        assert_eq!(misfits(&page).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// The contrast of two colors, as WCAG defines it.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |color: [u8; 3]| {
        let [red, green, blue] = color.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The color of one pixel of a picture.
fn pixel(picture: &[u8], x: usize, y: usize) -> [u8; 3] {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let at = y * frame.line_size + x * frame.color_type.samples();
    [pixels[at], pixels[at + 1], pixels[at + 2]]
}

#[tokio::test]
async fn every_primary_button_and_link_is_filled_on_every_screen_in_every_look() {
    if !only_in_chromium("sets media features") {
        return;
    }
    for (look, theme, features) in [
        ("light", "light", &[][..]),
        ("dark", "dark", &[]),
        ("forced colors", "light", &[("forced-colors", "active")]),
    ] {
        for (name, _, answers) in SCREENS {
            Page::demo(|page| async move {
                page.media("screen", features).await?;
                page.web
                    .execute(
                        format!("document.querySelector('partner-quiz').setAttribute('theme', '{theme}')"),
                        vec![],
                    )
                    .await?;
                go(&page, answers).await?;
                let count: usize = page.ask("return quiz.querySelectorAll('.screen .primary').length").await?;
                assert!(count > 0, "{look}, {name}: a screen has one");
                for at in 0..count {
                    let script = format!(
                        "const one = quiz.querySelectorAll('.screen .primary')[{at}];
                         one.closest('details')?.setAttribute('open', '');
                         one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                         const {{ left, top, height }} = one.getBoundingClientRect();
                         return [left, top + height / 2]"
                    );
                    let (x, y): (f64, f64) = page.ask(&script).await?;
                    let picture = page.web.screenshot_as_png().await?;
                    let color = |x: f64| pixel(&picture, x as usize, y as usize);
                    let (inside, outside) = (color(x + 6.0), color(x - 6.0));
                    assert!(
                        contrast(inside, outside) >= 3.0,
                        "{look}, {name}, number {at}: {inside:?} on {outside:?}"
                    );
                }
                Ok(())
            })
            .await;
        }
    }
}
