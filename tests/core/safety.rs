//! The route, and what it leaves out of the result.

use std::collections::BTreeSet;

use partner_quiz::author::page::{Line, page};
use partner_quiz::author::sheets::{Looks, Sheets};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::{Flag, Route};
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::plan;

use crate::random::Random;
use crate::sheet::{CONTENT, judged, rules, sheet};

/// The only pieces that the safety stop can show. The list is in this file, so that no change of the content can make
/// it longer.
const ON_STOP: [&str; 9] = [
    "self-individual",
    "self-process",
    "self-clarity",
    "self-boundaries",
    "self-next",
    "ind-process",
    "ind-wants",
    "ind-boundaries",
    "ind-support",
];

/// The only other piece that the caution route can show before the button.
const ON_CAUTION: &str = "add-ind-couples-aware";

/// Calls `check` for each level, route and set of flags, and for random sheets, as far as they lead to this route.
fn each_sheet(route: Route, mut check: impl FnMut(&Answers)) {
    let rules = rules();
    let mut count = 0_u32;
    let mut check_sheet = |answers: &Answers| {
        if judge(rules, answers).route == route {
            count += 1;
            check(answers);
        }
    };
    Sheets::new(rules, Looks::Frame).each(&mut |answers, _| check_sheet(answers));
    let mut random = Random(6);
    for _ in 0..5_000 {
        check_sheet(&random.sheet(rules));
    }
    assert!(count > 5_000, "{count} sheets");
}

/// The texts of these pieces, as they stand in a list.
fn texts_of_pieces<'a>(ids: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = String> {
    ids.into_iter().map(|id| CONTENT.words.pieces[id].text.clone())
}

fn unexpected<'a>(lines: &'a [Line], allowed: &BTreeSet<String>) -> Vec<&'a str> {
    let odd = lines.iter().filter(|line| !allowed.contains(&line.text));
    odd.map(|line| line.text.as_str()).collect()
}

/// A text of the interface with the details of the practice.
fn filled(text: &str) -> String {
    let practice = &CONTENT.practice;
    text.replace("{practice}", &practice.name).replace("{phone}", &practice.phone)
}

#[test]
fn each_answer_has_its_route_and_no_other_answer_changes_it() {
    let cases = [
        ("safe", Route::Normal),
        ("tense", Route::Normal),
        ("careful", Route::Caution),
        ("skip", Route::Caution),
        ("afraid", Route::Stop),
        ("harm", Route::Stop),
        ("i-hurt", Route::Stop),
    ];
    for (answer, route) in cases {
        assert_eq!(judged(&[answer]).route, route, "{answer}");
        for other in rules().questions.iter().filter(|question| question.id != "q-safe") {
            for choice in &other.options {
                assert_eq!(
                    judged(&[answer, &choice.id]).route,
                    route,
                    "{answer} and {}",
                    choice.id
                );
            }
        }
    }
}

#[test]
fn before_the_button_the_caution_route_shows_nothing_but_safety_and_help_for_oneself() {
    let words = &CONTENT.words.interface;
    let mut allowed: BTreeSet<String> = [
        &words.caution_title,
        &words.caution_text,
        &words.caution_consult,
        &words.caution_open,
        &words.help,
        &words.you_title,
        &words.library_title,
        &words.book,
        &words.restart,
        &words.back,
        &words.disclaimer,
        &CONTENT.words.folds["support"],
        &CONTENT.words.groups["self"].title,
        &CONTENT.words.groups["ind"].title,
    ]
    .into_iter()
    .cloned()
    .collect();
    let practice = [&words.practice_title, &words.caution_practice, &words.call];
    allowed.extend(practice.map(|text| filled(text)));
    allowed.extend(texts_of_pieces(ON_STOP.into_iter().chain([ON_CAUTION])));
    let crisis = CONTENT.words.help_lines.iter().find(|line| line.id == "crisis").unwrap();
    let of_crisis: Vec<&String> = [&words.crisis_lead, &crisis.name]
        .into_iter()
        .chain(crisis.ways.iter().map(|way| &way.label))
        .collect();
    each_sheet(Route::Caution, |answers| {
        let lines = page(&CONTENT, answers, false);
        let hopeless = answers.has_id(rules(), "you-hopeless");
        let mut odd = unexpected(&lines, &allowed);
        odd.retain(|text| !(hopeless && of_crisis.iter().any(|known| known == text)));
        assert!(odd.is_empty(), "{answers:?}: {odd:?}");
        assert_eq!(lines[0].text, words.caution_title, "the card's heading replaces the level's");
        let plan = plan(rules(), &judge(rules(), answers), false);
        assert!(plan.held_back && plan.tonight.is_none() && plan.talk.is_none());
        assert!(plan.answers.is_none() && plan.open.is_empty() && plan.practice.is_empty());
        assert_eq!((plan.note, plan.you.len()), (None, 3));
    });
}

#[test]
fn after_the_button_the_caution_route_shows_the_result_with_its_note() {
    let words = &CONTENT.words.interface;
    each_sheet(Route::Caution, |answers| {
        let lines = page(&CONTENT, answers, true);
        let has = |text: &String| lines.iter().any(|line| line.text == *text);
        assert!(has(&words.caution_note) && has(&words.tonight_title));
        assert!(!has(&words.caution_title) && !has(&words.caution_open));
    });
}

#[test]
fn the_stop_shows_help_lines_and_help_for_oneself_and_nothing_else() {
    let words = &CONTENT.words.interface;
    let own = [&words.stop_lead, &words.stop_text];
    let of_hurt = [&words.hurt_lead, &words.hurt_text];
    let mut allowed: BTreeSet<String> = [
        &words.stop_title,
        &words.stop_support,
        &words.stop_back,
        &words.help_title,
        &CONTENT.words.groups["self"].title,
        &CONTENT.words.groups["ind"].title,
    ]
    .into_iter()
    .cloned()
    .collect();
    allowed.insert(filled(&words.stop_alone));
    for line in &CONTENT.words.help_lines {
        allowed.extend([line.name.clone(), line.text.clone()]);
        allowed.extend(line.ways.iter().map(|way| way.label.clone()));
    }
    allowed.extend(texts_of_pieces(ON_STOP));
    each_sheet(Route::Stop, |answers| {
        let lines = page(&CONTENT, answers, false);
        let hurt = judge(rules(), answers).has(Flag::IHurt);
        let (said, other) = if hurt { (of_hurt, own) } else { (own, of_hurt) };
        let mut odd = unexpected(&lines, &allowed);
        odd.retain(|text| !said.iter().any(|said| said == text));
        assert!(odd.is_empty(), "{answers:?}: {odd:?}");
        assert!(said.iter().all(|said| lines.iter().any(|line| line.text == **said)));
        assert!(!lines.iter().any(|line| other.contains(&&line.text)));
    });
}

#[test]
fn saying_that_one_feels_safe_does_not_open_the_stop() {
    each_sheet(Route::Stop, |answers| {
        assert_eq!(page(&CONTENT, answers, true), page(&CONTENT, answers, false));
    });
}

#[test]
fn who_has_scared_or_hurt_the_partner_is_not_told_that_it_is_not_their_fault() {
    let said = |option| {
        let lines = page(&CONTENT, &sheet(&["few", "no", option]), false);
        lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n")
    };
    assert!(said("harm").contains("it isn’t your fault"));
    assert!(!said("i-hurt").contains("fault"));
    assert!(said("i-hurt").contains("worry about how they treat a partner"));
}
