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
use crate::author::page::{Line, open_words, page_in_short, words as count};
use crate::author::sheets::Sheets;
use crate::quiz::answers::Answers;
use crate::quiz::causes::{Causes, Lead};
use crate::quiz::content::{Cause, Choice, Content, Flag, Level, Question, Route, Rules};
use crate::quiz::flags::flags;
use crate::quiz::judgement::{causes_on, judge};
use crate::quiz::openness::openness;
use crate::quiz::plan::{is_brief, plan};
use crate::quiz::safety::route;

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
        let causes = causes_on(rules, answers, route(rules, answers));
        let openness = openness(rules, answers);
        let flags = flags(rules, answers, openness);
        let level = openness.level(flags.contains(&Flag::NotAsked));
        let count = words.of_causes(answers, &causes, level);
        let leading = causes.leading().map(|finding| finding.cause).collect();
        keep_most(&mut cases, (leading, flags, causes.told.is_empty()), count, answers);
    });

    let about_causes: Vec<bool> = rules.questions.iter().map(is_about_causes).collect();
    let is_about_causes = |at: usize| about_causes.get(at).copied().unwrap_or_default();
    let none = Answers::none(rules);
    let mut rests: BTreeMap<Rest, (usize, Answers)> = BTreeMap::new();
    others.each(&mut |answers, _| {
        tick();
        let answers = &answers.merged(&none, is_about_causes);
        let judgement = judge(rules, answers);
        if judgement.route == Route::Stop {
            return;
        }
        let note = plan(rules, &judgement, true).note;
        let holding_up = [Flag::Tired, Flag::WornOut, Flag::Leaving, Flag::Hopeless];
        let flags = holding_up.into_iter().filter(|flag| judgement.has(*flag)).collect();
        let rest = (judgement.level, judgement.route, judgement.is_untried(), flags, note);
        for sheet in [answers.clone(), with_option(rules, answers, "try-fight")] {
            let count = open_words(&page_in_short(content, &judge(rules, &sheet), true));
            keep_most(&mut rests, rest.clone(), count, &sheet);
        }
    });

    let mut all = Pages::default();
    for (at, ((_, flags, _), (_, causes))) in cases.iter().enumerate() {
        progress(at as f64 / cases.len() as f64);
        for (_, rest) in rests.values() {
            let sheet = rest.merged(causes, is_about_causes);
            let judgement = judge(rules, &sheet);
            // Where nobody has asked, the strengths are spoken of in other words, so those sheets are cases of their own.
            if judgement.has(Flag::NotAsked) != flags.contains(&Flag::NotAsked) {
                continue;
            }
            let lines = page_in_short(content, &judgement, true);
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

/// The numbers of words of what the causes bring.
struct Words {
    /// Of each option, by the places of its question and of itself.
    options: Vec<Vec<OfOption>>,
    /// Of the names of the causes, in the order of [`Cause::ALL`].
    names: Vec<usize>,
    leads: [usize; 2],
    strengths: [usize; 4],
}

/// An option: what it counts for, and its numbers of words.
struct OfOption {
    cause: Option<Cause>,
    against: Vec<Cause>,
    words: usize,
    /// Of what could be said to it.
    reply: usize,
}

impl Words {
    fn new(content: &Content) -> Self {
        let Content { rules, words, .. } = content;
        let of_option = |choice: &Choice| OfOption {
            cause: choice.sign.map(|sign| sign.cause),
            against: choice.against.iter().map(|sign| sign.cause).collect(),
            words: words.options.get(&choice.id).map_or(0, |text| count(text)),
            reply: choice
                .reply
                .as_ref()
                .and_then(|id| words.pieces.get(id))
                .map_or(0, |piece| count(&piece.say)),
        };
        let of_question = |question: &Question| question.options.iter().map(of_option).collect();
        let name =
            |cause: Cause| words.pieces.get(cause.id()).map_or(0, |piece| count(&piece.title));
        let interface = &words.interface;
        Self {
            options: rules.questions.iter().map(of_question).collect(),
            names: Cause::ALL.into_iter().map(name).collect(),
            leads: [count(&interface.lead_flat), count(&interface.lead_several)],
            strengths: [
                0,
                count(&interface.strength_one),
                count(&interface.strength_some),
                count(&interface.strength_strong),
            ],
        }
    }

    /// The number of words that tell one sheet of a case from another: names, evidence, replies and strengths.
    fn of_causes(&self, answers: &Answers, causes: &Causes, level: Level) -> usize {
        let mut count = match causes.lead {
            Lead::Flat => self.leads[0],
            Lead::Several => self.leads[1],
            _ => 0,
        };
        for (place, finding) in causes.told.iter().enumerate() {
            count += self.strengths[finding.strength.spoken(level) as usize];
            count += self.names[finding.cause as usize];
            let chosen = answers.places();
            let mut chosen = chosen.filter_map(|(at, option)| self.options.get(at)?.get(option));
            let points_to_it = |option: &OfOption| option.cause == Some(finding.cause);
            if place > 0 {
                count +=
                    chosen.find(|option| points_to_it(option)).map_or(0, |option| option.words);
                continue;
            }
            for option in chosen {
                if points_to_it(option) {
                    count += option.words + option.reply;
                }
                let against = option.against.iter().filter(|cause| **cause == finding.cause);
                count += against.count() * option.words;
            }
        }
        count
    }
}
