//! The result of any answer sheet as text, in the order of the page.
//!
//! A clinician can read it (`cargo xtask report --sheet …`), and the report counts its words. A journey compares it with
//! what a browser shows.

use std::fmt::Write as _;

use super::sheets::place_of;
use crate::quiz::answers::Answers;
use crate::quiz::causes::{Finding, Lead, Strength};
use crate::quiz::content::{Cause, Content, Flag, Level, Part, Piece, Route, Rules};
use crate::quiz::judgement::{Judgement, judge};
use crate::quiz::placeholder::fill;
use crate::quiz::plan::{Plan, Section, TalkHeading, TalkPlace, plan, plan_in_short};
use crate::quiz::talk::{Talk, Why, why, why_words};

/// One line of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What kind of line it is.
    pub kind: Kind,
    /// The id of the piece that it belongs to, or the key of an interface text that matters to the checks; else empty.
    pub id: String,
    /// The text.
    pub text: String,
    /// Whether it stands open, so that the visitor sees it without unfolding anything.
    pub open: bool,
}

/// What kind of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading: 1 for the result's, 2 for a part's, 3 and 4 below.
    Heading(usize),
    /// The name of a fold.
    Fold,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A button or a link that looks like one.
    Button,
    /// Evidence: an answer of the visitor, or the label above it.
    Evidence,
}

/// The result of a sheet, line by line; or the safety stop, if the sheet leads there. `feels_safe` is whether the visitor on the caution route has said that they feel safe bringing it up.
#[must_use]
pub fn page(content: &Content, answers: &Answers, feels_safe: bool) -> Vec<Line> {
    let judgement = judge(&content.rules, answers);
    let plan = plan(&content.rules, &judgement, feels_safe);
    lines(content, &judgement, &plan, true)
}

/// The same without what is folded, for an answer sheet with this judgement.
#[must_use]
pub fn page_in_short(content: &Content, judgement: &Judgement, feels_safe: bool) -> Vec<Line> {
    // What the safety stop shows stands in the library, and nothing of it is folded.
    let plan = if judgement.route == Route::Stop { plan } else { plan_in_short };
    lines(content, judgement, &plan(&content.rules, judgement, feels_safe), false)
}

fn lines(content: &Content, judgement: &Judgement, plan: &Plan, whole: bool) -> Vec<Line> {
    let mut writer = Writer { content, judgement, lines: Vec::new(), open: true, whole };
    if judgement.route == Route::Stop {
        writer.stop(plan);
    } else {
        writer.result(plan);
    }
    writer.lines
}

/// The result as Markdown. Folds are marked with a triangle.
#[must_use]
pub fn markdown(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let start = match line.kind {
            Kind::Heading(level) => format!("\n{} ", "#".repeat(level)),
            Kind::Fold => "\n▸ ".into(),
            Kind::Paragraph => "\n".into(),
            Kind::Item => "- ".into(),
            Kind::Button => "[ ".into(),
            Kind::Evidence => "> ".into(),
        };
        let end = if line.kind == Kind::Button { " ]" } else { "" };
        let _ = writeln!(text, "{start}{}{end}", line.text);
    }
    text.trim().into()
}

/// The answer sheet with these options, by their ids with commas between them.
///
/// # Errors
/// One sentence that names an id that no question has.
pub fn sheet(rules: &Rules, ids: &str) -> Result<Answers, String> {
    let mut sheet = Answers::none(rules);
    for id in ids.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        let (question, option) = place_of(rules, id).ok_or_else(|| {
            format!("\"{id}\" isn't an option of any question; content/rules.toml has their ids")
        })?;
        sheet.choose(rules, question, option, true);
    }
    sheet.drop_skipped(rules);
    Ok(sheet)
}

/// The number of words that stand open.
#[must_use]
pub fn open_words(lines: &[Line]) -> usize {
    lines.iter().filter(|line| line.open).map(|line| words(&line.text)).sum()
}

/// The number of words in a text: what stands between spaces and has a letter or a digit.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

struct Writer<'a> {
    content: &'a Content,
    judgement: &'a Judgement,
    lines: Vec<Line>,
    /// Whether the next line stands open.
    open: bool,
    /// Whether folded lines are written, too.
    whole: bool,
}

impl<'a> Writer<'a> {
    fn line(&mut self, kind: Kind, id: &str, text: &str) {
        if !text.is_empty() {
            self.lines.push(Line { kind, id: id.into(), text: text.into(), open: self.open });
        }
    }

