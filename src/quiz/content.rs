//! The content: questions, weights, texts, and the practice whose quiz it is.
//!
//! The same types serve the TOML files that people write, the packed bytes that ship, and what the
//! browser unpacks. [`Rules`] are shared by all languages (`content/rules.toml`), [`Words`] are the texts of
//! one language (`content/en.toml`), and [`Practice`] describes the practice (`content/practice.toml`).
//! Every text has an id: the rules refer to ids, and the words give each id its text. The module
//! `author` checks that the three files fit together.
//!
//! Serde reads the TOML files, with the feature `author` only. What ships reads packed bytes without
//! serde: `packed!` gives each type below a small reader of its own (see [`unpack`]).

use alloc::string::String;
use alloc::vec::Vec;

use super::phone;
use super::table::Table;
use super::unpack::{self, Broken, packed};

packed! {
    /// Everything that the quiz needs to run in one language.
    ///
    /// ```
    /// use std::path::Path;
    ///
    /// use partner_quiz::author::{Files, read};
    /// use partner_quiz::quiz::content::Content;
    ///
    /// // The build reads and checks the files of one language, and packs them.
    /// let content = read(&Files::beside(Path::new("content/en.toml"))).expect("no mistakes");
    /// let bytes = content.pack().expect("it can be packed");
    ///
    /// // The browser unpacks them.
    /// assert_eq!(Content::unpack(&bytes), Ok(content));
    /// assert!(Content::unpack(b"<h1>Not found</h1>").is_err());
    /// ```
    #[derive(Clone, Debug, PartialEq)]
    pub struct Content {
        /// The questions, what each answer means, and which advice fits.
        pub rules: Rules,
        /// The texts of one language.
        pub words: Words,
        /// The practice, as long as the page doesn't set other details.
        pub practice: Practice,
    }
}

impl Content {
    /// The packed bytes that ship: the format of postcard, which [`Content::unpack`] reads.
    ///
    /// # Errors
    /// Postcard's own. None is known to occur: the format can hold every value of these types.
    #[cfg(feature = "author")]
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads the bytes that `Content::pack` wrote (feature `author`).
    ///
    /// # Errors
    /// [`Broken`] if the bytes end early, if some are left over, or if a value in them doesn't exist. So
    /// a file of another version, or an error page in its place, is refused.
    pub fn unpack(bytes: &[u8]) -> Result<Self, Broken> {
        unpack::unpack(bytes)
    }
}

packed! {
    /// What all languages share: the questions with the meaning of each answer, and which texts fit which
    /// result. How the weights were chosen is in `docs/judgement.md`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Rules {
        /// The id of the piece for tonight if no cause can be named: the one question to ask the partner.
        pub unnamed: String,
        /// The id of the piece under every result's heading: wanting help makes sense.
        pub validation: String,
        /// The questions, in the order asked.
        pub questions: Vec<Question>,
        /// The groups of pieces.
        pub groups: Vec<Group>,
        /// The folds at the end of the result, in the order shown.
        pub library: Vec<Shelf>,
        /// What fits each cause.
        pub causes: Table<Cause, CauseRule>,
        /// What the result of each level opens with.
        pub levels: Table<Level, Outline>,
        /// In place of the outline of [`Level::Refusing`] if a good ask is still untried.
        pub untried: Outline,
        /// In place of the level's outline if the couple lives apart ([`Flag::Apart`]).
        pub apart: Outline,
        /// For each part of the talk plan, the ids of the pieces to choose from.
        pub talk: Table<Part, Vec<String>>,
        /// What is for the visitor themselves, as long as no flag says otherwise.
        pub you: YouRule,
        /// For each flag that changes the plan, how.
        pub flags: Table<Flag, FlagRule>,
        /// What each route leaves out or holds back.
        pub routes: Table<Route, RouteRule>,
    }
}

packed! {
    /// One question, which is one screen.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Question {
        /// The id, unique among questions and options. It is the `name` of the inputs.
        pub id: String,
        /// Whether one or several options may be chosen.
        pub kind: Kind,
        /// The id of an earlier question's option after which this question is skipped.
        #[serde(default)]
        pub skip_when: Option<String>,
        /// The id of an earlier question's option after which this question is asked in its other wording.
        #[serde(default)]
        pub reword_when: Option<String>,
        /// Whether the answer is never printed, because it is about safety, the couple or the visitor
        /// (`docs/safety.md`).
        #[serde(default)]
        pub private: bool,
        /// The options, in the order shown.
        pub options: Vec<Choice>,
    }
}

