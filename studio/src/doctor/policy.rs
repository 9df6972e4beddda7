//! A Content-Security-Policy: what of the quiz it forbids (docs/embedding.md, "Policies and integrity").

use super::{Degree, Finding, Kind};

/// What the quiz of a page needs.
#[derive(Clone, Debug)]
pub(super) struct Needs {
    /// Where its files are: `'self'`, or the origin of another site.
    pub(super) source: String,
    /// Whether it is surely in a frame. Otherwise it may be.
    pub(super) frame: bool,
    /// Whether the page has a line with a style for it.
    pub(super) inline_style: bool,
    /// Whether its script has a nonce.
    pub(super) nonce: bool,
}

impl Default for Needs {
    fn default() -> Self {
        Self { source: SELF.into(), frame: false, inline_style: false, nonce: false }
    }
}

const SELF: &str = "'self'";
const HEADER: &str = "content-security-policy";

/// The directives of a policy, with their sources. If one is there twice, the first counts.
#[derive(Clone, Debug, Default)]
struct Policy {
    directives: Vec<(String, Vec<String>)>,
}

impl Policy {
    fn parse(text: &str) -> Self {
        let mut directives: Vec<(String, Vec<String>)> = Vec::new();
        for directive in text.split(';') {
            let mut words = directive.split_whitespace();
            let Some(name) = words.next().map(str::to_lowercase) else { continue };
            if directives.iter().all(|(own, _)| *own != name) {
                directives.push((name, words.map(String::from).collect()));
            }
        }
        Self { directives }
    }

    fn own(&self, name: &str) -> Option<&[String]> {
        self.directives.iter().find(|(own, _)| own == name).map(|(_, sources)| sources.as_slice())
    }

