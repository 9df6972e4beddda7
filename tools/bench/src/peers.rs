//! Who is measured: the quiz and its peers, each on the same page.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serve::Site;

/// One of those that are measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    /// As the results name it.
    pub(crate) name: &'static str,
    /// As tables and charts name it.
    pub(crate) label: &'static str,
    /// What its owner puts into the page's head.
    head: &'static str,
    /// What its owner puts where the quiz should stand.
    body: &'static str,
    /// Where its parts are.
    pub(crate) places: Places,
}

/// Selectors of a peer's parts.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Places {
    /// The element with the shadow root that holds the rest, if it has one.
    host: Option<&'static str>,
    start: &'static str,
    option: &'static str,
    next: &'static str,
    title: &'static str,
    result: &'static str,
}

const SCRIPT: &str = r#"<script type="module" src="/peer/main.js"></script>"#;
const STYLE_AND_SCRIPT: &str = r#"<link rel="stylesheet" href="/peer/main.css"><script type="module" src="/peer/main.js"></script>"#;
const HERE: &str = r#"<div id="quiz"></div>"#;

/// What docs/embedding.md advises for a page that begins with the quiz.
const ROOM: &str = "<style>partner-quiz { display: block; min-height: 54rem }</style>";

/// What both quizzes that are written by hand have.
const PLAIN: Places = Places {
    host: None,
    start: ".start",
    option: "input",
    next: ".next",
    title: "legend",
    result: ".result",
};

/// The quiz of this project. It comes first, as in every table.
pub(crate) const OURS: Peer = Peer {
    name: "ours",
    label: "partner-quiz",
    head: "",
    body: r#"<script type="module" src="/partner-quiz/partner-quiz.js"></script>
<partner-quiz>If you would like to talk it over, call us: <a href="tel:7207728432">720-772-8432</a>.</partner-quiz>"#,
    places: Places {
        host: Some("partner-quiz"),
        start: "[data-action=start]",
        option: "input[type=radio], input[type=checkbox]",
        next: "[data-action=continue]",
        title: "legend",
        result: "[data-screen=result]",
    },
};

/// Everybody.
pub(crate) const PEERS: [Peer; 5] = [
    OURS,
    Peer {
        name: "survey",
        label: "SurveyJS",
        head: STYLE_AND_SCRIPT,
        body: HERE,
        places: Places {
            host: None,
            start: ".sd-navigation__start-btn",
            option: ".sd-item__control-label, .sd-selectbase__item input",
            next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
            title: ".sd-question__title",
            result: ".result",
        },
    },
    Peer {
        name: "react",
        label: "react-quiz-component",
        head: SCRIPT,
        body: HERE,
        places: Places {
            host: None,
            start: ".startQuizBtn",
            option: ".answerBtn",
            next: ".nextQuestionBtn",
            title: ".questionWrapperBody h3",
            result: ".result",
        },
    },
    Peer {
        name: "preact",
        label: "Preact by hand",
        head: STYLE_AND_SCRIPT,
        body: HERE,
        places: PLAIN,
    },
    Peer { name: "yew", label: "Yew by hand", head: STYLE_AND_SCRIPT, body: HERE, places: PLAIN },
];

/// The quiz on a page with a tracker: there it stands in the sandboxed frame. Nothing can look into that, so its first
/// question counts from when the frame takes the place of the first screen, which it does with the question in it.
pub(crate) const FRAMED: Peer = Peer {
    name: "framed",
    label: "partner-quiz in its frame",
    head: "<script>window.fbq = () => {}</script>",
    body: OURS.body,
    places: Places { option: ".framed iframe", ..OURS.places },
};

/// A page without any quiz: what the page itself needs is taken off what a quiz needs.
pub(crate) const BLANK: Peer = Peer {
    name: "blank",
    label: "no quiz",
    head: "",
    body: "",
    places: Places { host: None, start: "", option: "", next: "", title: "", result: "" },
};

impl Peer {
    /// Its site: `/` with the quiz at the top, `/kept` where the page keeps room for it, `/far` with the quiz far
    /// below, each brotli as from a content delivery network.
    pub(crate) fn site(&self) -> Site {
        let spacer = r#"<div style="height: 5000px"></div>"#;
        Site::default()
            .page("/", page(self.head, self.body))
            .page("/kept", page(&[self.head, ROOM].concat(), self.body))
            .page("/far", page(self.head, &format!("{spacer}{}", self.body)))
            .mount("/peer/", &sites().join(self.name))
            .mount("/partner-quiz/", &project().join("dist"))
            .brotli()
    }
}

/// The page that every quiz stands on.
pub(crate) fn page(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A practice</title>
<link rel="icon" href="data:,">
<style>body {{ margin: 0 auto; max-width: 42rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }}</style>
{head}
</head>
<body>
<h1>When your partner is unsure</h1>
{body}
<p>A no can have many roots. Some people fear that they will be the one on trial. Some have never seen a session.</p>
<p>What helps depends on which of these it is, and that is hard to see from the inside.</p>
<p>A first call is free and takes about a quarter of an hour. You can come alone or as two.</p>
</body>
</html>
"#
    )
}

/// The project's folder.
pub(crate) fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where results and sites are.
pub(crate) fn out() -> PathBuf {
    project().join("target/bench")
}

/// Where `cargo xtask bench` builds the peers.
pub(crate) fn sites() -> PathBuf {
    out().join("sites")
}
