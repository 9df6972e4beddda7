//! The HTML of a page: whether the quiz's script and its element are there, and whether they are whole.

use super::tokens::{Piece, Place, Tag, tokens};
use super::{Degree, Finding, Kind, attributes, policy, trackers};

/// The lines that put the quiz on a page.
pub(super) const SCRIPT_LINE: &str =
    r#"<script type="module" src="/partner-quiz/partner-quiz.js"></script>"#;
pub(super) const ELEMENT_LINE: &str = "<partner-quiz></partner-quiz>";

const ELEMENT: &str = "partner-quiz";
const DIV: &str = "data-partner-quiz";
const SCRIPT_FILE: &str = "partner-quiz.js";
const ONE_FILE: &str = "partner-quiz.html";

/// How many scripts and quizzes of a page are examined. No page has more for a good reason.
const MOST: usize = 20;

/// How many letters may differ in the misspelled name of the element.
const TYPOS: usize = 2;

/// Elements whose content browsers don't show.
const HIDING: [&str; 6] = ["noscript", "template", "textarea", "select", "head", "title"];

/// The quotes that editors make of straight ones.
const CURLY: [char; 7] =
    ['\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}', '\u{2033}', '\u{2019}'];

/// How an older WordPress writes them.
const ESCAPES: [&str; 6] = ["&#8220;", "&#8221;", "&#8243;", "&#8217;", "&ldquo;", "&rdquo;"];

/// A tag and where it is.
#[derive(Clone)]
struct Seen {
    tag: Tag,
    line: usize,
    /// The element around it whose content isn't shown.
    inside: Option<String>,
}

/// What was seen on the page.
#[derive(Default)]
struct Page {
    found: Vec<Finding>,
    scripts: Vec<Seen>,
    quizzes: Vec<Seen>,
    /// Frames with the quiz as a page of its own.
    frames: Vec<Seen>,
    policies: Vec<(String, usize)>,
    addresses: Vec<String>,
    inline_scripts: Vec<String>,
    has_style: bool,
    /// The finding already says why something isn't there.
    explained: bool,
}

/// Everything that is found on a page.
pub(super) fn examine(text: &str) -> Vec<Finding> {
    let (text, mut found) = without_curly_quotes(text);
    let mut page = Page { explained: false, ..Page::default() };
    page.read(&text, &tokens(&text));
    page.judge_scripts();
    page.judge_quizzes();
    page.judge_trackers();
    page.judge_policies();
    found.append(&mut page.found);
    found
}

/// Whether a tag belongs to the quiz.
fn ours(tag: &Tag) -> bool {
    tag.name == ELEMENT || tag.get(DIV).is_some() || is_script(tag)
}

fn is_script(tag: &Tag) -> bool {
    tag.name == "script" && address(tag).is_some_and(|(_, address)| address.contains(ELEMENT))
}

/// The address of a script: where it stands, also if a plugin has put it aside, and what it is.
fn address(tag: &Tag) -> Option<(&str, &str)> {
    let by_plugin = |name: &str| name.starts_with("data-") && name.ends_with("src");
    let own = tag.attributes.iter().find(|(name, _)| name == "src");
    let own = own.or_else(|| tag.attributes.iter().find(|(name, _)| by_plugin(name)));
    own.map(|(name, value)| (name.as_str(), value.trim()))
}

