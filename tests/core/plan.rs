//! The plan: what each level opens with, what flags and routes change, and what fits comes first.

use partner_quiz::quiz::content::Flag;
use partner_quiz::quiz::plan::{Plan, Section, TalkHeading, TalkPlace, plan};

use crate::sheet::{judged, options, planned, rules};

fn section<'a>(plan: &'a Plan, group: &str) -> &'a Section {
    let mut sections = plan.library.iter().flat_map(|fold| &fold.sections).chain(&plan.answers);
    sections.find(|section| section.group == group).expect("the group is planned")
}

/// The id of the piece for tonight.
fn tonight(plan: &Plan) -> &str {
    &plan.tonight.as_ref().expect("it isn't held back").piece
}

fn shows_talk(plan: &Plan) -> bool {
    plan.tonight.as_ref().expect("it isn't held back").shows_talk
}

fn folded(heading: TalkHeading) -> Option<TalkPlace> {
    Some(TalkPlace::Folded(heading))
}

const PRACTICE: [&str; 2] = ["svc-alone-or-both", "svc-consult"];

#[test]
fn each_level_opens_with_its_own_outline() {
    let book = ["book-who", "book-when", "ask-hesitant", "ask-first", "ask-sides"];
    let book = Some(TalkPlace::Book(book.map(String::from).into()));
    let open = Some(TalkPlace::Open);
    // The answers, the piece for tonight, the talk plan, and whether tonight has a button to it.
    let cases: [(&[&str], &str, Option<TalkPlace>, bool); 10] = [
        (&["few", "agreed", "step-book"], "tonight-agreed", book, false),
        (&["few", "maybe", "step-read"], "tonight-ask", open.clone(), true),
        (
            &["few", "maybe", "step-read", "pic-two", "src-blamed"],
            "tonight-sides",
            open.clone(),
            true,
        ),
        (&["few", "dodged", "step-read", "said-sides"], "reply-sides", open.clone(), true),
        (&["few", "dodged", "step-read", "st-fine"], "tonight-no-problem", open.clone(), true),
        (&["never"], "tonight-ask", open, true),
        (&["few"], "tonight-notice", folded(TalkHeading::Level), false),
        (
            &["few", "flat", "step-none", "try-calm"],
            "tonight-rest",
            folded(TalkHeading::Level),
            false,
        ),
        (&["few", "flat", "step-none"], "tonight-later", folded(TalkHeading::Untried), true),
        (
            &["few", "no", "step-read", "st-left"],
            "tonight-apart",
            folded(TalkHeading::Apart),
            false,
        ),
    ];
    for (options, piece, talk, button) in cases {
        let plan = planned(options);
        assert_eq!(tonight(&plan), piece, "{options:?}");
        assert_eq!((plan.talk.clone(), shows_talk(&plan)), (talk, button), "{options:?}");
        assert_eq!(plan.practice, PRACTICE, "{options:?}");
        let notice = if piece == "tonight-notice" { 3 } else { 0 };
        assert_eq!(plan.tonight.unwrap().notice.len(), notice, "{options:?}");
    }
}

#[test]
fn tonight_names_the_cause_that_leads_even_if_the_line_is_that_of_the_level() {
    let cause = |options: &[&str]| planned(options).tonight.unwrap().cause;
    assert_eq!(cause(&["few", "no", "step-none", "said-sides"]).as_deref(), Some("tonight-sides"));
    assert_eq!(cause(&["few", "agreed", "said-practical"]).as_deref(), Some("tonight-practical"));
    assert_eq!(cause(&["few", "no", "step-none"]), None);
    let reply = planned(&["few", "no", "step-read", "src-raised", "prob-fail", "said-sides"]);
    assert_eq!(tonight(&reply), "tonight-failure", "a reply to something else doesn't come first");
}

#[test]
fn where_they_agreed_the_first_session_stands_open_and_elsewhere_nothing_more_does() {
    let groups = |plan: Plan| plan.open.into_iter().map(|part| part.group).collect::<Vec<_>>();
    let open = planned(&["few", "agreed", "step-book"]);
    assert_eq!(open.open[0].intro, ["expect-session"]);
    assert_eq!(groups(open), ["expect"]);
    for options in [&["few", "maybe"][..], &["few", "no"], &["never"], &["few"]] {
        assert!(groups(planned(options)).is_empty(), "{options:?}");
    }
    // If the cause that leads tells it already, it doesn't stand there twice.
    assert!(groups(planned(&["few", "agreed", "said-unknown"])).is_empty());
}

