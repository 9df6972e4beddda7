//! Everything that the studio remembers, and how each action changes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::flow::{Event, Screen, State, step};
use toml_edit::Value;
use yew::{Reducible, UseReducerHandle};

use crate::field::Field;
use crate::find;
use crate::project::{ENGLISH, PRACTICE, Project, RULES};
use crate::proof::{Outcome, Proof};
use crate::reading::{Found, Reading};
use crate::replay::{self, Target};
use crate::snippet::Snippet;

/// What the left side shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Every text.
    #[default]
    Words,
    /// Whose quiz it is and how it looks.
    Brand,
    /// Questions, weights, routes and matches.
    Rules,
    /// The files as they are saved.
    Text,
    /// What is wrong.
    Problems,
    /// What can come out of it.
    Proof,
    /// The finished files.
    Take,
    /// What would stop the quiz on a page.
    Doctor,
}

impl Tab {
    /// All tabs, in their order.
    pub const ALL: [Self; 8] = [
        Self::Words,
        Self::Brand,
        Self::Rules,
        Self::Text,
        Self::Problems,
        Self::Proof,
        Self::Take,
        Self::Doctor,
    ];

    /// The name for `data-tab`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Brand => "brand",
            Self::Rules => "rules",
            Self::Text => "text",
            Self::Problems => "problems",
            Self::Proof => "proof",
            Self::Take => "take",
            Self::Doctor => "doctor",
        }
    }
}

/// How wide the preview is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// 390 px.
    #[default]
    Phone,
    /// 768 px.
    Tablet,
    /// 1180 px.
    Desktop,
}

impl Width {
    /// In CSS pixels.
    #[must_use]
    pub fn pixels(self) -> u32 {
        match self {
            Self::Phone => 390,
            Self::Tablet => 768,
            Self::Desktop => 1180,
        }
    }
}

/// How the preview looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The tag of the language.
    pub lang: String,
    /// The width.
    pub width: Width,
    /// Dark, not light.
    pub dark: bool,
}

/// What undo and redo go to.
#[derive(Clone, Debug, PartialEq)]
struct Moment {
    /// The content as it stood.
    project: Project,
    /// The content as it had been opened.
    base: Project,
}

/// Everything that the studio remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct Studio {
    /// The content as it stands.
    pub project: Project,
    /// The content as it was opened or last saved.
    pub saved: Project,
    /// The content as it was opened. What went stale since then is stale after a save, too.
    pub base: Project,
    /// What reading it gave.
    pub reading: Rc<Reading>,
    /// By language: the last content without errors. The preview shows it while there are errors.
    pub shown: BTreeMap<String, Rc<Content>>,
    /// The left side.
    pub tab: Tab,
    /// The place that is being edited.
    pub field: Option<Field>,
    /// Whether somebody was led there just now: its control takes the focus.
    pub led: bool,
    /// The preview.
    pub view: View,
    /// Whether a narrow screen, which has room for one side only, shows the preview.
    pub looks: bool,
    /// Whether the rules are shown.
    pub dares: bool,
    /// Where the visitor of the preview is.
    pub visitor: State,
    /// What the proof says.
    pub proof: Proof,
    /// The proof before the one in [`Studio::last_proven`], of another content.
    pub proven_before: Option<(Project, Vec<Outcome>)>,
    /// The last proof that was done. It stays when another one starts.
    pub last_proven: Option<(Project, Vec<Outcome>)>,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// The place that the last change was made at, if another change there belongs to it.
    typing: Option<Field>,
}

/// What the user of the studio can do.
#[derive(Clone, Debug)]
pub enum Action {
    /// Write a value at a place.
    Set(Field, Value),
    /// Take away what stands at a place.
    Remove(Field),
    /// Replace the text of a file.
    Write(String, String),
    /// Change several places in one change. If one of them can't be changed, none is.
    Many(Vec<Action>),
    /// Change the settings of the page that the quiz is for.
    Page(Snippet),
    /// Show the rules, or don't.
    Dare(bool),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Work on another project. What was there can be had back with [`Action::Undo`].
    Open(Project),
    /// Go on with a draft, which isn't saved.
    Take(Project),
    /// This project was saved.
    Saved(Project),
    /// Go to a tab.
    Tab(Tab),
    /// Edit this place.
    Select(Field),
    /// Show this place, but leave the focus where it is.
    Show(Field),
    /// The control of the place has the focus.
    Arrived,
    /// Go to the place of a problem, and play its answers.
    Jump(Found),
    /// Change the preview.
    Look(View),
    /// On a narrow screen, show the preview, or what is edited.
    Side(bool),
    /// The visitor of the preview did something.
    Visit(Event),
    /// Go to a question that has been passed.
    Question(usize),
    /// Lead the visitor to a screen.
    Reach(Target),
    /// Lead the visitor as far as these answers go, by the ids of options.
    Play(Vec<String>),
    /// Answer the rest at random.
    Fill(u64),
    /// The proof has come so far.
    Proof(Proof),
}