    fn result(&mut self, plan: &Plan) {
        let words = &self.content.words.interface;
        let title = self.content.words.levels.get(&self.judgement.level);
        if plan.held_back {
            self.line(Kind::Heading(1), "caution_title", &words.caution_title);
            self.line(Kind::Paragraph, "caution_text", &words.caution_text);
            self.line(Kind::Paragraph, "caution_consult", &words.caution_consult);
            self.line(Kind::Button, "", &words.help);
            self.line(Kind::Button, "", &words.caution_open);
        } else {
            self.line(Kind::Heading(1), "", title.map_or("", |level| &level.title));
        }
        if plan.crisis {
            self.crisis();
        }
        if !plan.held_back {
            self.paragraph(&self.content.rules.validation);
            match plan.note {
                Some(Flag::WantsIt) => self.line(Kind::Paragraph, "wants_it", &words.wants_it),
                Some(Flag::Hinted) => self.line(Kind::Paragraph, "hinted", &words.hinted),
                Some(Flag::TalksItThrough) => {
                    self.line(Kind::Paragraph, "talks_it_through", &words.talks_it_through);
                }
                Some(Flag::AskedCalmly) => {
                    self.line(Kind::Paragraph, "asked_calmly", &words.asked_calmly);
                }
                Some(Flag::MixedSignals) => {
                    self.line(Kind::Paragraph, "mixed_signals", &words.mixed_signals);
                }
                _ => {}
            }
            if self.judgement.route == Route::Caution {
                self.line(Kind::Paragraph, "caution_note", &words.caution_note);
            }
        }
        self.tonight(plan);
        if !plan.held_back {
            self.reasons(plan);
        }
        self.talk(plan);
        for part in &plan.open {
            self.section(2, part);
        }
        if !plan.you.is_empty() {
            self.line(Kind::Heading(2), "", &words.you_title);
            if plan.you_noted {
                self.line(Kind::Paragraph, "caution_note", &words.caution_note);
            }
            for id in &plan.you {
                self.item(id);
            }
        }
        self.practice(plan);
        self.library(plan);
        if !plan.held_back {
            self.line(Kind::Fold, "", &words.print_title);
            self.folded(|writer| {
                writer.line(Kind::Paragraph, "", &words.print_text);
                writer.line(Kind::Button, "", &words.print_answers);
                writer.line(Kind::Button, "", &words.print_result);
            });
        }
        self.line(Kind::Button, "", &words.restart);
        self.line(Kind::Button, "", &words.back);
        self.line(Kind::Paragraph, "disclaimer", &words.disclaimer);
    }

    fn stop(&mut self, plan: &Plan) {
        let words = &self.content.words.interface;
        let hurt = self.judgement.has(Flag::IHurt);
        let (lead, next) = if hurt {
            (&words.hurt_lead, &words.hurt_text)
        } else {
            (&words.stop_lead, &words.stop_text)
        };
        self.line(Kind::Heading(1), "", &words.stop_title);
        self.line(Kind::Paragraph, "", lead);
        self.line(Kind::Paragraph, "", next);
        self.line(Kind::Button, "", &words.stop_support);
        self.line(Kind::Button, "", &words.stop_back);
        self.line(Kind::Heading(2), "", &words.help_title);
        for line in &self.content.words.help_lines {
            self.line(Kind::Heading(3), "", &line.name);
            self.line(Kind::Paragraph, "", &line.text);
            for way in &line.ways {
                self.line(Kind::Button, "", &way.label);
            }
        }
        self.line(Kind::Paragraph, "", &self.filled(&words.stop_alone));
        for part in plan.library.iter().flat_map(|fold| &fold.sections) {
            self.section(2, part);
        }
    }

    fn crisis(&mut self) {
        let words = &self.content.words;
        self.line(Kind::Paragraph, "crisis_lead", &words.interface.crisis_lead);
        for line in words.help_lines.iter().filter(|line| line.id == "crisis") {
            self.line(Kind::Paragraph, "crisis", &line.name);
            for way in &line.ways {
                self.line(Kind::Button, "", &way.label);
            }
        }
    }