packed! {
    /// How many options of a question can be chosen.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// One, by radio buttons.
        One,
        /// Several, by checkboxes.
        Many,
    }
}

packed! {
    /// One option of a question, with everything that choosing it means. Every question has at least one
    /// option that means nothing, such as "I'm not sure".
    #[derive(Clone, Debug, PartialEq)]
    pub struct Choice {
        /// The id, unique among questions and options. It is the `value` of the input.
        pub id: String,
        /// In a question of [`Kind::Many`]: whether choosing this option clears the others, and choosing
        /// another one clears this ("None of these").
        #[serde(default)]
        pub alone: bool,
        /// How closed the partner's last answer was, from 0 (agreed) to 4 (a flat no). See
        /// [`super::openness`].
        #[serde(default)]
        pub answer: Option<u8>,
        /// The biggest step that the partner would take, from 0 (book a session) to 4 (none). See
        /// [`super::openness`].
        #[serde(default)]
        pub step: Option<u8>,
        /// The cause that this option is evidence for. There is at most one, so that the result can say
        /// honestly which answers led to which cause.
        #[serde(default)]
        pub sign: Option<Sign>,
        /// The reasons that this option is evidence against.
        #[serde(default)]
        pub against: Vec<Sign>,
        /// What else this option says.
        #[serde(default)]
        pub flags: Vec<Flag>,
        /// The route that this option leads to; `None` means that it doesn't decide the route.
        #[serde(default)]
        pub route: Option<Route>,
        /// If this option names something that the visitor has tried: the ids of the pieces that respond to
        /// it. They come before all other advice.
        #[serde(default)]
        pub tried: Vec<String>,
        /// The ids of other pieces that fit this option. They come after those of `tried` and before those
        /// of the leading causes.
        #[serde(default)]
        pub fits: Vec<String>,
        /// If this option is something that the partner said: the id of the piece with a reply to it.
        #[serde(default)]
        pub reply: Option<String>,
    }
}

impl Choice {
    /// Whether choosing this option means anything. If not, it is a way to go on without an answer.
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
    /// Evidence for or against one cause.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Sign {
        /// The cause.
        pub cause: Cause,
        /// The points. For a reason: 3 for the partner's own words, 2 for something that they do, and 1 or 2 as
        /// evidence against. For a circumstance: 3 or more.
        pub weight: u8,
    }
}

packed! {
    /// What may be behind a partner's no: the six reasons of the practice's article, in its order, and four
    /// circumstances that aren't reasons against therapy.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Cause {
        /// Needing help feels like failing.
        Failure,
        /// They expect to be outnumbered, two against one.
        Sides,
        /// They don't know what happens in therapy.
        Unknown,
        /// They fear being exposed or judged.
        Exposed,
        /// They doubt that it helps.
        Doubt,
        /// How things are feels safer than change.
        Change,
        /// One of the two may leave.
        Leaving,
        /// They may not see a problem yet.
        NoProblem,
        /// People of their family, faith or culture don't do that.
        Custom,
        /// Cost or time.
        Practical,
    }
}

impl Cause {
    /// The six reasons, in the order of the practice's article.
    pub const REASONS: [Self; 6] =
        [Self::Failure, Self::Sides, Self::Unknown, Self::Exposed, Self::Doubt, Self::Change];

    /// The four circumstances.
    pub const CIRCUMSTANCES: [Self; 4] =
        [Self::Leaving, Self::NoProblem, Self::Custom, Self::Practical];

    /// Whether this is one of the six reasons.
    #[must_use]
    pub fn is_reason(self) -> bool {
        Self::REASONS.contains(&self)
    }

    /// The id of the piece that explains this cause. It is also the `data-id` in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Failure => "reason-failure",
            Self::Sides => "reason-sides",
            Self::Unknown => "reason-unknown",
            Self::Exposed => "reason-exposed",
            Self::Doubt => "reason-doubt",
            Self::Change => "reason-change",
            Self::Leaving => "add-discern",
            Self::NoProblem => "add-no-problem",
            Self::Custom => "add-custom",
            Self::Practical => "add-practical",
        }
    }
}

