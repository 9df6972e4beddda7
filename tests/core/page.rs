//! The result as text: what stands open, and answer sheets by their ids.

use partner_quiz::author::page::{Kind, markdown, open_words, page, page_in_short, sheet, words};
use partner_quiz::quiz::content::Route;
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::is_brief;

use crate::random::Random;
use crate::report::REPORT;
use crate::sheet::{CONTENT, rules, sheet as chosen};

#[test]
fn a_sheet_is_read_from_the_ids_of_its_options() {
    let read = |ids| sheet(rules(), ids);
    assert_eq!(read("few, no,said-sides"), Ok(chosen(&["few", "no", "said-sides"])));
    assert_eq!(read(""), Ok(chosen(&[])));
    assert_eq!(read("never,flat,try-calm"), Ok(chosen(&["never"])), "what is skipped isn't kept");
}

#[test]
fn an_id_that_no_question_has_is_named() {
    for odd in ["few,nope,no", "nope", "said-sides,nope"] {
        let error = sheet(rules(), odd).expect_err("an error");
        assert!(error.contains("\"nope\" isn't an option of any question"), "{error}");
    }
}

#[test]
fn words_are_counted_as_a_reader_would() {
    for (text, count) in [
        ("", 0),
        ("One two", 2),
        ("  “One,” – two …  ", 2),
        ("1-800-799-7233", 1),
        ("don’t", 1),
        ("45 to 60", 3),
    ] {
        assert_eq!(words(text), count, "{text:?}");
    }
}

#[test]
fn only_open_lines_count_and_the_short_page_is_the_open_part_of_the_whole() {
    let mut random = Random(8);
    for _ in 0..500 {
        let answers = random.sheet(rules());
        for feels_safe in [false, true] {
            let whole = page(&CONTENT, &answers, feels_safe);
            let short = page_in_short(&CONTENT, &judge(&CONTENT.rules, &answers), feels_safe);
            let open: Vec<_> = whole.iter().filter(|line| line.open).cloned().collect();
            assert_eq!(open, short);
            assert_eq!(open_words(&whole), open_words(&short));
        }
    }
}

#[test]
fn the_markdown_has_every_line_with_a_mark_of_its_kind() {
    let lines =
        page(&CONTENT, &chosen(&["few", "no", "step-read", "said-sides", "you-tired"]), true);
    let text = markdown(&lines);
    assert!(text.starts_with("# Your partner sounds hesitant"));
    for line in &lines {
        let start = match line.kind {
            Kind::Heading(level) => format!("{} ", "#".repeat(level)),
            Kind::Fold => "▸ ".into(),
            Kind::Paragraph => String::new(),
            Kind::Item => "- ".into(),
            Kind::Button => "[ ".into(),
            Kind::Evidence => "> ".into(),
        };
        assert!(text.contains(&format!("{start}{}", line.text)), "{}", line.text);
    }
}

#[test]
fn no_random_page_has_more_open_words_than_the_report_says() {
    let mut random = Random(9);
    for _ in 0..20_000 {
        let answers = random.sheet(rules());
        let judgement = judge(rules(), &answers);
        if judgement.route == Route::Stop {
            continue;
        }
        let words = open_words(&page_in_short(&CONTENT, &judge(&CONTENT.rules, &answers), true));
        let kind = (judgement.level.id(), is_brief(rules(), &judgement));
        let most = &REPORT.pages.most[&kind];
        assert!(words <= most.words, "{kind:?}: {words} on {answers:?}, at most {}", most.words);
    }
}
