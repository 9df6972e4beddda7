//! Every sentence of the studio's own. To translate the studio, translate this file and those beside it.
//!
//! What the checks of the content say comes from `author`, and the quiz's own texts from `content/`.

use partner_quiz::quiz::content::{Content, Route};

pub mod brand;
pub mod doctor;
pub mod rules;

use crate::replay::Target;
use crate::store::{Tab, Width};

/// The name of the page.
pub const TITLE: &str = "Quiz studio";
/// Says what the page is, under its name.
pub const PROMISE: &str = "Everything stays in this browser. Nothing is sent.";

/// Opens a file.
pub const OPEN: &str = "Open";
/// Saves the project.
pub const SAVE: &str = "Save";
/// Takes a change back.
pub const UNDO: &str = "Undo";
/// Makes it again.
pub const REDO: &str = "Redo";
/// There are changes that aren't saved.
pub const NOT_SAVED: &str = "Not saved yet";
/// The name of the list of tabs.
pub const TABS: &str = "What to work on";
/// The name of the list of views on a narrow screen.
pub const SIDES: &str = "Edit or look";
/// Shows the left side on a narrow screen.
pub const EDIT: &str = "Edit";
/// Shows the preview on a narrow screen.
pub const LOOK: &str = "Preview";

/// The label of the search.
pub const SEARCH: &str = "Find a text";
/// Said before a text is chosen.
pub const CHOOSE: &str = "Click a sentence in the preview, or choose one here.";
/// Said when the search finds nothing.
pub const NOTHING: &str = "No text has these words.";
/// The box that says whether a clinician must still read a text.
pub const REVIEW: &str = "A clinician still has to read this";
/// Said at a translation whose original has changed.
pub const STALE: &str =
    "The English has changed since this file was saved. Does this still say the same?";
/// Said where a language has no such text.
pub const ABSENT: &str = "This language doesn't have this text.";

/// There is nothing wrong.
pub const NO_PROBLEMS: &str = "No problems. The quiz can be taken home.";
/// The heading of errors.
pub const ERRORS: &str = "Must be fixed";
/// The heading of warnings.
pub const WARNINGS: &str = "Should be better";
/// Goes to the place of a problem.
pub const JUMP: &str = "Show me";
/// Plays the answers of a problem.
pub const PLAY: &str = "Play these answers";
/// Said over the preview while there are errors.
pub const OLD_PREVIEW: &str = "There are problems, so this is the last version that worked.";

/// The label of the preview's language.
pub const LANGUAGE: &str = "Language";
/// The label of the preview's width.
pub const SCREEN_WIDTH: &str = "Width";
/// The label of the preview's theme.
pub const DARK: &str = "Dark";
/// The label of the list of screens.
pub const GO_TO: &str = "Go to";
/// Answers the rest at random.
pub const FILL: &str = "Answer the rest";
/// The name of the bar with the answers so far.
pub const PATH: &str = "Answers so far";
/// Said while nothing is answered.
pub const NO_PATH: &str = "No answers yet";
/// Said when a link in the preview is pressed.
pub const LINK: &str = "For visitors, this link opens";

/// The name of a tab.
#[must_use]
pub fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Words => "Words",
        Tab::Brand => "Brand",
        Tab::Rules => "Rules",
        Tab::Text => "Text",
        Tab::Problems => "Problems",
        Tab::Proof => "Proof",
        Tab::Take => "Take home",
        Tab::Doctor => "Page doctor",
    }
}

/// The name of a width.
#[must_use]
pub fn width(width: Width) -> &'static str {
    match width {
        Width::Phone => "Phone",
        Width::Tablet => "Tablet",
        Width::Desktop => "Desktop",
    }
}

/// The name of a screen, except for questions and levels, which have their own words.
#[must_use]
pub fn target(target: &Target) -> &'static str {
    match target {
        Target::Start => "Start",
        Target::Stop => "Safety stop",
        Target::Caution => "A result with caution",
        Target::Question(_) => "Question",
        Target::Level(_) => "Result",
    }
}

