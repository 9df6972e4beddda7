//! The one component. It holds the state, draws the current screen, and carries out effects.

use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

use super::parts::element;
use super::{Scene, exit, help, question, result, safety, start};
use crate::embed::effects;
use crate::quiz::config::{Config, Theme};
use crate::quiz::content::{Content, Interface, Rules};
use crate::quiz::flow::{Effect, Event, Screen, State, step};
use crate::quiz::judgement::judge;
use crate::quiz::talk;

/// What the quiz is given from outside.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// Questions, rules and words, as [`Content::unpack`] gives them. All quizzes in this language share them for as
    /// long as the page is open (`Box::leak`).
    pub content: &'static Content,
    /// The settings of the page.
    #[prop_or_default]
    pub config: Config,
    /// A number that no other quiz on the page has. It keeps the ids of labels apart.
    #[prop_or_default]
    pub instance: u32,
    /// Other languages that the visitor can switch to on the start screen: the tag, and the language's own name.
    #[prop_or_default]
    pub languages: Vec<(String, String)>,
    /// What the visitor did on the prerendered first screens, before this component was mounted.
    #[prop_or_default]
    pub early: Vec<Event>,
    /// The visitor asks for another language, by its tag.
    #[prop_or_default]
    pub on_language: Callback<String>,
    /// The first screen is on the page.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// The visitor starts. Called once per run.
    #[prop_or_default]
    pub on_start: Callback<()>,
    /// A result is shown. Called once per run, and never on the safety screen.
    #[prop_or_default]
    pub on_complete: Callback<()>,
}

/// Compares the content by its address, since nobody changes it: comparing every text would take time and code.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.content, other.content)
            && self.config == other.config
            && self.instance == other.instance
            && self.languages == other.languages
            && self.early == other.early
            && self.on_language == other.on_language
            && self.on_ready == other.on_ready
            && self.on_start == other.on_start
            && self.on_complete == other.on_complete
    }
}

/// The quiz itself. It draws into the element around it. [`super::PartnerQuiz`] puts it into a shadow root with its
/// style.
#[derive(Debug)]
pub struct App {
    state: State,
    /// To be carried out once the state is on the screen.
    effects: Vec<Effect>,
    /// Whether the result is drawn to its end. That happens once its beginning is on the screen.
    whole: bool,
    root: NodeRef,
}

/// What the component reacts to.
#[derive(Debug)]
pub enum Message {
    /// The visitor did something.
    Event(Event),
    /// The beginning of the result is on the screen.
    Painted,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { content, early, .. } = ctx.props();
        let (state, effects) = after(&content.rules, early);
        Self { state, effects, whole: false, root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Message::Event(event) = message else {
            self.whole = self.state.screen == Screen::Result;
            return self.whole;
        };
        let rules = &ctx.props().content.rules;
        let Some(next) = step(rules, &self.state, event) else { return false };
        self.whole &= next.state.screen == Screen::Result;
        self.state = next.state;
        self.effects.extend(next.effects);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(Message::Event);
        draw(&ctx.props().into(), &self.state, self.whole, &self.root, &send)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let props = ctx.props();
        if first {
            props.on_ready.emit(());
        }
        if self.state.screen == Screen::Result && !self.whole {
            effects::after_paint(effects::once(ctx.link().callback(|_| Message::Painted)));
        }
        let Some(root) = self.root.get() else { return };
        let content = props.content;
        let words = &content.words;
        let judgement = || judge(&content.rules, &self.state.answers);
        for effect in std::mem::take(&mut self.effects) {
            match effect {
                Effect::FocusHeading => effects::focus_heading(&root),
                Effect::FocusError => effects::focus_part(&root, "error"),
                Effect::FocusHelp => effects::focus_part(&root, "help"),
                Effect::FocusHelpButton => effects::focus_part(&root, "help-button"),
                Effect::FocusOpened => effects::focus_part(&root, "opened"),
                Effect::FocusTalk => effects::focus_part(&root, "talk"),
                Effect::Copy => {
                    let copied = |done| Message::Event(Event::Copied(done));
                    let done = effects::once(ctx.link().callback(copied));
                    effects::copy(&talk::text(&self.state.talk, content, &judgement()), done);
                }
                // If a browser refuses to print or save, it tells the visitor itself.
                Effect::Print => {
                    let Interface { talk_card, talk_note, .. } = &words.interface;
                    let lines = talk::lines(&self.state.talk, content, &judgement());
                    let _ = effects::print_plan(talk_card, &lines.join("\0"), talk_note);
                }
                Effect::PrintResult => {
                    let _ = effects::print_quiz(&root);
                }
                Effect::Calendar => {
                    let title = &words.interface.talk_entry;
                    if let Some(entry) =
                        talk::calendar(title, &self.state.talk.when, &effects::now())
                    {
                        let _ = effects::save("reminder.ics", "text/calendar", &entry);
                    }
                }
                Effect::Started => props.on_start.emit(()),
                Effect::Completed => props.on_complete.emit(()),
            }
        }
    }
}

