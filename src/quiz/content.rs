//! The content model: one set of types for the TOML files that people write, for the compact bytes
//! that the build packs, and for what the browser unpacks.
//!
//! [`Rules`] is what every language shares (`content/rules.toml`), [`Words`] is one language
//! (`content/en.toml`), [`Practice`] is whose widget it is (`content/practice.toml`). Every piece of
//! text has an id; rules name ids, words give their text. The checks that the three fit together are
//! in [`crate::author`].

use alloc::string::String;
use alloc::vec::Vec;

use super::phone;
use super::table::Table;
use super::unpack::{self, Broken, packed};

packed! {
    /// Everything one widget needs to run in one language.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Content {
        /// Questions, weights, routes and matches.
        pub rules: Rules,
        /// The texts of one language.
        pub words: Words,
        /// Whose widget it is, unless the page says otherwise.
        pub practice: Practice,
    }
}

impl Content {
    /// The compact bytes that ship, as [`Content::unpack`] reads them.
    ///
    /// # Errors
    /// Never for content read from a file; the format has no value it can't write.
    #[cfg(feature = "author")]
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads the bytes that [`Content::pack`] wrote.
    ///
    /// # Errors
    /// When the bytes are cut short, are of another version, or are something else entirely. Bytes
    /// left over count as an error too: they mean that it was not our file.
    pub fn unpack(bytes: &[u8]) -> Result<Self, Broken> {
        unpack::unpack(bytes)
    }
}

packed! {
    /// What every language shares: the questions with what each answer means, and which texts fit which
    /// result.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Rules {
        /// The questions in the order they are asked.
        pub questions: Vec<Question>,
        /// Texts that belong together under one heading, in the order of the everything-else list.
        pub groups: Vec<Group>,
        /// For each reason, the pieces that fit it best, in order.
        pub matches: Table<Reason, Vec<String>>,
        /// For each level, the groups that its result opens with and closes with.
        pub levels: Table<Level, Outline>,
        /// For each flag, the groups that it moves to the front.
        pub flags: Table<Flag, FlagRule>,
        /// What each route leaves out or holds back.
        pub routes: Table<Route, RouteRule>,
    }
}

packed! {
    /// One question: one screen.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Question {
        /// Unique among questions, and the `name` of its inputs.
        pub id: String,
        /// Whether one or several options may be chosen.
        pub kind: Kind,
        /// The option (of an earlier question) that makes this question pointless.
        #[serde(default)]
        pub skip_when: Option<String>,
        /// The option (of an earlier question) with which this question uses its other wording.
        #[serde(default)]
        pub reword_when: Option<String>,
        /// What can be answered, in the order shown.
        pub options: Vec<Choice>,
    }
}

packed! {
    /// Whether a question takes one option or several.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Radio buttons.
        One,
        /// Check boxes.
        Many,
    }
}

packed! {
    /// One option of a question and everything that choosing it means. An option without any meaning
    /// ("I'm not sure") is the way out.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Choice {
        /// Unique among all options of all questions, and the `value` of its input.
        pub id: String,
        /// In a question for several options: choosing this one clears the rest, and the other way round.
        #[serde(default)]
        pub alone: bool,
        /// How closed the partner's last answer was, from 0 (agreed) to 4 (a flat no).
        #[serde(default)]
        pub answer: Option<u8>,
        /// How small the biggest step is that they would take, from 0 (book a session) to 4 (none).
        #[serde(default)]
        pub step: Option<u8>,
        /// The one reason that this option is evidence for. One option, one reason: that keeps "because"
        /// honest.
        #[serde(default)]
        pub sign: Option<Sign>,
        /// The reasons that this option speaks against.
        #[serde(default)]
        pub against: Vec<Sign>,
        /// What it says beside the reasons.
        #[serde(default)]
        pub flags: Vec<Flag>,
        /// Where the answer leads, if not on the normal route.
        #[serde(default)]
        pub route: Option<Route>,
        /// What was tried already: the pieces that answer it come first.
        #[serde(default)]
        pub tried: Vec<String>,
        /// Other pieces that fit this answer and come before the leading reasons' own.
        #[serde(default)]
        pub fits: Vec<String>,
    }
}