/// The last part of an address, without its query.
fn file(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

/// The page with straight quotes around the attributes of the quiz, and what was wrong. The other checks read on as
/// if this were mended.
fn without_curly_quotes(text: &str) -> (String, Vec<Finding>) {
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    let mut found = Vec::new();
    for Place { piece, line } in tokens(text) {
        let Piece::Start(tag) = piece else { continue };
        // A value with a space is cut there, and its rest looks like attributes.
        let curly = tag.attributes.iter().any(|(name, value)| {
            name.contains(CURLY) || value.starts_with(CURLY) || value.ends_with(CURLY)
        });
        if !curly || !ours(&tag) {
            continue;
        }
        if let Some(text) = lines.get_mut(line - 1) {
            *text = ESCAPES
                .iter()
                .fold(text.replace(CURLY, "\""), |text, escape| text.replace(escape, "\""));
            let fix = text.trim().to_string();
            found.push(Finding { degree: Degree::Stops, kind: Kind::CurlyQuotes, line, fix });
        }
    }
    (lines.join("\n"), found)
}

impl Page {
    fn add(&mut self, degree: Degree, kind: Kind, line: usize, fix: impl Into<String>) {
        self.found.push(Finding { degree, kind, line, fix: fix.into() });
    }

    /// Something that explains why the script or the element isn't there.
    fn explain(&mut self, kind: Kind, line: usize, fix: impl Into<String>) {
        self.explained = true;
        self.add(Degree::Stops, kind, line, fix);
    }

    fn read(&mut self, text: &str, places: &[Place]) {
        let mut around: Vec<&str> = Vec::new();
        for (at, Place { piece, line }) in places.iter().enumerate() {
            let line = *line;
            match piece {
                Piece::Start(tag) => {
                    let inside = around.iter().find(|name| HIDING.contains(name));
                    // A script does its work in the head; an element there ends it.
                    let inside = inside.filter(|name| **name != "head" || tag.name != "script");
                    let inside = inside.filter(|name| **name != "head" || tag.name != ELEMENT);
                    let seen =
                        Seen { tag: tag.clone(), line, inside: inside.map(|name| (*name).into()) };
                    self.start(seen, text, places.get(at + 1..).unwrap_or_default());
                    // None of these is in another of its kind, so the list stays short however deep a page is.
                    let matters = HIDING.contains(&tag.name.as_str())
                        || ["script", "style"].contains(&tag.name.as_str());
                    if matters && !around.contains(&tag.name.as_str()) {
                        around.push(&tag.name);
                    }
                }
                Piece::End(name) => {
                    if let Some(at) = around.iter().rposition(|own| own == name) {
                        around.truncate(at);
                    }
                }
                Piece::Comment(comment) => {
                    if comment.contains("<partner-quiz") || comment.contains(SCRIPT_FILE) {
                        self.explain(Kind::InComment, line, comment.trim());
                    }
                }
                Piece::Text(text) => match around.last() {
                    Some(&"script") => self.raw("script", text, line),
                    Some(&"style") => self.raw("style", text, line),
                    _ => self.printed(text, line),
                },
            }
        }
    }

    fn start(&mut self, seen: Seen, text: &str, after: &[Place]) {
        let Seen { tag, line, .. } = &seen;
        let line = *line;
        match tag.name.as_str() {
            "script" => {
                self.addresses.extend(address(tag).map(|(_, address)| address.into()));
                if tag.get("src").is_some_and(|address| address.contains("rocket-loader")) {
                    self.inline_scripts.push("rocket-loader".into());
                }
                if is_script(tag) && self.scripts.len() < MOST {
                    self.scripts.push(seen);
                }
            }
            "meta" => {
                let policy = tag
                    .get("http-equiv")
                    .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
                if let (true, Some(content)) = (policy, tag.get("content")) {
                    self.policies.push((content.into(), line));
                }
            }
            "iframe" => {
                if tag.get("src").is_some_and(|address| file(address) == ONE_FILE) {
                    self.frames.push(seen);
                }
            }
            "img" => self.addresses.extend(tag.get("src").map(String::from)),
            ELEMENT if self.quizzes.len() < MOST => {
                self.fallback(tag, line, text, after);
                self.quizzes.push(seen);
            }
            "div" if tag.get(DIV).is_some() && self.quizzes.len() < MOST => {
                self.fallback(tag, line, text, after);
                self.quizzes.push(seen);
            }
            // An element that lost its name but kept its attributes or its name as a class.
            "div" | "p" | "span" => {
                let named = ["class", "id"].iter().any(|name| {
                    tag.get(name).is_some_and(|value| value.split(' ').any(|one| one == ELEMENT))
                });
                let lost = tag.get(ELEMENT).is_some()
                    || tag.get("isolated").is_some()
                    || tag.get("heading-level").is_some()
                    || tag.get("booking-href").is_some()
                    || tag.get("exit-href").is_some();
                if named || lost {
                    self.explain(Kind::Stripped, line, restored(tag));
                }
            }
            name if name.len() < 20
                && name != ELEMENT
                && strsim::levenshtein(name, ELEMENT) <= TYPOS =>
            {
                let fix = Tag { name: ELEMENT.into(), ..tag.clone() }.written();
                self.explain(Kind::TagName(tag.name.clone()), line, fix + "</partner-quiz>");
            }
            _ => {}
        }
    }

    /// What stands between the element's tags.
    fn fallback(&mut self, tag: &Tag, line: usize, text: &str, after: &[Place]) {
        if tag.closes_itself && tag.name == ELEMENT {
            let fix = tag.written() + "</partner-quiz>";
            self.add(Degree::Harms, Kind::SelfClosed, line, fix);
            return;
        }
        let mut depth = 0_usize;
        let mut paragraphs = 0_usize;
        let mut torn = false;
        let mut last = None;
        for Place { piece, line } in after {
            match piece {
                Piece::Start(inner) if inner.name == tag.name => depth += 1,
                Piece::Start(inner) if inner.name == "p" => paragraphs += 1,
                Piece::End(name) if *name == tag.name => {
                    if depth == 0 {
                        last = Some(*line);
                        break;
                    }
                    depth -= 1;
                }
                Piece::End(name) if name == "p" => {
                    // The end of a paragraph that began before the element: WordPress has made paragraphs of it.
                    torn |= paragraphs == 0;
                    paragraphs = paragraphs.saturating_sub(1);
                }
                Piece::Text(text) => torn |= has_blank_line(text),
                _ => {}
            }
        }
        let Some(last) = last else {
            if tag.name == ELEMENT {
                self.add(Degree::Harms, Kind::NotClosed, line, tag.written() + "</partner-quiz>");
            }
            return;
        };
        if torn {
            let lines = text.lines().skip(line - 1).take(last + 1 - line);
            let whole: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
            self.add(Degree::Harms, Kind::BlankLine, line, whole.join(" "));
        }
    }

    /// The content of a script or a style.
    fn raw(&mut self, name: &str, text: &str, line: usize) {
        let about_us = text.contains(ELEMENT) || text.contains("--pq-");
        if about_us && ["<br", "<p>", "</p>"].iter().any(|tag| text.contains(tag)) {
            let clean = ["<br />", "<br/>", "<br>", "<p>", "</p>"]
                .iter()
                .fold(text.to_string(), |text, tag| text.replace(tag, " "));
            let clean: Vec<&str> = clean.split_whitespace().collect();
            let fix = format!("<{name}>{}</{name}>", clean.join(" "));
            self.add(Degree::Harms, Kind::TagsInside(name.into()), line, fix);
        }
        if name == "script" {
            self.inline_scripts.push(text.into());
        } else {
            self.has_style |= about_us;
        }
    }

    /// Text that visitors see.
    fn printed(&mut self, text: &str, line: usize) {
        let at = |part: &str| {
            let before = text.split_once(part).map_or("", |(before, _)| before);
            line + before.matches('\n').count()
        };
        let of_line = |part: &str| {
            let found = text.lines().find(|line| line.contains(part));
            found.unwrap_or_default().trim().to_string()
        };
        for part in ["<partner-quiz", "<div data-partner-quiz", "<script"] {
            if text.contains(part) && text.contains(ELEMENT) {
                let straight = of_line(part).replace(CURLY, "\"");
                self.explain(Kind::PrintedTag, at(part), straight);
            }
        }
        for part in ["[partner-quiz", "[partner_quiz"] {
            if text.contains(part) {
                self.explain(Kind::PrintedShortcode, at(part), ELEMENT_LINE);
            }
        }
        if let Some(part) = ["partner-quiz {", "partner-quiz{", "--pq-"]
            .into_iter()
            .find(|part| text.contains(part))
        {
            let fix = format!("<style>{}</style>", of_line(part));
            self.add(Degree::Harms, Kind::PrintedStyle, at(part), fix);
        }
    }

    fn judge_scripts(&mut self) {
        if self.scripts.is_empty() {
            if self.frames.is_empty() && !self.explained {
                self.add(Degree::Stops, Kind::NoScript, 1, SCRIPT_LINE);
            }
            return;
        }
        let scripts = self.scripts.clone();
        let rocket = self.inline_scripts.iter().any(|text| text == "rocket-loader");
        for Seen { tag, line, inside } in &scripts {
            let line = *line;
            if let Some(name) = inside {
                self.add(Degree::Stops, Kind::Inside(name.clone()), line, tag.written());
            }
            let Some((place, address)) = address(tag) else { continue };
            if place != "src" {
                let fix = tag.without(place).with("type", "module").with("src", address).written();
                self.add(Degree::Stops, Kind::Delayed, line, fix);
            } else if tag.get("type").map(str::trim) != Some("module") {
                self.add(
                    Degree::Stops,
                    Kind::NotModule,
                    line,
                    tag.with("type", "module").written(),
                );
            }
            if rocket && tag.get("data-cfasync") != Some("false") {
                let fix = tag.with("data-cfasync", "false").written();
                self.add(Degree::Harms, Kind::RocketLoader, line, fix);
            }
            if let Some((degree, kind, address)) = wrong_address(address) {
                self.add(degree, kind, line, tag.with("src", &address).written());
            }
            if let Some(integrity) = tag.get("integrity") {
                let hashes = ["sha256-", "sha384-", "sha512-"];
                let (degree, kind) = if hashes.iter().any(|hash| integrity.contains(hash)) {
                    (Degree::Note, Kind::Integrity)
                } else {
                    (Degree::Harms, Kind::BrokenIntegrity)
                };
                self.add(degree, kind, line, tag.without("integrity").written());
            }
        }
        let plain = |seen: &Seen| -> String {
            let address = address(&seen.tag).map_or("", |(_, address)| address);
            address.split(['?', '#']).next().unwrap_or_default().into()
        };
        for (at, seen) in scripts.iter().enumerate().skip(1) {
            let same = scripts.iter().take(at).any(|other| plain(other) == plain(seen));
            let (degree, kind) = if same {
                (Degree::Note, Kind::SameTwice)
            } else {
                (Degree::Harms, Kind::TwoCopies)
            };
            self.add(degree, kind, seen.line, "");
        }
    }

    fn judge_quizzes(&mut self) {
        if self.quizzes.is_empty() && self.frames.is_empty() && !self.explained {
            let line = self.scripts.first().map_or(1, |seen| seen.line);
            self.add(Degree::Stops, Kind::NoElement, line, ELEMENT_LINE);
        }
        for Seen { tag, line, inside } in self.quizzes.clone() {
            if let Some(name) = inside {
                self.add(Degree::Stops, Kind::Inside(name), line, tag.written());
            }
            self.found.extend(attributes::examine(&tag, line));
        }
        for Seen { tag, line, .. } in self.frames.clone() {
            if let Some(flags) = tag.get("sandbox")
                && !flags.split_whitespace().any(|flag| flag == "allow-scripts")
            {
                let flags = format!("{flags} allow-scripts allow-forms allow-popups");
                let fix = tag.with("sandbox", flags.trim()).written() + "</iframe>";
                self.add(Degree::Stops, Kind::Sandbox, line, fix);
            }
            if let Some((degree, kind, address)) = tag.get("src").and_then(wrong_address) {
                let fix = tag.with("src", &address).written() + "</iframe>";
                self.add(degree, kind, line, fix);
            }
        }
    }

    fn judge_trackers(&mut self) {
        let names = trackers::found(&self.addresses, &self.inline_scripts);
        if names.is_empty() {
            return;
        }
        for Seen { tag, line, .. } in self.quizzes.clone() {
            let name = if tag.name == ELEMENT { "isolated" } else { "data-isolated" };
            let fix = tag.with(name, "").written();
            match tag.get(name).map(str::trim) {
                Some("off") => {
                    self.add(Degree::Harms, Kind::TrackersOff(names.clone()), line, fix);
                }
                None => {
                    self.add(Degree::Note, Kind::TrackersAutomatic(names.clone()), line, fix);
                }
                Some(_) => {}
            }
        }
    }

    fn judge_policies(&mut self) {
        let script = self.scripts.first().map(|seen| &seen.tag);
        let address = script.and_then(address).map_or("", |(_, address)| address);
        let isolated = |seen: &Seen| {
            let value = seen.tag.get("isolated").or_else(|| seen.tag.get("data-isolated"));
            value.is_some_and(|value| value.trim() != "off")
        };
        let needs = policy::Needs {
            source: origin(address).unwrap_or_else(|| "'self'".into()),
            frame: self.quizzes.iter().any(isolated),
            inline_style: self.has_style,
            nonce: script.is_some_and(|tag| tag.get("nonce").is_some()),
        };
        for (text, line) in self.policies.clone() {
            self.found.extend(policy::examine(&text, line, &needs));
        }
    }
}

/// The div that the script knows, with the attributes that are left.
fn restored(tag: &Tag) -> String {
    let mut div = Tag { name: "div".into(), ..tag.clone() };
    for (name, _) in &mut div.attributes {
        if attributes::is_known(name) {
            *name = format!("data-{name}");
        }
    }
    div.attributes.retain(|(name, _)| name != ELEMENT);
    div.attributes.insert(0, (DIV.into(), String::new()));
    div.written() + "</div>"
}

fn has_blank_line(text: &str) -> bool {
    let lines: Vec<&str> = text.split('\n').collect();
    // The first and the last part belong to lines that something else stands in.
    lines.len() > 2
        && lines
            .get(1..lines.len() - 1)
            .is_some_and(|inner| inner.iter().any(|line| line.trim().is_empty()))
}

/// The origin of an address on another site.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    Some(format!("{scheme}://{}", rest.split('/').next()?))
}

