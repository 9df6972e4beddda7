//! The results as pages: how many words stand open at most, and what never stands together.
//!
//! A page depends on more answers than can be gone through together. So this goes through two parts: the sheets of the
//! causes, and the sheets of everything else. What stands open outside of the causes depends only on which of them lead
//! (the lines for tonight and of the talk plan follow them) and on the flags of their questions. So for each of those
//! cases, the sheet with the most words about the causes is enough; and for everything else, the sheet with the most
//! words of each level, each way to hold up and each sentence under the heading.

use std::collections::BTreeMap;

use super::{Most, Pages};
use crate::author::never_together::NEVER_TOGETHER;
use crate::author::page::{Line, open_words, page_in_short};
use crate::author::sheets::Sheets;
use crate::quiz::answers::Answers;
use crate::quiz::causes::Lead;
use crate::quiz::content::{Cause, Content, Flag, Level, Question, Route, Rules};
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::plan::{is_brief, plan};

/// The most words that may stand open on a result.
const MOST_WORDS: usize = 420;
/// The most for visitors who are worn out, think of leaving or feel hopeless, and after a firm no.
const MOST_WORDS_BRIEF: usize = 320;

/// What the rest of a page can tell apart: the leading causes, the flags, and whether anything is told.
type Case = (Vec<Cause>, Vec<Flag>, bool);
/// What the causes don't decide: the level, the route, whether a good ask is untried, the flags, and the sentence under
/// the heading. The route matters because that sentence, which can follow from a question about the causes, isn't on the
/// caution route.
type Rest = (Level, Route, bool, Vec<Flag>, Option<Flag>);

/// Goes through all pages. `tick` is called for each sheet of the two parts, and then `progress` from time to time with
/// how much is done of all pages, from 0 to 1.
pub(super) fn pages(
    content: &Content,
    causes: &Sheets<'_>,
    others: &Sheets<'_>,
    tick: &mut dyn FnMut(),
    progress: &mut dyn FnMut(f64),
) -> Pages {
    let rules = &content.rules;
    let mut cases: BTreeMap<Case, (usize, Answers)> = BTreeMap::new();
    let words = Words::new(content);
    causes.each(&mut |answers, _| {
        tick();
        let judgement = judge(rules, answers);
        let leading = judgement.causes.leading().map(|finding| finding.cause).collect();
        let case = (leading, judgement.flags.clone(), judgement.causes.told.is_empty());
        keep_most(&mut cases, case, words.of_causes(&judgement), answers);
    });

    let mut rests: BTreeMap<Rest, (usize, Answers)> = BTreeMap::new();
    others.each(&mut |answers, _| {
        tick();
        let answers = &merged(rules, &Answers::none(rules), answers);
        let judgement = judge(rules, answers);
        if judgement.route == Route::Stop {
            return;
        }
        let note = plan(rules, &judgement, true).note;
        let holding_up = [Flag::Tired, Flag::WornOut, Flag::Leaving, Flag::Hopeless];
        let flags = holding_up.into_iter().filter(|flag| judgement.has(*flag)).collect();
        let rest = (judgement.level, judgement.route, judgement.is_untried(), flags, note);
        for sheet in [answers.clone(), with_option(rules, answers, "try-fight")] {
            let count = open_words(&page_in_short(content, &sheet, true));
            keep_most(&mut rests, rest.clone(), count, &sheet);
        }
    });

    let mut all = Pages::default();
    for (at, (_, about_causes)) in cases.values().enumerate() {
        progress(at as f64 / cases.len() as f64);
        for (_, rest) in rests.values() {
            let sheet = merged(rules, about_causes, rest);
            let judgement = judge(rules, &sheet);
            // Where nobody has asked, the strengths are spoken of in other words, so those sheets are cases of their own.
            let not_asked = judge(rules, about_causes).has(Flag::NotAsked);
            if judgement.has(Flag::NotAsked) != not_asked {
                continue;
            }
            let lines = page_in_short(content, &sheet, true);
            let of_level = all.most.entry((judgement.level.id(), is_brief(rules, &judgement)));
            let most = of_level.or_insert_with(|| Most { words: 0, sheet: String::new() });
            let words = open_words(&lines);
            if words > most.words {
                *most = Most { words, sheet: ids(rules, &sheet) };
            }
            contradictions(rules, &sheet, &lines, &mut all.together);
        }
    }
    all
}

impl Most {
    /// The most words that this kind of result may have.
    #[must_use]
    pub fn limit(is_brief: bool) -> usize {
        if is_brief { MOST_WORDS_BRIEF } else { MOST_WORDS }
    }
}

