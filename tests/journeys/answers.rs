//! Every option with a meaning changes what the result says.
//!
//! A few sheets together hold every option. For each sheet, the page must show what the core says. Without any one of
//! the sheet's meaningful options, the core must say something else. So the test fails if an option no longer reaches
//! the result.

use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Choice, Content, Flag, Route};
use partner_quiz::quiz::judgement::{Judgement, judge};
use partner_quiz::quiz::plan::{Plan, plan};

use crate::page::{Page, content};

/// What a visitor can see of a result.
#[derive(Debug, PartialEq)]
struct Seen {
    level: String,
    /// The ids of the reasons told in full, each with the texts under "because" and "against".
    reasons: Vec<(String, Vec<String>)>,
    /// The ids of the less likely reasons.
    less_likely: Vec<String>,
    /// The texts for and against each of them.
    said: Vec<String>,
    /// The ids of everything in the plan and below it, in order.
    pieces: Vec<String>,
    /// The paragraphs between the level and the reasons, and the texts that led to the level.
    notes: Vec<String>,
}

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

/// What a visitor should see, according to the core.
fn expected(content: &Content, answers: &Answers) -> Seen {
    let judgement: Judgement = judge(&content.rules, answers);
    let plan: Plan = plan(&content.rules, &judgement);
    let held_back = judgement.route == Route::Caution;
    let text = |id: &String| content.words.options[id].clone();
    let told = judgement.reasons.told().iter().map(|finding| {
        let texts = finding.because.iter().chain(&finding.against).map(text).collect();
        (finding.reason.id().to_string(), texts)
    });
    let less_likely: Vec<_> = judgement.reasons.less_likely().collect();
    let said = less_likely
        .iter()
        .flat_map(|finding| [&finding.because, &finding.against])
        .filter(|options| !options.is_empty())
        .map(|options| options.iter().map(text).collect::<Vec<_>>().join("; "));
    let (contact, closing): (Vec<_>, Vec<_>) =
        plan.closing.iter().partition(|section| section.group == "svc");
    let sections = plan
        .steps
        .iter()
        .chain(&plan.later)
        .chain(&plan.therapy)
        .chain(closing)
        .chain(contact)
        .chain(&plan.more);
    let pieces = sections
        .filter(|section| !(section.behind && held_back))
        .flat_map(|section| section.intro.iter().chain(&section.pieces))
        // The practice has no booking address, so the line about booking is left out.
        .filter(|id| *id != "svc-schedule")
        .cloned()
        .collect();
    let words = &content.words;
    let note = |flag, text: &String| judgement.has(flag).then(|| text.clone());
    let quoted = |id: &String| {
        if id.starts_with("step-") {
            words.interface.because_step.replace("{step}", &text(id))
        } else {
            text(id)
        }
    };
    let notes = judgement.level_because.iter().map(quoted).chain(
        [
            note(Flag::Hinted, &words.interface.hinted),
            note(Flag::TalksItThrough, &words.interface.talks_it_through),
            note(Flag::WantsIt, &words.interface.wants_it),
            note(Flag::NoProblem, &words.interface.no_problem),
            note(Flag::LeaningOut, &words.interface.leaning_out),
            note(Flag::WornOut, &words.interface.worn_out),
            note(Flag::AskedCalmly, &words.interface.asked_calmly),
            note(Flag::MixedSignals, &words.interface.mixed_signals),
        ]
        .into_iter()
        .flatten(),
    );
    Seen {
        level: judgement.level.id().into(),
        reasons: told.collect(),
        less_likely: less_likely.iter().map(|finding| finding.reason.id().to_string()).collect(),
        said: said.collect(),
        pieces,
        notes: notes.collect(),
    }
}

async fn seen(page: &Page) -> thirtyfour::error::WebDriverResult<Seen> {
    let ids = |selector: &str| {
        format!("return [...quiz.querySelectorAll({selector:?})].map((e) => e.dataset.id)")
    };
    let mut reasons = Vec::new();
    for id in page.ask::<Vec<String>>(&ids(".reason")).await? {
        let because = page.texts(&format!(".reason[data-id={id}] .because li")).await?;
        reasons.push((id, because));
    }
    let less_likely = page.ask(&ids(".others li")).await?;
    let said = page.texts(".others .said").await?;
    let mut notes = page.texts(".letter > .because li").await?;
    notes.extend(page.texts(".letter > .flag").await?);
    Ok(Seen {
        level: page.ask("return quiz.querySelector('[data-level]').dataset.level").await?,
        reasons,
        less_likely,
        said,
        pieces: page.ask(&ids(".section [data-id], .practice [data-id]")).await?,
        notes,
    })
}

#[tokio::test]
async fn every_option_with_a_meaning_reaches_the_result() {
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
    for sheet in &sheets {
        let whole = expected(&content, &answers(&content, sheet));
        for (left_out, (question, options)) in sheet.iter().enumerate() {
            let mut rest = sheet.clone();
            rest.remove(left_out);
            let asked = rules.questions.iter().find(|other| &other.id == question).unwrap();
            let choice = asked.options.iter().find(|other| other.id == options[0]).unwrap();
            if choice.means_something() {
                let without = expected(&content, &answers(&content, &rest));
                assert!(whole != without, "{} makes no difference on {sheet:?}", choice.id);
            }
        }
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
            assert_eq!(
                seen(&page).await?,
                expected(&content, &answers(&content, sheet)),
                "{sheet:?}"
            );
            page.press("restart").await?;
            page.press("start").await?;
        }
        Ok(())
    })
    .await;
}
