//! From start to result and to the stop screen, with the mouse and with only the keyboard.

use thirtyfour::prelude::*;

use crate::page::{HOLD_ENGINE, Page, SCRIPT, content, host};
use crate::tour::{SCREENS, go};

/// The answers for a partner who said no, fears two against one, and would read something.
const SHEET: [(&str, &[&str]); 12] = [
    ("q-asked", &["few"]),
    ("q-answer", &["no"]),
    ("q-safe", &["safe"]),
    ("q-said", &["said-sides"]),
    ("q-source", &["src-blamed"]),
    ("q-picture", &["pic-two"]),
    ("q-problems", &["prob-unsure"]),
    ("q-help", &["help-none"]),
    ("q-step", &["step-read"]),
    ("q-stance", &["st-in"]),
    ("q-tried", &["try-fight", "try-calm"]),
    ("q-you", &["you-tired"]),
];

#[tokio::test]
async fn a_visitor_reaches_a_result_with_one_thing_for_tonight_evidence_and_a_talk() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        page.press("start").await?;
        assert_eq!(page.text(".progress").await?, "Question 1 of 12");
        page.answer(&SHEET).await?;
        page.screen("result").await?;
        let level: String =
            page.ask("return quiz.querySelector('[data-level]').dataset.level").await?;
        assert_eq!(level, "hesitant");
        let words = content().words;
        assert_eq!(page.texts(".tonight .said").await?, [words.options["said-sides"].as_str()]);
        assert_eq!(
            page.texts(".tonight .say q").await?,
            [words.pieces["reply-sides"].say.as_str()]
        );
        assert_eq!(page.texts(".reason > .reason-title").await?, ["Two against one"]);
        assert_eq!(page.texts(".reason > .strength").await?, ["Likely"]);
        assert_eq!(
            page.texts(".reason > .because li").await?,
            ["src-blamed", "pic-two"].map(|id| words.options[id].as_str())
        );
        page.find(".line[data-id=swap-never-listen]").await?;
        page.find(".line[data-id=name-neutral]").await?;
        page.press("plan").await?;
        page.until("the talk has the focus", "quiz.activeElement?.matches('.talk .chapter')")
            .await?;

        page.press("restart").await?;
        page.screen("start").await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        let chosen: usize = page.ask("return quiz.querySelectorAll(':checked').length").await?;
        assert_eq!(chosen, 0, "starting again forgets the answers");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_on_the_result_moves_when_the_folded_parts_are_drawn() {
    Page::demo(|page| async move {
        go(&page, SCREENS[4].2).await?;
        page.until("the folds are drawn", "quiz.querySelector('.library details p')").await?;
        let moved: Vec<f64> = page
            .ask(
                "const parts = [...quiz.querySelectorAll('.letter > *')];
                 const tops = () => parts.map((part) => part.getBoundingClientRect().top);
                 const drawn = tops();
                 for (const fold of quiz.querySelectorAll('details')) fold.replaceChildren(fold.firstElementChild);
                 const before = tops();
                 return drawn.map((top, at) => top - before[at]).filter(Boolean)",
            )
            .await?;
        assert_eq!(moved, [0.0; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_button_that_goes_on_is_filled_and_the_other_has_an_edge() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        // The color as the screen shows it, whatever syntax the style uses.
        let color = |action: &str, property: &str| {
            format!(
                "const pen = new OffscreenCanvas(1, 1).getContext('2d');
                 pen.fillStyle = getComputedStyle(quiz.querySelector('[data-action={action}]')).{property};
                 pen.fillRect(0, 0, 1, 1);
                 return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)"
            )
        };
        let cases = [
            ("continue", "backgroundColor", [47, 102, 85]),
            ("continue", "color", [255, 255, 255]),
            ("back", "borderTopColor", [138, 127, 114]),
        ];
        for (action, property, expected) in cases {
            assert_eq!(page.ask::<[u8; 3]>(&color(action, property)).await?, expected, "{property}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_visitor_reaches_a_result_by_keyboard_alone() {
    Page::demo(|page| async move {
        page.screen("start").await?;
        let focus = "return document.activeElement.localName";
        assert_eq!(page.ask::<String>(focus).await?, "body", "nothing takes the focus on load");
        tab_to(&page, "[data-action=start]").await?;
        page.keys(Key::Enter + "").await?;
        for (question, options) in SHEET {
            page.question(question).await?;
            let heading = "quiz.activeElement?.matches('legend [tabindex=\"-1\"]')";
            page.until("the question's heading has the focus", heading).await?;
            for option in options {
                // Tab enters a group of radio buttons at the first one; arrow keys move within the group.
                let radio = page.ask("return !!quiz.querySelector('[type=radio]')").await?;
                let wanted = format!("[value={option}]");
                if radio {
                    tab_to(&page, "[type=radio]").await?;
                    page.keys(" ").await?;
                    while !page
                        .ask::<bool>(&format!("return quiz.activeElement.matches({wanted:?})"))
                        .await?
                    {
                        page.keys(Key::Down + "").await?;
                    }
                } else {
                    tab_to(&page, &wanted).await?;
                    page.keys(" ").await?;
                }
                page.find(&format!("{wanted}:checked")).await?;
            }
            tab_to(&page, "[data-action=continue]").await?;
            page.keys(Key::Enter + "").await?;
        }
        page.screen("result").await?;
        page.until("the result's heading has the focus", "quiz.activeElement?.matches('.title')")
            .await
    })
    .await;
}

#[tokio::test]
async fn fear_or_harm_ends_at_the_stop_screen_with_help_lines_and_no_persuasion() {
    for answer in ["afraid", "harm"] {
        Page::demo(|page| async move {
            page.press("start").await?;
            page.answer(&[("q-asked", &["many"]), ("q-answer", &["flat"]), ("q-safe", &[answer])]).await?;
            page.screen("safety").await?;
            page.until("its heading has the focus", "quiz.activeElement?.matches('.title')").await?;
            let lines = page.texts(".help-lines .line-name").await?;
            assert_eq!(lines[..2], ["Emergency", "National Domestic Violence Hotline"]);
            let ids: Vec<String> = page
                .ask("return [...quiz.querySelectorAll('.section [data-id]')].map((e) => e.dataset.id)")
                .await?;
            assert!(!ids.is_empty());
            let kept = |id: &String| id.starts_with("self-") || id.starts_with("ind-");
            assert_eq!(ids.iter().find(|id| !kept(id)), None, "nothing persuades here");
            assert_eq!(page.texts(".reason, .because, [data-level]").await?, Vec::<String>::new());

            page.press("back").await?;
            page.question("q-safe").await?;
            page.find(&format!("[value={answer}]:checked")).await?;
            page.choose("safe").await?;
            page.press("continue").await?;
            page.question("q-said").await
        })
        .await;
    }
}

#[tokio::test]
async fn who_has_hurt_a_partner_is_told_whom_to_talk_to_and_gets_no_scripts() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"]), ("q-answer", &["flat"]), ("q-safe", &["i-hurt"])])
            .await?;
        page.screen("safety").await?;
        let words = content().words.interface;
        let text = page.text(".screen").await?;
        assert!(text.contains(&words.hurt_lead) && text.contains(&words.hurt_text), "{text}");
        assert!(!text.contains(&words.stop_lead), "nobody is told that it isn't their fault");
        page.find("[data-id=hotline] a[href^='tel:']").await?;
        assert_eq!(page.texts(".say, .line").await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_feels_hopeless_finds_the_crisis_line_before_anything_else() {
    Page::demo(|page| async move {
        go(&page, SCREENS[7].2).await?;
        page.screen("result").await?;
        let next: String = page
            .ask("return quiz.querySelector('.letter > .title').nextElementSibling.getAttribute('part')")
            .await?;
        assert_eq!(next, "crisis");
        page.find("[part=crisis] a[href='tel:988']").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn back_keeps_answers_and_a_branch_that_was_left_has_no_effect() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["hinted"])]).await?;
        page.question("q-answer").await?;
        assert_eq!(page.text("legend .title").await?, "What did they do when you hinted?");
        page.choose("agreed").await?;
        page.press("back").await?;
        page.question("q-asked").await?;
        page.find("[value=hinted]:checked").await?;
        page.choose("never").await?;
        page.press("continue").await?;
        page.question("q-safe").await?;
        assert_eq!(page.text(".progress").await?, "Question 2 of 10");
        page.press("back").await?;
        page.choose("few").await?;
        page.press("continue").await?;
        page.question("q-answer").await?;
        let chosen: usize = page.ask("return quiz.querySelectorAll(':checked').length").await?;
        assert_eq!(chosen, 0, "the answer of the branch that was left is gone");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn continue_without_an_answer_says_what_to_do_and_takes_the_focus_there() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        page.press("continue").await?;
        page.until("the error has the focus", "quiz.activeElement?.matches('[role=alert]')")
            .await?;
        assert!(page.text("[role=alert]").await?.starts_with("Error: Please choose one answer"));
        page.choose("few").await?;
        page.until("the error is gone", "!quiz.querySelector('[role=alert]')").await
    })
    .await;
}

#[tokio::test]
async fn none_of_these_clears_the_rest_and_is_cleared_by_any_other() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.answer(&SHEET[..3]).await?;
        page.question("q-said").await?;
        let checked = "return [...quiz.querySelectorAll(':checked')].map((e) => e.value)";
        for option in ["said-sides", "said-doubt"] {
            page.choose(option).await?;
        }
        assert_eq!(page.ask::<Vec<String>>(checked).await?, ["said-doubt", "said-sides"]);
        page.choose("said-none").await?;
        page.until("the rest is cleared", "quiz.querySelectorAll(':checked').length === 1").await?;
        assert_eq!(page.ask::<Vec<String>>(checked).await?, ["said-none"]);
        page.choose("said-doubt").await?;
        page.until("none is cleared", "!quiz.querySelector('[value=said-none]').checked").await?;
        assert_eq!(page.ask::<Vec<String>>(checked).await?, ["said-doubt"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn help_opens_on_any_screen_and_loses_no_answer() {
    Page::demo(|page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        page.choose("many").await?;
        page.click(".help [data-action=help]").await?;
        page.until(
            "its heading has the focus",
            "quiz.activeElement?.matches('.help-lines .chapter')",
        )
        .await?;
        page.find(".help-lines a[href='tel:911']").await?;
        page.click(".panel [data-action=help]").await?;
        page.until("the panel is closed", "!quiz.querySelector('.panel')").await?;
        page.until("its button has the focus", "quiz.activeElement?.matches('.help > button')")
            .await?;
        page.find("[value=many]:checked").await?;
        Ok(())
    })
    .await;
}

/// Presses Tab until an element has the focus.
async fn tab_to(page: &Page, selector: &str) -> WebDriverResult<()> {
    for _ in 0..60 {
        if page.ask(&format!("return !!quiz?.activeElement?.matches({selector:?})")).await? {
            return Ok(());
        }
        page.keys(Key::Tab + "").await?;
    }
    panic!("Tab never reaches {selector}");
}

#[tokio::test]
async fn a_result_needs_less_than_a_megabyte_of_memory_and_a_quarter_of_the_stack() {
    const STACK: usize = 256 * 1024; // build.rs
    let quiz = [HOLD_ENGINE, "<partner-quiz></partner-quiz>", SCRIPT].concat();
    Page::site(host(&quiz), |page| async move {
        page.press("start").await?;
        page.answer(&SHEET).await?;
        page.screen("result").await?;
        // Every fold is drawn right after the result.
        page.until("the folds are drawn", "quiz.querySelector('.paper [data-action=print]')")
            .await?;
        let memory = "const memory = new Uint8Array(engine.exports.memory.buffer);";
        let bytes: usize = page.ask(&format!("{memory} return memory.length")).await?;
        assert!(bytes <= 1024 * 1024, "{bytes} bytes");
        // The stack begins at STACK and grows down to 0. What it never reached is still 0.
        let deepest: usize =
            page.ask(&format!("{memory} return memory.findIndex((byte) => byte)")).await?;
        assert!((STACK * 3 / 4..STACK).contains(&deepest), "the stack goes down to {deepest}");
        Ok(())
    })
    .await;
}
