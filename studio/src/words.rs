//! Every text that the studio shows. To translate the studio, translate this file.
//!
//! What the checks of the content say comes from `author`, and the quiz's own texts from `content/`.

use partner_quiz::quiz::content::{Content, Route};

use crate::field::Field;
use crate::replay::Target;
use crate::store::{Tab, Width};

/// The language of this file, for the pages that show its texts.
pub const LANG: &str = "en";
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
    "The English has changed since you opened this project. Does this still say the same?";
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

/// Said after the parser's message if a file has something that this version doesn't know, or lacks something.
#[must_use]
pub fn maybe_other_version(version: &str) -> String {
    format!(
        "This studio is version {version}. If the file was made with another version, open it in that one."
    )
}

/// A place can't be changed because its file can't be read.
#[must_use]
pub fn broken_file(file: &str) -> String {
    format!("{file}.toml has a mistake that must be fixed in its text first")
}

/// A place can't be changed because there is no such place.
#[must_use]
pub fn no_place(field: &Field) -> String {
    format!("{}.toml has no {}", field.file, field.key)
}

/// A file couldn't be saved.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    format!("The file couldn't be saved ({reason}). Your work is still here; try another folder.")
}

/// The file to save into isn't as it was left.
pub const CHANGED_ON_DISK: &str = "Another program has changed this file since you opened or saved it, so nothing was written. Save again to choose where your work goes.";
/// What kind of files can be opened, in the browser's list of files.
pub const FILES: &str = "Quiz projects and content";

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
/// Stands before what the draft has at a place.
pub const IN_DRAFT: &str = "In the draft:";
/// Stands before what is open at that place.
pub const HERE: &str = "Here:";
/// Nothing stands there.
pub const DRAFT_NOTHING: &str = "nothing";

/// So many more places.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// Said once a project is saved.
pub const SAVED: &str = "Saved.";
/// The name of the file with a project.
pub const PROJECT_FILE: &str = "quiz-project.zip";
/// The name of the file with the content.
pub const CONTENT_FILE: &str = "quiz-content.zip";
/// The name of the file with the sheet for the clinician.
pub const REVIEW_FILE: &str = "quiz-review.html";

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

/// What visitors see where the quiz can't run. The link calls the practice.
#[must_use]
pub fn fallback(link: &str) -> String {
    format!("If you would like to talk it over, call us: {link}.")
}

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

// ---- Reasons, for the sentences that say what failed ----

/// The browser gives no reason.
pub const NO_REASON: &str = "unknown";
/// The page lacks what releases are made of.
pub const NO_KIT: &str = "this page has no kit; use the studio that cargo xtask builds";
/// What releases are made of can't be read.
pub const DAMAGED: &str = "the page is damaged";
/// A release lacks the file that was asked for.
pub const NO_FILE: &str = "the release has no such file";
/// The page has no workers.
pub const NO_WORKERS: &str = "this page can't start workers";
/// A worker broke.
pub const WORKER_STOPPED: &str = "the worker stopped";

// ---- Pages that must work without the program. `cargo xtask studio` writes these texts into them. ----

/// Said where scripts are off.
pub const NO_SCRIPTS: &str = "The studio needs JavaScript and WebAssembly.";
/// The heading after a crash.
pub const CRASHED: &str = "The studio has stopped";
/// What to do after a crash.
pub const CRASHED_TEXT: &str = "Something in it broke. Your last draft was kept in this browser. You can save its files here, and open them again after you reload the page.";
/// Said in the studio's place while it is being built.
pub const BUILDING: &str =
    "The studio is being built. This page shows it as soon as it is there, in a minute or two.";

/// The sentences of the tab "Brand".
pub mod brand {
    use crate::brand::Detail;
    use crate::snippet::{Colors, Isolated};

