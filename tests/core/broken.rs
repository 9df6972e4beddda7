//! What the report says about a change of the content that breaks a promise.
//!
//! A report takes a long time, so each one here is about many changes that don't touch each other.

use std::sync::LazyLock;

use partner_quiz::author::page::sheet;
use partner_quiz::author::report::{Report, report};
use partner_quiz::quiz::content::{Cause, Choice, Content, Flag, Level, Route};
use partner_quiz::quiz::judgement::{Judgement, judge};

use crate::sheet::CONTENT;

fn choice<'a>(content: &'a mut Content, id: &str) -> &'a mut Choice {
    let mut choices = content.rules.questions.iter_mut().flat_map(|question| &mut question.options);
    choices.find(|choice| choice.id == id).expect("an option")
}

fn reported(change: impl FnOnce(&mut Content)) -> Report {
    let mut content = CONTENT.clone();
    change(&mut content);
    report(&content, &mut |_| {})
}

fn assert_named(report: &Report, parts: &[&str]) {
    for part in parts {
        let named = report.problems.iter().any(|problem| problem.to_string().contains(part));
        assert!(named, "{:#?} lacks {part}", report.problems);
    }
}

#[test]
fn a_change_that_breaks_a_promise_about_texts_or_reasons_is_named() {
    let report = reported(|content| {
        let hard = "Notwithstanding considerable organizational impediments, reconciliation necessitates extraordinary determination.";
        let pieces = &mut content.words.pieces;
        pieces.get_mut("svc-area").unwrap().text = hard.into();
        pieces.get_mut("svc-close").unwrap().text = "Ask her.".into();
        pieces.get_mut("reason-doubt").unwrap().text =
            CONTENT.words.pieces["reason-sides"].text.clone();
        choice(content, "said-doubt").sign = None;
        for id in ["said-failure", "src-raised", "prob-fail", "help-alone"] {
            choice(content, id).sign = None;
        }
        for id in ["agreed", "maybe", "dodged", "backed-out"] {
            choice(content, id).answer = Some(4);
        }
        for id in ["step-book", "step-call", "step-read", "step-talk"] {
            choice(content, id).step = Some(4);
        }
        choice(content, "unsure").fits = vec!["ind-support".into()];
        let stop = content.rules.routes.get_mut(&Route::Stop).unwrap();
        stop.only.extend(["ind-ripple".into(), "self-no-wait".into()]);
        let caution = content.rules.routes.get_mut(&Route::Caution).unwrap();
        caution.only.extend(["dont-blame".into(), "svc-evenings".into()]);
        content
            .rules
            .groups
            .iter_mut()
            .for_each(|group| group.pieces.retain(|id| id != "end-okay"));
    });
    assert_named(
        &report,
        &[
            "pieces.svc-area.text: its reading grade is",
            "pieces.svc-close.text: the word \"her\" must not be used",
            "has the same sentence",
            "causes.doubt: 3 questions can point to it; it must be 4",
            "causes.failure: 0 questions can point to it",
            "causes.failure: it never leads",
            "not-resisting: no answers lead to it",
            "questions.q-answer: it has no option that means nothing",
            "pieces.ind-ripple: the safety stop shows it, but must not",
            "pieces.self-no-wait: the safety stop shows it, but must not",
            "pieces.dont-blame: the caution route shows it before the button, but must not",
            "pieces.svc-evenings: the caution route shows it before the button, but must not",
            "pieces.end-okay: no result shows it",
        ],
    );
}

/// The report on content in which pages contradict themselves or are too long.
static PAGES: LazyLock<Report> = LazyLock::new(|| {
    reported(|content| {
        let rules = &mut content.rules;
        rules.levels.get_mut(&Level::Hesitant).unwrap().tonight = "tonight-rest".into();
        rules.flags.get_mut(&Flag::Apart).unwrap().without.clear();
        rules.apart.you = vec!["carry-no-repeat".into(), "info-article".into()];
        rules.levels.get_mut(&Level::NotResisting).unwrap().practice.push("intro-toll".into());
        let long = "You can rest for now. ".repeat(40);
        content.words.pieces.get_mut("tonight-notice").unwrap().text = long.clone();
        content.words.pieces.get_mut("carry-no-chasing").unwrap().text = long.clone();
        content.words.pieces.get_mut("intro-toll").unwrap().text = long;
    })
});

/// The sheets that the problems with these parts name, one for each.
fn sheets_of(parts: &[&str]) -> Vec<(String, Judgement)> {
    let mut sheets = Vec::new();
    for part in parts {
        let problem = PAGES.problems.iter().find(|problem| problem.to_string().contains(part));
        let problem = problem.unwrap_or_else(|| panic!("{:#?} lacks {part}", PAGES.problems));
        let answers = sheet(&CONTENT.rules, &problem.sheet).expect("the ids of a sheet");
        sheets.push((problem.to_string(), judge(&CONTENT.rules, &answers)));
    }
    sheets
}

#[test]
fn a_page_that_contradicts_itself_is_named_with_a_sheet_that_shows_it() {
    let hesitant = sheets_of(&[
        "tonight-rest and talk-open stand together, but it says both to stop asking and to plan a talk",
        "tonight-rest and wants_it stand together",
    ]);
    for (problem, judgement) in hesitant {
        assert_eq!(judgement.level, Level::Hesitant, "{problem}");
    }
    let left = sheets_of(&[
        "info-article and st-left stand together, but nobody who has left is to be sent something",
        "carry-no-repeat and st-left stand together, but somebody who has left isn't asked anymore",
    ]);
    for (problem, judgement) in left {
        assert_eq!(judgement.causes.told[0].cause, Cause::Leaving, "{problem}");
    }
}

#[test]
fn a_page_with_too_many_open_words_is_named_with_its_level_its_sheet_and_the_limit() {
    for (level, limit) in [
        (Level::CannotTell, 420),
        (Level::CannotTell, 320),
        (Level::NotResisting, 420),
        (Level::NotResisting, 320),
        (Level::Refusing, 320),
    ] {
        let problem = PAGES.problems.iter().find(|problem| {
            problem.key == format!("levels.{}", level.id())
                && problem.text.ends_with(&format!("it must be at most {limit}"))
                && problem.text.starts_with("with the words of en.toml, ")
        });
        let problem = problem.unwrap_or_else(|| panic!("{:#?}", PAGES.problems));
        let (_, judgement) = sheets_of(&[&problem.to_string()]).remove(0);
        assert_eq!(judgement.level, level, "{problem}");
    }
}