/// What is wrong with the address of a file, and one that may be right.
fn wrong_address(address: &str) -> Option<(Degree, Kind, String)> {
    let lower = address.to_lowercase();
    let name = file(address);
    let own = format!("/partner-quiz/{SCRIPT_FILE}");
    let starts = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    let drive = lower.as_bytes().get(1) == Some(&b':');
    if starts(&["file:", "\\\\", "http://localhost", "http://127.", "blob:", "about:"]) || drive {
        return Some((Degree::Stops, Kind::OwnComputer, own));
    }
    if has(&["/blob/", "drive.google.", "dropbox.com", "docs.google.", "1drv.ms"]) {
        return Some((Degree::Stops, Kind::SharePage, own));
    }
    if has(&["/wp-content/uploads/", "static1.squarespace.com", "wixstatic.com", "/s/files/"]) {
        return Some((Degree::Stops, Kind::MediaLibrary, own));
    }
    if ![SCRIPT_FILE, ONE_FILE].contains(&name) {
        let folder = address.trim_end_matches('/');
        return Some((Degree::Stops, Kind::Folder, format!("{folder}/{SCRIPT_FILE}")));
    }
    if starts(&["http://"]) {
        let safe = format!("https://{}", address.get(7..).unwrap_or_default());
        return Some((Degree::Stops, Kind::Insecure, safe));
    }
    if !starts(&["https://", "/"]) {
        let path = address.trim_start_matches(['.', '/']);
        return Some((Degree::Harms, Kind::Relative, format!("/{path}")));
    }
    None
}