/// The name of the group that a text belongs to, by the first part of its key.
#[must_use]
pub fn group(part: &str) -> &'static str {
    match part {
        "interface" => "Buttons and labels",
        "questions" => "Questions",
        "options" => "Answers",
        "levels" => "How open the partner is",
        "help_lines" => "Help lines",
        "groups" => "Headings",
        "folds" => "Folded parts",
        "causes" => "Reasons, in a few words",
        "talk" => "Talk plan",
        _ => "Advice",
    }
}

/// How hard a text is to read.
#[must_use]
pub fn reading(grade: f64, words: usize, longest: usize) -> String {
    let words = if words == 1 { "1 word".into() } else { format!("{words} words") };
    format!("{words}, grade {:.1}, longest sentence {longest}", grade.max(0.0))
}

/// A file is too large.
#[must_use]
pub fn too_large(name: &str) -> String {
    format!("{name} is larger than 1 MB, so it isn't a file of this quiz.")
}

/// A file is of another kind.
#[must_use]
pub fn wrong_kind(name: &str) -> String {
    format!(
        "{name} isn't a file of this quiz. Open a project that the studio saved (.zip), or its files (.toml)."
    )
}

/// A file isn't text.
#[must_use]
pub fn not_text(name: &str) -> String {
    format!("{name} isn't text in UTF-8. Save it as UTF-8 and open it again.")
}

/// A TOML file could be any.
#[must_use]
pub fn unknown_file(name: &str) -> String {
    format!(
        "{name} could be any file. Name it rules.toml, practice.toml, or after its language, such as en.toml."
    )
}

/// A ZIP can't be read.
#[must_use]
pub fn broken_zip(name: &str) -> String {
    format!("{name} can't be unpacked. It may be cut short; copy it again.")
}

/// The settings of the page in a ZIP can't be read.
#[must_use]
pub fn broken_page(name: &str) -> String {
    format!(
        "page.toml in {name} can't be read. It needs a theme (light, dark or auto), a heading_level from 2 to 6, and \
         isolated (always, never or automatic)."
    )
}

/// A ZIP has something else in it.
#[must_use]
pub fn not_ours(name: &str) -> String {
    format!("{name} wasn't saved by the studio. Open a project that was.")
}

/// A ZIP is of another studio.
#[must_use]
pub fn other_version(name: &str, version: &str) -> String {
    format!(
        "{name} was saved by another studio ({version}), and this one can't read it. Use a newer studio."
    )
}

/// A file couldn't be saved.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    format!("The file couldn't be saved ({reason}). Your work is still here; try another folder.")
}

/// A draft is there.
#[must_use]
pub fn draft(minutes: f64, differences: usize) -> String {
    let places = if differences == 1 { "1 place".into() } else { format!("{differences} places") };
    format!("A draft from {} was kept in this browser. It differs in {places}.", age(minutes))
}

/// How long ago something was.
fn age(minutes: f64) -> String {
    let said = |count: f64, one: &str, many: &str| {
        let count = count.round();
        if count <= 1.0 { format!("1 {one} ago") } else { format!("{count} {many} ago") }
    };
    match minutes {
        ..1.0 => "a moment ago".into(),
        ..60.0 => said(minutes, "minute", "minutes"),
        ..1440.0 => said(minutes / 60.0, "hour", "hours"),
        _ => said(minutes / 1440.0, "day", "days"),
    }
}

/// Takes up a draft.
pub const DRAFT_TAKE: &str = "Go on with the draft";
/// Drops a draft.
pub const DRAFT_DROP: &str = "Throw the draft away";
/// Leaves a draft for later.
pub const DRAFT_LATER: &str = "Not now";
/// The list of what differs.
pub const DRAFT_DIFFERENCES: &str = "What differs";

/// So many more places.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// Said once a project is saved.
pub const SAVED: &str = "Saved.";
/// The name of the file with a project.
pub const PROJECT_FILE: &str = "quiz-project.zip";