/// The store as components get it.
pub type Store = UseReducerHandle<Studio>;

impl Studio {
    /// The studio with this project. If it can't be read, the preview shows the shipped one until it can; `None` if that
    /// can't be read either.
    #[must_use]
    pub fn new(project: Project) -> Option<Self> {
        let reading = Rc::new(Reading::of(&project));
        let mut shown = reading.contents.clone();
        if shown.is_empty() {
            shown = Reading::of(&Project::shipped()).contents;
        }
        let first = shown.values().next().map(|content| State::new(&content.rules));
        Some(Self {
            saved: project.clone(),
            base: project.clone(),
            project,
            reading,
            shown,
            tab: Tab::default(),
            field: None,
            led: false,
            view: View { lang: ENGLISH.into(), width: Width::default(), dark: false },
            looks: false,
            dares: false,
            visitor: first?,
            proof: Proof::default(),
            proven_before: None,
            last_proven: None,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        })
    }

    /// The content that the preview shows.
    #[must_use]
    pub fn content(&self) -> Option<&Rc<Content>> {
        self.shown.get(&self.view.lang).or_else(|| self.shown.values().next())
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Everything that was found: as one types, and by the proof of this very project. Each problem comes once.
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        let mut found = self.reading.found.clone();
        for one in self.proof.found(&self.project) {
            let one = Found { field: self.editable(&one.field), ..one.clone() };
            if !found.iter().any(|other| other.field == one.field && other.text == one.text) {
                found.push(one);
            }
        }
        found
    }

    /// Whether a text is a translation that may say something else than the English does: since the project was opened, the
    /// English has changed, and the translation hasn't.
    #[must_use]
    pub fn is_stale(&self, field: &Field) -> bool {
        let english = field.in_file(ENGLISH);
        let same = |field: &Field| self.base.get_text(field) == self.project.get_text(field);
        field.file != ENGLISH && !same(&english) && same(field)
    }

    /// The place where somebody can edit what a problem is about. For an answer or a piece, this is its text, in the
    /// language of the preview if the problem is the same in every language.
    fn editable(&self, field: &Field) -> Field {
        let is_text = ["options.", "pieces."].iter().any(|kind| field.key.starts_with(kind));
        let field = if field.file == RULES && is_text {
            field.in_file(&self.view.lang)
        } else {
            field.clone()
        };
        let content = self.shown.get(&field.file);
        let key = content.and_then(|content| find::text_in(content, &field.key));
        key.map_or_else(|| field.clone(), |key| Field::new(&field.file, &key))
    }