impl Choice {
    /// Whether choosing it means anything. What means nothing is the way out of its question.
    #[must_use]
    pub fn means_something(&self) -> bool {
        self.answer.is_some()
            || self.step.is_some()
            || self.sign.is_some()
            || self.route.is_some()
            || !(self.against.is_empty()
                && self.flags.is_empty()
                && self.tried.is_empty()
                && self.fits.is_empty())
    }
}

packed! {
    /// Evidence for or against one reason.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Sign {
        /// Which reason.
        pub reason: Reason,
        /// Points: 3 for the partner's own words, 2 for something they do, 1 or 2 against.
        pub weight: u8,
    }
}

packed! {
    /// The six reasons behind a partner's no, in the order of the article.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reason {
        /// Needing help feels like losing.
        Failure,
        /// They expect two against one.
        Sides,
        /// They don't know what happens there.
        Unknown,
        /// They fear being seen or judged.
        Exposed,
        /// They don't believe that it helps.
        Doubt,
        /// What is known feels safer than change.
        Change,
    }
}

impl Reason {
    /// The id of the piece that explains it, which is also its `data-id`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Failure => "reason-failure",
            Self::Sides => "reason-sides",
            Self::Unknown => "reason-unknown",
            Self::Exposed => "reason-exposed",
            Self::Doubt => "reason-doubt",
            Self::Change => "reason-change",
        }
    }
}

packed! {
    /// How open the partner seems. Never a number: each level is a sentence.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Level {
        /// They agreed, or would book.
        NotResisting,
        /// Open to a little, not to all of it.
        Unsure,
        /// Mostly closed, without an actual no to everything.
        Hesitant,
        /// They said no, and would take no step that leads there.
        Refusing,
        /// The visitor hasn't asked yet.
        NotAsked,
        /// Neither question was answered.
        CannotTell,
    }
}

impl Level {
    /// The value of `data-level`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotResisting => "not-resisting",
            Self::Unsure => "unsure",
            Self::Hesitant => "hesitant",
            Self::Refusing => "refusing",
            Self::NotAsked => "not-asked",
            Self::CannotTell => "cannot-tell",
        }
    }
}

packed! {
    /// Where the safety question leads.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Route {
        /// The quiz as it is.
        #[default]
        Normal,
        /// The quiz goes on; the result opens with safety and holds the scripts back.
        Caution,
        /// The quiz ends at the help lines.
        Stop,
    }
}

packed! {
    /// What the answers say beside the level and the reasons.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Flag {
        /// The visitor hasn't asked. It decides the level.
        NotAsked,
        /// The visitor has hinted, not asked.
        Hinted,
        /// Money or time was named.
        Practical,
        /// They talk problems through, most of the time.
        TalksItThrough,
        /// They want the relationship to work.
        WantsIt,
        /// They think the relationship is fine as it is.
        NoProblem,
        /// They seem unsure about staying, or talk of leaving.
        LeaningOut,
        /// The visitor is tired, but hopeful.
        Tired,
        /// The visitor carries most of it.
        WornOut,
        /// The visitor thinks about leaving.
        Leaving,
        /// The visitor brought it up gently, at a calm time.
        AskedCalmly,
        /// Their words and their likely actions point different ways. It follows from the level's two
        /// answers; no option carries it.
        MixedSignals,
    }
}

impl Flag {
    /// Whether it speaks of the couple or of the visitor, and not of therapy: such a sentence never
    /// stands on paper, which somebody else may find (docs/safety.md).
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(
            self,
            Self::WantsIt
                | Self::NoProblem
                | Self::LeaningOut
                | Self::Tired
                | Self::WornOut
                | Self::Leaving
        )
    }
}