#[test]
fn a_good_ask_is_untried_after_one_or_two_or_a_hint_and_none_of_them_calm() {
    for asked in ["hinted", "few", "many"] {
        for tried in options("q-tried") {
            let sheet = [asked, "no", "step-none", tried];
            let untried = asked != "many" && tried != "try-calm";
            assert_eq!(judged(&sheet).is_untried(), untried, "{sheet:?}");
            let plan = planned(&sheet);
            assert_eq!(tonight(&plan), if untried { "tonight-later" } else { "tonight-rest" });
            assert_eq!(plan.you[0] == "carry-no-chasing", !untried, "{sheet:?}");
        }
    }
    assert!(!judged(&["few", "no", "step-read"]).is_untried(), "only a firm no is meant");
}

#[test]
fn couples_who_live_apart_get_their_own_outline_unless_they_agreed() {
    for (answer, level_piece) in
        [("agreed", "tonight-agreed"), ("maybe", "tonight-apart"), ("flat", "tonight-apart")]
    {
        for asked in ["few", "many"] {
            assert_eq!(tonight(&planned(&[asked, answer, "st-left"])), level_piece, "{answer}");
        }
    }
    assert_eq!(tonight(&planned(&["never", "st-left"])), "tonight-apart");
    let plan = planned(&["few", "flat", "step-none", "st-left"]);
    let shown = format!("{plan:?}");
    for id in
        ["intro-not-about-you", "carry-no-repeat", "info-book", "info-article", "info-podcast"]
    {
        assert!(!shown.contains(id), "{id}");
    }
}

#[test]
fn who_is_worn_out_leaving_or_hopeless_gets_a_shorter_page() {
    let levels: [&[&str]; 5] = [
        &["few", "agreed", "step-book"],
        &["few", "maybe"],
        &["few", "dodged"],
        &["never"],
        &["few"],
    ];
    for you in options("q-you") {
        let brief = ["you-carry", "you-leaving", "you-hopeless"].contains(&you);
        for level in levels {
            let plan = planned(&[level, &[you, "st-in"]].concat());
            assert_eq!(plan.brief, brief, "{you}");
            match plan.talk.as_ref().unwrap() {
                TalkPlace::Book(pieces) => {
                    assert_eq!(pieces.len(), if brief { 2 } else { 5 });
                    assert_eq!(plan.open.is_empty(), brief);
                }
                TalkPlace::Open => assert!(!brief, "{you}, {level:?}"),
                TalkPlace::Folded(TalkHeading::Usual) => assert!(brief, "{you}, {level:?}"),
                TalkPlace::Folded(_) => assert_eq!(level, ["few"]),
            }
            assert_eq!(plan.note.is_some(), !brief, "{you}");
        }
    }
    assert!(planned(&["few", "flat", "step-none"]).brief, "and so does everybody after a firm no");
}

#[test]
fn the_crisis_line_comes_first_for_the_hopeless_and_nobody_else() {
    for safe in options("q-safe") {
        for you in options("q-you") {
            let sheet = ["few", "no", safe, you];
            let stop = ["afraid", "harm", "i-hurt"].contains(&safe);
            let crisis = you == "you-hopeless" && !stop;
            for feels_safe in [false, true] {
                assert_eq!(plan(rules(), &judged(&sheet), feels_safe).crisis, crisis, "{sheet:?}");
            }
        }
    }
}

#[test]
fn what_is_for_the_visitor_fits_how_they_are_holding_up() {
    let cases = [
        ("you-ok", "tonight-you-ok", ["self-skills", "self-matters", "ind-wants"]),
        ("you-skip", "tonight-you-ok", ["self-skills", "self-matters", "ind-wants"]),
        ("you-tired", "tonight-you-tired", ["self-process", "self-conflict", "ind-support"]),
        ("you-carry", "tonight-you-worn", ["carry-principle", "carry-wellbeing", "ind-support"]),
        ("you-leaving", "tonight-you-leaving", ["self-clarity", "ind-wants", "line-allowed"]),
        (
            "you-hopeless",
            "tonight-you-hopeless",
            ["self-process", "self-individual", "self-matters"],
        ),
    ];
    for (option, yourself, you) in cases {
        let plan = planned(&["few", "dodged", "step-read", option]);
        assert_eq!(plan.tonight.as_ref().unwrap().yourself, yourself);
        assert_eq!(plan.you, you, "{option}");
    }
}