    /// Whether something isn't saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.project != self.saved
    }

    /// The same studio after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Set(field, value) => {
                if let Ok(project) = self.project.set(&field, value) {
                    next.change(project, Some(field));
                }
            }
            Action::Remove(field) => {
                if let Ok(project) = self.project.remove(&field) {
                    next.change(project, None);
                }
            }
            Action::Write(file, text) => {
                let field = Field::new(&file, "");
                next.change(self.project.with_text(&file, &text), Some(field));
            }
            Action::Many(actions) => {
                if let Some(project) = actions.into_iter().try_fold(self.project.clone(), edited) {
                    next.change(project, None);
                }
            }
            Action::Page(page) => next.change(self.project.with_page(page), None),
            Action::Dare(dares) => next.dares = dares,
            Action::Undo => {
                if let Some(moment) = next.past.pop() {
                    let left = next.go_to(moment);
                    next.future.push(left);
                }
            }
            Action::Redo => {
                if let Some(moment) = next.future.pop() {
                    let left = next.go_to(moment);
                    next.past.push(left);
                }
            }
            Action::Open(project) => {
                next.saved = project.clone();
                next.change_from(project.clone(), project, None);
                // A file that can't be read as a whole can only be mended as text.
                let broken = next.reading.found.iter().find(|found| found.field.key.is_empty());
                if let Some(field) = broken.map(|found| found.field.clone()) {
                    next.select(field);
                }
            }
            Action::Proof(proof) => next.prove(proof),
            Action::Take(project) => next.change(project, None),
            Action::Saved(project) => next.saved = project,
            Action::Tab(tab) => {
                next.tab = tab;
                next.led = false;
            }
            Action::Select(field) => next.select(field),
            Action::Show(field) => {
                next.show(field);
                next.led = false;
            }
            Action::Arrived => next.led = false,
            Action::Jump(found) => {
                if !found.sheet.is_empty() {
                    let ids: Vec<String> =
                        found.sheet.split(',').map(|id| id.trim().to_string()).collect();
                    next.visit(|content, _| replay::play(&content.rules, &ids));
                }
                next.select(found.field);
            }
            Action::Look(view) => next.view = view,
            Action::Side(looks) => next.looks = looks,
            Action::Visit(event) => next.visit(|content, state| {
                step(&content.rules, state, event).map_or_else(|| state.clone(), |step| step.state)
            }),
            Action::Question(at) => {
                next.visit(|content, state| replay::jump(&content.rules, state, at));
            }
            Action::Reach(target) => next.visit(|content, state| {
                replay::reach(&content.rules, &target).unwrap_or_else(|| state.clone())
            }),
            Action::Play(ids) => {
                next.visit(|content, _| replay::play(&content.rules, &ids));
                next.looks = true;
            }
            Action::Fill(seed) => {
                next.visit(|content, state| replay::fill(&content.rules, state, seed));
            }
        }
        next
    }

    /// Another project, which can be taken back. Changes at one place after the other are one change.
    fn change(&mut self, project: Project, field: Option<Field>) {
        self.change_from(self.base.clone(), project, field);
    }

    /// The same, with another project as the opened one.
    fn change_from(&mut self, base: Project, project: Project, field: Option<Field>) {
        if project == self.project {
            self.base = base;
            return;
        }
        let goes_on = field.is_some() && field == self.typing && self.future.is_empty();
        let old = self.go_to(Moment { project, base });
        if !goes_on {
            self.past.push(old);
        }
        self.future.clear();
        self.typing = field;
    }

    /// Goes to a moment, and gives the one that was left.
    fn go_to(&mut self, moment: Moment) -> Moment {
        let left = Moment {
            project: std::mem::replace(&mut self.project, moment.project),
            base: std::mem::replace(&mut self.base, moment.base),
        };
        self.read();
        left
    }

    /// Reads the project, and keeps the visitor where they are.
    fn read(&mut self) {
        self.typing = None;
        self.reading = Rc::new(Reading::of(&self.project));
        let old = self.content().map(Rc::clone);
        let languages = self.project.languages();
        self.shown.retain(|tag, _| languages.contains(tag));
        self.shown.extend(self.reading.contents.clone());
        if !languages.contains(&self.view.lang) {
            self.view.lang = languages.first().cloned().unwrap_or_default();
        }
        if let (Some(old), Some(new)) = (old, self.content()) {
            self.visitor = replay::carry(&old.rules, &self.visitor, &new.rules);
        }
    }

    /// Takes in how far the proof is. When it is done, the last one of another content stays for comparison.
    fn prove(&mut self, proof: Proof) {
        if let Proof::Done(project, outcomes) = &proof {
            let last = self.last_proven.replace((project.clone(), outcomes.clone()));
            if let Some(last) = last.filter(|(of, _)| !of.has_files_of(project)) {
                self.proven_before = Some(last);
            }
        }
        self.proof = proof;
    }

    /// Leads to a place.
    fn select(&mut self, field: Field) {
        self.show(field);
        self.led = true;
        self.looks = false;
    }

    fn show(&mut self, field: Field) {
        let field = self.editable(&field);
        self.typing = None;
        // Whoever is led there wants to see it.
        self.dares |= field.file == RULES;
        self.tab = match field.file.as_str() {
            // The file as a whole can only be mended as text.
            _ if field.key.is_empty() => Tab::Text,
            RULES => Tab::Rules,
            PRACTICE => Tab::Brand,
            _ => Tab::Words,
        };
        if self.project.languages().contains(&field.file) {
            self.view.lang.clone_from(&field.file);
        }
        self.field = Some(field);
    }

    fn visit(&mut self, change: impl FnOnce(&Content, &State) -> State) {
        if let Some(content) = self.content() {
            self.visitor = change(content, &self.visitor);
        }
    }

    /// The question that the visitor of the preview is at.
    #[must_use]
    pub fn question(&self) -> Option<usize> {
        match self.visitor.screen {
            Screen::Question(at) => Some(at),
            _ => None,
        }
    }
}