    /// The heading over the practice's details.
    pub const PRACTICE: &str = "Your practice";
    /// The heading over the color.
    pub const COLOR: &str = "Color";
    /// The heading over what the page decides.
    pub const PAGE: &str = "The page that will carry the quiz";
    /// Said while the file can't be read.
    pub const BROKEN: &str = "practice.toml has a mistake, so its details can't be shown one by one. Fix it in its text.";
    /// Leads to the text.
    pub const TO_TEXT: &str = "Open the text";
    /// Takes the completed or corrected value.
    pub const USE_IT: &str = "Use it";
    /// The label of the text of the color.
    pub const ACCENT_TEXT: &str = "As text";
    /// The list of contrasts.
    pub const CONTRAST: &str = "Contrast";
    /// The label of the colors on the page.
    pub const THEME: &str = "Light or dark";
    /// The label of the heading level.
    pub const HEADING: &str = "Level of the quiz's heading";
    /// What the level is.
    pub const HEADING_HINT: &str = "2 fits most pages: it comes right under the page's own title. Use 3 if the quiz stands under a heading of its own.";
    /// The question that decides about the frame.
    pub const TRACKERS: &str =
        "Does that page also carry Meta Pixel, Google Analytics, Hotjar or something like that?";

    /// The name of a detail.
    #[must_use]
    pub fn label(detail: Detail) -> &'static str {
        match detail {
            Detail::Name => "Name of the practice",
            Detail::Website => "Website",
            Detail::Phone => "Phone",
            Detail::Booking => "Page for booking",
            Detail::Hours => "Hours",
            Detail::Languages => "Languages of sessions",
            Detail::Exit => "Page for \u{201c}Leave this site\u{201d}",
            Detail::Accent => "Color of buttons and links",
        }
    }

    /// What a detail is for.
    #[must_use]
    pub fn hint(detail: Detail) -> &'static str {
        match detail {
            Detail::Name => "",
            Detail::Website => "The whole address, such as https://example.com",
            Detail::Phone => "As people write it, such as 303-555-0100 ext. 12",
            Detail::Booking => "If it's empty, there is no button for booking.",
            Detail::Hours => "Such as Mon-Fri 9-20. If it's empty, the quiz says nothing about it.",
            Detail::Languages => {
                "Such as English, Espa\u{f1}ol. If it's empty, the quiz says nothing about it."
            }
            Detail::Exit => {
                "A page that anyone might look at. Someone who has to leave fast ends up there."
            }
            Detail::Accent => "It must be dark enough to read, and to read white text on.",
        }
    }

    /// The name is missing.
    pub const NO_NAME: &str =
        "Write the practice's name. The result tells visitors whose quiz it is.";

    /// A phone can't be dialed.
    #[must_use]
    pub fn not_a_phone(takes: &str) -> String {
        format!(
            "This can't be dialed. Write {takes} and nothing else, such as 303-555-0100 ext. 12."
        )
    }

    /// An address lacks its beginning.
    #[must_use]
    pub fn without_scheme(whole: &str) -> String {
        format!("Write the whole address: {whole}")
    }

    /// A text isn't an address.
    #[must_use]
    pub fn not_an_address(takes: &str) -> String {
        format!("Write {takes}.")
    }

    /// A text isn't a color.
    pub const NOT_A_COLOR: &str = "Write the color as # and six digits, such as #2f6655.";

    /// Text can't be read on the accent.
    #[must_use]
    pub fn too_pale(least: f64) -> String {
        format!("This color is too pale to read. It needs a contrast of {least} everywhere below.")
    }

    /// One contrast, as a number and in words.
    #[must_use]
    pub fn ratio(role: &str, ratio: f64, enough: bool) -> String {
        let on = match role {
            "paper" => "With the background",
            "shade" => "With the quiet background",
            _ => "With white text on it",
        };
        // A ratio that is just too low must not be rounded up.
        let shown = (ratio * 100.0).floor() / 100.0;
        let said = match ratio {
            _ if !enough => "too low to read",
            ..7.0 => "easy enough to read",
            _ => "very easy to read",
        };
        format!("{on}: {shown:.2}, {said}")
    }

    /// Takes the nearest color that can be read.
    #[must_use]
    pub fn correct(color: &str) -> String {
        format!("Make it darker: {color}")
    }

    /// The name of colors on the page.
    #[must_use]
    pub fn colors(colors: Colors) -> &'static str {
        match colors {
            Colors::Light => "Light",
            Colors::Dark => "Dark",
            Colors::Auto => "As the visitor's device",
        }
    }

    /// The page begins with the quiz.
    pub const ROOM: &str = "The page begins with the quiz";

    /// What that does.
    pub const ROOM_HINT: &str =
        "Then the lines for the page keep room for it, so that nothing moves when it loads.";

    /// An answer to the question about trackers.
    #[must_use]
    pub fn answer(isolated: Isolated) -> &'static str {
        match isolated {
            Isolated::Always => "Yes",
            Isolated::Never => "No",
            Isolated::Automatic => "I'm not sure",
        }
    }

    /// What an answer leads to.
    #[must_use]
    pub fn outcome(isolated: Isolated) -> &'static str {
        match isolated {
            Isolated::Always => {
                "The quiz will always be in a frame that the page's scripts can't read."
            }
            Isolated::Never => {
                "The quiz will be part of the page. If a tracker is added later, it can read the answers, so answer again then."
            }
            Isolated::Automatic => {
                "The quiz looks for the usual trackers and goes into a frame of its own if it finds one."
            }
        }
    }
}

