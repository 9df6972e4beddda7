//! What is measured: the quiz and its peers, each on the same page.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serve::Site;

/// A quiz that is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    /// Its name in the results.
    pub(crate) name: &'static str,
    /// Its name in tables and charts.
    pub(crate) label: &'static str,
    /// The HTML for the page's head.
    head: &'static str,
    /// The HTML where the quiz goes.
    body: &'static str,
    /// The selectors of its parts.
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

/// The selectors of both handwritten quizzes.
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

/// All peers, with our own quiz first.
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

/// The quiz on a page with a tracker, where it runs in the sandboxed frame. The probe can't look into the frame. The
/// frame replaces the first screen once its first question is drawn, so that moment counts as the first question.
pub(crate) const FRAMED: Peer = Peer {
    name: "framed",
    label: "partner-quiz in its frame",
    head: "<script>window.fbq = () => {}</script>",
    body: OURS.body,
    places: Places { option: ".framed iframe", ..OURS.places },
};

/// A page without a quiz, whose memory is subtracted from that of the others.
pub(crate) const BLANK: Peer = Peer {
    name: "blank",
    label: "no quiz",
    head: "",
    body: "",
    places: Places { host: None, start: "", option: "", next: "", title: "", result: "" },
};

impl Peer {
    /// Its site: `/` with the quiz at the top, `/kept` where the page keeps room for it, `/far` with the quiz far
    /// below. Files are sent with brotli, as a content delivery network does.
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

/// The page around every quiz.
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
<p>The first consultation is free. You can come alone or together.</p>
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

/// The folder of the results and the peers' sites.
pub(crate) fn out() -> PathBuf {
    project().join("target/bench")
}

/// The folder where `cargo xtask bench` builds the peers.
pub(crate) fn sites() -> PathBuf {
    out().join("sites")
}