    fn tonight(&mut self, plan: &Plan) {
        let words = &self.content.words;
        let Some(tonight) = &plan.tonight else { return };
        self.line(Kind::Heading(2), "", &words.interface.tonight_title);
        if let Some(cause) = tonight.cause.as_ref().and_then(|id| words.pieces.get(id)) {
            self.line(Kind::Paragraph, "", &cause.text);
            let first = self.judgement.causes.told.first();
            let because = first.map(|first| self.judgement.because(first.cause));
            if let Some(because) = because.unwrap_or_default().first() {
                let text = [&words.interface.tonight_said, " ", option_text(self.content, because)]
                    .concat();
                self.line(Kind::Evidence, "", &text);
            }
        }
        if let Some(piece) = words.pieces.get(&tonight.piece) {
            if tonight.cause.as_ref() != Some(&tonight.piece) {
                self.line(Kind::Paragraph, &tonight.piece, &piece.text);
            }
            if !piece.say.is_empty() {
                let text = [&words.interface.say, " ", &quoted(&piece.say)].concat();
                self.line(Kind::Paragraph, &tonight.piece, &text);
            }
        }
        for id in &tonight.notice {
            self.item(id);
        }
        if let Some(piece) = words.pieces.get(&tonight.yourself) {
            self.line(Kind::Paragraph, &tonight.yourself, &piece.text);
        }
        if tonight.shows_talk {
            self.line(Kind::Button, "", &words.interface.tonight_plan);
        }
        self.reach();
    }

    fn reasons(&mut self, plan: &Plan) {
        let words = &self.content.words.interface;
        let judgement = self.judgement;
        let early = judgement.level == Level::NotAsked;
        let title = if early { &words.reasons_title_early } else { &words.reasons_title };
        self.line(Kind::Heading(2), "", title);
        self.line(Kind::Paragraph, "guess", &words.guess);
        let told = &judgement.causes.told;
        let reason_leads = !plan.brief && told.first().is_some_and(|first| first.cause.is_reason());
        match judgement.causes.lead {
            Lead::Flat => self.line(Kind::Paragraph, "lead_flat", &words.lead_flat),
            Lead::Unnamed if told.is_empty() && judgement.level != Level::NotResisting => {
                self.line(Kind::Paragraph, "lead_none", &words.lead_none);
            }
            Lead::Two if reason_leads => self.line(Kind::Paragraph, "", &words.lead_two),
            Lead::Several if reason_leads => self.line(Kind::Paragraph, "", &words.lead_several),
            _ => {}
        }
        for (place, finding) in told.iter().enumerate() {
            let title = name_of(self.content, finding.cause);
            if place == 0 && !plan.brief {
                self.line(Kind::Heading(3), finding.cause.id(), title);
                self.line(Kind::Paragraph, "", how_strong(self.content, self.judgement, finding));
                self.chapter(plan, finding);
            } else {
                self.line(Kind::Fold, finding.cause.id(), title);
                self.line(Kind::Paragraph, "", how_strong(self.content, self.judgement, finding));
                if let Some(because) = judgement.because(finding.cause).first() {
                    self.line(Kind::Evidence, "", option_text(self.content, because));
                }
                self.folded(|writer| writer.chapter(plan, finding));
            }
        }
        let others: Vec<&Finding> = judgement.causes.others().collect();
        if !others.is_empty() {
            self.line(Kind::Fold, "", &words.others_title);
            self.folded(|writer| {
                for (label, signs) in [(&words.less_likely, true), (&words.nothing_pointed, false)]
                {
                    let mut those = others.iter().filter(|one| (one.score > 0) == signs).peekable();
                    if those.peek().is_some() {
                        writer.line(Kind::Paragraph, "", label);
                    }
                    for finding in those {
                        writer.line(
                            Kind::Item,
                            finding.cause.id(),
                            name_of(writer.content, finding.cause),
                        );
                        writer.in_brief(finding);
                    }
                }
                let of_level: Vec<&str> =
                    judgement.level_because.iter().map(String::as_str).collect();
                writer.because(&words.because, &of_level);
            });
        }
    }

    /// A cause that is told. Its first answer stands above, and so does the reply that the card for tonight has.
    fn chapter(&mut self, plan: &Plan, finding: &Finding) {
        let words = &self.content.words;
        let text = words.pieces.get(finding.cause.id()).map_or("", |piece| &piece.text);
        self.line(Kind::Paragraph, finding.cause.id(), text);
        let because = self.judgement.because(finding.cause);
        self.because(&words.interface.because_also, because.get(1..).unwrap_or_default());
        self.because(&words.interface.against, &self.judgement.against(finding.cause));
        self.replies(finding, plan.tonight.as_ref().map(|tonight| tonight.piece.as_str()));
        if let Some(rule) = self.content.rules.causes.get(&finding.cause) {
            for id in &rule.with {
                let title = words.pieces.get(id).map_or("", |piece| &piece.title);
                self.line(Kind::Fold, "", title);
                self.folded(|writer| writer.paragraph(id));
            }
        }
    }

