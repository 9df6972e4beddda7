//! What would stop the quiz on a page, found in the page's HTML or in its policy header. Nothing of the page is ever
//! loaded or run: it is only read.

mod attributes;
mod page;
mod policy;
mod tokens;
mod trackers;

use crate::project::MOST_BYTES;
use policy::Needs;
pub use trackers::checked as trackers_checked;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// The quiz doesn't appear.
    Stops,
    /// It appears, but not as it should.
    Harms,
    /// Worth knowing.
    Note,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The text is too long to be a page.
    TooLong,
    /// The text is neither a page nor a policy.
    Neither,
    /// Nothing loads the quiz's script.
    NoScript,
    /// The quiz has no place.
    NoElement,
    /// The script isn't loaded as a module.
    NotModule,
    /// A plugin has put the script's address aside, so it may come late or never.
    Delayed,
    /// Rocket Loader rewrites the scripts of the page.
    RocketLoader,
    /// The script's address is on somebody's own computer.
    OwnComputer,
    /// The script's address is the folder and not the file.
    Folder,
    /// The address is one of a media library.
    MediaLibrary,
    /// The address is a page that shows or shares a file, not the file.
    SharePage,
    /// The address has no beginning that makes it the same on every page.
    Relative,
    /// The address isn't safe, so pages with https don't load it.
    Insecure,
    /// The script is there more than once, but at one address.
    SameTwice,
    /// Two copies of the script at different addresses.
    TwoCopies,
    /// The script has an integrity value, which can't be compared here.
    Integrity,
    /// The integrity value isn't one.
    BrokenIntegrity,
    /// The element or the script is in a comment.
    InComment,
    /// It is in an element whose content isn't shown, by that element's name.
    Inside(String),
    /// An editor has turned the tag into text.
    PrintedTag,
    /// The plugin's shortcode is printed as text, so the plugin isn't there.
    PrintedShortcode,
    /// A style is printed as text, because an editor has removed its tag.
    PrintedStyle,
    /// An editor has put tags into a style or script.
    TagsInside(String),
    /// An editor has turned the element into a div that the script doesn't know.
    Stripped,
    /// The tag's name is misspelled.
    TagName(String),
    /// The tag closes itself, which HTML doesn't know.
    SelfClosed,
    /// The element has no end.
    NotClosed,
    /// A blank line in the fallback.
    BlankLine,
    /// An attribute has curly quotes.
    CurlyQuotes,
    /// An attribute of this name isn't known; perhaps another one is meant.
    UnknownAttribute(String, Option<String>),
    /// The attributes of a div begin with `data-`.
    NeedsData(String),
    /// An attribute has a value that it doesn't take: its name, and what it takes.
    BadValue(String, String),
    /// The page is left for whoever builds it.
    Debug,
    /// Trackers are on the page, and nothing is said about the frame.
    TrackersAutomatic(Vec<&'static str>),
    /// Trackers are on the page, and the frame is off.
    TrackersOff(Vec<&'static str>),
    /// A frame around the quiz doesn't let scripts run.
    Sandbox,
    /// The policy's sandbox doesn't.
    PolicySandbox,
    /// The policy doesn't allow the script.
    PolicyScript(String),
    /// The policy allows only scripts with its nonce.
    PolicyNonce,
    /// The policy doesn't allow WebAssembly.
    PolicyWasm,
    /// The policy doesn't allow to load the quiz's files.
    PolicyConnect(String),
    /// The policy doesn't allow the quiz's style.
    PolicyStyle(String),
    /// The policy doesn't allow the page's line with a style.
    PolicyInlineStyle,
    /// The policy doesn't allow the isolated frame.
    PolicyFrame(String),
    /// The policy only reports.
    ReportOnly,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub degree: Degree,
    /// What it is.
    pub kind: Kind,
    /// The line of the pasted text, counted from 1.
    pub line: usize,
    /// The line as it should be; empty if there is nothing to copy.
    pub fix: String,
}

/// Examines a page or the lines of a policy header, whichever it is.
#[must_use]
pub fn examine(text: &str) -> Vec<Finding> {
    if text.len() > MOST_BYTES {
        let degree = Degree::Stops;
        return vec![Finding { degree, kind: Kind::TooLong, line: 1, fix: String::new() }];
    }
    let mut found = if text.contains('<') {
        page::examine(text)
    } else if !text.trim().is_empty() && !policy::mentions(text) {
        let degree = Degree::Note;
        vec![Finding { degree, kind: Kind::Neither, line: 1, fix: String::new() }]
    } else {
        policy::examine_lines(text, &Needs::default())
    };
    found.sort_by_key(|finding| (finding.degree, finding.line));
    found.dedup();
    found
}

#[cfg(test)]
mod tests;