// ---- Take home ----

/// Why nothing can be taken home.
pub const TAKE_BLOCKED: &str =
    "Some problems must be fixed before visitors can get this quiz. The tab Problems lists them.";
/// The heading of the one file.
pub const TAKE_FILE_TITLE: &str = "One file";
/// What the one file is for.
pub const TAKE_FILE_TEXT: &str = "The whole quiz in one page. It opens from a USB stick without a network, and you can link to it.";
/// Downloads it.
pub const TAKE_FILE: &str = "Download the file";
/// The heading of the folder.
pub const TAKE_FOLDER_TITLE: &str = "A folder for your website";
/// What the folder is for.
pub const TAKE_FOLDER_TEXT: &str = "For any web server, with a page that says where to begin. Copy the folder partner-quiz to your server.";
/// Downloads it.
pub const TAKE_FOLDER: &str = "Download the folder";
/// The heading of the plugin.
pub const TAKE_WORDPRESS_TITLE: &str = "A plugin for WordPress";
/// What the plugin is for.
pub const TAKE_WORDPRESS_TEXT: &str =
    "Install it under Plugins, Add New, Upload. Then add the block \"Partner quiz\" to a page.";
/// Downloads it.
pub const TAKE_WORDPRESS: &str = "Download the plugin";
/// The heading of the lines.
pub const TAKE_SNIPPET_TITLE: &str = "The lines to paste";
/// Where the lines go.
pub const TAKE_SNIPPET_TEXT: &str = "Paste them where the quiz should stand, once the folder is on your server. The first line has a check value, so browsers only run this very version. Take new lines after every change.";
/// The label of the folder's address.
pub const TAKE_SNIPPET_FOLDER: &str = "Where the folder is";
/// Makes and copies the lines.
pub const TAKE_SNIPPET: &str = "Copy the lines";
/// The lines were copied.
pub const COPIED: &str = "Copied.";
/// The heading of the content.
pub const TAKE_CONTENT_TITLE: &str = "The content";
/// What the content is for.
pub const TAKE_CONTENT_TEXT: &str =
    "All words and rules as TOML files, with their comments. The studio opens them again.";
/// Downloads it.
pub const TAKE_CONTENT: &str = "Download the content";
/// The heading of the sheet for the clinician.
pub const TAKE_REVIEW_TITLE: &str = "A sheet for your clinician";
/// What the sheet is for.
pub const TAKE_REVIEW_TEXT: &str = "Every text that waits for review, the results of six couples, and every weight. To print and sign.";
/// Downloads it.
pub const TAKE_REVIEW: &str = "Download the sheet";
/// Said while something is made.
pub const MAKING: &str = "Making it …";

/// Something couldn't be made.
#[must_use]
pub fn not_made(reason: &str) -> String {
    format!(
        "It couldn't be made: {reason}. Your work is still here. Save it, reload the page, and try again."
    )
}

/// The title of the sheet for the clinician.
#[must_use]
pub fn review_title(practice: &str) -> String {
    format!("Review of the quiz of {practice}")
}

/// What the sheet asks for.
pub const REVIEW_LEAD: &str = "Please read the texts that wait for you, and the six results. The weights say what each answer counts for. Nothing here goes live before you sign.";
/// The line to sign.
pub const REVIEW_SIGN: &str = "Name, license, date and signature";
/// The heading of the texts.
pub const REVIEW_TEXTS: &str = "Texts to review";
/// The first column.
pub const REVIEW_TEXT: &str = "Text";
/// The second column.
pub const REVIEW_OK: &str = "OK, or how it should read";
/// The name of a vignette.
pub const REVIEW_COUPLE: &str = "Couple";
/// What stands before the expectation.
pub const REVIEW_EXPECTS: &str = "What a therapist would expect:";
/// The heading of the weights.
pub const REVIEW_WEIGHTS: &str = "What each answer counts for";