packed! {
    /// Pieces under one heading.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Group {
        /// Unique among groups.
        pub id: String,
        /// The pieces in the order shown; the first ones may be introduction (see `intro`).
        pub pieces: Vec<String>,
        /// How many of the first pieces stand as paragraphs above the list. They come with every part of
        /// the group that is shown.
        #[serde(default)]
        pub intro: u8,
        /// Whether only the pieces that fit this result stand in the plan, the rest under "more".
        #[serde(default)]
        pub matched: bool,
        /// Of a matched group, how many of its first pieces stand in where none fits. With 0 the whole
        /// group is then under "more".
        #[serde(default)]
        pub stand_in: u8,
    }
}

packed! {
    /// Which groups a level's result shows, in their order. What stands in none of the lists is under
    /// "more".
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Outline {
        /// Open on the page, in this order.
        pub steps: Vec<String>,
        /// Folded, in this order, under the level's own heading for what comes later.
        #[serde(default)]
        pub later: Vec<String>,
        /// Folded, in this order, under the heading for what therapy itself is like.
        #[serde(default)]
        pub therapy: Vec<String>,
        /// Open again, at the end.
        #[serde(default)]
        pub closing: Vec<String>,
    }
}

packed! {
    /// What a flag changes in the plan.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FlagRule {
        /// Groups that move to the front of the steps, in this order.
        #[serde(default)]
        pub first: Vec<String>,
        /// Groups that join the steps at their end, unless they are there already.
        #[serde(default)]
        pub also: Vec<String>,
    }
}

packed! {
    /// What a route leaves out or holds back.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct RouteRule {
        /// Groups never shown on this route.
        #[serde(default)]
        pub without: Vec<String>,
        /// Single pieces never shown on this route.
        #[serde(default)]
        pub without_pieces: Vec<String>,
        /// Groups shown only once the visitor says that they feel safe bringing it up.
        #[serde(default)]
        pub behind: Vec<String>,
        /// Groups that carry a note that they can raise a risk.
        #[serde(default)]
        pub noted: Vec<String>,
        /// Groups that come first on this route, in this order.
        #[serde(default)]
        pub first: Vec<String>,
    }
}

packed! {
    /// One language.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Words {
        /// The language's tag, as in `lang` attributes.
        pub lang: String,
        /// The language's own name for itself.
        pub name: String,
        /// The widget's own labels and sentences.
        pub interface: Interface,
        /// The questions' texts by id.
        pub questions: Table<String, QuestionWords>,
        /// The options' texts by id.
        pub options: Table<String, String>,
        /// What each level says.
        pub levels: Table<Level, LevelWords>,
        /// The headings of the groups by id.
        pub groups: Table<String, GroupWords>,
        /// Every idea of the content map by id.
        pub pieces: Table<String, Piece>,
        /// Who to call, in the order shown.
        pub help_lines: Vec<HelpLine>,
    }
}

packed! {
    /// A question's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct QuestionWords {
        /// The question.
        pub text: String,
        /// The question where `reword_when` applies.
        #[serde(default)]
        pub reworded: String,
        /// One line under the question.
        #[serde(default)]
        pub hint: String,
    }
}

packed! {
    /// A level's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct LevelWords {
        /// The level as a sentence: the result's heading.
        pub title: String,
        /// What it means, in two or three sentences.
        pub text: String,
        /// The heading above the steps.
        pub steps: String,
        /// The heading above what comes later; empty where nothing does.
        #[serde(default)]
        pub later: String,
    }
}

packed! {
    /// A group's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct GroupWords {
        /// The heading.
        pub title: String,
    }
}

packed! {
    /// One idea of the content map.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Piece {
        /// A short label, where the list reads better with one.
        #[serde(default)]
        pub title: String,
        /// Said to the visitor. May hold `{practice}`, `{phone}` and `{website}`.
        #[serde(default)]
        pub text: String,
        /// A sentence that the visitor could say.
        #[serde(default)]
        pub say: String,
        /// What `say` takes the place of.
        #[serde(default)]
        pub instead_of: String,
        /// Not in the practice's article: the practice's clinician signs it off.
        #[serde(default)]
        pub review: bool,
    }
}