/// Keeps the sheet with the most words of each key.
fn keep_most<K: Ord>(
    all: &mut BTreeMap<K, (usize, Answers)>,
    key: K,
    count: usize,
    answers: &Answers,
) {
    if all.get(&key).is_none_or(|(most, _)| *most < count) {
        all.insert(key, (count, answers.clone()));
    }
}

/// Whether a question tells something about the causes.
fn is_about_causes(question: &Question) -> bool {
    question.options.iter().any(|choice| choice.sign.is_some())
}

/// The answers of one sheet about the causes, and those of another about everything else.
fn merged(rules: &Rules, about_causes: &Answers, rest: &Answers) -> Answers {
    let mut sheet = Answers::none(rules);
    for (at, question) in rules.questions.iter().enumerate() {
        let from = if is_about_causes(question) { about_causes } else { rest };
        for option in (0..question.options.len()).filter(|option| from.has(at, *option)) {
            sheet.choose(rules, at, option, true);
        }
    }
    sheet
}

/// The sheet with one more option, if its question is asked.
fn with_option(rules: &Rules, answers: &Answers, id: &str) -> Answers {
    let mut sheet = answers.clone();
    for (at, question) in rules.questions.iter().enumerate() {
        let place = question.options.iter().position(|choice| choice.id == id);
        if let Some(place) = place.filter(|_| !answers.skips(rules, question)) {
            sheet.choose(rules, at, place, true);
        }
    }
    sheet
}

/// The ids of the chosen options, as `cargo xtask report --sheet` takes them.
fn ids(rules: &Rules, sheet: &Answers) -> String {
    sheet.choices(rules).map(|(_, choice)| choice.id.as_str()).collect::<Vec<_>>().join(",")
}

/// Adds what stands together on this page but must not, with the sheet.
fn contradictions(
    rules: &Rules,
    sheet: &Answers,
    lines: &[Line],
    together: &mut BTreeMap<String, String>,
) {
    let stands = |id: &&&str| {
        lines.iter().any(|line| line.open && line.id == **id) || sheet.has_id(rules, id)
    };
    for pair in NEVER_TOGETHER {
        let one = pair.one.iter().find(stands);
        let other = pair.other.iter().find(stands);
        if let (Some(one), Some(other)) = (one, other) {
            let problem = format!("{one} and {other} stand together, but {}", pair.why);
            together.entry(problem).or_insert_with(|| ids(rules, sheet));
        }
    }
}

/// The numbers of words of what the causes bring, by id.
struct Words<'a> {
    options: BTreeMap<&'a str, usize>,
    pieces: BTreeMap<&'a str, usize>,
    titles: BTreeMap<&'a str, usize>,
    leads: [usize; 2],
    strengths: [usize; 4],
}

impl<'a> Words<'a> {
    fn new(content: &'a Content) -> Self {
        use crate::author::page::words;
        let interface = &content.words.interface;
        Self {
            options: content
                .words
                .options
                .iter()
                .map(|(id, text)| (id.as_str(), words(text)))
                .collect(),
            pieces: content
                .words
                .pieces
                .iter()
                .map(|(id, piece)| (id.as_str(), words(&piece.say)))
                .collect(),
            titles: content
                .words
                .pieces
                .iter()
                .map(|(id, piece)| (id.as_str(), words(&piece.title)))
                .collect(),
            leads: [words(&interface.lead_flat), words(&interface.lead_several)],
            strengths: [
                0,
                words(&interface.strength_one),
                words(&interface.strength_some),
                words(&interface.strength_strong),
            ],
        }
    }

    /// The number of words that tell one sheet of a case from another: names, evidence, replies and strengths.
    fn of_causes(&self, judgement: &Judgement) -> usize {
        let option = |id: &String| self.options.get(id.as_str()).copied().unwrap_or(0);
        let mut count = match judgement.causes.lead {
            Lead::Flat => self.leads[0],
            Lead::Several => self.leads[1],
            _ => 0,
        };
        for (place, finding) in judgement.causes.told.iter().enumerate() {
            count += self.strengths[judgement.spoken(finding.strength) as usize];
            count += self.titles.get(finding.cause.id()).copied().unwrap_or(0);
            if place > 0 {
                count += finding.because.first().map_or(0, option);
                continue;
            }
            count += finding.because.iter().chain(&finding.against).map(option).sum::<usize>();
            let replies = judgement.replies.iter().filter(|(cause, _)| *cause == finding.cause);
            count += replies
                .map(|(_, id)| self.pieces.get(id.as_str()).copied().unwrap_or(0))
                .sum::<usize>();
        }
        count
    }
}