packed! {
    /// What fits one cause.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CauseRule {
        /// The id of the piece for tonight: what may be behind it, and a line to say.
        pub tonight: String,
        /// The ids of the pieces that fit it best, in the order shown.
        pub fits: Vec<String>,
        /// The ids of the pieces that are told with it.
        #[serde(default)]
        pub with: Vec<String>,
    }
}

packed! {
    /// How open the partner seems. The first four go from open to closed; the other two aren't on that scale.
    /// Visitors see each level as a sentence, never as a number. The limits are in [`super::openness`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Level {
        /// The partner agreed, or would book a session.
        NotResisting,
        /// Open to some of it.
        Unsure,
        /// Mostly closed, but without a clear no.
        Hesitant,
        /// The partner said no, and would take no step toward therapy.
        Refusing,
        /// The visitor hasn't asked yet.
        NotAsked,
        /// Neither of the two answers behind the level is known.
        CannotTell,
    }
}

impl Level {
    /// The value of `data-level` in the page.
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
    /// Where the answer to the safety question leads (`docs/safety.md`). A later route is more careful than an
    /// earlier one.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Route {
        /// The whole quiz.
        #[default]
        Normal,
        /// The quiz goes on. The result begins with safety, and hides what could raise a risk until the visitor
        /// says that they feel safe.
        Caution,
        /// The quiz ends and shows help lines.
        Stop,
    }
}

packed! {
    /// What the answers say besides the level and the causes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Flag {
        /// The visitor hasn't asked. This decides the level ([`Level::NotAsked`]).
        NotAsked,
        /// The visitor has asked three times or more.
        AskedOften,
        /// The partner's words and their likely actions point in different directions. This follows from
        /// the two answers behind the level ([`super::openness::Openness::is_mixed`]), so no option has
        /// it.
        MixedSignals,
        /// The visitor brought it up gently, at a calm time.
        AskedCalmly,
        /// The partner talks problems through most of the time.
        TalksItThrough,
        /// The partner wants the relationship to work.
        WantsIt,
        /// The visitor has hinted at it without asking.
        Hinted,
        /// The partner has left, or the couple lives apart.
        Apart,
        /// The visitor is tired, but hopeful.
        Tired,
        /// The visitor is worn out from carrying most of it.
        WornOut,
        /// The visitor thinks about leaving the relationship.
        Leaving,
        /// The visitor feels hopeless, or can't go on.
        Hopeless,
        /// The visitor has scared or hurt the partner.
        IHurt,
    }
}

packed! {
    /// Pieces that belong together under one heading.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Group {
        /// The id, unique among groups.
        pub id: String,
        /// The ids of the pieces, in the order shown. The first ones may be an introduction (see `intro`).
        pub pieces: Vec<String>,
        /// How many of the first pieces are an introduction: paragraphs above the list.
        #[serde(default)]
        pub intro: u8,
    }
}

packed! {
    /// A fold at the end of the result.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Shelf {
        /// The id, by which its name is found.
        pub id: String,
        /// The ids of its groups, in the order shown.
        pub groups: Vec<String>,
    }
}

packed! {
    /// What a result opens with.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Outline {
        /// The id of the piece for tonight. If it is empty, the leading cause's own line is said.
        #[serde(default)]
        pub tonight: String,
        /// How the talk plan stands on the page.
        pub talk: TalkRule,
        /// Whether tonight also has the three things to notice (the group `notice`).
        #[serde(default)]
        pub notice: bool,
        /// The ids of pieces that stand open after the talk plan, under the headings of their groups.
        #[serde(default)]
        pub open: Vec<String>,
        /// The ids of pieces that come first under "For you".
        #[serde(default)]
        pub you: Vec<String>,
        /// The ids of the pieces that stand open with the practice's phone and booking.
        pub practice: Vec<String>,
    }
}

packed! {
    /// How the talk plan stands on the page.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum TalkRule {
        /// Open.
        #[default]
        Open,
        /// Folded under a heading that says what it is for.
        Folded,
        /// There is no talk to plan: how to book together is in its place.
        Book,
    }
}

packed! {
    /// What is for the visitor themselves.
    #[derive(Clone, Debug, PartialEq)]
    pub struct YouRule {
        /// The id of the piece for tonight.
        pub tonight: String,
        /// The ids of the pieces under "For you".
        pub pieces: Vec<String>,
    }
}