packed! {
    /// One help line.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HelpLine {
        /// Its `data-id`, the same in every language.
        pub id: String,
        /// Who answers.
        pub name: String,
        /// For whom, and when.
        pub text: String,
        /// The ways to reach it, in the order shown.
        pub ways: Vec<HelpWay>,
        /// The day (YYYY-MM-DD) on which somebody last checked it against the line's own pages.
        pub last_checked: String,
    }
}

packed! {
    /// One way to reach a help line.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HelpWay {
        /// What to do, such as "Call 911".
        pub label: String,
        /// The address (`tel:`, `sms:` or `https:`), or nothing where it can only be read.
        #[serde(default)]
        pub href: String,
    }
}

packed! {
    /// Whose widget it is.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Practice {
        /// The practice's name.
        pub name: String,
        /// Its site, as an `https:` address.
        pub website: String,
        /// Its phone number as people write it.
        pub phone: String,
        /// Where to book online; empty hides the button.
        pub booking_href: String,
        /// Where "Leave this site" goes: a neutral page that anyone might look at.
        pub exit_href: String,
        /// The colour of what can be pressed and what is chosen, as `#rrggbb`. The build puts it into the
        /// style; a page can set another.
        pub accent: String,
    }
}

impl Practice {
    /// The address that calls it. The content's own phone was checked by the build and a page's when it was read, so
    /// there is one; without one, a link would have no address.
    #[must_use]
    pub fn tel(&self) -> String {
        phone::tel(&self.phone).unwrap_or_default()
    }
}