/// The sentences of the tab "Page doctor".
pub mod doctor {
    use crate::doctor::{Degree, Kind};

    /// What the tab is for.
    pub const INTRO: &str = "Does the quiz not appear on a page? Paste the page's HTML here (in most browsers: View, Page \
         source), or the line of its policy header. The studio only reads it: nothing of it is loaded or run.";
    /// The label of the box.
    pub const PAGE: &str = "The page's HTML, or its policy header";
    /// Said when nothing was found.
    pub const HEALTHY: &str = "Nothing here would stop the quiz. If it still doesn't appear, write debug on the element: \
         the quiz then says in its place what went wrong.";
    /// Copies a line.
    pub const COPY: &str = "Copy";
    /// Said once a line is copied.
    pub const COPIED: &str = "Copied.";
    /// Said when the browser doesn't allow copying.
    pub const NOT_COPIED: &str =
        "The browser doesn't allow copying here: select the line and copy it.";
    /// The name of a corrected line.
    pub const FIX: &str = "The line as it should be";

    /// How many findings there are.
    #[must_use]
    pub fn count(count: usize) -> String {
        match count {
            0 => HEALTHY.into(),
            1 => "1 finding.".into(),
            _ => format!("{count} findings."),
        }
    }

    /// How bad a finding is.
    #[must_use]
    pub fn degree(degree: Degree) -> &'static str {
        match degree {
            Degree::Stops => "Stops the quiz",
            Degree::Harms => "Should be better",
            Degree::Note => "Good to know",
        }
    }

    /// Where a finding is.
    #[must_use]
    pub fn line(line: usize) -> String {
        format!("Line {line}")
    }

    /// What was found.
    #[must_use]
    pub fn what(kind: &Kind) -> String {
        match kind {
            Kind::TooLong => "This is more than 1 MB, so it isn't the HTML of a page.".into(),
            Kind::Neither => "There is no HTML in this, and no policy.".into(),
            Kind::NoScript => "Nothing on this page loads the quiz's script.".into(),
            Kind::NoElement => "The script is there, but the page has no place for the quiz.".into(),
            Kind::NotModule => "The script isn't loaded as a module, so browsers refuse it.".into(),
            Kind::Delayed => "A plugin that delays scripts has put the script's address aside.".into(),
            Kind::RocketLoader => "Cloudflare's Rocket Loader rewrites the scripts of this page.".into(),
            Kind::OwnComputer => {
                "The address is on one computer, so only that computer can open it.".into()
            }
            Kind::Folder => "The address isn't the script's file.".into(),
            Kind::MediaLibrary => {
                "The address is in a media library. It changes the names of files, and most of the quiz's files can't be there.".into()
            }
            Kind::SharePage => "The address is a page that shares a file. It isn't the file itself.".into(),
            Kind::Relative => {
                "The address has no beginning, so it means another place on every page.".into()
            }
            Kind::Insecure => "The address begins with http:, and pages with https: don't load it.".into(),
            Kind::SameTwice => "The script is there twice. It runs once.".into(),
            Kind::TwoCopies => {
                "Two copies of the script are on the page. The first one runs, whichever version it is.".into()
            }
            Kind::Integrity => {
                "The script has an integrity value. Whether it fits the file can't be seen from here.".into()
            }
            Kind::BrokenIntegrity => "The integrity value isn't one, so browsers don't check the script.".into(),
            Kind::InComment => "The quiz is in a comment, so browsers skip it.".into(),
            Kind::Inside(name) => format!("This stands inside <{name}>, whose content isn't shown or run."),
            Kind::PrintedTag => "The editor has turned this tag into text, so visitors read it.".into(),
            Kind::PrintedShortcode => {
                "The shortcode is printed as text, so the plugin isn't active on this page.".into()
            }
            Kind::PrintedStyle => "A style is printed as text, because the editor has removed its tag.".into(),
            Kind::TagsInside(name) => {
                format!("The editor has put line breaks or paragraphs into a <{name}>, which breaks it.")
            }
            Kind::Stripped => "The editor has turned the quiz's element into one that the script doesn't know.".into(),
            Kind::TagName(name) => format!("<{name}> is misspelled."),
            Kind::SelfClosed => {
                "A tag of HTML can't close itself, so everything after it belongs to the quiz and disappears.".into()
            }
            Kind::NotClosed => {
                "The element is never closed, so everything after it belongs to the quiz and disappears.".into()
            }
            Kind::BlankLine => {
                "There is a blank line inside the element. WordPress makes paragraphs of it, which tear the element apart.".into()
            }
            Kind::CurlyQuotes => {
                "The quotes of the attributes are curly, so browsers take them for part of the value.".into()
            }
            Kind::UnknownAttribute(name, _) => format!("The quiz has no attribute {name}."),
            Kind::NeedsData(name) => {
                format!("On a div, the attribute {name} has no effect without data- at its front.")
            }
            Kind::BadValue(name, takes) => {
                format!("The value of {name} isn't valid, so the quiz uses its default. It takes {takes}.")
            }
            Kind::Debug => "The element has debug on it, so visitors would read why the quiz can't run.".into(),
            Kind::TrackersAutomatic(names) => format!(
                "The page has {}. The quiz will show itself in a frame that their scripts can't read.",
                names.join(", ")
            ),
            Kind::TrackersOff(names) => format!(
                "The page has {}, and the frame is off, so their scripts can read the answers.",
                names.join(", ")
            ),
            Kind::Sandbox => "The frame's sandbox doesn't let scripts run.".into(),
            Kind::PolicySandbox => "The policy's sandbox doesn't let scripts run.".into(),
            Kind::PolicyScript(place) => {
                format!("The policy doesn't allow the script: script-src has no {place}.")
            }
            Kind::PolicyNonce => "The policy only allows scripts that have its nonce.".into(),
            Kind::PolicyWasm => {
                "The policy doesn't allow WebAssembly: script-src has no 'wasm-unsafe-eval'.".into()
            }
            Kind::PolicyConnect(place) => {
                format!("The policy doesn't allow to load the quiz's files: connect-src has no {place}.")
            }
            Kind::PolicyStyle(place) => {
                format!("The policy doesn't allow the quiz's style: style-src has no {place}.")
            }
            Kind::PolicyInlineStyle => {
                "The policy doesn't allow the page's own line with the quiz's color.".into()
            }
            Kind::PolicyFrame(place) => format!(
                "The policy doesn't allow the frame that keeps answers from trackers: frame-src has no {place}."
            ),
            Kind::ReportOnly => "This policy only reports, so it stops nothing.".into(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(kind: &Kind) -> String {
        match kind {
            Kind::TooLong => "Paste the HTML of the page only.".into(),
            Kind::Neither => "A policy begins with Content-Security-Policy.".into(),
            Kind::NoScript => "Add this line. Its address is where you put the folder of the quiz.".into(),
            Kind::NoElement => "Add this line where the quiz should be.".into(),
            Kind::NotModule => "Write type=\"module\" on it.".into(),
            Kind::Delayed => "Exclude partner-quiz.js in the plugin's settings.".into(),
            Kind::RocketLoader => "Keep it from this script.".into(),
            Kind::OwnComputer | Kind::SharePage | Kind::MediaLibrary => {
                "Copy the whole folder of the quiz to the web server, and use its address there.".into()
            }
            Kind::Folder => "Name the file in it.".into(),
            Kind::Relative => "Begin it with a slash or with https:.".into(),
            Kind::Insecure => "Begin it with https:.".into(),
            Kind::SameTwice => "Remove one of the two lines.".into(),
            Kind::TwoCopies => "Keep the newer one and remove the other.".into(),
            Kind::Integrity => {
                "After every update of the quiz, write the value from its manifest.json, or leave it out.".into()
            }
            Kind::BrokenIntegrity => "Copy the value from manifest.json, or leave it out.".into(),
            Kind::InComment => "Remove the marks of the comment.".into(),
            Kind::Inside(_) => "Move it out of there.".into(),
            Kind::PrintedTag => {
                "Paste it again where the editor takes HTML (in WordPress: the block Custom HTML; in the old editor: the tab \
                 Text). If the editor doesn't let you, use the div from the documentation.".into()
            }
            Kind::PrintedShortcode => "Activate the plugin, or use the two lines of HTML.".into(),
            Kind::PrintedStyle => "Put the style into the theme's own CSS, or where the editor takes HTML.".into(),
            Kind::TagsInside(_) => "Write it in a single line, without blank lines.".into(),
            Kind::Stripped => "Use the div that the script knows.".into(),
            Kind::TagName(_) => "Write it as here.".into(),
            Kind::SelfClosed | Kind::NotClosed => "Close it with a tag of its own.".into(),
            Kind::BlankLine => "Write the element in one line.".into(),
            Kind::CurlyQuotes => "Type the quotes again in the editor's view of the HTML.".into(),
            Kind::UnknownAttribute(_, Some(meant)) => format!("You probably mean {meant}."),
            Kind::UnknownAttribute(_, None) => "Remove it, or look it up in the documentation.".into(),
            Kind::NeedsData(_) => "Write data- at its front.".into(),
            Kind::BadValue(..) => "Correct the value, or leave the attribute out.".into(),
            Kind::Debug => "Remove the word before the page goes live.".into(),
            Kind::TrackersAutomatic(_) => {
                "To be sure also when a tracker hides its address, write isolated on the element.".into()
            }
            Kind::TrackersOff(_) => "Write isolated on the element.".into(),
            Kind::Sandbox => "Add allow-scripts to it.".into(),
            Kind::PolicyNonce => {
                "Let the server write the same nonce on the quiz's script as on the page's others.".into()
            }
            Kind::PolicySandbox
            | Kind::PolicyScript(_)
            | Kind::PolicyWasm
            | Kind::PolicyConnect(_)
            | Kind::PolicyStyle(_)
            | Kind::PolicyInlineStyle
            | Kind::PolicyFrame(_) => {
                "Use this policy: it allows what the quiz needs, and nothing else that yours forbids.".into()
            }
            Kind::ReportOnly => "Check it again before it is enforced.".into(),
        }
    }

    /// Where the list of trackers comes from.
    #[must_use]
    pub fn list(checked: &str) -> String {
        format!("The list of trackers was last checked on {checked}. Others can't be recognized.")
    }
}

/// The sentences of the tabs "Rules" and "Text".
pub mod rules {
    use partner_quiz::quiz::content::{Cause, Flag, Kind, Level, TalkRule};

    /// The switch.
    pub const SHOW: &str = "Show the rules";
    /// Who should use it.
    pub const WHO: &str = "The rules decide what each answer means and what people read after it. Change them only together \
         with a clinician, and look at the proof afterwards.";
    /// Said while the file can't be read.
    pub const BROKEN: &str =
        "rules.toml has a mistake, so the rules can't be shown as forms. Fix it in its text.";
    /// The name of the list of sections.
    pub const SECTIONS: &str = "Which rules";
    /// The label of the list of questions.
    pub const QUESTION: &str = "Question";
    /// The label of the kind.
    pub const KIND: &str = "How many answers";
    /// The label of what skips a question.
    pub const SKIP: &str = "Skipped after the answer";
    /// Nothing skips it.
    pub const NEVER: &str = "never skipped";
    /// The label of what changes a question's words.
    pub const REWORD: &str = "Asked in its other words after the answer";
    /// Nothing changes them.
    pub const NEVER_REWORDED: &str = "never in other words";
    /// Stands beside the buttons that move a question.
    pub const ORDER: &str = "Ask it earlier or later";
    /// How far a question can move.
    pub const ORDER_HINT: &str =
        "The question about safety stays where it is, and no other question can move past it.";
    /// The heading of the options.
    pub const OPTIONS: &str = "Answers, in the order shown";
    /// Said at the question about safety.
    pub const LOCKED: &str =
        "This question decides the safety routes. It can be read here, but not changed.";
    /// Moves something up.
    pub const UP: &str = "Up";
    /// Moves something down.
    pub const DOWN: &str = "Down";
    /// Takes something away.
    pub const REMOVE: &str = "Remove";
    /// Adds something.
    pub const ADD: &str = "Add";
    /// The label of a new answer's id.
    pub const NEW_ID: &str = "Id of a new answer";
    /// What an id is.
    pub const NEW_ID_HINT: &str = "A short name that visitors never see, such as asked-once. Its words get a place in every language, marked until you write them.";
    /// An id has letters that it can't have.
    pub const ID_FORM: &str =
        "Use small letters from a to z, digits and hyphens, and begin with a letter.";
    /// An id is taken.
    pub const ID_TAKEN: &str = "Another question or answer has this id. Choose another one.";
    /// An answer can't be taken away.
    pub const NEEDED_FOR_SAFETY: &str = "It can't be removed: the safety rules name it.";
    /// An answer can't be taken away.
    pub const NEEDED_BY_QUESTION: &str = "It can't be removed: another question depends on it.";
    /// An answer can't be taken away.
    pub const NEEDED_AS_SECOND: &str = "It can't be removed: a question needs two answers.";
    /// The option says nothing about this.
    pub const NOTHING: &str = "says nothing about it";
    /// The label of the partner's answer.
    pub const ANSWER: &str = "How closed the partner's answer was";
    /// The label of the step.
    pub const STEP: &str = "How big a step they would take";
    /// The label of the sign.
    pub const SIGN: &str = "A sign of";
    /// The label of the weight.
    pub const WEIGHT: &str = "Weight";
    /// The label of signs against.
    pub const AGAINST: &str = "Counts against";
    /// The label of facts.
    pub const FLAGS: &str = "Also says that";
    /// The label of advice that fits.
    pub const FITS: &str = "Advice that fits";
    /// The label of advice on what was tried.
    pub const TRIED: &str = "They have tried this already: advice that answers it";
    /// The label of the reply.
    pub const REPLY: &str = "How to reply to these words";
    /// No reply.
    pub const NO_REPLY: &str = "no reply";
    /// The label of what clears the rest.
    pub const ALONE: &str = "Choosing it clears the other answers";
    /// The label of what is told with a cause.
    pub const WITH: &str = "Told with it";
    /// The label of pieces that stand open.
    pub const OPEN: &str = "Stands open below the talk plan";
    /// The label of pieces for the visitor.
    pub const YOU: &str = "Comes first under \u{201c}For you\u{201d}";
    /// The label of the practice's pieces.
    pub const PRACTICE: &str = "Stands with the practice's phone";
    /// The label of the talk plan.
    pub const TALK: &str = "The talk plan";
    /// The label of the things to notice.
    pub const NOTICE: &str = "Tonight also has the things to notice";
    /// The label of the pieces of a group.
    pub const PIECES: &str = "In this order";
    /// The label of the introduction.
    pub const INTRO: &str = "How many of the first are an introduction";
    /// The label of moving a piece to another group, or a line to another part of the talk plan.
    pub const MOVE_TO: &str = "Move to another place";
    /// The label of moving a group to another fold.
    pub const MOVE_TO_FOLD: &str = "Move to another fold";
    /// The label of a piece for tonight.
    pub const TONIGHT: &str = "For tonight";
    /// No piece of its own is for tonight.
    pub const TONIGHT_OF_CAUSE: &str = "that of the most likely reason";
    /// A piece took the place of another one, which went where it stood.
    #[must_use]
    pub fn swapped(old: &str) -> String {
        format!("The two changed places: \u{201c}{old}\u{201d} is where this one was.")
    }

    /// A piece stands nowhere now.
    #[must_use]
    pub fn left_over(old: &str) -> String {
        format!(
            "\u{201c}{old}\u{201d} has no place now, which is a problem. Choose it at another place, or undo this."
        )
    }

    /// The label of the piece for tonight if there is no reason.
    pub const UNNAMED: &str = "For tonight, if the answers point to no reason";
    /// The label of the piece that stands on every result.
    pub const VALIDATION: &str = "Stands under the heading of every result";
    /// What the parts of the talk plan are.
    pub const TALK_LINES: &str =
        "The talk plan takes one line from each part: the one that fits the answers best.";
    /// What is for visitors as long as no answer changes it.
    pub const YOU_USUALLY: &str = "Usually";
    /// Stands over what answers change.
    pub const IF_AN_ANSWER_SAYS: &str = "And if an answer says that:";
    /// The label of the list of other facts that can change it.
    pub const NEW_FLAG: &str = "Change it also if an answer says that";
    /// The label of the visitor's own piece for tonight.
    pub const YOU_TONIGHT: &str = "For tonight, for the visitor";
    /// The label of the pieces for visitors.
    pub const YOU_PIECES: &str = "Under \u{201c}For you\u{201d}";
    /// An answer doesn't change it.
    pub const UNCHANGED: &str = "as usual";
    /// The label of a shorter result.
    pub const BRIEF: &str = "Less of the result stands open: the talk plan is folded";
    /// The label of pieces that an answer takes away.
    pub const WITHOUT: &str = "Never shown then";
    /// What the folds are.
    pub const LIBRARY: &str =
        "The folds at the end of every result, in this order. Each has groups of advice.";
    /// Stands beside the buttons that move a fold.
    pub const WHOLE_FOLD: &str = "Move the whole fold";
    /// The first entry of a list to add from.
    pub const CHOOSE: &str = "Choose one to add";
    /// Said of an empty list.
    pub const EMPTY: &str = "None";
    /// The problem with safety rules that aren't the shipped ones.
    pub const SAFETY_CHANGED: &str =
        "The rules that keep people safe can be read here, not changed. Take the change back.";
    /// What safety rules are.
    pub const SAFETY: &str = "These rules keep people safe. docs/safety.md explains each of them. They can be read here, but \
         not changed.";
    /// The heading of answers with a route.
    pub const ROUTES: &str = "Answers that change the way";
    /// The heading of what is shown on a route.
    pub const ONLY_STOP: &str = "All that the safety stop may show besides help lines";
    /// The heading of what is shown on the caution route.
    pub const ONLY_CAUTION: &str =
        "All that is shown with caution until the visitor says that they feel safe";
    /// The heading of groups with a note.
    pub const NOTED: &str = "Shown with a note that it can raise a risk";
    /// The heading of causes that aren't told.
    pub const UNTOLD: &str =
        "Reasons that aren't told, because telling them would excuse what was done";
    /// The route that stops.
    pub const ROUTE_STOP: &str = "the quiz stops and shows help lines";
    /// The route with caution.
    pub const ROUTE_CAUTION: &str = "the quiz goes on with caution";

    /// The label of the list of files.
    pub const FILE: &str = "File";
    /// What the tab "Text" is for.
    pub const TEXT_INTRO: &str =
        "The files as they are saved, with their comments. What you change here shows everywhere.";
    /// The label of the box.
    pub const TEXT: &str = "The text of the file";
    /// Nothing is wrong with the file.
    pub const TEXT_FINE: &str = "No problem in this file.";

    /// The words of a new answer.
    #[must_use]
    pub fn to_write(id: &str) -> String {
        format!("{TO_WRITE} {id}")
    }

    /// What words begin with that must still be written.
    pub const TO_WRITE: &str = "To be written:";
    /// Said of such words.
    pub const STILL_TO_WRITE: &str = "must still be written; visitors would read it as it is";

    /// A kind of question.
    #[must_use]
    pub fn kind(kind: Kind) -> &'static str {
        match kind {
            Kind::One => "one",
            Kind::Many => "several",
        }
    }

    /// A value of the partner's answer.
    #[must_use]
    pub fn answer(value: u8) -> &'static str {
        match value {
            0 => "0, they agreed",
            1 => "1, a maybe",
            2 => "2, they dodged",
            3 => "3, a no",
            _ => "4, a flat no",
        }
    }

    /// A value of the step.
    #[must_use]
    pub fn step(value: u8) -> &'static str {
        match value {
            0 => "0, book a session",
            1 => "1, a call",
            2 => "2, read or talk about it",
            3 => "3, hardly any",
            _ => "4, none",
        }
    }

    /// How the talk plan stands on the page.
    #[must_use]
    pub fn talk(rule: TalkRule) -> &'static str {
        match rule {
            TalkRule::Open => "open",
            TalkRule::Folded => "folded",
            TalkRule::Book => "replaced by how to book together",
        }
    }

    /// A fact.
    #[must_use]
    pub fn flag(flag: Flag) -> &'static str {
        match flag {
            Flag::NotAsked => "the visitor hasn't asked",
            Flag::AskedOften => "they have asked three times or more",
            Flag::MixedSignals => "words and deeds differ",
            Flag::AskedCalmly => "they asked at a calm time",
            Flag::TalksItThrough => "the partner talks things through",
            Flag::WantsIt => "the partner wants the relationship to work",
            Flag::Hinted => "they have only hinted",
            Flag::Apart => "the couple lives apart",
            Flag::Tired => "the visitor is tired, but hopeful",
            Flag::WornOut => "the visitor is worn out",
            Flag::Leaving => "the visitor thinks about leaving",
            Flag::Hopeless => "the visitor feels hopeless",
            Flag::IHurt => "the visitor has scared or hurt the partner",
        }
    }

    /// A reason or a circumstance.
    #[must_use]
    pub fn cause(cause: Cause) -> &'static str {
        match cause {
            Cause::Failure => "Needing help feels like failing",
            Cause::Sides => "They fear two against one",
            Cause::Unknown => "They don't know what happens there",
            Cause::Exposed => "They fear being exposed or judged",
            Cause::Doubt => "They doubt that it helps",
            Cause::Change => "Change feels less safe",
            Cause::Leaving => "One of the two may leave",
            Cause::NoProblem => "They may not see a problem",
            Cause::Custom => "People like them don't do that",
            Cause::Practical => "Cost or time",
        }
    }

    /// The title of a result that has no words of its own.
    #[must_use]
    pub fn outline(key: &str) -> &'static str {
        if key == "untried" {
            "A no, but a good ask is still untried"
        } else {
            "They have left, or live apart"
        }
    }

    /// Names a button by what it is about.
    #[must_use]
    pub fn about(action: &str, thing: &str) -> String {
        format!("{action}: {thing}")
    }

    /// The line of a problem.
    #[must_use]
    pub fn line(line: usize) -> String {
        format!("Line {line}")
    }

    /// The id of a level's outline.
    #[must_use]
    pub fn level(level: Level) -> String {
        format!("levels.{}", level.id())
    }

    /// The name of a part of the rules.
    #[must_use]
    pub fn section(id: &str) -> &'static str {
        match id {
            "questions" => "Questions",
            "causes" => "Reasons",
            "levels" => "Results",
            "talk" => "Talk plan",
            "you" => "For you",
            "groups" => "Groups",
            "library" => "Folds",
            _ => "Safety",
        }
    }
}