packed! {
    /// How a flag changes the plan.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FlagRule {
        /// The id of the piece for tonight that is for the visitor, in place of [`YouRule::tonight`].
        #[serde(default)]
        pub tonight: String,
        /// The ids of the pieces under "For you", in place of [`YouRule::pieces`].
        #[serde(default)]
        pub you: Vec<String>,
        /// Whether the open part of the result is shorter: an open talk plan is folded.
        #[serde(default)]
        pub brief: bool,
        /// The ids of pieces that are never shown.
        #[serde(default)]
        pub without: Vec<String>,
    }
}

packed! {
    /// What a route leaves out of the plan or hides at first (`docs/safety.md`).
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct RouteRule {
        /// The ids of the only pieces that are shown: for the safety stop, at any time, and on the caution
        /// route until the visitor says that they feel safe bringing it up.
        #[serde(default)]
        pub only: Vec<String>,
        /// The ids of groups that are shown with a note that they can raise a risk.
        #[serde(default)]
        pub noted: Vec<String>,
        /// Causes that aren't told after certain answers.
        #[serde(default)]
        pub untold: Vec<Untold>,
    }
}

packed! {
    /// A cause that isn't told after any of these answers, because telling it would excuse them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Untold {
        /// The cause.
        pub cause: Cause,
        /// The ids of the options.
        pub after: Vec<String>,
    }
}

packed! {
    /// The parts of the talk plan, in order. There is one line for each.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Part {
        /// A good moment.
        Moment,
        /// How to begin.
        Opening,
        /// How it is for the visitor.
        Feeling,
        /// The partner's worry, named kindly.
        Worry,
        /// A small offer.
        Offer,
        /// What the visitor will do themselves.
        OwnPart,
    }
}

packed! {
    /// The texts of one language.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Words {
        /// The language as a BCP 47 tag, such as `en`: the value of `lang` attributes.
        pub lang: String,
        /// The language's name in the language itself.
        pub name: String,
        /// The quiz's own labels and sentences.
        pub interface: Interface,
        /// The texts of each question, by its id.
        pub questions: Table<String, QuestionWords>,
        /// The text of each option, by its id.
        pub options: Table<String, String>,
        /// The texts of each level.
        pub levels: Table<Level, LevelWords>,
        /// The heading of each group, by its id.
        pub groups: Table<String, GroupWords>,
        /// The name of each fold of the library, by its id.
        pub folds: Table<String, String>,
        /// The texts of each cause, besides the piece that explains it.
        pub causes: Table<Cause, CauseWords>,
        /// The texts of each part of the talk plan.
        pub talk: Table<Part, PartWords>,
        /// The pieces of advice, by their ids.
        pub pieces: Table<String, Piece>,
        /// The help lines, in the order shown.
        pub help_lines: Vec<HelpLine>,
    }
}

packed! {
    /// A question's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct QuestionWords {
        /// The question.
        pub text: String,
        /// The question's other wording (see [`Question::reword_when`]).
        #[serde(default)]
        pub reworded: String,
        /// A line under the question; may be empty.
        #[serde(default)]
        pub hint: String,
    }
}

packed! {
    /// A level's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct LevelWords {
        /// The level as a sentence, which is the heading of the result.
        pub title: String,
        /// The heading of the folded talk plan; empty if the level's plan stands open.
        #[serde(default)]
        pub talk: String,
    }
}

packed! {
    /// A cause's texts, besides the piece that explains it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CauseWords {
        /// Why a line of the talk plan was chosen, such as "because they fear two against one".
        pub why: String,
    }
}

packed! {
    /// The texts of one part of the talk plan.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PartWords {
        /// The part's name.
        pub title: String,
        /// Why such a line helps. It is shown if the line has no other reason.
        pub why: String,
    }
}

packed! {
    /// A group's texts.
    #[derive(Clone, Debug, PartialEq)]
    pub struct GroupWords {
        /// The heading of the group.
        pub title: String,
    }
}

packed! {
    /// A piece of advice: one idea, said to the visitor or for the visitor to say.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Piece {
        /// A short label in front of the text; may be empty.
        #[serde(default)]
        pub title: String,
        /// What the quiz says to the visitor. It may hold `{practice}`, `{phone}` and `{website}`.
        #[serde(default)]
        pub text: String,
        /// A sentence that the visitor could say; may be empty.
        #[serde(default)]
        pub say: String,
        /// What people often say where `say` would work better; may be empty.
        #[serde(default)]
        pub instead_of: String,
        /// Whether the practice's clinician must still review it, because it isn't in the practice's article.
        #[serde(default)]
        pub review: bool,
    }
}

