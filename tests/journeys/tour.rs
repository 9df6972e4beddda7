//! The screens of the quiz, and the answers that lead to each.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::page::{IS_WHOLE, Page};

/// The screens, each with a name for files, a description, and the answers that lead to it. They cover every kind of
/// screen, every route and four of the six levels.
pub(crate) const SCREENS: [(&str, &str, &[&[&str]]); 8] = [
    ("start", "the start", &[]),
    ("question", "a question for one answer", &[&["few"]]),
    ("boxes", "a question for several answers", &[&["few"], &["no"], &["safe"]]),
    ("stop", "the safety stop", &[&["few"], &["flat"], &["harm"]]),
    (
        "hesitant",
        "a hesitant partner",
        &[
            &["few"],
            &["dodged"],
            &["safe"],
            &["said-sides", "said-practical"],
            &["src-blamed"],
            &["pic-two"],
            &["prob-blame"],
            &["help-wait"],
            &["step-read"],
            &["st-in"],
            &["try-fight", "try-calm"],
            &["you-tired"],
        ],
    ),
    (
        "caution",
        "a firm no, with caution",
        &[
            &["many"],
            &["flat"],
            &["careful"],
            &["said-doubt", "said-change"],
            &["src-knows"],
            &["pic-point"],
            &["prob-drift"],
            &["help-doubt"],
            &["step-none"],
            &["st-torn"],
            &["try-ultimatum"],
            &["you-leaving"],
        ],
    ),
    (
        "never-asked",
        "never asked",
        &[
            &["never"],
            &["safe"],
            &["said-exposed"],
            &["src-screen"],
            &["pic-judged"],
            &["prob-hide"],
            &["help-hide"],
            &["step-talk"],
            &["st-fine"],
            &["you-ok"],
        ],
    ),
    (
        "cannot-tell",
        "we can't tell",
        &[
            &["few"],
            &["unsure"],
            &["tense"],
            &["said-none"],
            &["src-unsure"],
            &["pic-unsaid"],
            &["prob-unsure"],
            &["help-none"],
            &["step-unsure"],
            &["st-unsure"],
            &["try-none"],
            &["you-hopeless"],
        ],
    ),
];

/// Goes to a screen with scripted clicks, for tests that look at the screen and not at the way to it.
pub(crate) async fn go(page: &Page, answers: &[&[&str]]) -> WebDriverResult<()> {
    page.screen("start").await?;
    if answers.is_empty() {
        return Ok(());
    }
    page.press("start").await?;
    go_on(page, answers).await
}

/// Answers the questions, beginning with the first.
pub(crate) async fn go_on(page: &Page, answers: &[&[&str]]) -> WebDriverResult<()> {
    for options in answers {
        for option in *options {
            page.find(&format!("[value={option}]")).await?;
            page.ask::<Value>(&format!("quiz.querySelector('[value={option}]').click()")).await?;
            page.find(&format!("[value={option}]:checked")).await?;
        }
        page.ask::<Value>("quiz.querySelector('.screen [data-action=continue]').click()").await?;
        let gone = options.iter().map(|option| format!("!quiz.querySelector('[value={option}]')"));
        let next: Vec<String> = gone.chain([IS_WHOLE.to_string()]).collect();
        page.until("the next screen is up", &next.join(" && ")).await?;
    }
    Ok(())
}