    /// The directive that decides, by its name, and its sources. Nothing decides if everything is allowed.
    fn effective(&self, names: &[&'static str]) -> Option<(&'static str, &[String])> {
        names.iter().find_map(|name| Some((*name, self.own(name)?)))
    }

    /// The same policy with another source in the directive that decides. The default of all directives stays as
    /// strict as it is: the first of these names gets a directive of its own.
    fn allowing(&self, names: &[&'static str], source: &str) -> Self {
        let mut next = self.clone();
        let Some((name, sources)) = self.effective(names) else { return next };
        let mut sources: Vec<String> =
            sources.iter().filter(|own| !own.eq_ignore_ascii_case("'none'")).cloned().collect();
        sources.push(source.into());
        let target = match (name, names) {
            ("default-src", [.., wanted, _]) => wanted,
            _ => name,
        };
        match next.directives.iter_mut().find(|(own, _)| own == target) {
            Some((_, old)) => *old = sources,
            None => next.directives.push((target.into(), sources)),
        }
        next
    }

    fn written(&self) -> String {
        let all = self.directives.iter();
        let all =
            all.map(|(name, sources)| [&[name.clone()], sources.as_slice()].concat().join(" "));
        all.collect::<Vec<_>>().join("; ")
    }
}

const SCRIPT: &[&str] = &["script-src-elem", "script-src", "default-src"];
const WASM: &[&str] = &["script-src", "default-src"];
const CONNECT: &[&str] = &["connect-src", "default-src"];
const STYLE: &[&str] = &["style-src-elem", "style-src", "default-src"];
const FRAME: &[&str] = &["frame-src", "child-src", "default-src"];

fn has(sources: &[String], wanted: &str) -> bool {
    sources.iter().any(|own| own.eq_ignore_ascii_case(wanted))
}

fn begins(sources: &[String], start: &str) -> bool {
    sources.iter().any(|own| own.to_lowercase().starts_with(start))
}

/// Whether sources allow files from a place.
fn allows(sources: &[String], place: &str) -> bool {
    if has(sources, "*") || has(sources, "https:") || has(sources, place) {
        return true;
    }
    let Some((_, host)) = place.split_once("://") else { return false };
    sources.iter().any(|source| {
        let source = source.split_once("://").map_or(source.as_str(), |(_, rest)| rest);
        let source = source.split('/').next().unwrap_or_default();
        source == host || source.strip_prefix('*').is_some_and(|end| host.ends_with(end))
    })
}

/// The findings of one policy that stands in a line.
pub(super) fn examine(text: &str, line: usize, needs: &Needs) -> Vec<Finding> {
    let policy = Policy::parse(text);
    let place = needs.source.as_str();
    let mut whole = policy.clone();
    let mut found: Vec<(Degree, Kind)> = Vec::new();

    if policy.own("sandbox").is_some_and(|flags| !has(flags, "allow-scripts")) {
        found.push((Degree::Stops, Kind::PolicySandbox));
        for (name, flags) in &mut whole.directives {
            if name == "sandbox" {
                flags.push("allow-scripts".into());
            }
        }
    }
    if let Some((name, sources)) = policy.effective(SCRIPT) {
        let by_nonce = begins(sources, "'nonce-");
        let only_nonce = has(sources, "'strict-dynamic'") || !allows(sources, place);
        if by_nonce && only_nonce {
            if !needs.nonce {
                found.push((Degree::Stops, Kind::PolicyNonce));
            }
        } else if !allows(sources, place) {
            found.push((Degree::Stops, Kind::PolicyScript(place.into())));
            let names = if name == "script-src-elem" { SCRIPT } else { WASM };
            whole = whole.allowing(names, place);
        }
    }
    if let Some((_, sources)) = policy.effective(WASM)
        && !has(sources, "'wasm-unsafe-eval'")
        && !has(sources, "'unsafe-eval'")
    {
        found.push((Degree::Stops, Kind::PolicyWasm));
        whole = whole.allowing(WASM, "'wasm-unsafe-eval'");
    }
    if policy.effective(CONNECT).is_some_and(|(_, sources)| !allows(sources, place)) {
        found.push((Degree::Stops, Kind::PolicyConnect(place.into())));
        whole = whole.allowing(CONNECT, place);
    }
    if let Some((name, sources)) = policy.effective(STYLE) {
        let names = if name == "style-src-elem" { STYLE } else { &["style-src", "default-src"] };
        if !allows(sources, place) {
            found.push((Degree::Harms, Kind::PolicyStyle(place.into())));
            whole = whole.allowing(names, place);
        }
        if needs.inline_style && !has(sources, "'unsafe-inline'") {
            found.push((Degree::Harms, Kind::PolicyInlineStyle));
            whole = whole.allowing(names, "'unsafe-inline'");
        }
    }
    if let Some((name, sources)) = policy.effective(FRAME)
        && !allows(sources, place)
    {
        let degree = if needs.frame { Degree::Stops } else { Degree::Note };
        found.push((degree, Kind::PolicyFrame(place.into())));
        let names = if name == "child-src" { FRAME } else { &["frame-src", "default-src"] };
        whole = whole.allowing(names, place);
    }
    let fix = whole.written();
    found
        .into_iter()
        .map(|(degree, kind)| {
            // A nonce belongs on the script, not into the policy.
            let fix = if kind == Kind::PolicyNonce { String::new() } else { fix.clone() };
            Finding { degree, kind, line, fix }
        })
        .collect()
}

/// The findings of a header, or of several: each line is one policy. Other headers are left out.
pub(super) fn examine_lines(text: &str, needs: &Needs) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim().trim_start_matches("< ");
        let lower = line.to_ascii_lowercase();
        let policy = match line.split_once(':') {
            Some((name, policy)) if name.trim().eq_ignore_ascii_case(HEADER) => policy,
            Some(_) if lower.starts_with("content-security-policy-report-only") => {
                let kind = Kind::ReportOnly;
                found.push(Finding {
                    degree: Degree::Note,
                    kind,
                    line: at + 1,
                    fix: String::new(),
                });
                continue;
            }
            // A header's value alone. Its directives have no colon right after them.
            _ if is_policy(&lower) => line,
            _ => continue,
        };
        let policy = policy.trim().trim_matches('"');
        found.extend(examine(policy, at + 1, needs));
    }
    found
}

/// Whether a line is a policy without the header's name.
fn is_policy(line: &str) -> bool {
    let first = line.split([' ', ';']).next().unwrap_or_default();
    first.ends_with("-src")
        || first.ends_with("-src-elem")
        || ["sandbox", "base-uri", "form-action", "frame-ancestors", "upgrade-insecure-requests"]
            .contains(&first)
        || first.starts_with("require-trusted-types")
}

/// Whether a text is about a policy at all.
pub(super) fn mentions(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.contains(HEADER) || lower.lines().any(|line| is_policy(line.trim()))
}
