//! The plan: its order, what fits, and that every piece is in one place.

use std::collections::BTreeSet;

use partner_quiz::quiz::plan::{Plan, Section, plan};

use crate::sheet::{CONTENT, judged, rules};

fn planned(options: &[&str]) -> Plan {
    plan(rules(), &judged(options))
}

fn groups(sections: &[Section]) -> Vec<&str> {
    sections.iter().map(|section| section.group.as_str()).collect()
}

fn pieces<'a>(plan: &'a Plan, group: &str) -> Vec<&'a str> {
    let all = plan.steps.iter().chain(&plan.later).chain(&plan.therapy).chain(&plan.closing);
    let section =
        all.into_iter().find(|section| section.group == group).expect("the group is planned");
    section.pieces.iter().map(String::as_str).collect()
}

#[test]
fn each_level_opens_with_its_own_groups() {
    let cases: [(&[&str], &[&str]); 6] = [
        (&["few", "agreed", "step-book"], &["trial", "pick", "ask", "expect"]),
        (
            &["few", "maybe", "step-read"],
            &["why", "good", "avoid", "swap", "name", "trial", "info"],
        ),
        (
            &["few", "dodged", "step-read"],
            &["why", "dont", "good", "avoid", "swap", "i", "name", "trial", "share"],
        ),
        (&["few", "flat", "step-none"], &["why", "dont", "info", "ind", "carry", "line"]),
        (&["never"], &["good", "avoid", "swap", "i", "name", "trial"]),
        (&["few"], &["notice"]),
    ];
    for (options, expected) in cases {
        assert_eq!(groups(&planned(options).steps), expected, "{options:?}");
    }
}

#[test]
fn what_was_tried_comes_first_then_what_fits_the_leading_reasons() {
    let options = ["few", "dodged", "step-read", "said-sides", "src-blamed", "try-same"];
    assert_eq!(pieces(&planned(&options), "dont"), ["dont-repeat", "dont-blame", "dont-therapize"]);
    assert_eq!(pieces(&planned(&options), "swap"), ["swap-never-listen"]);
    assert_eq!(pieces(&planned(&options), "name"), ["name-neutral", "name-not-faults"]);
}

#[test]
fn two_leads_bring_the_matches_of_both() {
    let options = ["few", "dodged", "step-read", "said-sides", "said-doubt"];
    assert_eq!(pieces(&planned(&options), "trial"), ["trial-three", "trial-consult"]);
}

#[test]
fn flags_move_their_groups_to_the_front_or_add_them() {
    let base = ["few", "dodged", "step-read"];
    let with = |more: &[&str]| planned(&[&base[..], more].concat());
    assert_eq!(groups(&with(&["said-practical"]).steps)[0], "practical");
    assert_eq!(groups(&with(&["st-torn"]).steps)[0], "discern");
    assert_eq!(groups(&with(&["you-carry"]).steps)[0], "self");
    assert!(groups(&with(&["you-tired"]).steps).ends_with(&["self"]));
    assert!(groups(&with(&["you-leaving"]).steps).ends_with(&["ind", "carry", "end", "line"]));
}

#[test]
fn everything_that_the_route_allows_is_in_exactly_one_place() {
    let every: BTreeSet<&str> = CONTENT.words.pieces.keys().map(String::as_str).collect();
    for options in
        [&["few", "dodged", "step-read", "said-sides"][..], &["never"], &["few", "flat", "careful"]]
    {
        let plan = planned(options);
        let sections = plan
            .steps
            .iter()
            .chain(&plan.later)
            .chain(&plan.therapy)
            .chain(&plan.closing)
            .chain(&plan.more);
        let shown: Vec<&str> = sections
            .flat_map(|part| part.intro.iter().chain(&part.pieces))
            .map(String::as_str)
            .collect();
        let once: BTreeSet<&str> = shown.iter().copied().collect();
        assert_eq!(shown.len(), once.len(), "{options:?}: something stands twice");
        assert_eq!(once, every, "{options:?}");
    }
}

#[test]
fn caution_holds_back_the_scripts_and_notes_what_can_raise_a_risk() {
    let plan = planned(&["few", "dodged", "step-read", "careful"]);
    for section in plan.steps.iter().chain(&plan.later).chain(&plan.more) {
        let script = ["good", "avoid", "swap", "i", "name", "trial", "share", "if"]
            .contains(&section.group.as_str());
        assert_eq!(section.behind, script, "{}", section.group);
        assert_eq!(
            section.noted,
            ["carry", "line"].contains(&section.group.as_str()),
            "{}",
            section.group
        );
    }
}
