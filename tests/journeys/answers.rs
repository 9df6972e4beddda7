//! The result in a browser says what the core says, word for word.
//!
//! A few sheets together hold every option. For each sheet, what can be read on the page must be the text that
//! `author::page` writes for it: the same text that `cargo xtask report --sheet` prints, and whose words it counts.

use partner_quiz::author::page::{Line, page as lines};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Choice, Content, Route};
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::page::{Page, content};

/// The sheet number `round`, with one option of each question that is asked. From sheet to sheet, each question takes
/// its next option and begins again after the last. So every option is on a sheet after as many rounds as the longest
/// question has options. Options that skip a question are only on one more sheet after those.
fn sheet(content: &Content, round: usize, rounds: usize) -> Vec<(String, Vec<String>)> {
    let rules = &content.rules;
    let skips =
        |id: &String| rules.questions.iter().any(|other| other.skip_when.as_ref() == Some(id));
    let mut answers = Answers::none(rules);
    let mut sheet = Vec::new();
    for (at, question) in rules.questions.iter().enumerate() {
        if answers.skips(rules, question) {
            continue;
        }
        let last_round = round == rounds;
        let has_skip = question.options.iter().any(|choice| skips(&choice.id));
        let options: Vec<(usize, &Choice)> = question
            .options
            .iter()
            .enumerate()
            // Options that stop the quiz are tested by a journey of their own.
            .filter(|(_, choice)| choice.route != Some(Route::Stop))
            .filter(|(_, choice)| !has_skip || skips(&choice.id) == last_round)
            .collect();
        let (place, choice) = options[round % options.len()];
        answers.choose(rules, at, place, true);
        sheet.push((question.id.clone(), vec![choice.id.clone()]));
    }
    sheet
}

fn answers(content: &Content, sheet: &[(String, Vec<String>)]) -> Answers {
    let rules = &content.rules;
    let mut answers = Answers::none(rules);
    for (question, options) in sheet {
        let at = rules.questions.iter().position(|other| &other.id == question).unwrap();
        for option in options {
            let place = rules.questions[at].options.iter().position(|other| &other.id == option);
            answers.choose(rules, at, place.unwrap(), true);
        }
    }
    answers
}

/// The words of a text, without punctuation: quotation marks come from the style.
fn words<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let word =
        |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let all = texts.into_iter().flat_map(str::split_whitespace).map(word);
    all.filter(|word| !word.is_empty()).collect()
}

/// Compares what can be read on the page with these lines: first as it stands, then with every fold open.
async fn compare(page: &Page, lines: &[Line], sheet: &str) -> WebDriverResult<()> {
    let open = lines.iter().filter(|line| line.open).map(|line| line.text.as_str());
    assert_eq!(words([page.text(".letter").await?.as_str()]), words(open), "{sheet}");
    page.until(
        "what is folded is drawn",
        "![...quiz.querySelectorAll('details')].some((one) => one.children.length < 2)",
    )
    .await?;
    page.ask::<Value>("quiz.querySelectorAll('details').forEach((one) => { one.open = true })")
        .await?;
    let whole = lines.iter().map(|line| line.text.as_str());
    assert_eq!(words([page.text(".letter").await?.as_str()]), words(whole), "{sheet}, unfolded");
    Ok(())
}

#[tokio::test]
async fn the_page_says_word_for_word_what_the_core_says_on_sheets_with_every_option() {
    let content = content();
    let rules = &content.rules;
    let rounds = rules.questions.iter().map(|question| question.options.len()).max().unwrap();
    let sheets: Vec<_> = (0..=rounds).map(|round| sheet(&content, round, rounds)).collect();

    let on_a_sheet = |id: &str| {
        sheets.iter().flatten().any(|(_, options)| options.iter().any(|option| option == id))
    };
    for choice in rules.questions.iter().flat_map(|question| &question.options) {
        assert!(
            choice.route == Some(Route::Stop) || on_a_sheet(&choice.id),
            "{} is on no sheet",
            choice.id
        );
    }

    Page::demo(|page| async move {
        page.press("start").await?;
        for sheet in &sheets {
            let borrowed: Vec<(&str, Vec<&str>)> = sheet
                .iter()
                .map(|(question, options)| {
                    (question.as_str(), options.iter().map(String::as_str).collect())
                })
                .collect();
            let borrowed: Vec<(&str, &[&str])> = borrowed
                .iter()
                .map(|(question, options)| (*question, options.as_slice()))
                .collect();
            page.answer(&borrowed).await?;
            page.screen("result").await?;
            let answers = answers(&content, sheet);
            let named = format!("{sheet:?}");
            compare(&page, &lines(&content, &answers, false), &named).await?;
            if page.ask("return !!quiz.querySelector('[data-action=safe]')").await? {
                page.press("safe").await?;
                page.find(".tonight").await?;
                page.ask::<Value>(
                    "quiz.querySelectorAll('details').forEach((one) => { one.open = false })",
                )
                .await?;
                compare(&page, &lines(&content, &answers, true), &named).await?;
            }
            page.press("restart").await?;
            page.press("start").await?;
        }
        Ok(())
    })
    .await;
}
