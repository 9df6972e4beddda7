//! The sentences of the tab "Page doctor".

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
pub const NOT_COPIED: &str = "The browser doesn't allow copying here: select the line and copy it.";
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
