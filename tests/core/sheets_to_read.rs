//! Six results to read, and what a therapist would expect of them. To read them:
//! `cargo test --no-default-features --features author --test core sheets_to_read -- --nocapture --test-threads 1`

use partner_quiz::author::page::{Kind, Line, markdown, page, sheet};
use partner_quiz::author::vignettes::VIGNETTES;
use partner_quiz::quiz::causes::Strength;
use partner_quiz::quiz::content::{Cause, Level};
use partner_quiz::quiz::judgement::{Judgement, judge};

use crate::sheet::{CONTENT, rules};

/// A result, as a visitor would read it.
struct Reading {
    judgement: Judgement,
    lines: Vec<Line>,
}

impl Reading {
    /// The result of the sheet with these options, which is printed.
    fn of(name: &str, ids: &str, feels_safe: bool) -> Self {
        let answers = sheet(rules(), ids).expect("ids of options");
        let asked = answers.asked(rules()).count();
        assert_eq!(answers.asked(rules()).filter(|at| answers.answered(*at)).count(), asked);
        let lines = page(&CONTENT, &answers, feels_safe);
        println!("---- {name}: {ids}\n\n{}\n", markdown(&lines));
        Self { judgement: judge(rules(), &answers), lines }
    }

    fn heading(&self) -> &str {
        &self.lines[0].text
    }

    /// Whether this text is anywhere on the page.
    fn says(&self, text: &str) -> bool {
        self.lines.iter().any(|line| line.text.contains(text))
    }

    /// Whether a line with this id stands open.
    fn has_open(&self, id: &str) -> bool {
        self.lines.iter().any(|line| line.open && line.id == id)
    }

    /// Whether a line with this id is anywhere on the page.
    fn has(&self, id: &str) -> bool {
        self.lines.iter().any(|line| line.id == id)
    }

    fn told(&self) -> Vec<(Cause, Strength)> {
        let told = self.judgement.causes.told.iter();
        told.map(|finding| (finding.cause, finding.strength)).collect()
    }

    /// The lines between this heading of the second level and the next one.
    fn part(&self, title: &str) -> Vec<&Line> {
        let heads = |line: &&Line| line.kind == Kind::Heading(2);
        let lines = self.lines.iter().skip_while(|line| line.text != title);
        lines.skip(1).take_while(|line| !heads(line)).collect()
    }

    fn place(&self, text: &str) -> usize {
        let found = self.lines.iter().position(|line| line.text.contains(text));
        found.unwrap_or_else(|| panic!("nothing says {text}"))
    }
}

#[test]
fn a_we_cannot_tell_how_open_they_are_but_two_against_one_is_named() {
    let reading = Reading::of("A", VIGNETTES[0].sheet, false);
    assert_eq!(reading.judgement.level, Level::CannotTell);
    assert!(reading.heading().contains("can’t tell yet how open they are"));
    assert_eq!(reading.told(), [(Cause::Sides, Strength::Strong)]);
    assert!(reading.has_open("reason-sides") && reading.says("Likely"));
    for notice in ["notice-words", "notice-pause", "notice-help"] {
        assert!(reading.has_open(notice), "{notice}");
    }
    for nothing in ["lead_none", "tonight-ask", "tonight-rest", "talk-open"] {
        assert!(!reading.has_open(nothing), "{nothing}");
    }
    assert!(!reading.says("not enough"));
}

#[test]
fn b_who_would_talk_is_hesitant_and_nothing_says_to_stop_asking() {
    let reading = Reading::of("B", VIGNETTES[1].sheet, false);
    assert_eq!(reading.judgement.level, Level::Hesitant);
    assert_eq!(reading.heading(), CONTENT.words.levels[&Level::Hesitant].title);
    assert!(reading.has_open("talk-open"), "the better ask is open and filled");
    let talk = reading.part(&CONTENT.words.interface.talk_title);
    let calm = talk.iter().find(|line| line.id == "good-calm").expect("a calm time");
    assert!(calm.open);
    assert!(talk.iter().any(|line| line.text == CONTENT.words.interface.talk_why_tried));
    assert!(reading.says("You’ve tried this. Not right after a fight."));
    assert!(!reading.has("tonight-rest") && !reading.says("Stop asking"));
    assert!(reading.has_open("tonight-you-tired"));
}

