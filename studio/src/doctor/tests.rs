//! Pages and policies, with what is found in each.

use std::fs;
use std::path::Path;

use super::page::{ELEMENT_LINE, SCRIPT_LINE};
use super::*;

/// The names of what was found, in order.
fn names(text: &str) -> Vec<String> {
    let name = |finding: &Finding| {
        let whole = format!("{:?}", finding.kind);
        whole.split(['(', ' ']).next().unwrap_or_default().to_string()
    };
    examine(text).iter().map(name).collect()
}

#[test]
fn the_hosts_on_which_the_quiz_runs_are_healthy_and_the_others_are_explained() {
    // These pages add the element or the script by a script of their own, which the doctor never runs.
    let by_script: [(&str, &[&str]); 4] = [
        ("late.html", &["NoScript"]),
        ("made.html", &["NoElement"]),
        ("shadow.html", &["NoElement"]),
        ("twice.html", &["SameTwice"]),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/hosts");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap();
        let name = file.file_name().into_string().unwrap();
        if !name.ends_with(".html") {
            continue;
        }
        seen += 1;
        let expected =
            by_script.iter().find(|(host, _)| *host == name).map_or(&[][..], |one| one.1);
        assert_eq!(names(&fs::read_to_string(file.path()).unwrap()), expected, "{name}");
    }
    assert_eq!(seen, 12);
}

#[test]
fn the_lines_of_the_documentation_are_healthy() {
    let docs = include_str!("../../../docs/embedding.md");
    let blocks: Vec<&str> =
        docs.split("```html\n").skip(1).filter_map(|block| block.split("```").next()).collect();
    assert!(blocks.len() > 4);
    for block in blocks {
        let mut page = block.to_string();
        if !page.contains("<script") {
            page.push_str(SCRIPT_LINE);
        }
        if !page.contains("partner-quiz>") && !page.contains("data-partner-quiz") {
            page.push_str(ELEMENT_LINE);
        }
        assert_eq!(examine(&page), [], "{block}");
    }
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                  frame-src 'self'; require-trusted-types-for 'script'";
    assert_eq!(examine(policy), []);
}