#[test]
fn one_sentence_under_the_heading_answers_the_flag_that_matters_most() {
    let base = ["few", "dodged", "step-read"];
    let note = |more: &[&str]| planned(&[&base[..], more].concat()).note;
    assert_eq!(note(&[]), None);
    assert_eq!(note(&["st-in"]), Some(Flag::WantsIt));
    assert_eq!(note(&["st-in", "prob-talk"]), Some(Flag::TalksItThrough));
    assert_eq!(note(&["st-in", "prob-talk", "try-calm"]), Some(Flag::AskedCalmly));
    assert_eq!(note(&["st-in", "try-calm", "agreed", "step-none"]), Some(Flag::MixedSignals));
    assert_eq!(note(&["hinted"]), Some(Flag::Hinted));
    assert_eq!(note(&["st-in", "careful"]), None, "not on the caution route");
    assert_eq!(note(&["st-in", "you-carry"]), None, "not on a short page");
    assert_eq!(note(&["st-in", "no", "step-none"]), None, "and not after a firm no");
}

#[test]
fn what_was_tried_comes_first_then_what_fits_the_leading_causes() {
    let options = ["few", "dodged", "step-read", "said-sides", "src-blamed", "try-same"];
    let plan = planned(&options);
    let dont = section(&plan, "dont");
    assert_eq!(dont.intro, ["dont-tempting"]);
    assert_eq!(dont.pieces[..3], ["dont-repeat", "dont-blame", "dont-therapize"]);
    assert_eq!(section(&plan, "pick").pieces[0], "pick-neutral");
    assert_eq!(section(&planned(&["few", "tense"]), "avoid").pieces[0], "avoid-after-fight");
}

#[test]
fn questions_to_ask_when_booking_are_those_that_fit_the_causes() {
    let questions = |options: &[&str]| match planned(options).talk {
        Some(TalkPlace::Book(pieces)) => pieces[2..].to_vec(),
        other => panic!("{other:?}"),
    };
    assert_eq!(questions(&["agreed", "said-sides"]), ["ask-sides", "ask-hesitant", "ask-first"]);
    assert_eq!(
        questions(&["agreed", "said-doubt"]),
        ["ask-length", "ask-not-working", "ask-hesitant"]
    );
}

#[test]
fn what_to_do_after_an_answer_stands_beside_every_talk_plan() {
    for options in [&["few", "maybe"][..], &["few", "flat", "step-none"], &["never"], &["few"]] {
        let answers = planned(options).answers.expect("it is beside the talk plan");
        assert_eq!(answers.pieces, ["if-yes", "if-maybe", "if-no"], "{options:?}");
    }
    assert_eq!(planned(&["agreed"]).answers, None, "there is no talk to plan");
}

#[test]
fn nothing_is_held_back_on_the_normal_route() {
    let judgement = judged(&["few", "dodged", "step-read", "safe", "said-sides"]);
    assert_eq!(plan(rules(), &judgement, false), plan(rules(), &judgement, true));
}

#[test]
fn after_the_button_the_caution_route_notes_what_can_raise_a_risk() {
    let plan = planned(&["few", "dodged", "step-read", "careful"]);
    for section in plan.library.iter().flat_map(|fold| &fold.sections).chain(&plan.answers) {
        let risky = ["carry", "line"].contains(&section.group.as_str());
        assert_eq!(section.noted, risky, "{}", section.group);
    }
    for (you, noted) in
        [("you-ok", false), ("you-tired", false), ("you-carry", true), ("you-leaving", true)]
    {
        assert_eq!(planned(&["few", "careful", you]).you_noted, noted, "{you}");
        assert!(!planned(&["few", "safe", you]).you_noted, "{you}");
    }
}
