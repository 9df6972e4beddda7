//! The report: what can come out of the quiz, over every possible answer sheet.
//!
//! Authors and the practice's clinician read it (`cargo xtask report`). The tests fail if it has problems, or if
//! `docs/judgement.md` has other figures.

mod outcomes;
mod pages;
mod problems;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::page::words;
use super::reading::reading;
use super::sheets::{Looks, Sheets};
use super::texts::texts;
use crate::quiz::answers::Answers;
use crate::quiz::content::{Cause, Choice, Content, Level, Question, Route, Rules};
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::{Plan, plan};

/// What the safety stop must never show, whatever the rules say: the beginnings of ids. The rule comes from
/// `docs/safety.md`. It is separate from the content, so that no change of content can undo it.
const NEVER_ON_STOP: [&str; 39] = [
    "intro-",
    "reason-",
    "dont-",
    "avoid-",
    "good-",
    "timing-",
    "swap-",
    "frame-",
    "i-",
    "name-",
    "add-",
    "trial-",
    "share-",
    "info-",
    "still-",
    "carry-",
    "line-",
    "expect-",
    "pick-",
    "ask-",
    "end-",
    "dpw-",
    "svc-",
    "if-",
    "notice-",
    "book-",
    "tonight-",
    "reply-",
    "ind-ripple",
    "ind-example",
    "ind-skills",
    "ind-patterns",
    "self-noticed",
    "self-no-wait",
    "self-if-never",
    "self-matters",
    "self-skills",
    "self-conflict",
    "ind-not-giving-up",
];

/// The whole report. Its shares are of all answer sheets, counting each of them as equally likely.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The tag of the language.
    pub lang: String,
    /// The number of answer sheets.
    pub sheets: u64,
    /// The number of sheets that end at the safety stop.
    pub stopped: u64,
    /// How often each level comes out.
    pub levels: Vec<Share>,
    /// How often each route comes out.
    pub routes: Vec<Share>,
    /// How often one reason leads, two, several, nearly all, or none.
    pub leads: Vec<Share>,
    /// How often at least one reason is that strong.
    pub strengths: Vec<Share>,
    /// What comes out for each reason.
    pub reasons: Vec<OfReason>,
    /// The ids of options that mean something but never change a result.
    pub idle_options: Vec<String>,
    /// For each question, the ids of the options that mean nothing, such as "I'm not sure".
    pub ways_out: BTreeMap<String, Vec<String>>,
    /// The ids of pieces that no result shows.
    pub never_shown: Vec<String>,
    /// The ids of pieces that no result shows open.
    pub only_folded: Vec<String>,
    /// The number of sheets without anything to do tonight.
    pub without_tonight: u64,
    /// The ids of pieces that the safety stop shows but must not show.
    pub suppressed_on_stop: Vec<String>,
    /// The ids of pieces that the caution route shows before the visitor says that they feel safe, but must not show.
    pub suppressed_on_caution: Vec<String>,
    /// The open words and the contradictions of the results.
    pub pages: Pages,
    /// How hard each text is to read, hardest first.
    pub texts: Vec<OfText>,
    /// The keys of pairs of texts that have a sentence in common.
    pub twice: Vec<[String; 2]>,
    /// What must be corrected. Empty if nothing.
    pub problems: Vec<Flaw>,
}

/// Something about the content that must be corrected, although each file is right by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flaw {
    /// Whether it is in the rules; else it is in the words.
    pub in_rules: bool,
    /// The key of what is wrong, such as `pieces.dont-blame.text`. It is empty if it is about all of it.
    pub key: String,
    /// What is wrong, and what was expected.
    pub text: String,
    /// An answer sheet that shows it: the ids of its options, with commas between them. It is empty if there is no such
    /// sheet.
    pub sheet: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.text)?;
        if self.sheet.is_empty() { Ok(()) } else { write!(f, " (sheet {})", self.sheet) }
    }
}

/// How often something comes out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    /// What comes out.
    pub id: String,
    /// For how many sheets.
    pub sheets: u64,
    /// The share of all sheets, from 0 to 1.
    pub share: f64,
}

