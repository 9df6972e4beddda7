//! Six couples whose results a clinician reads before the words go live. `tests/core/sheets_to_read.rs` says what must
//! hold for each.

/// One couple.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vignette {
    /// The letter by which the docs call it.
    pub name: &'static str,
    /// Who it is, in a few words.
    pub about: &'static str,
    /// What a therapist would expect of the result.
    pub expects: &'static str,
    /// The ids of the chosen options, with commas between them.
    pub sheet: &'static str,
}

/// All six.
pub const VIGNETTES: [Vignette; 6] = [
    Vignette {
        name: "A",
        about: "Two against one, and no clear answer yet",
        expects: "It says that it can't tell how open the partner is, and still names two against one.",
        sheet: "few,unsure,safe,said-sides,src-blamed,pic-two,prob-blame,help-none,step-unsure,st-in,try-calm,you-ok",
    },
    Vignette {
        name: "B",
        about: "A no to a failure, after asking in a fight",
        expects: "A better ask at a calm time. Nowhere \"stop asking\".",
        sheet: "few,no,safe,said-failure,src-unsure,pic-unsaid,prob-unsure,help-none,step-talk,st-in,try-fight,you-tired",
    },
    Vignette {
        name: "C",
        about: "Someone who sees no problem",
        expects: "\"May not see a problem yet\" comes first. The other reason is at most a maybe.",
        sheet: "few,no,safe,said-change,src-unsure,pic-unsaid,prob-deny,help-wait,step-read,st-fine,try-calm,you-ok",
    },
    Vignette {
        name: "D",
        about: "A yes, with a worry about cost",
        expects: "A day for the first call. Cost is named. No question about what puts the partner off.",
        sheet: "few,agreed,safe,said-practical,src-knows,pic-unsaid,prob-talk,help-asks,step-book,st-in,try-calm,you-ok",
    },
    Vignette {
        name: "E",
        about: "Anger, and a visitor who is careful",
        expects: "Safety comes first, alone, until the button is pressed.",
        sheet: "many,turned,careful,said-sides,src-blamed,pic-two,prob-blame,help-alone,step-none,st-fine,try-you,you-carry",
    },
    Vignette {
        name: "F",
        about: "A partner who has left",
        expects: "What may be ending comes first, with help for oneself. Nothing about winning a talk.",
        sheet: "few,flat,safe,said-doubt,said-change,src-unsure,pic-change,prob-hide,help-none,step-none,st-left,try-ultimatum,you-carry",
    },
];