    /// A reason that isn't told.
    fn in_brief(&mut self, finding: &Finding) {
        let words = &self.content.words;
        let text = words.pieces.get(finding.cause.id()).map_or("", |piece| &piece.text);
        self.line(Kind::Paragraph, finding.cause.id(), text);
        self.because(&words.interface.because, &self.judgement.because(finding.cause));
        self.because(&words.interface.against, &self.judgement.against(finding.cause));
        self.replies(finding, None);
    }

    fn replies(&mut self, finding: &Finding, but: Option<&str>) {
        let words = &self.content.words;
        for id in self.judgement.replies(finding.cause) {
            if but != Some(id)
                && let Some(piece) = words.pieces.get(id)
            {
                let text = [&words.interface.reply, " ", &quoted(&piece.say)].concat();
                self.line(Kind::Paragraph, id, &text);
            }
        }
    }

    fn because(&mut self, label: &str, options: &[&str]) {
        if options.is_empty() {
            return;
        }
        self.line(Kind::Evidence, "", label);
        let questions = &self.content.rules.questions;
        for id in options {
            let mut choices = questions.iter().flat_map(|question| &question.options);
            let text = option_text(self.content, id);
            if choices.any(|choice| choice.id == **id && choice.step.is_some()) {
                let step = &self.content.words.interface.because_step;
                self.line(Kind::Evidence, "", &fill(step, &[("step", text)]));
            } else {
                self.line(Kind::Evidence, "", text);
            }
        }
    }

    fn talk(&mut self, plan: &Plan) {
        let words = &self.content.words;
        let level = words.levels.get(&self.judgement.level);
        let title = match &plan.talk {
            None => return,
            Some(TalkPlace::Book(pieces)) => {
                self.line(Kind::Heading(2), "", &words.interface.book_title);
                for id in pieces {
                    self.item(id);
                }
                return;
            }
            Some(TalkPlace::Open) => {
                self.line(Kind::Heading(2), "talk-open", &words.interface.talk_title);
                self.card(plan);
                return;
            }
            Some(TalkPlace::Folded(TalkHeading::Usual)) => &words.interface.talk_title,
            Some(TalkPlace::Folded(TalkHeading::Level)) => level.map_or("", |level| &level.talk),
            Some(TalkPlace::Folded(TalkHeading::Untried)) => &words.interface.talk_untried,
            Some(TalkPlace::Folded(TalkHeading::Apart)) => &words.interface.talk_apart,
        };
        self.line(Kind::Fold, "talk-folded", title);
        self.folded(|writer| writer.card(plan));
    }

    fn card(&mut self, plan: &Plan) {
        let content = self.content;
        let words = &content.words;
        let talk = Talk::default();
        self.line(Kind::Paragraph, "", &words.interface.talk_text);
        for part in Part::ALL {
            let title = words.talk.get(&part).map_or("", |part| &part.title);
            self.line(Kind::Heading(3), "", title);
            let said = talk.text(content, self.judgement, part);
            let id = talk.shown(&content.rules, self.judgement, part).unwrap_or_default();
            let why = why(content, self.judgement, part, id);
            let mut text = why_words(content, part, why).to_string();
            if why == Why::Instead {
                let instead = words.pieces.get(id).map_or("", |piece| &piece.instead_of);
                text = [&text, " ", &quoted(instead)].concat();
            }
            self.line(Kind::Evidence, "", &text);
            self.line(Kind::Paragraph, id, said);
            self.line(Kind::Button, "", &words.interface.talk_another);
        }
        self.line(Kind::Paragraph, "", &words.interface.talk_when);
        self.line(Kind::Button, "", &words.interface.talk_copy);
        self.line(Kind::Button, "", &words.interface.talk_print);
        self.line(Kind::Button, "", &words.interface.talk_edit);
        self.line(Kind::Paragraph, "", &words.interface.talk_note);
        if let Some(part) = &plan.answers {
            self.line(Kind::Fold, "", group_title(self.content, &part.group));
            self.folded(|writer| writer.body(part));
        }
    }