/// How closed an answer is.
#[must_use]
pub fn meaning_answer(value: u8) -> String {
    format!("how closed the answer is: {value} of 4")
}

/// How small a step is.
#[must_use]
pub fn meaning_step(value: u8) -> String {
    format!("how small the step is: {value} of 4")
}

/// Points for a cause.
#[must_use]
pub fn meaning_sign(cause: &str, weight: u8) -> String {
    format!("{weight} points for “{cause}”")
}

/// Points against a reason.
#[must_use]
pub fn meaning_against(cause: &str, weight: u8) -> String {
    format!("{weight} points against “{cause}”")
}

/// Where the quiz goes on.
#[must_use]
pub fn meaning_route(route: Route) -> String {
    match route {
        Route::Stop => "the quiz stops and shows help lines",
        Route::Caution => "the result begins with safety",
        Route::Normal => "",
    }
    .into()
}

/// An option without a meaning.
pub const MEANING_NONE: &str = "nothing";

// ---- Proof ----

/// What the proof is.
pub const PROOF_LEAD: &str = "The proof tries every way to answer the quiz, and says what comes out. It takes a quarter of a minute or so, and you can go on meanwhile.";
/// Starts it.
pub const PROVE: &str = "Prove it";
/// Stops it.
pub const CANCEL: &str = "Cancel";
/// Why it can't start.
pub const PROOF_BLOCKED: &str = "Some problems must be fixed first. The tab Problems lists them.";
/// Said while it runs.
pub const PROVING: &str = "Trying every answer sheet";
/// Said when it is done.
pub const PROVEN: &str = "Every answer sheet has been tried.";
/// Said when the content has changed since.
pub const PROOF_STALE: &str = "You have changed something since this proof. Prove it again.";
/// The heading of the levels.
pub const LEVELS: &str = "How open the partner seems, of all answer sheets";
/// The heading of the routes.
pub const ROUTES: &str = "Where the quiz leads";
/// The heading of the reasons.
pub const REASONS: &str = "How often each reason leads";
/// The heading of the longest results.
pub const LONGEST: &str =
    "Words that stand open at most (limit 420; 320 for visitors who are worn out)";
/// Said at a result that must be shorter.
pub const BRIEF: &str = "(worn out)";
/// The heading of texts that nobody sees.
pub const NEVER_SHOWN: &str = "Never shown";
/// The heading of the texts that are hardest to read.
pub const HARDEST: &str = "Hardest to read, by school grade";

/// The proof couldn't be made.
#[must_use]
pub fn not_proven(reason: &str) -> String {
    format!("The proof couldn't be made: {reason}.")
}

/// The name of a route.
#[must_use]
pub fn route(id: &str) -> &str {
    match id {
        "normal" => "A result",
        "caution" => "A result that begins with safety",
        "stop" => "The safety stop",
        other => other,
    }
}

/// A share of all sheets.
#[must_use]
pub fn percent(share: f64) -> String {
    match share {
        0.0 => "never".into(),
        ..0.001 => "under 0.1 %".into(),
        _ => format!("{:.1} %", share * 100.0),
    }
}

/// How many answer sheets there are.
#[must_use]
pub fn sheets(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} answer sheets.")
}

/// How many problems a proof has found.
#[must_use]
pub fn found(count: usize) -> String {
    match count {
        0 => "No problems.".into(),
        1 => "1 problem, listed in the tab Problems.".into(),
        _ => format!("{count} problems, listed in the tab Problems."),
    }
}

// ---- What an edit changed, and why a result says what it says ----

/// The heading of the sentences about an edit.
pub const DIFFERENCE: &str = "What you changed";
/// Said if the outcomes are the same.
pub const NO_DIFFERENCE: &str =
    "As far as the proof can tell, the same results come out as before.";
/// Said if there is no earlier proof to compare with.
pub const DIFFERENCE_PARTLY: &str = "This compares only the levels with the content you opened or last saved. Once there are two proofs, the second one says what else changed.";
/// Said if nothing can be compared.
pub const NOT_COMPARED: &str =
    "The questions or answers themselves changed, so this proof can't be compared sheet by sheet.";