/// A page, what is found, and a part of the first corrected line.
const PAGES: &[(&str, &[&str], &str)] = &[
    ("<p>Hello</p>", &["NoScript", "NoElement"], "partner-quiz.js"),
    ("@S", &["NoElement"], "<partner-quiz>"),
    ("@E", &["NoScript"], "type=\"module\""),
    // The script.
    ("<script src=/pq/partner-quiz.js></script>@E", &["NotModule"], "type=\"module\""),
    (
        "<script type=\"text/javascript\" src=/pq/partner-quiz.js></script>@E",
        &["NotModule"],
        "<script type=\"module\" src=\"/pq/partner-quiz.js\"></script>",
    ),
    (
        "<script type=rocketlazyloadscript data-rocket-src=/pq/partner-quiz.js></script>@E",
        &["Delayed"],
        "<script type=\"module\" src=\"/pq/partner-quiz.js\"></script>",
    ),
    (
        "<script src=/cdn-cgi/rocket-loader.min.js></script>@S@E",
        &["RocketLoader"],
        "data-cfasync=\"false\"",
    ),
    (
        "<script type=module src=\"file:///C:/dist/partner-quiz.js\"></script>@E",
        &["OwnComputer"],
        "src=\"/partner-quiz/partner-quiz.js\"",
    ),
    ("<script type=module src=\"C:\\dist\\partner-quiz.js\"></script>@E", &["OwnComputer"], ""),
    (
        "<script type=module src=/partner-quiz/></script>@E",
        &["Folder"],
        "/partner-quiz/partner-quiz.js",
    ),
    (
        "<script type=module src=/wp-content/uploads/2026/11/partner-quiz.js></script>@E",
        &["MediaLibrary"],
        "",
    ),
    (
        "<script type=module src=https://github.com/a/b/blob/main/partner-quiz.js></script>@E",
        &["SharePage"],
        "",
    ),
    (
        "<script type=module src=http://a.example/partner-quiz.js></script>@E",
        &["Insecure"],
        "https://a.example/partner-quiz.js",
    ),
    (
        "<script type=module src=pq/partner-quiz.js></script>@E",
        &["Relative"],
        "\"/pq/partner-quiz.js\"",
    ),
    ("@S@E<script type=module src=/other/partner-quiz.js></script>", &["TwoCopies"], ""),
    ("@S@E@S", &["SameTwice"], ""),
    (
        "<script type=module integrity=sha384-abc src=/pq/partner-quiz.js></script>@E",
        &["Integrity"],
        "<script type=\"module\" src",
    ),
    (
        "<script type=module integrity=abc src=/pq/partner-quiz.js></script>@E",
        &["BrokenIntegrity"],
        "",
    ),
    // What editors do.
    ("@S<!-- <partner-quiz></partner-quiz> -->", &["InComment"], "<partner-quiz>"),
    ("<noscript>@S</noscript>@E", &["Inside"], "<script"),
    ("@S<template>@E</template>", &["Inside"], ""),
    (
        "&lt;script type=\"module\" src=\"/pq/partner-quiz.js\"&gt;&lt;/script&gt;@E",
        &["PrintedTag"],
        "<script type=\"module\"",
    ),
    ("@S<p>&lt;partner-quiz theme=&#8221;dark&#8221;&gt;</p>", &["PrintedTag"], "theme=\"dark\""),
    ("<p>[partner-quiz lang=\"es\"]</p>", &["PrintedShortcode"], ""),
    (
        "@S@E<p>partner-quiz { --pq-accent: #7a3e65; }</p>",
        &["PrintedStyle"],
        "<style>partner-quiz {",
    ),
    (
        "@S@E<style>partner-quiz {<br />\n--pq-accent: #7a3e65; }</style>",
        &["TagsInside"],
        "<style>partner-quiz { --pq-accent: #7a3e65; }</style>",
    ),
    ("@S<div isolated>Call</div>", &["Stripped"], "<div data-partner-quiz data-isolated></div>"),
    ("@S<div class=\"wide partner-quiz\">Call</div>", &["Stripped"], ""),
    ("@S<partner_quiz></partner_quiz>", &["TagName"], "<partner-quiz></partner-quiz>"),
    ("@S<partnerquiz></partnerquiz>", &["TagName"], ""),
    ("@S<partner-quiz />\n<p>The rest", &["SelfClosed"], "</partner-quiz>"),
    ("@S<partner-quiz>\n<p>The rest", &["NotClosed"], ""),
    (
        "@S<partner-quiz>\nCall us.\n\nOr write.\n</partner-quiz>",
        &["BlankLine"],
        "<partner-quiz> Call us. Or write. </partner-quiz>",
    ),
    ("@S<p><partner-quiz>Call us.</p><p>Or write.</partner-quiz></p>", &["BlankLine"], ""),
    (
        "@S<partner-quiz practice=\u{201c}Calm Harbor\u{201d} theme=\u{201d}dark\u{201d}></partner-quiz>",
        &["CurlyQuotes"],
        "<partner-quiz practice=\"Calm Harbor\" theme=\"dark\">",
    ),
    (
        "<script type=\u{201d}module\u{201d} src=\u{201d}/pq/partner-quiz.js\u{201d}></script>@E",
        &["CurlyQuotes"],
        "<script type=\"module\" src=\"/pq/partner-quiz.js\"></script>",
    ),
    (
        "@S<partner-quiz theme=&#8221;dark&#8221; practice=&#8220;Calm Harbor&#8221;></partner-quiz>",
        &["CurlyQuotes"],
        "<partner-quiz theme=\"dark\" practice=\"Calm Harbor\">",
    ),
    // Attributes.
    (
        "@S<partner-quiz heading_level=3></partner-quiz>",
        &["UnknownAttribute"],
        "heading-level=\"3\"",
    ),
    ("@S<partner-quiz headinglevel=3></partner-quiz>", &["UnknownAttribute"], "heading-level"),
    (
        "@S<partner-quiz bookinghref=https://a.example></partner-quiz>",
        &["UnknownAttribute"],
        "booking-href",
    ),
    ("@S<partner-quiz theam=dark></partner-quiz>", &["UnknownAttribute"], "theme"),
    ("@S<partner-quiz weather=fine></partner-quiz>", &["UnknownAttribute"], "<partner-quiz>"),
    ("@S<partner-quiz id=a class=b data-x=c aria-label=d></partner-quiz>", &[], ""),
    ("@S<partner-quiz theme=Dark></partner-quiz>", &["BadValue"], "theme=\"dark\""),
    ("@S<partner-quiz heading-level=7></partner-quiz>", &["BadValue"], "<partner-quiz>"),
    ("@S<partner-quiz phone='call us'></partner-quiz>", &["BadValue"], ""),
    ("@S<partner-quiz exit-href=tel:911></partner-quiz>", &["BadValue"], ""),
    ("@S<partner-quiz isolated=no></partner-quiz>", &["BadValue"], ""),
    ("@S<partner-quiz debug></partner-quiz>", &["Debug"], ""),
    ("@S<div data-partner-quiz data-theme=dark class=b></div>", &[], ""),
    ("@S<div data-partner-quiz theme=dark></div>", &["NeedsData"], "data-theme=\"dark\""),
    (
        "@S<div data-partner-quiz data-headinglevel=3></div>",
        &["UnknownAttribute"],
        "data-heading-level",
    ),
    // Trackers.
    (
        "<script src=https://www.googletagmanager.com/gtag/js></script>@S@E",
        &["TrackersAutomatic"],
        "<partner-quiz isolated>",
    ),
    ("<script>fbq('init', '1')</script>@S@E", &["TrackersAutomatic"], ""),
    ("<script>window._paq = window._paq || []</script>@S@E", &["TrackersAutomatic"], ""),
    ("<script>const clarityOfText = 1; myfbq(1); a.posthog(2)</script>@S@E", &[], ""),
    ("<script>fbq('init', '1')</script>@S<partner-quiz isolated></partner-quiz>", &[], ""),
    (
        "<script>fbq('init', '1')</script>@S<partner-quiz isolated=off></partner-quiz>",
        &["TrackersOff"],
        "<partner-quiz isolated>",
    ),
    // Frames.
    (
        "<iframe src=/pq/partner-quiz.html sandbox></iframe>",
        &["Sandbox"],
        "sandbox=\"allow-scripts",
    ),
    ("<iframe src=/pq/partner-quiz.html title=Quiz></iframe>", &[], ""),
    ("<iframe src=/pq/partner-quiz.html sandbox='allow-scripts allow-forms'></iframe>", &[], ""),
    // A policy in the page.
    (
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">@S@E",
        &["PolicyWasm"],
        "script-src 'self' 'wasm-unsafe-eval'",
    ),
    (
        "<meta http-equiv=content-security-policy content=\"default-src 'self' 'wasm-unsafe-eval'\">@S@E\
         <style>partner-quiz { --pq-accent: #7a3e65; }</style>",
        &["PolicyInlineStyle"],
        "style-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'",
    ),
];