    fn practice(&mut self, plan: &Plan) {
        let content = self.content;
        let words = &content.words.interface;
        let practice = &content.practice;
        self.line(Kind::Heading(2), "", &self.filled(&words.practice_title));
        if plan.held_back {
            self.line(Kind::Paragraph, "caution_practice", &self.filled(&words.caution_practice));
        }
        for id in &plan.practice {
            self.paragraph(id);
        }
        if !practice.hours.is_empty() {
            self.line(Kind::Paragraph, "", &fill(&words.hours, &[("hours", &practice.hours)]));
        }
        if !practice.languages.is_empty() {
            let text = fill(&words.languages, &[("languages", &practice.languages)]);
            self.line(Kind::Paragraph, "", &text);
        }
        self.reach();
    }

    fn reach(&mut self) {
        let words = &self.content.words.interface;
        if !self.content.practice.booking_href.is_empty() {
            self.line(Kind::Button, "", &words.book);
        }
        self.line(Kind::Button, "", &self.filled(&words.call));
    }

    fn library(&mut self, plan: &Plan) {
        if plan.library.is_empty() {
            return;
        }
        self.line(Kind::Heading(2), "", &self.content.words.interface.library_title);
        for part in &plan.library {
            let name = self.content.words.folds.get(&part.id).map_or("", String::as_str);
            self.line(Kind::Fold, "", name);
            self.folded(|writer| match part.sections.as_slice() {
                [only] => writer.body(only),
                sections => {
                    sections.iter().for_each(|part| writer.section(4, part));
                    if part.id == "practice" {
                        let visit = &writer.content.words.interface.visit;
                        writer.line(Kind::Button, "", &writer.filled(visit));
                    }
                }
            });
        }
    }

    fn section(&mut self, level: usize, part: &Section) {
        self.line(Kind::Heading(level), "", group_title(self.content, &part.group));
        self.body(part);
    }

    fn body(&mut self, part: &Section) {
        if part.noted {
            let note = &self.content.words.interface.caution_note;
            self.line(Kind::Paragraph, "caution_note", note);
        }
        for id in &part.intro {
            self.paragraph(id);
        }
        for id in &part.pieces {
            if id != "svc-schedule" || !self.content.practice.booking_href.is_empty() {
                self.item(id);
            }
        }
    }

    fn item(&mut self, id: &str) {
        let Some(piece) = self.content.words.pieces.get(id) else { return };
        let Piece { title, text, say, .. } = piece;
        let tried = self.judgement.tried.iter().any(|tried| tried == id);
        let tried = if tried { self.content.words.interface.tried.as_str() } else { "" };
        let say = if say.is_empty() { String::new() } else { quoted(say) };
        let title = if title.is_empty() { String::new() } else { format!("{title}:") };
        let parts = [title.as_str(), tried, &self.filled(text), &say];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.line(Kind::Item, id, &parts.join(" "));
    }

    fn paragraph(&mut self, id: &str) {
        let text = self.content.words.pieces.get(id).map_or("", |piece| &piece.text);
        self.line(Kind::Paragraph, id, &self.filled(text));
    }

    fn folded(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.whole {
            let open = std::mem::replace(&mut self.open, false);
            inside(self);
            self.open = open;
        }
    }

    fn filled(&self, text: &str) -> String {
        let practice = &self.content.practice;
        let website = practice.website.split_once(':').map_or("", |(_, rest)| rest);
        let website = website.trim_matches('/');
        let values = [
            ("practice", practice.name.as_str()),
            ("phone", &practice.phone),
            ("website", website),
        ];
        fill(text, &values)
    }
}

fn option_text<'a>(content: &'a Content, id: &str) -> &'a str {
    content.words.options.get(id).map_or("", String::as_str)
}

fn name_of(content: &Content, cause: Cause) -> &str {
    content.words.pieces.get(cause.id()).map_or("", |piece| &piece.title)
}

fn group_title<'a>(content: &'a Content, id: &str) -> &'a str {
    content.words.groups.get(id).map_or("", |group| &group.title)
}

fn how_strong<'a>(content: &'a Content, judgement: &Judgement, finding: &Finding) -> &'a str {
    let words = &content.words.interface;
    match finding.strength.spoken(judgement.level) {
        Strength::Strong => &words.strength_strong,
        Strength::Some => &words.strength_some,
        Strength::One => &words.strength_one,
        Strength::None => "",
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}