#[test]
fn c_who_may_see_no_problem_is_not_told_to_fear_change() {
    let reading = Reading::of("C", VIGNETTES[2].sheet, false);
    assert_eq!(
        reading.told(),
        [(Cause::NoProblem, Strength::Some), (Cause::Change, Strength::Some)]
    );
    assert!(reading.has_open("add-no-problem") && !reading.says("Likely"));
    let first = reading.place("What bothers you may not bother them.");
    assert!(first < reading.place(&CONTENT.words.interface.reasons_title));
    let because = &CONTENT.words.options["prob-deny"];
    assert!(reading.says(&format!("You told us: {because}")));
    assert!(reading.has_open("add-name-no-problem"), "the talk plan speaks of what they miss");
}

#[test]
fn d_who_said_yes_gets_a_day_for_the_call_and_help_with_the_cost() {
    let reading = Reading::of("D", VIGNETTES[3].sheet, false);
    assert_eq!(reading.judgement.level, Level::NotResisting);
    assert!(reading.says("Agree on a day for the first call."));
    assert_eq!(reading.told(), [(Cause::Practical, Strength::One)]);
    assert!(reading.has_open("add-practical"));
    for missing in ["lead_none", "tonight-ask", "talk-open", "talk-folded"] {
        assert!(!reading.has(missing), "{missing}");
    }
    assert!(!reading.says("puts them off") && !reading.says("What worries you most about it?"));
    let book: Vec<&str> = reading
        .part(&CONTENT.words.interface.book_title)
        .into_iter()
        .map(|line| line.id.as_str())
        .collect();
    assert_eq!(book[..2], ["book-who", "book-when"]);
    assert_eq!(book.iter().filter(|id| id.starts_with("ask-")).count(), 3);
    assert!(reading.has_open("expect-session"), "what the first session is like stands open");
}

#[test]
fn e_safety_comes_first_and_alone_until_the_visitor_says_that_they_feel_safe() {
    let ids = VIGNETTES[4].sheet;
    let before = Reading::of("E, before the button", ids, false);
    assert_eq!(before.heading(), CONTENT.words.interface.caution_title);
    let words = &CONTENT.words;
    let options = before.lines.iter().filter(|line| line.kind == Kind::Evidence).count();
    assert_eq!(options, 0, "no answer is repeated");
    for line in &before.lines {
        let own = line.id.starts_with("self-") || line.id.starts_with("ind-");
        let card = line.id.starts_with("caution_") || line.id == "disclaimer";
        let alone = line.id == "add-ind-couples-aware";
        assert!(own || card || alone || line.id.is_empty(), "{line:?}");
    }
    for level in Level::ALL {
        assert!(!before.says(&words.levels[&level].title));
    }

    let after = Reading::of("E, after the button", ids, true);
    assert_eq!(after.judgement.level, Level::Refusing);
    assert!(after.says(&words.interface.caution_note));
    assert!(after.has_open("tonight-rest"), "asked three times or more: let it rest");
    // Anger and blame aren't explained as fear of being outnumbered.
    assert!(!after.has("reason-sides") && !after.says(&words.pieces["tonight-sides"].text));
    assert_eq!(after.told(), [(Cause::NoProblem, Strength::One)]);
}

#[test]
fn f_what_may_be_ending_comes_first_and_nobody_is_sent_to_chase_a_talk() {
    let reading = Reading::of("F", VIGNETTES[5].sheet, false);
    assert_eq!(reading.told()[0], (Cause::Leaving, Strength::One));
    assert!(reading.has_open("tonight-apart") && reading.has_open("tonight-you-worn"));
    let you = reading.part(&CONTENT.words.interface.you_title);
    assert_eq!(you.iter().filter(|line| line.kind == Kind::Item && line.open).count(), 3);
    for chasing in [
        "talk-open",
        "tonight-later",
        "tonight-ask",
        "wants_it",
        "carry-no-repeat",
        "intro-not-about-you",
        "info-book",
        "info-article",
        "info-podcast",
    ] {
        assert!(!reading.has(chasing), "{chasing}");
    }
    let words = &CONTENT.words.interface;
    assert!(!reading.says(&words.tonight_plan), "no button to a talk");
    assert!(reading.says(&words.talk_apart), "the plan is folded, for one day");
    assert!(!reading.says("rarely means they don’t care"));
}