/// What the results are like as pages, over all sheets.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pages {
    /// The result with the most open words, for each level, and whether it is one of those that must be shorter.
    #[serde(serialize_with = "most")]
    pub most: BTreeMap<(&'static str, bool), Most>,
    /// What stands together but must not, each with a sheet on which it does.
    pub together: BTreeMap<String, String>,
}

/// The result with the most open words.
#[derive(Clone, Debug, Serialize)]
pub struct Most {
    /// How many words stand open.
    pub words: usize,
    /// The ids of the chosen options.
    pub sheet: String,
}

/// JSON has no keys of two parts.
fn most<S: serde::Serializer>(
    most: &BTreeMap<(&'static str, bool), Most>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let name = |level: &str, brief: bool| format!("{level}{}", if brief { ", short" } else { "" });
    serializer.collect_map(most.iter().map(|((level, brief), most)| (name(level, *brief), most)))
}

/// What comes out for one reason, over all sheets.
#[derive(Clone, Debug, Serialize)]
pub struct OfReason {
    /// The id of the reason.
    pub id: String,
    /// The share of sheets in which it leads, alone or with others, from 0 to 1.
    pub leads: f64,
    /// The share in which it leads alone.
    pub leads_alone: f64,
    /// The share in which it is called likely.
    pub likely: f64,
    /// The ids of the options that are evidence for it, each with its weight.
    pub chances: Vec<(String, u8)>,
    /// The ids of the options that are evidence against it, each with its weight.
    pub against: Vec<(String, u8)>,
    /// The highest score that it can have.
    pub ceiling: u8,
}

/// How hard one text is to read.
#[derive(Clone, Debug, Serialize)]
pub struct OfText {
    /// The key of the text.
    pub key: String,
    /// The school grade.
    pub grade: f64,
    /// The number of words.
    pub words: usize,
    /// The number of words in the longest sentence.
    pub longest: usize,
}

/// Makes the report. `progress` is called from time to time with how much is done, from 0 to 1.
#[must_use]
pub fn report(content: &Content, progress: &mut dyn FnMut(f64)) -> Report {
    let rules = &content.rules;
    let of_reasons = Sheets::new(rules, Looks::Reasons);
    // The report looks for the pages with the most words.
    let longest =
        |choice: &Choice| content.words.options.get(&choice.id).map_or(0, |text| words(text));
    let of_causes = Sheets::longest(rules, Looks::Causes, &longest);
    let of_frames = Sheets::new(rules, Looks::Frame);
    let work = (of_reasons.len() + of_causes.len() + 2 * of_frames.len()) as f64;
    let progress = RefCell::new(progress);
    let say = |part: f64| (progress.borrow_mut())(part);
    let mut done = 0_u64;
    // Going through the sheets is the first half of the work, and going through the pages the second.
    let mut tick = || {
        done += 1;
        if done.is_multiple_of(4096) {
            say((done as f64 / work).min(1.0) / 2.0);
        }
    };

    let mut sheets = 0;
    let mut levels: BTreeMap<Level, u64> = Level::ALL.into_iter().map(|level| (level, 0)).collect();
    Sheets::new(rules, Looks::Level).each(&mut |answers, count| {
        sheets += count;
        *levels.entry(judge(rules, answers).level).or_default() += count;
    });
    let share = |id: &str, count: u64| Share {
        id: id.into(),
        sheets: count,
        share: count as f64 / sheets as f64,
    };

    let leads = outcomes::leads(rules, &of_reasons, &mut tick);
    let frames = outcomes::frames(content, &of_frames, &mut tick);
    let mut on_pages = |part: f64| say(0.5 + part / 2.0);
    let pages = pages::pages(content, &of_causes, &of_frames, &mut tick, &mut on_pages);
    say(1.0);

    let reasons = Cause::REASONS
        .into_iter()
        .map(|reason| {
            let of = |counts: &BTreeMap<Cause, u64>| {
                counts.get(&reason).copied().unwrap_or(0) as f64 / sheets as f64
            };
            let options = || rules.questions.iter().flat_map(|question| &question.options);
            OfReason {
                id: reason.id().into(),
                leads: of(&leads.leads),
                leads_alone: of(&leads.alone),
                likely: of(&leads.likely),
                chances: options()
                    .filter_map(|choice| {
                        Some((
                            choice.id.clone(),
                            choice.sign.filter(|sign| sign.cause == reason)?.weight,
                        ))
                    })
                    .collect(),
                against: options()
                    .flat_map(|choice| choice.against.iter().map(|sign| (choice.id.clone(), *sign)))
                    .filter(|(_, sign)| sign.cause == reason)
                    .map(|(id, sign)| (id, sign.weight))
                    .collect(),
                ceiling: leads.ceilings.get(&reason).copied().unwrap_or(0),
            }
        })
        .collect();

    let mut report = Report {
        lang: content.words.lang.clone(),
        sheets,
        stopped: frames.routes.get(&Route::Stop).copied().unwrap_or(0),
        levels: Level::ALL.into_iter().map(|level| share(level.id(), levels[&level])).collect(),
        routes: [(Route::Normal, "normal"), (Route::Caution, "caution"), (Route::Stop, "stop")]
            .into_iter()
            .map(|(route, id)| share(id, frames.routes.get(&route).copied().unwrap_or(0)))
            .collect(),
        leads: leads.kinds.iter().map(|(id, count)| share(id, *count)).collect(),
        strengths: leads.strengths.iter().map(|(id, count)| share(id, *count)).collect(),
        reasons,
        idle_options: idle_options(content),
        ways_out: ways_out(rules),
        never_shown: frames.never_shown,
        only_folded: frames.only_folded,
        without_tonight: frames.without_tonight,
        suppressed_on_stop: frames.suppressed_on_stop,
        suppressed_on_caution: frames.suppressed_on_caution,
        pages,
        texts: hardest_first(content),
        twice: twice(content),
        problems: Vec::new(),
    };
    report.problems = problems::problems(content, &report);
    report
}

/// Everything that decides what a visitor sees.
fn outcome(rules: &Rules, answers: &Answers) -> (Judgement, Plan) {
    let judgement = judge(rules, answers);
    let plan = plan(rules, &judgement, true);
    (judgement, plan)
}

/// The ids of options that mean something but change no result: neither when they are the only answer, nor
/// together with any one other option.
fn idle_options(content: &Content) -> Vec<String> {
    let rules = &content.rules;
    let mut idle = Vec::new();
    for (at, question) in rules.questions.iter().enumerate() {
        for (place, choice) in
            question.options.iter().enumerate().filter(|(_, choice)| choice.means_something())
        {
            let mut sheets = vec![Answers::none(rules)];
            for (other_at, other) in
                rules.questions.iter().enumerate().filter(|(other_at, _)| *other_at != at)
            {
                for other_place in 0..other.options.len() {
                    let mut sheet = Answers::none(rules);
                    sheet.choose(rules, other_at, other_place, true);
                    sheets.push(sheet);
                }
            }
            let matters = sheets.into_iter().any(|without| {
                let mut with = without.clone();
                with.choose(rules, at, place, true);
                outcome(rules, &with) != outcome(rules, &without)
            });
            if !matters {
                idle.push(choice.id.clone());
            }
        }
    }
    idle
}

fn ways_out(rules: &Rules) -> BTreeMap<String, Vec<String>> {
    let out = |question: &Question| {
        question
            .options
            .iter()
            .filter(|choice| !choice.means_something())
            .map(|choice| choice.id.clone())
            .collect()
    };
    rules.questions.iter().map(|question| (question.id.clone(), out(question))).collect()
}

fn hardest_first(content: &Content) -> Vec<OfText> {
    let lang = &content.words.lang;
    let mut all: Vec<OfText> = texts(&content.words)
        .into_iter()
        .map(|text| {
            let read = reading(lang, text.text);
            OfText { key: text.key, grade: read.grade, words: read.words, longest: read.longest }
        })
        .collect();
    all.sort_by(|one, other| other.grade.total_cmp(&one.grade));
    all
}

/// The keys of pairs of pieces that have a sentence in common. Two reasons above all must not, since their texts
/// must tell them apart.
fn twice(content: &Content) -> Vec<[String; 2]> {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let mut twice = Vec::new();
    let all = texts(&content.words);
    for text in all.iter().filter(|text| text.key.starts_with("pieces.")) {
        for sentence in text.text.split_inclusive(['.', '?']).map(str::trim) {
            if let Some(other) = seen.insert(sentence, text.key.clone()) {
                twice.push([other, text.key.clone()]);
            }
        }
    }
    twice
}