/// A project after an action that changes a place in it.
fn edited(project: Project, action: Action) -> Option<Project> {
    match action {
        Action::Set(field, value) => project.set(&field, value).ok(),
        Action::Remove(field) => project.remove(&field).ok(),
        Action::Write(file, text) => Some(project.with_text(&file, &text)),
        _ => None,
    }
}

impl Reducible for Studio {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn studio() -> Studio {
        Studio::new(Project::shipped()).unwrap()
    }

    fn set(studio: &Studio, place: &str, text: &str) -> Studio {
        studio.after(Action::Set(place.parse().unwrap(), text.into()))
    }

    #[test]
    fn typing_at_one_place_is_one_change_and_every_change_can_be_taken_back() {
        let typed = ["B", "Be", "Beg", "Begin"]
            .iter()
            .fold(studio(), |studio, text| set(&studio, "en:interface.start", text));
        let typed = set(&typed, "en:interface.go_on", "Next");
        let content = typed.content().unwrap();
        assert_eq!(content.words.interface.start, "Begin");
        let once = typed.after(Action::Undo);
        assert_eq!(once.content().unwrap().words.interface.go_on, "Continue");
        let twice = once.after(Action::Undo);
        assert_eq!(twice.project, Project::shipped());
        assert!(!twice.can_undo() && !twice.is_dirty());
        assert_eq!(twice.after(Action::Redo).after(Action::Redo).project, typed.project);
    }

    #[test]
    fn a_setting_of_the_page_can_be_taken_back_and_doesnt_make_a_proof_out_of_date() {
        let proven = studio();
        let outcomes = Proof::Done(proven.project.clone(), Vec::new());
        let proven = proven.after(Action::Proof(outcomes));
        let page = Snippet { heading_level: 3, ..Snippet::default() };
        let changed = proven.after(Action::Page(page));
        assert!(changed.is_dirty() && changed.project.page() == page);
        assert!(changed.last_proven.as_ref().unwrap().0.has_files_of(&changed.project));
        assert_eq!(changed.after(Action::Undo).project.page(), Snippet::default());
    }

    #[test]
    fn several_places_are_one_change_and_all_or_none_of_them_change() {
        let set = |place: &str| Action::Set(place.parse().unwrap(), "x".into());
        let both = Action::Many(vec![set("en:interface.start"), set("es:interface.start")]);
        let changed = studio().after(both);
        assert_ne!(changed.project, Project::shipped());
        assert_eq!(changed.after(Action::Undo).project, Project::shipped());
        let nowhere = Action::Many(vec![set("en:interface.start"), set("en:no.such.place")]);
        assert_eq!(studio().after(nowhere).project, Project::shipped());
    }

    #[test]
    fn the_visitor_stays_on_the_same_screen_with_the_same_answers_after_an_edit() {
        let visited = studio()
            .after(Action::Play(["few", "no", "safe"].map(String::from).to_vec()))
            .after(Action::Visit(Event::Choose { option: 2, on: true }));
        let edited = set(&visited, "en:options.said-sides", "Two against one, they say.");
        assert_eq!(edited.visitor, visited.visitor);
        assert_eq!(
            edited.content().unwrap().words.options["said-sides"],
            "Two against one, they say."
        );
    }

    #[test]
    fn with_an_error_the_preview_keeps_the_last_content_without_one() {
        let broken = set(&studio(), "en:questions.q-safe.text", "");
        assert_eq!(broken.reading.errors(), 1);
        assert!(broken.content().unwrap().words.questions["q-safe"].text.len() > 3);
        let not_toml = studio().after(Action::Write("rules".into(), "[[".into()));
        assert!(not_toml.reading.errors() > 0);
        assert!(not_toml.content().is_some());
        assert_eq!(not_toml.after(Action::Undo).reading.errors(), 0);
    }

    #[test]
    fn a_problem_leads_to_its_tab_its_language_and_its_answers() {
        let found = Found {
            severity: crate::reading::Severity::Warning,
            field: "es:pieces.dont-blame.text".parse().unwrap(),
            text: String::new(),
            sheet: "few, flat, harm".into(),
        };
        let jumped = studio().after(Action::Jump(found));
        assert_eq!((jumped.tab, jumped.view.lang.as_str()), (Tab::Words, "es"));
        assert_eq!(jumped.visitor.screen, Screen::Safety);
    }