packed! {
    /// One help line.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HelpLine {
        /// The id, the same in every language. It is the `data-id` in the page.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Whom it is for, and when it is open.
        pub text: String,
        /// The ways to reach it, in the order shown.
        pub ways: Vec<HelpWay>,
        /// The day, as YYYY-MM-DD, on which somebody last checked these details against the help line's own
        /// pages.
        pub last_checked: String,
    }
}

packed! {
    /// One way to reach a help line.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HelpWay {
        /// What to do, such as "Call 911".
        pub label: String,
        /// The address of the link (`tel:`, `sms:` or `https:`). If it is empty, the label is plain text.
        #[serde(default)]
        pub href: String,
    }
}

packed! {
    /// The practice whose quiz it is.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Practice {
        /// The name.
        pub name: String,
        /// The address of its site. What addresses may begin with is in [`super::attributes::WEBSITE`].
        pub website: String,
        /// The phone number, as people write it.
        pub phone: String,
        /// The address of the online booking; if it is empty, there is no button.
        pub booking_href: String,
        /// The address of the page that "Leave this site" leads to: a neutral one that anybody might visit.
        pub exit_href: String,
        /// When the practice can be reached, such as "Mon-Fri 9-20"; empty to say nothing about it.
        #[serde(default)]
        pub hours: String,
        /// The languages of its sessions, such as "English, Español"; empty to say nothing about them.
        #[serde(default)]
        pub languages: String,
        /// The color of buttons and of what is chosen, as `#rrggbb`. The build writes it into the style
        /// sheet, and a page can set another (`--pq-accent`).
        pub accent: String,
    }
}

