//! What must never stand open on the same result, because the two would contradict each other (`docs/judgement.md`).

/// Two things that exclude each other: what stands open on a result, by the ids of its lines ([`super::page::Line`]), or
/// an answer, by the id of its option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Any of these.
    pub one: &'static [&'static str],
    /// With any of these.
    pub other: &'static [&'static str],
    /// Why not.
    pub why: &'static str,
}

/// What tells the visitor to let it rest.
const STOP_ASKING: &[&str] = &["tonight-rest", "tonight-apart", "carry-no-repeat"];

/// What is only said about a cause that isn't known.
const UNNAMED: &[&str] = &["lead_none", "tonight-ask"];

/// All pairs.
pub const NEVER_TOGETHER: [Pair; 8] = [
    Pair {
        one: STOP_ASKING,
        other: &["talk-open", "tonight-later", "tonight-agreed", "if-yes", "if-maybe"],
        why: "it says both to stop asking and to plan a talk",
    },
    Pair {
        one: STOP_ASKING,
        other: &["wants_it"],
        why: "it says both to stop asking and what to say first",
    },
    Pair {
        one: &["info-book", "info-article", "info-podcast"],
        other: &["st-left"],
        why: "nobody who has left is to be sent something to read",
    },
    Pair {
        one: &["intro-not-about-you"],
        other: &["st-left"],
        why: "somebody who has left may well not care",
    },
    Pair {
        one: &["carry-no-repeat"],
        other: &["st-left"],
        why: "somebody who has left isn't asked anymore",
    },
    Pair {
        one: UNNAMED,
        other: &["add-discern", "add-no-problem", "add-custom", "add-practical"],
        why: "a circumstance explains it",
    },
    Pair {
        one: &["tonight-ask"],
        other: &["tonight-agreed", "tonight-rest", "tonight-apart", "tonight-notice"],
        why: "there is one thing to do tonight",
    },
    Pair {
        one: &["guess"],
        other: &["caution_title"],
        why: "a guess waits until the visitor says that they feel safe",
    },
];