/// The panel under the answers so far.
pub const WHY: &str = "Why this result?";
/// Above the reasons for one text of the result.
pub const WHY_TEXT: &str = "Why does this result say it?";
/// Answers that a text responds to.
pub const WHY_ANSWERS: &str = "It responds to this";
/// Said at such an answer.
pub const WHY_BRINGS: &str = "chosen in the preview";
/// Said at a statement that no answer led to.
pub const WHY_NOTHING: &str = "No answer decides this.";
/// Said at the answer that the visitor hasn't asked.
pub const WHY_NOT_ASKED: &str = "they haven't asked yet, so the other answers don't set the level";
/// Said at the answer that decides the route.
pub const WHY_DECIDES_ROUTE: &str = "decides where the quiz leads";

/// The title of a level.
#[must_use]
pub fn level_name(content: &Content, id: &str) -> String {
    let level = content.words.levels.iter().find(|(level, _)| level.id() == id);
    level.map_or_else(|| id.into(), |(_, words)| words.title.clone())
}

/// The title of a piece or a level, or the name of a route.
#[must_use]
pub fn outcome_name(content: &Content, id: &str) -> String {
    let piece = content.words.pieces.get(id).map(|piece| piece.title.clone());
    piece.filter(|title| !title.is_empty()).unwrap_or_else(|| {
        let level = level_name(content, id);
        if level == id { route(id).into() } else { level }
    })
}

/// Sheets have another level now.
#[must_use]
pub fn moved(share: f64, from: &str, to: &str) -> String {
    format!("This edit moves {} of answer sheets from “{from}” to “{to}”.", percent(share))
}

/// Something comes out more or less often.
#[must_use]
pub fn share_changed(name: &str, before: f64, after: f64) -> String {
    let (before, after) = (percent(before), percent(after));
    if before == after {
        format!("How often “{name}” comes out: a little different, but still {after}.")
    } else {
        format!("How often “{name}” comes out: {after} now, {before} before.")
    }
}

/// A piece is never shown any more.
#[must_use]
pub fn now_never_shown(id: &str) -> String {
    format!("The text {id} is now never shown.")
}

/// A piece is shown again.
#[must_use]
pub fn now_shown(id: &str) -> String {
    format!("The text {id} is now shown; before, it never was.")
}

/// The longest result of a level is longer or shorter.
#[must_use]
pub fn longest_changed(
    lang: &str,
    level: &str,
    brief: bool,
    before: usize,
    after: usize,
) -> String {
    let who = if brief { ", for visitors who are worn out," } else { "" };
    format!(
        "In “{lang}”, the longest result of “{level}”{who} has {after} words open; before, {before}."
    )
}

/// Why the level is what it is.
#[must_use]
pub fn why_level(name: &str) -> String {
    format!("How open they seem: {name}")
}

/// Why a cause is named, or not.
#[must_use]
pub fn why_cause(name: &str, score: u8, leads: bool) -> String {
    let points = if score == 1 { "1 point".into() } else { format!("{score} points") };
    let leads = if leads { ", among those that lead" } else { "" };
    format!("{name}: {points}{leads}")
}

/// Why the quiz leads here.
#[must_use]
pub fn why_route(name: &str) -> String {
    format!("Where the quiz leads: {name}")
}

/// An answer in its own words, and what it weighs. Some answers are quotes already.
#[must_use]
pub fn answer(text: &str, weight: &str) -> String {
    if text.starts_with(['“', '"']) {
        format!("{text}: {weight}")
    } else {
        format!("“{text}”: {weight}")
    }
}

/// The points of an answer.
#[must_use]
pub fn points(points: u8, against: bool) -> String {
    let sign = if against { "−" } else { "+" };
    let unit = if points == 1 { "point" } else { "points" };
    format!("{sign}{points} {unit}")
}