impl Practice {
    /// The `tel:` address of the phone. It is empty for a phone that can't be dialed, which doesn't occur in
    /// practice: the build has checked the content's own phone, and [`super::config`] that of the page.
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
    /// The start screen's paragraph on what the quiz is and gives.
    lead,
    /// How many questions there are (`{questions}`) and how long they take.
    length,
    /// The privacy line on the start screen.
    privacy,
    /// What the exit does and doesn't do.
    exit_note,
    /// The start button.
    start,
    /// The continue button.
    go_on,
    /// The same button on the last question.
    finish,
    /// The back button.
    back,
    /// The button that starts over.
    restart,
    /// The link that leaves the site.
    exit,
    /// The help button.
    help,
    /// The heading above the points on safer browsing, which make a visit harder to find.
    safer_title,
    /// Safer browsing: another device.
    safer_device,
    /// Safer browsing: a private window.
    safer_window,
    /// Safer browsing: clear this page from the history, not all of it.
    safer_history,
    /// Safer browsing: what leaving the site can't undo.
    safer_limits,
    /// The help panel's close button.
    help_close,
    /// The help panel's heading.
    help_title,
    /// What to know before calling; it comes under the help panel's heading.
    help_note,
    /// The progress: question `{number}` of `{total}`.
    progress,
    /// The hint under a question that takes several answers.
    many_hint,
    /// The word between the options and the one that clears them.
    or,
    /// The error when a question that takes one answer has none.
    error_one,
    /// The error when a question that takes several answers has none.
    error_many,
    /// The word before an error.
    error_prefix,
    /// The stop screen's heading.
    stop_title,
    /// The stop screen's first paragraph.
    stop_lead,
    /// The stop screen's paragraph on couples therapy.
    stop_text,
    /// The stop screen's line on calling the practice, with `{practice}` and `{phone}`.
    stop_alone,
    /// The stop screen's button to the help lines.
    stop_support,
    /// The stop screen's button back to the question.
    stop_back,
    /// The stop screen's first paragraph for visitors who have scared or hurt their partner.
    hurt_lead,
    /// The paragraph after it, on who talks with them.
    hurt_text,
    /// The sentence before the crisis line, first on the result of a visitor who feels hopeless.
    crisis_lead,
    /// The heading of the caution card.
    caution_title,
    /// The text of the caution card.
    caution_text,
    /// The caution card's advice before any couples session.
    caution_consult,
    /// The button that shows the hidden parts on the caution route.
    caution_open,
    /// The note with groups that can raise a risk, on the caution route.
    caution_note,
    /// The line on an appointment for the visitor alone, with `{practice}` and `{phone}`.
    caution_practice,
    /// The heading of the card for tonight.
    tonight_title,
    /// The label before the answer that led to its first line.
    tonight_said,
    /// The button to the talk plan.
    tonight_plan,
    /// The result's line that it is a guess and no measurement.
    guess,
    /// The heading above the reasons.
    reasons_title,
    /// The heading above the reasons when the visitor hasn't asked.
    reasons_title_early,
    /// The sentence above the reasons if two lead.
    lead_two,
    /// The sentence above the reasons if three or more lead.
    lead_several,
    /// The sentence in their place if nearly all of them fit.
    lead_flat,
    /// The sentence in their place if none can be named.
    lead_none,
    /// A strong reason: "is likely part of it".
    strength_strong,
    /// A weaker one: "may be part of it".
    strength_some,
    /// The weakest: "one sign of".
    strength_one,
    /// The label above the answers that led to a reason.
    because,
    /// The same where the first of them stands above.
    because_also,
    /// The sentence about the biggest step that the partner would take. `{step}` is the option, which alone
    /// would be half a sentence.
    because_step,
    /// The label above the answers that count against a reason.
    against,
    /// The label before a reply to what the partner said.
    reply,
    /// The name of the fold with the reasons that aren't told.
    others_title,
    /// The heading above what is for the visitor.
    you_title,
    /// The heading above the library.
    library_title,
    /// The heading of how to book together.
    book_title,
    /// The heading above the reasons with fewer signs.
    less_likely,
    /// The heading above the reasons without a sign.
    nothing_pointed,
    /// The label above a sentence to say.
    say,
    /// The label above the sentence that it replaces.
    instead_of,
    /// The label on a piece that responds to something the visitor has tried.
    tried,
    /// The sentence for [`Flag::Hinted`].
    hinted,
    /// The sentence for [`Flag::TalksItThrough`].
    talks_it_through,
    /// The sentence for [`Flag::WantsIt`].
    wants_it,
    /// The sentence for [`Flag::AskedCalmly`].
    asked_calmly,
    /// The sentence for [`Flag::MixedSignals`].
    mixed_signals,
    /// The heading before the practice's own lines.
    practice_title,
    /// The call button, with `{phone}`.
    call,
    /// The booking button.
    book,
    /// The link to the practice's site, with `{website}`.
    visit,
    /// When the practice can be reached, with `{hours}`.
    hours,
    /// The languages of its sessions, with `{languages}`.
    languages,
    /// The notice after a press of Shift: `{left}` more presses leave the site.
    exit_presses,
    /// The text on the cover over the page while it is being left.
    exit_cover,
    /// The notice after a click that has to wait because the quiz is still loading.
    exit_wait,
    /// The talk plan's heading.
    talk_title,
    /// What the talk plan is for.
    talk_text,
    /// The heading of the folded plan if a good ask is still untried.
    talk_untried,
    /// The heading of the folded plan if the couple lives apart.
    talk_apart,
    /// Why a calm moment, if the visitor has asked in a fight or a rush.
    talk_why_tried,
    /// The button that shows the next line of a part.
    talk_another,
    /// The button that lets the visitor write the lines themselves.
    talk_edit,
    /// The button that ends writing.
    talk_done,
    /// The label of the field for day and time.
    talk_when,
    /// The heading of the card that shows the plan.
    talk_card,
    /// The button that copies the plan.
    talk_copy,
    /// The button that prints the plan.
    talk_print,
    /// The button that saves a calendar entry.
    talk_calendar,
    /// The notice after the plan was copied.
    talk_copied,
    /// The notice when the browser doesn't allow copying.
    talk_not_copied,
    /// The warning that others can find copies, printouts and calendar entries.
    talk_note,
    /// The title of the calendar entry, which is neutral because others may see it.
    talk_entry,
    /// The heading above printing.
    print_title,
    /// What the printout shows, what it never shows, and that others can find it.
    print_text,
    /// The option to print the answers, too.
    print_answers,
    /// The button that prints the result.
    print_result,
    /// The message when the quiz has stopped because of an error of its own.
    stopped,
    /// The last line of the result: this is no clinical tool.
    disclaimer,
}