/// The state after the visitor's early events, with the effects that still have to be carried out. The prerendered
/// screens have already moved the focus for `Start` and `Choose`, so a focus is only left over if the last event is
/// another one.
fn after(rules: &Rules, early: &[Event]) -> (State, Vec<Effect>) {
    let mut state = State::new(rules);
    let mut effects = Vec::new();
    for event in early {
        effects.retain(|effect| *effect == Effect::Started);
        let Some(next) = step(rules, &state, event.clone()) else { continue };
        state = next.state;
        effects.extend(next.effects);
    }
    if matches!(early.last(), Some(Event::Start | Event::Choose { .. })) {
        effects.retain(|effect| *effect == Effect::Started);
    }
    (state, effects)
}

/// What the quiz looks and speaks like, apart from its state.
pub(super) struct Setting<'a> {
    pub(super) content: &'a Content,
    pub(super) config: &'a Config,
    pub(super) instance: u32,
    pub(super) languages: &'a [(String, String)],
    pub(super) on_language: &'a Callback<String>,
}

impl<'a> From<&'a Props> for Setting<'a> {
    fn from(props: &'a Props) -> Self {
        let Props { content, config, instance, languages, on_language, .. } = props;
        Self { content, config, instance: *instance, languages, on_language }
    }
}

/// The whole quiz in this state.
pub(super) fn draw(
    setting: &Setting,
    state: &State,
    whole: bool,
    root: &NodeRef,
    send: &Callback<Event>,
) -> Html {
    let Setting { content, config, instance, languages, on_language } = setting;
    let practice = config.practice(&content.practice);
    let scene = Scene {
        state,
        content,
        practice: &practice,
        heading_level: config.heading_level,
        instance: *instance,
        languages,
        on_language,
        whole,
        send,
    };
    // Each screen has a key of its own: a new screen is made of new nodes, so nothing of the old one (a checked
    // radio, a scroll position) stays behind.
    let (key, name, level, screen) = match state.screen {
        Screen::Start => ("start".to_string(), "start", None, start::start(&scene)),
        Screen::Question(at) => (at.to_string(), "question", None, question::question(&scene, at)),
        Screen::Safety => ("safety".to_string(), "safety", None, safety::safety(&scene)),
        Screen::Result => {
            ("result".to_string(), "result", Some(result::level(&scene)), result::result(&scene))
        }
    };
    let class = match config.theme {
        Theme::Light => "pq",
        Theme::Dark => "pq dark",
        Theme::Auto => "pq auto",
    };
    let inside = html! {
        <>
            { exit::exit(&scene) }
            // The stage stays while screens come and go in it.
            <div class="stage">
                <div {key} class="screen" part="screen" data-screen={name} data-level={level}>
                    { screen }
                </div>
            </div>
            { help::help(&scene) }
        </>
    };
    let keys = &["class", "part", "lang"];
    let values = &[Some(class), Some("root"), Some(content.words.lang.as_str())];
    let mut whole = element("div", keys, values, inside);
    whole.node_ref = root.clone();
    whole.into()
}