    #[test]
    fn a_translation_stays_stale_after_a_save_until_it_changes_or_the_project_is_opened_again() {
        let spanish: Field = "es:interface.start".parse().unwrap();
        let edited = set(&studio(), "en:interface.start", "Begin");
        assert!(edited.is_stale(&spanish) && !edited.is_stale(&spanish.in_file(ENGLISH)));
        let saved = edited.after(Action::Saved(edited.project.clone()));
        assert!(!saved.is_dirty() && saved.is_stale(&spanish));
        let opened = saved.after(Action::Open(saved.project.clone()));
        assert!(!opened.is_stale(&spanish), "it is as it was opened");
        assert!(!set(&saved, "es:interface.start", "Comenzar ya").is_stale(&spanish));
        assert!(!set(&saved, "en:interface.start", "Start").is_stale(&spanish), "as before");
    }

    #[test]
    fn what_the_proof_says_of_a_text_leads_to_it_in_the_language_of_the_preview() {
        let found = |key: &str| Found {
            severity: crate::reading::Severity::Warning,
            field: Field::new(RULES, key),
            text: "it never changes any result".into(),
            sheet: String::new(),
        };
        let start = studio();
        let spanish = View { lang: "es".into(), ..start.view.clone() };
        let start = start.after(Action::Look(spanish));
        // Both languages have the same rules, and so the same problem.
        let outcome = |lang: &str| Outcome {
            lang: lang.into(),
            found: vec![found("options.few")],
            ..Outcome::default()
        };
        let proof = Proof::Done(start.project.clone(), vec![outcome("en"), outcome("es")]);
        let proven = start.after(Action::Proof(proof));
        let places: Vec<String> =
            proven.found().iter().map(|found| found.field.to_string()).collect();
        assert_eq!(places, ["es:options.few"]);
        for (key, place) in [
            ("options.few", "es:options.few"),
            ("pieces.dont-ambush", "es:pieces.dont-ambush.text"),
            ("pieces.i-love", "es:pieces.i-love.say"),
        ] {
            let jumped = proven.after(Action::Jump(found(key)));
            assert_eq!(jumped.field.unwrap().to_string(), place);
            assert_eq!((jumped.tab, jumped.dares), (Tab::Words, false));
        }
        let rules = proven.after(Action::Jump(found("levels.unsure")));
        assert_eq!((rules.tab, rules.dares), (Tab::Rules, true));
    }

    #[test]
    fn a_file_of_rules_with_a_mistake_opens_with_its_text_in_sight() {
        let broken = Project::shipped().with_text(RULES, "[[");
        let opened = studio().after(Action::Open(broken));
        assert_eq!((opened.tab, opened.dares), (Tab::Text, true));
    }

    #[test]
    fn the_focus_goes_where_somebody_is_led_once_and_not_where_they_went_themselves() {
        let field: Field = "en:interface.start".parse().unwrap();
        let led = studio().after(Action::Select(field.clone()));
        assert!(led.led);
        assert!(!led.after(Action::Arrived).led);
        assert!(!led.after(Action::Tab(Tab::Brand)).after(Action::Tab(Tab::Words)).led);
        let shown = led.after(Action::Show(field.clone()));
        assert_eq!((shown.led, shown.field), (false, Some(field)));
    }

    #[test]
    fn on_a_narrow_screen_the_side_is_shown_where_something_happens() {
        let field: Field = "en:interface.start".parse().unwrap();
        let preview = studio().after(Action::Side(true));
        assert!(preview.looks);
        assert!(!preview.after(Action::Select(field.clone())).looks, "its box");
        assert!(preview.after(Action::Show(field)).looks, "whoever takes the quiz stays in it");
        let sheet = ["few", "no"].map(String::from).to_vec();
        assert!(studio().after(Action::Play(sheet)).looks, "the answers are in the preview");
    }

    #[test]
    fn a_proof_is_compared_with_the_last_one_of_another_content_even_after_a_canceled_one() {
        let done = |project: &Project| Action::Proof(Proof::Done(project.clone(), Vec::new()));
        let first = studio();
        let proven = first.after(done(&first.project));
        assert_eq!(proven.proven_before, None);
        let edited = set(&proven, "en:interface.start", "Begin");
        let canceled =
            edited.after(Action::Proof(Proof::Running(0.5))).after(Action::Proof(Proof::None));
        let again = canceled.after(done(&edited.project)).after(done(&edited.project));
        assert_eq!(again.proven_before.unwrap().0, first.project);
    }
}