/// Declares [`Interface`]: all its fields are texts, and [`Interface::all`] lists them for the checks.
macro_rules! interface {
    ($($(#[doc = $doc:literal])* $name:ident,)*) => {
        packed! {
            /// The quiz's own labels and sentences. The placeholders that a text takes, such as
            /// `{questions}`, are named with it.
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct Interface {
                $($(#[doc = $doc])* pub $name: String,)*
            }
        }

        impl Interface {
            /// Every text with the name of its field, in the order declared.
            #[cfg(feature = "author")]
            #[must_use]
            pub fn all(&self) -> Vec<(&'static str, &str)> {
                alloc::vec![$((stringify!($name), self.$name.as_str()),)*]
            }
        }
    };
}

interface! {
    /// The quiz's title, on the start screen.
    title,
    /// What it is and what it gives, under the title.
    lead,
    /// How long it takes, with `{questions}`.
    length,
    /// The privacy line on the start screen.
    privacy,
    /// What the exit does and doesn't do.
    exit_note,
    /// The start button.
    start,
    /// The continue button.
    go_on,
    /// The continue button of the last question.
    finish,
    /// The back button.
    back,
    /// The button that begins again.
    restart,
    /// The exit link.
    exit,
    /// The help button.
    help,
    /// The heading above what makes a visit harder to find.
    safer_title,
    /// Safer browsing: another device.
    safer_device,
    /// Safer browsing: a private window.
    safer_window,
    /// Safer browsing: clear one page, not all.
    safer_history,
    /// Safer browsing: what leaving the site can't do.
    safer_limits,
    /// The help panel's close button.
    help_close,
    /// The help panel's heading.
    help_title,
    /// What to know before calling, under the help panel's heading.
    help_note,
    /// Progress, with `{number}` and `{total}`.
    progress,
    /// Under a question that takes several answers.
    many_hint,
    /// Between the options and the one that clears them.
    or,
    /// The error of a question with one answer.
    error_one,
    /// The error of a question with several answers.
    error_many,
    /// The word before an error.
    error_prefix,
    /// The stop screen's heading.
    stop_title,
    /// The stop screen's first paragraph.
    stop_lead,
    /// The stop screen's paragraph on couples therapy.
    stop_text,
    /// The stop screen's line before the practice's phone, with `{practice}` and `{phone}`.
    stop_alone,
    /// The stop screen's button to the help lines.
    stop_support,
    /// The stop screen's button back to the question.
    stop_back,
    /// The heading of the caution card.
    caution_title,
    /// The caution card.
    caution_text,
    /// The caution card's advice before any couples session.
    caution_consult,
    /// The button that opens the held-back parts.
    caution_open,
    /// The note beside groups that can raise a risk, on the caution route.
    caution_note,
    /// The result's line that it is a guess, with nothing measured.
    guess,
    /// The heading above the reasons.
    reasons_title,
    /// The heading above the reasons when the visitor hasn't asked.
    reasons_title_early,
    /// Above two equal leads.
    lead_two,
    /// Above three or more leads.
    lead_several,
    /// When nearly all reasons fit.
    lead_flat,
    /// When no reason can be named.
    lead_none,
    /// The strengths in words: "is likely part of it",
    strength_strong,
    /// "may be part of it",
    strength_some,
    /// and "one sign of".
    strength_one,
    /// Above what the visitor chose.
    because,
    /// Before the most that the partner would do, with `{step}`: the answer alone would be half a
    /// sentence.
    because_step,
    /// Above what counted against it.
    against,
    /// How many questions point here, with `{signs}` and `{chances}`.
    points_here,
    /// The same for one sign, with `{chances}`.
    points_here_one,
    /// The heading above what therapy itself is like.
    therapy_title,
    /// Above the reasons with fewer signs.
    less_likely,
    /// Above the reasons without a sign.
    nothing_pointed,
    /// Above a sentence to say.
    say,
    /// Above the sentence that it replaces.
    instead_of,
    /// The heading of everything else.
    more_title,
    /// The line under it.
    more_text,
    /// Before what the visitor has tried, on a step that answers it.
    tried,
    /// When they hinted.
    hinted,
    /// When the partner talks problems through.
    talks_it_through,
    /// When the partner wants it to work.
    wants_it,
    /// When they asked gently.
    asked_calmly,
    /// When words and likely actions differ.
    mixed_signals,
    /// When the partner sees no problem.
    no_problem,
    /// When the partner seems unsure about staying.
    leaning_out,
    /// When the visitor carries most of it.
    worn_out,
    /// The one question to ask the partner.
    ask_them,
    /// The question itself.
    ask_them_say,
    /// The heading before the practice's own lines.
    practice_title,
    /// The call button, with `{phone}`.
    call,
    /// The booking button.
    book,
    /// The link to the practice's site, with `{website}`.
    visit,
    /// The status after presses of Shift, with `{left}`.
    exit_presses,
    /// What covers the page while it is left.
    exit_cover,
    /// The notice when a button was pressed that has to wait, since the quiz is still loading.
    exit_wait,
    /// The talk plan's heading.
    talk_title,
    /// What it is for.
    talk_text,
    /// The part for a good moment.
    talk_moment,
    /// The part for the first words.
    talk_opening,
    /// The part for their worry.
    talk_worry,
    /// The part for a small offer.
    talk_offer,
    /// The part for one's own part.
    talk_own_part,
    /// The choice of writing oneself.
    talk_own_words,
    /// The label of the field to write in.
    talk_own_label,
    /// The label of the day and time.
    talk_when,
    /// The card's heading.
    talk_card,
    /// The card before anything is picked.
    talk_empty,
    /// The copy button.
    talk_copy,
    /// The print button.
    talk_print,
    /// The calendar button.
    talk_calendar,
    /// After copying.
    talk_copied,
    /// When copying isn't allowed.
    talk_not_copied,
    /// That copies, paper and calendars can be found.
    talk_note,
    /// The calendar entry's title: neutral, since others may see it.
    talk_entry,
    /// The heading above printing.
    print_title,
    /// What the paper shows and never shows, and that it can be found.
    print_text,
    /// The choice of printing the answers, too.
    print_answers,
    /// The button that prints the result.
    print_result,
    /// When the quiz stopped by a fault of its own.
    stopped,
    /// The last line: not a clinical tool.
    disclaimer,
}