#[test]
fn each_page_gets_its_findings_and_corrected_lines() {
    for (page, expected, fix) in PAGES {
        let page = page
            .replace("@S", "<script type=\"module\" src=\"/pq/partner-quiz.js\"></script>")
            .replace("@E", "<partner-quiz>Call us</partner-quiz>");
        assert_eq!(names(&page), *expected, "{page}");
        let first = examine(&page).into_iter().next();
        let given = first.map_or(String::new(), |finding| finding.fix);
        assert!(given.contains(fix), "{page}: {given}");
    }
}

/// A policy header, what is found, and a part of the corrected policy.
const POLICIES: &[(&str, &[&str], &str)] = &[
    ("default-src *; script-src * 'unsafe-eval'", &[], ""),
    ("frame-ancestors 'none'", &[], ""),
    (
        "Content-Security-Policy: script-src 'self'; connect-src 'self'; style-src 'self'",
        &["PolicyWasm"],
        "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
    ),
    (
        "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'none'",
        &["PolicyConnect"],
        "connect-src 'self'",
    ),
    (
        "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; frame-src 'none'",
        &["PolicyFrame"],
        "frame-src 'self'",
    ),
    (
        "default-src 'none'",
        &["PolicyScript", "PolicyWasm", "PolicyConnect", "PolicyStyle", "PolicyFrame"],
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; frame-src 'self'",
    ),
    ("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", &["PolicyNonce"], ""),
    ("sandbox allow-forms", &["PolicySandbox"], "sandbox allow-forms allow-scripts"),
    ("script-src https: 'unsafe-eval'; script-src 'none'", &[], ""),
    ("HTTP/2 200\ncontent-type: text/html\nx-frame-options: DENY", &["Neither"], ""),
    ("Content-Security-Policy-Report-Only: default-src 'none'", &["ReportOnly"], ""),
];

#[test]
fn each_policy_gets_its_findings_and_a_corrected_policy_that_has_none() {
    for (policy, expected, fix) in POLICIES {
        assert_eq!(names(policy), *expected, "{policy}");
        let found = examine(policy);
        let Some(first) = found.first() else { continue };
        assert!(first.fix.contains(fix), "{policy}: {}", first.fix);
        if !first.fix.is_empty() {
            assert_eq!(names(&first.fix), [""; 0], "{policy}: {}", first.fix);
        }
    }
}

#[test]
fn a_policy_must_name_the_other_site_that_the_script_is_on() {
    let page = |source: &str| {
        format!(
            "<meta http-equiv=content-security-policy content=\"script-src {source} 'wasm-unsafe-eval'\">\
             <script type=module src=https://files.a.example/partner-quiz.js></script>{ELEMENT_LINE}"
        )
    };
    assert_eq!(names(&page("'self'")), ["PolicyScript"]);
    for source in ["https://files.a.example", "files.a.example", "*.a.example", "https:"] {
        assert_eq!(names(&page(source)), [""; 0], "{source}");
    }
}

#[test]
fn a_finding_names_the_line_where_its_tag_begins() {
    let page = format!(
        "<!doctype html>\n<p>One\n<partner-quiz\n  theme=\"x\">\n</partner-quiz>\n{SCRIPT_LINE}"
    );
    let lines: Vec<usize> = examine(&page).iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [3]);
}

#[test]
fn hostile_and_huge_texts_are_only_read() {
    for text in
        ["", "<", "<partner-quiz", "\u{0}<\u{202e}partner-quiz \"'=", "<!--", "]]>", "; ; ;", "a:b"]
    {
        let _ = examine(text);
    }
    assert_eq!(names(&"<p>".repeat(MOST_BYTES)), ["TooLong"]);
    let deep = "<div>".repeat(100_000);
    assert!(!examine(&deep).is_empty());
}
