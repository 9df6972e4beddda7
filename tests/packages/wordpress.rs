//! The plugin, in a real WordPress: as visitors, authors and administrators meet it.
//!
//! `WORDPRESS` and `WORDPRESS_OLD` name folders with WordPress's files, and `WORDPRESS_CLI` the program that runs them
//! (`tools/xtask/src/wordpress.rs`). A small plugin of the tests, `wordpress.php`, makes the users and the posts and logs
//! users in.

use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::only_in_chromium;
use crate::page::Page;
use crate::release::{Folder, copy, package};
use crate::tour::{SCREENS, go_on};

/// How long a WordPress may take to start on the slowest machine.
const START: Duration = Duration::from_secs(180);

/// The roles that may write posts. Somebody else publishes what a contributor writes, but what it may contain is decided
/// when the contributor saves it.
const ROLES: [&str; 4] = ["administrator", "editor", "author", "contributor"];

/// A place for the quiz in a post. Every role has a post for every place, such as `/editor-block/`, and a page with all of
/// them, such as `/author/editor/`.
struct Place {
    name: &'static str,
    /// What they write.
    content: &'static str,
    /// Attributes that the first quiz must have, each as `name=value`.
    says: &'static [&'static str],
    /// What the readers of a feed find instead of the quiz.
    feed: &'static str,
}

static PLACES: [Place; 11] = [
    Place {
        name: "block",
        content: r##"<!-- wp:partner-quiz/quiz {"practice":"Calm \u0022Harbor\u0022","phone":"303-555-0100","accent":"#7a3e65","fallback":"Call \u003cb\u003eus\u003c/b\u003e."} /-->"##,
        says: &["practice=Calm \"Harbor\"", "phone=303-555-0100", "style=--pq-accent: #7a3e65"],
        feed: "Call <b>us</b>.",
    },
    Place {
        name: "shortcode",
        content: "Before.\n\n[partner_quiz practice=“Calm Harbor & Co” phone='303-555-0100' heading_level=3 booking-href=\"https://example.com/book\" exit_href=https://example.com/away debug]One.\n\nCall <b>us</b>.[/partner_quiz]\n\nAfter.",
        says: &[
            "practice=Calm Harbor & Co",
            "phone=303-555-0100",
            "heading-level=3",
            "booking-href=https://example.com/book",
            "exit-href=https://example.com/away",
            "debug=",
        ],
        feed: "Call <b>us</b>.",
    },
    Place {
        name: "shortcode-block",
        content: "<!-- wp:shortcode -->\n[partner-quiz practice=\"Calm Harbor\" phone=\"303-555-0100\" lang=\"es\" isolated]Would you rather talk? Call 303-555-0100.[/partner-quiz]\n<!-- /wp:shortcode -->",
        says: &["practice=Calm Harbor", "phone=303-555-0100", "lang=es", "isolated="],
        feed: "Would you rather talk? Call 303-555-0100.",
    },
    Place {
        name: "two-shortcodes",
        content: "Before.\n\n[partner-quiz]\n\nBetween.\n\n[partner-quiz debug]Call <b>us</b>.[/partner-quiz]\n\nAfter.",
        says: &[],
        feed: "A short, private quiz belongs here.",
    },
    Place {
        name: "custom-html",
        content: "<!-- wp:html -->\n<partner-quiz>Would you rather talk? Call <a href=\"tel:7207728432\">720-772-8432</a>.</partner-quiz>\n<!-- /wp:html -->",
        says: &[],
        feed: "Call <a href=\"tel:7207728432\">720-772-8432</a>.",
    },
    Place {
        name: "element",
        content: "Before.\n\n<partner-quiz practice=\"Calm Harbor\" style=\"--pq-accent: #7a3e65\">One.\n\nTwo.</partner-quiz>\n\nAfter.",
        says: &["practice=Calm Harbor", "style=--pq-accent: #7a3e65"],
        feed: "Two.",
    },
    Place {
        name: "div",
        content: "Before.\n\n<div data-partner-quiz data-practice=\"Calm Harbor\" data-theme=\"dark\">One.\n<div>Two.</div></div>\n\nAfter.",
        says: &["practice=Calm Harbor", "theme=dark"],
        feed: "Two.",
    },
    Place {
        name: "element-without-end",
        content: "<!-- wp:html -->\n<partner-quiz practice=\"Calm Harbor\" />\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>After.</p>\n<!-- /wp:paragraph -->",
        says: &["practice=Calm Harbor"],
        feed: "",
    },
    Place {
        name: "hostile-shortcode",
        content: "\
[partner-quiz booking-href=\"javascript:window.hacked=1\" exit-href='//evil.example' website=\"java\tscript:alert(1)\"]

[partner-quiz practice='\"><img src=x onerror=window.hacked=1>' phone='\" onfocus=window.hacked=1 tabindex=0 autofocus x=\"']

[partner-quiz onclick=window.hacked=1 style=\"background:url(//evil.example)\" accent=\"red;background:url(//evil.example)\"]<script>window.hacked=1</script><img src=x onerror=window.hacked=1><a href=\"javascript:window.hacked=1\">x</a>[/partner-quiz]

[partner-quiz practice=“&lt;script&gt;window.hacked=1&lt;/script&gt;” lang=\"en\"onload=window.hacked=1]

After.",
        says: &[],
        feed: "",
    },
    Place {
        name: "hostile-html",
        content: "<!-- wp:html -->\n<partner-quiz booking-href=\"javascript:window.hacked=1\" exit-href=\"//evil.example\">Call us.</partner-quiz>\n<div data-partner-quiz data-booking-href=\"javascript:window.hacked=1\" data-exit-href=\"tel:1\">Call us.</div>\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>After.</p>\n<!-- /wp:paragraph -->",
        says: &[],
        feed: "Call us.",
    },
    Place {
        name: "long-shortcode",
        content: "[partner-quiz practice=\"{LONG}\"]{LONG}[/partner-quiz]\n\nAfter.",
        says: &[],
        feed: "",
    },
];

/// How long the long texts are.
const LONG: usize = 100_000;

/// Every role with every place.
fn table() -> impl Iterator<Item = (&'static str, &'static Place)> {
    ROLES.into_iter().flat_map(|role| PLACES.iter().map(move |place| (role, place)))
}

/// The roles that may edit a post after it is published.
const MAY_EDIT: [&str; 3] = ["administrator", "editor", "author"];

/// The other posts: the role of the author, the name, and the content.
const OTHERS: [(&str, &str, &str); 8] = [
    (
        "editor",
        "containers",
        "<!-- wp:group {\"layout\":{\"type\":\"constrained\"}} --><div class=\"wp-block-group\"><!-- wp:partner-quiz/quiz /--></div><!-- /wp:group -->\
         <!-- wp:group {\"layout\":{\"type\":\"flex\",\"flexWrap\":\"nowrap\"}} --><div class=\"wp-block-group\"><!-- wp:partner-quiz/quiz /--></div><!-- /wp:group -->\
         <!-- wp:group {\"layout\":{\"type\":\"flex\",\"orientation\":\"vertical\"}} --><div class=\"wp-block-group\"><!-- wp:partner-quiz/quiz {\"isolated\":\"isolated\"} /--></div><!-- /wp:group -->\
         <!-- wp:columns --><div class=\"wp-block-columns\"><!-- wp:column --><div class=\"wp-block-column\"><!-- wp:partner-quiz/quiz /--></div><!-- /wp:column --></div><!-- /wp:columns -->",
    ),
    (
        "editor",
        "no-quiz",
        "<!-- wp:paragraph -->\n<p>A page about &lt;partner-quiz&gt;.</p>\n<!-- /wp:paragraph -->",
    ),
    (
        "editor",
        "in-a-template",
        "<!-- wp:paragraph -->\n<p>Its template has the quiz.</p>\n<!-- /wp:paragraph -->",
    ),
    ("editor", "plain", "A page with widgets beside it."),
    ("author", "edited", "<!-- wp:partner-quiz/quiz {\"practice\":\"Calm Harbor\"} /-->"),
    // For the classic editor.
    ("administrator", "classic-administrator", CLASSIC),
    ("editor", "classic-editor", CLASSIC),
    ("author", "classic-author", CLASSIC),
];

const CLASSIC: &str = "Before.\n\n<partner-quiz theme=\"dark\">Call us.</partner-quiz>\n\nAfter.";

/// The element as somebody pastes it into a widget or a template.
const ELEMENT: &str = "<partner-quiz practice=\"Calm Harbor\">Call us.</partner-quiz>";

/// The answers that lead to a result.
const ANSWERS: &[&[&str]] = SCREENS[4].2;

/// The WordPress that most tests share. It ends with the process of the tests.
static SHARED: LazyLock<WordPress> = LazyLock::new(|| {
    let site = WordPress::start("WORDPRESS", "8.3");
    site.unpack();
    assert!(site.get("/?put-on").contains("activated"), "{}", site.get("/?put-on"));
    assert!(site.get("/?set-up").contains("set up"), "{}", site.get("/?set-up"));
    site
});

/// A WordPress that runs.
struct WordPress {
    port: u16,
    folder: Folder,
    /// When its input closes, even because the tests were stopped, the server ends and its folder is removed.
    _process: Child,
}

impl WordPress {
    /// Starts the WordPress that a variable names, with this version of PHP, and waits until it answers.
    fn start(variable: &str, php: &str) -> Self {
        let of = |variable: &str| {
            PathBuf::from(env::var_os(variable).unwrap_or_else(|| {
                panic!("{variable} isn't set; run cargo xtask test");
            }))
        };
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        let folder = Folder::new(&format!("wordpress {port}"));
        copy(&of(variable), folder.path());
        let own = folder.path().join("wp-content/mu-plugins");
        fs::create_dir_all(&own).unwrap();
        let plugin = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages/wordpress.php");
        fs::copy(plugin, own.join("tests.php")).unwrap();
        fs::write(own.join("posts.json"), posts().to_string()).unwrap();
        let log = fs::File::create(folder.path().join("server.log")).unwrap();
        let process = Command::new("sh")
            .args([
                "-c",
                "node \"$@\" </dev/null & cat >/dev/null; kill $!; wait $!; rm -rf \"$SITE\"",
                "sh",
            ])
            .arg(of("WORDPRESS_CLI"))
            .args(["server", "--wordpress-install-mode=install-from-existing-files-if-needed"])
            .arg(format!("--php={php}"))
            .args(["--workers=2", &format!("--port={port}")])
            .arg(format!("--mount-before-install={}:/wordpress", folder.path().display()))
            .env("SITE", folder.path())
            .stdin(Stdio::piped())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .expect("sh and node");
        let site = Self { port, folder, _process: process };
        let begun = Instant::now();
        while !site
            .try_get("/wp-login.php")
            .is_some_and(|answer| answer.starts_with("HTTP/1.1 200"))
        {
            assert!(begun.elapsed() < START, "WordPress doesn't start: {}", site.log());
            thread::sleep(Duration::from_millis(200));
        }
        site
    }

    /// Puts the released plugin where WordPress keeps plugins.
    fn unpack(&self) {
        let zip = fs::File::open(plugin()).unwrap();
        let plugins = self.folder.path().join("wp-content/plugins");
        zip::ZipArchive::new(zip).unwrap().extract(plugins).unwrap();
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What the server answers to a visitor, with the head.
    fn get(&self, path: &str) -> String {
        self.try_get(path).unwrap_or_else(|| panic!("{path}: no answer; {}", self.log()))
    }

    fn try_get(&self, path: &str) -> Option<String> {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let host = format!("127.0.0.1:{}", self.port);
        // With this version of HTTP, the answer comes in one piece.
        write!(socket, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").ok()?;
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).ok()?;
        Some(String::from_utf8_lossy(&answer).into_owned())
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default()
    }
}

/// Runs a journey that begins on a page of this WordPress.
async fn visit<T, F: Future<Output = WebDriverResult<T>>>(
    site: &WordPress,
    path: &str,
    journey: impl FnOnce(Page) -> F,
) -> T {
    Page::at(serve::Site::default(), &site.url(path), journey).await
}

/// The same, for a user who is logged in. The page is named in a query: `to=` with a path, or `edit=` with a post. The login and the editor leave cookies and things in storage, so the journey
/// ends on an empty page.
async fn work<F: Future<Output = WebDriverResult<()>>>(
    site: &WordPress,
    user: &str,
    path: &str,
    journey: impl FnOnce(Page) -> F,
) {
    visit(site, &format!("/?as={user}&{path}"), |page| async move {
        // What WordPress's own scripts say.
        for said in [
            "JQMIGRATE",
            "is deprecated",
            "[api-fetch]",
            "added to the iframe incorrectly",
            "beforeunload",
            // WordPress's own directory of blocks, which an administrator's search asks, too.
            "block-directory",
            // Its editor asks for these, though an author may not.
            "/wp/v2/categories",
            "/wp/v2/tags",
        ] {
            page.excuse(said);
        }
        let web = page.web.clone();
        journey(page).await?;
        web.goto("about:blank").await
    })
    .await;
}

/// The released plugin.
fn plugin() -> PathBuf {
    package("partner-quiz-wordpress-", ".zip")
}

/// What the plugin of the tests fills a site with.
fn posts() -> Value {
    let post = |kind: &str, author: &str, name: &str, content: &str| {
        let content = content.replace("{LONG}", &"x".repeat(LONG));
        json!({ "type": kind, "author": author, "name": name, "content": content })
    };
    let places = table()
        .map(|(role, place)| post("post", role, &format!("{role}-{}", place.name), place.content));
    let others = OTHERS.map(|(author, name, content)| post("post", author, name, content));
    let template = format!(
        "<!-- wp:post-content /--><!-- wp:partner-quiz/quiz {{\"practice\":\"Calm Harbor\"}} /-->\
         <!-- wp:html -->{ELEMENT}<!-- /wp:html -->{ELEMENT}"
    );
    let posts: Vec<Value> = places
        .chain(others)
        .chain([
            post("page", "editor", "partner-quiz", "[partner-quiz]"),
            post("wp_template", "administrator", "single-post-in-a-template", &template),
        ])
        .collect();
    let shortcode = "[partner-quiz practice=\"Calm Harbor\"]";
    let widgets = [
        (
            "block",
            json!({ "content": format!("<!-- wp:shortcode -->{shortcode}<!-- /wp:shortcode -->") }),
        ),
        ("block", json!({ "content": format!("<!-- wp:html -->{ELEMENT}<!-- /wp:html -->") })),
        ("custom_html", json!({ "title": "", "content": ELEMENT })),
        ("text", json!({ "title": "", "text": shortcode, "filter": true, "visual": true })),
        ("text", json!({ "title": "", "text": ELEMENT, "filter": true, "visual": true })),
    ];
    json!({ "posts": posts, "widgets": widgets })
}

/// The address of a role's post for a place.
fn path(role: &str, place: &Place) -> String {
    format!("/{role}-{}/", place.name)
}

/// Takes the quiz on the page to a result.
async fn take(page: &Page) -> WebDriverResult<()> {
    page.screen("start").await?;
    page.press("start").await?;
    go_on(page, ANSWERS).await?;
    page.screen("result").await
}

/// Waits until every quiz on the page is there to start. A quiz loads when a visitor comes near it, so they come one after
/// the other.
async fn all_stand(page: &Page, at: &str) -> WebDriverResult<()> {
    page.until(
        &format!("every quiz of {at} stands"),
        "document.querySelector('partner-quiz') && [...document.querySelectorAll('partner-quiz')].every((one) => {
           if (one.shadowRoot?.querySelector('iframe, :not([data-early] *)[data-screen=start]')) return true;
           one.scrollIntoView();
         })",
    )
    .await
}

/// The attributes of the first quiz, each as `name=value`.
async fn attributes(page: &Page) -> WebDriverResult<Vec<String>> {
    page.ask(
        "return [...document.querySelector('partner-quiz').attributes]
           .map(({ name, value }) => `${name}=${value}`)",
    )
    .await
}

/// Whether these attributes have these values.
fn has(attributes: &[String], wanted: &[&str]) {
    for one in wanted {
        assert!(attributes.iter().any(|other| other == one), "{one} isn't in {attributes:?}");
    }
}

const CHROMIUM: &str = "WordPress is tested in Chromium; the quiz itself is tested in all engines";

/// What is in one post of a page with many: `post`.
#[derive(Deserialize)]
struct Found {
    /// The attributes of its first quiz, each as `name=value`.
    says: Vec<String>,
    /// What must not be there, whatever somebody has written.
    bad: Vec<String>,
    /// The paragraphs that aren't in a quiz.
    outside: Vec<String>,
}

const FIND: &str = r#"
    const quizzes = [...post.querySelectorAll("partner-quiz, [data-partner-quiz]")];
    const attributes = (quiz) => [...quiz.attributes].map(({ name, value }) => `${name}=${value}`);
    const isBad = (attribute) =>
        /^on|javascript:|evil\.example|exit-href=(?!https?:)/i.test(attribute) || attribute.length > 600;
    const inside = quizzes.flatMap((quiz) =>
        [...quiz.querySelectorAll("script, img, [onerror], [href^='javascript:']")]);
    return {
        says: attributes(post.querySelector("partner-quiz")),
        bad: [
            ...quizzes.flatMap(attributes).filter(isBad).map((bad) => bad.slice(0, 80)),
            ...inside.map((one) => one.outerHTML),
            ...(window.hacked ? ["a script ran"] : []),
        ],
        outside: [...post.querySelectorAll("p")]
            .filter((one) => !one.closest("partner-quiz, [data-partner-quiz]"))
            .map((one) => one.textContent),
    };"#;

#[tokio::test]
async fn the_quiz_stands_wherever_each_role_puts_it_and_nothing_hostile_is_left() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/no-quiz/", |page| async move {
        // The element itself says which values it doesn't take.
        page.excuse("attribute");
        let mut wrong = Vec::new();
        for role in ROLES {
            // The page has every post of this role, with its whole content.
            let all = format!("/author/{role}/");
            page.web.goto(SHARED.url(&all)).await?;
            all_stand(&page, &all).await?;
            for place in &PLACES {
                let path = path(role, place);
                let post = format!(".wp-block-post:has([href$='{path}'])");
                let find = format!("const post = document.querySelector({post:?}); {FIND}");
                let found: Found = page.ask(&find).await?;
                for said in place.says {
                    if !found.says.iter().any(|one| one == said) {
                        wrong.push(format!("{path}: no {said} in {:?}", found.says));
                    }
                }
                for text in ["Before.", "Between.", "After."] {
                    if place.content.contains(text) && !found.outside.iter().any(|one| one == text)
                    {
                        wrong.push(format!("{path}: the quiz has swallowed {text:?}"));
                    }
                }
                wrong.extend(found.bad.iter().map(|bad| format!("{path}: {bad}")));
            }
        }
        assert_eq!(wrong, [""; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_of_a_block_and_its_settings_are_in_the_result() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/editor-block/", |page| async move {
        take(&page).await?;
        has(&attributes(&page).await?, &["practice=Calm \"Harbor\"", "phone=303-555-0100"]);
        let card = page.text("[data-part=practice]").await?;
        assert!(card.contains("Calm \"Harbor\"") && card.contains("303-555-0100"), "{card}");
        let accent: String = page
            .ask(
                "return getComputedStyle(document.querySelector('partner-quiz'))
                   .getPropertyValue('--pq-accent').trim()",
            )
            .await?;
        assert_eq!(accent, "#7a3e65");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_of_an_authors_shortcode_with_curly_quotes_underscores_and_bare_words()
 {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let html = SHARED.get("/author-shortcode/");
    assert!(html.contains(">One.<br /><br />Call <b>us</b>.</partner-quiz>"), "{html}");
    visit(&SHARED, "/author-shortcode/", |page| async move {
        take(&page).await?;
        let card = page.text("[data-part=practice]").await?;
        assert!(card.contains("Calm Harbor & Co") && card.contains("303-555-0100"), "{card}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_script_comes_by_itself_where_an_editor_has_pasted_only_the_element() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/editor-custom-html/", |page| async move { take(&page).await }).await;
    assert!(!SHARED.get("/no-quiz/").contains("partner-quiz.js"), "a page without a quiz");
}

#[tokio::test]
async fn an_author_keeps_the_element_and_a_blank_line_in_it_leaves_the_page_whole() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/author-element/", |page| async move {
        take(&page).await?;
        has(&attributes(&page).await?, &["practice=Calm Harbor", "style=--pq-accent: #7a3e65"]);
        let outside: bool = page
            .ask(
                "const texts = [...document.querySelectorAll('p')].filter((one) => !one.closest('partner-quiz'));
                 return ['Before.', 'After.'].every((text) => texts.some((one) => one.textContent === text))
                   && document.querySelector('partner-quiz').textContent.replace(/\\s+/g, '') === 'One.Two.'",
            )
            .await?;
        assert!(outside, "{}", page.web.source().await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_isolated_quiz_runs_in_the_frame_of_the_plugins_own_folder() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/author-shortcode-block/", |page| async move {
        page.start_in_frame().await?;
        page.choose("few").await?;
        page.press("continue").await
    })
    .await;
}

#[tokio::test]
async fn the_quiz_is_as_wide_as_its_group_row_stack_or_column() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/containers/", |page| async move {
        page.screen("start").await?;
        page.until(
            "all have their place",
            "[...document.querySelectorAll('partner-quiz')].every((one) => one.shadowRoot?.firstElementChild)",
        )
        .await?;
        let widths: Vec<[f64; 2]> = page
            .ask(
                "return [...document.querySelectorAll('partner-quiz')].map((one) =>
                   [one.getBoundingClientRect().width, one.parentElement.getBoundingClientRect().width])",
            )
            .await?;
        assert_eq!(widths.len(), 4);
        for [quiz, parent] in widths {
            // In a constrained group, the quiz is as wide as the theme's text.
            assert!(quiz >= parent.min(640.0) && quiz <= parent, "{quiz} in {parent}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_quiz_runs_in_a_classic_theme_also_from_every_kind_of_widget() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let html = SHARED.get("/editor-block/?theme=twentytwentyone");
    assert!(html.contains("themes/twentytwentyone/"), "the theme is another one");
    visit(&SHARED, "/editor-block/?theme=twentytwentyone", |page| async move { take(&page).await })
        .await;
    visit(&SHARED, "/plain/?theme=twentytwentyone", |page| async move {
        all_stand(&page, "the widgets").await?;
        let widgets: Vec<String> = page
            .ask(
                "return [...document.querySelectorAll('.widget partner-quiz')].map((one) =>
                   `${one.closest('.widget').className.split('_').at(-1)}: ${one.getAttribute('practice')}`)",
            )
            .await?;
        // WordPress calls a block with HTML as it calls its older widget for HTML.
        let expected = ["block", "html", "html", "text", "text"];
        assert_eq!(widgets, expected.map(|kind| format!("{kind}: Calm Harbor")));
        page.ask::<Value>("document.querySelector('partner-quiz').scrollIntoView()").await?;
        take(&page).await
    })
    .await;
}

#[tokio::test]
async fn the_quiz_runs_in_a_template_of_a_block_theme() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/in-a-template/", |page| async move {
        all_stand(&page, "the template").await?;
        let all: Vec<String> = page
            .ask(
                "return [...document.querySelectorAll('partner-quiz')]
                   .map((one) => one.getAttribute('practice'))",
            )
            .await?;
        assert_eq!(all, ["Calm Harbor"; 3], "the block, and the element in and out of a block");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_named_as_the_quiz_opens_beside_the_plugin() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    visit(&SHARED, "/partner-quiz/", |page| async move { take(&page).await }).await;
}

#[test]
fn feeds_get_the_fallback_and_a_link_and_no_quiz() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let feed = SHARED.get("/feed/");
    for (role, place) in table() {
        let path = path(role, place);
        let is_it = |item: &&str| item.contains(&format!("<link>{}</link>", SHARED.url(&path)));
        let item = feed.split("<item>").skip(1).find(is_it);
        let item = item.unwrap_or_else(|| panic!("{path} isn't in the feed"));
        assert!(item.contains(place.feed), "{path}: no {} in {item}", place.feed);
        let link = format!("{path}\">Take the quiz on our site</a>");
        assert!(item.contains(&link), "{path}: no link in {item}");
    }
    for quiz in ["<partner-quiz", "<div data-partner-quiz", "<script"] {
        assert!(!feed.contains(quiz), "{quiz} in {feed}");
    }
}

#[test]
fn the_plugin_has_the_changelog_that_its_readme_names() {
    let folder = Folder::unpacked("changelog", &plugin());
    let read =
        |name: &str| fs::read_to_string(folder.path().join("partner-quiz").join(name)).unwrap();
    assert!(read("readme.txt").ends_with("What is new is in CHANGELOG.md, beside this file.\n"));
    assert!(read("CHANGELOG.md").contains(concat!("\n## ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn the_plugin_has_a_picture_for_every_line_of_its_readme_about_screenshots() {
    let folder = Folder::unpacked("screenshots", &plugin());
    let plugin = folder.path().join("partner-quiz");
    let readme = fs::read_to_string(plugin.join("readme.txt")).unwrap();
    let (_, section) = readme.split_once("== Screenshots ==").unwrap();
    let (section, _) = section.split_once("\n== ").unwrap();
    let lines = section.lines().filter_map(|line| line.split_once(". "));
    let mut described: Vec<String> =
        lines.map(|(number, _)| format!("screenshot-{number}.png")).collect();
    let names = fs::read_dir(&plugin).unwrap().map(|entry| entry.unwrap().file_name());
    let pictures = names.filter_map(|name| name.into_string().ok());
    let mut pictures: Vec<String> = pictures.filter(|name| name.ends_with(".png")).collect();
    described.sort();
    pictures.sort();
    assert_eq!(described, pictures);
    for picture in pictures {
        let bytes = fs::read(plugin.join(&picture)).unwrap();
        assert!(bytes.starts_with(b"\x89PNG\r\n"), "{picture}");
        assert!(bytes.len() < 50_000, "every site with the plugin has {picture}: {}", bytes.len());
    }
}

#[test]
fn every_snippet_of_the_docs_and_the_readme_is_in_a_post_of_these_tests() {
    let read = |file: &str| {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
        text.unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    let docs = read("docs/wordpress.md");
    let blocks = docs.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    let blocks = blocks.map(|(_, snippet)| snippet.trim());
    // Others stand in a sentence or, in the readme, on a line.
    let readme = read("packages/wordpress/readme.txt");
    let others = [&docs, &readme].into_iter().flat_map(|text| text.split('`').skip(1).step_by(2));
    let others = others.filter(|snippet| snippet.starts_with('['));
    let snippets: Vec<&str> = blocks.chain(others).collect();
    assert_eq!(snippets.len(), 8, "{snippets:?}");
    for snippet in snippets {
        let is_there = PLACES.iter().any(|place| place.content.contains(snippet));
        assert!(is_there, "no post of the tests has {snippet}");
    }
}

/// The frame of the block in the editor, an expression.
const PREVIEW: &str = "document.querySelector('[name=editor-canvas]')?.contentDocument
    ?.querySelector('[data-type=\"partner-quiz/quiz\"] iframe')";

/// Waits until the block in the editor shows the quiz.
async fn sees_the_preview(page: &Page) -> WebDriverResult<()> {
    page.until("the block has a frame", PREVIEW).await?;
    page.web.find(By::Css("[name=editor-canvas]")).await?.enter_frame().await?;
    let frame = page.web.find(By::Css("[data-type='partner-quiz/quiz'] iframe")).await?;
    frame.enter_frame().await?;
    page.screen("start").await?;
    page.web.enter_default_frame().await
}

/// Sets the language of the block that is chosen in the editor.
async fn set_to_spanish(page: &Page) -> WebDriverResult<()> {
    let language = "[...document.querySelectorAll('label')]
        .find((label) => label.textContent === 'Language')?.control";
    page.until("the settings of the block are at its side", language).await?;
    page.ask::<Value>(&format!(
        "const language = {language};
         language.value = 'es';
         language.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await?;
    page.until("the preview is Spanish", &format!("{PREVIEW}.src.endsWith('?lang=es')")).await
}

/// Waits for a control of the page around the quiz, clicks it and gives it the focus. A script does it, since the editor
/// moves what a mouse would have to hit.
async fn click(page: &Page, selector: &str) -> WebDriverResult<()> {
    let found = format!("document.querySelector({selector:?})");
    let ready = format!("{found}?.checkVisibility() && {found}.ariaDisabled !== 'true'");
    page.until(&format!("{selector} is there"), &ready).await?;
    page.ask::<Value>(&format!("{found}.click(); {found}?.focus()")).await.map(drop)
}

#[tokio::test]
async fn whoever_may_publish_puts_the_block_into_a_new_post_and_visitors_take_its_quiz() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    for role in MAY_EDIT {
        let mut path = String::new();
        let published = &mut path;
        work(&SHARED, role, "to=/wp-admin/post-new.php", |page| async move {
            click(&page, ".editor-document-tools__inserter-toggle").await?;
            click(&page, ".block-editor-inserter__search input").await?;
            page.keys("partner quiz").await?;
            click(&page, ".editor-block-list-item-partner-quiz-quiz").await?;
            sees_the_preview(&page).await?;
            set_to_spanish(&page).await?;
            // The first button asks whether everything is ready.
            click(&page, ".editor-post-publish-button__button").await?;
            click(&page, ".editor-post-publish-panel .editor-post-publish-button").await?;
            page.until("it is published", "wp.data.select('core/editor').isCurrentPostPublished()")
                .await?;
            *published = page
                .ask("return new URL(wp.data.select('core/editor').getPermalink()).pathname")
                .await?;
            Ok(())
        })
        .await;
        visit(&SHARED, &path, |page| async move {
            take(&page).await?;
            has(&attributes(&page).await?, &["lang=es"]);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn an_author_sees_the_quiz_in_the_editor_and_what_they_set_at_its_side_is_saved() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    work(&SHARED, "author", "edit=edited", |page| async move {
        sees_the_preview(&page).await?;
        page.ask::<Value>(
            "const editor = wp.data.dispatch('core/block-editor');
             editor.selectBlock(wp.data.select('core/block-editor').getBlocks()[0].clientId)",
        )
        .await?;
        set_to_spanish(&page).await?;
        page.ask::<Value>("wp.data.dispatch('core/editor').savePost()").await?;
        page.until("it is saved", "!wp.data.select('core/editor').isEditedPostDirty()").await
    })
    .await;
    let html = SHARED.get("/edited/");
    assert!(
        html.contains("lang=\"es\" practice=\"Calm Harbor\"")
            || html.contains("practice=\"Calm Harbor\" lang=\"es\""),
        "{html}"
    );
}

#[tokio::test]
async fn the_visual_tab_of_the_classic_editor_keeps_the_element_for_every_role() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    for role in MAY_EDIT {
        let post = format!("edit=classic-{role}&classic");
        work(&SHARED, role, &post, |page| async move {
            page.until("the Visual tab is up", "window.tinymce?.get('content')?.initialized")
                .await?;
            page.ask::<Value>(
                "tinymce.get('content').setDirty(true); switchEditors.go('content', 'html')",
            )
            .await?;
            let text: String = page.ask("return document.querySelector('#content').value").await?;
            let element = "<partner-quiz theme=\"dark\">Call us.</partner-quiz>";
            assert!(text.contains(element), "{role}: {text}");
            page.ask::<Value>("switchEditors.go('content', 'tmce')").await?;
            // After it is saved, the post opens in the other editor.
            page.ask::<Value>("window.old = true; document.querySelector('#publish').click()")
                .await?;
            page.until("it is saved", "!window.old && document.readyState === 'complete'").await
        })
        .await;
        visit(&SHARED, &format!("/classic-{role}/"), |page| async move {
            page.screen("start").await?;
            has(&attributes(&page).await?, &["theme=dark"]);
            let after: bool = page
                .ask(
                    "return [...document.querySelectorAll('p')].some((one) =>
                       one.textContent === 'After.' && !one.closest('partner-quiz'))",
                )
                .await?;
            assert!(after, "{role}: {}", page.web.source().await?);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn an_administrator_uploads_the_plugin_sets_it_up_and_deletes_it_without_a_trace() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let site = WordPress::start("WORDPRESS", "8.3");
    assert!(site.get("/?set-up").contains("set up"));
    let there = &site;
    work(&site, "administrator", "to=/wp-admin/plugin-install.php?tab=upload", |page| async move {
        let web = page.web.clone();
        page.until("the form is there", "document.querySelector('[name=pluginzip]')").await?;
        let file = web.find(By::Css("[name=pluginzip]")).await?;
        file.send_keys(plugin().display().to_string()).await?;
        page.until("it can be sent", "!document.querySelector('#install-plugin-submit').disabled")
            .await?;
        page.ask::<Value>("document.querySelector('#install-plugin-submit').click()").await?;
        let activate = "document.querySelector('a[href*=\"action=activate\"]')";
        page.until("it is installed", activate).await?;
        page.ask::<Value>(&format!("{activate}.click()")).await?;
        let link = "document.querySelector('[data-slug=partner-quiz] a[href*=\"page=partner_quiz\"]')";
        page.until("it is active, and has a link to its settings", link).await?;
        page.ask::<Value>(&format!("{link}.click()")).await?;

        page.until("the settings are there", "document.querySelector('[name=\"partner_quiz[phone]\"]')")
            .await?;
        let bad = json!({
            "practice": "Calm <b>Harbor</b> & Co", "phone": "call us", "website": "//evil.example",
            "booking-href": "javascript:alert(1)", "exit-href": "tel:911", "accent": "red;x",
        });
        save(&page, &bad).await?;
        let said: Vec<String> = page
            .ask("return [...document.querySelectorAll('.settings-error.notice-error')].map((e) => e.innerText)")
            .await?;
        assert_eq!(said.len(), 5, "{said:?}");
        for part in ["saved: Phone", "saved: Website", "https: or http:", "#7a3e65"] {
            assert!(said.iter().any(|one| one.contains(part)), "{part}: {said:?}");
        }
        let kept: Vec<String> = page
            .ask(
                "return [...document.querySelectorAll('[name^=partner_quiz]')]
                   .map((one) => one.value).filter(Boolean)",
            )
            .await?;
        assert_eq!(kept, ["Calm <b>Harbor</b> & Co"]);

        let good = json!({
            "practice": "Calm \"Harbor\"", "phone": "303-555-0100", "website": "https://example.com",
            "booking-href": "https://example.com/book", "exit-href": "https://example.com/away",
            "accent": "#7a3e65", "theme": "auto", "isolated": "off", "lang": "es",
        });
        save(&page, &good).await?;
        page.until("it is saved", "document.querySelector('.notice-success, .updated')").await
    })
    .await;
    visit(&site, "/editor-custom-html/", |page| async move {
        page.screen("start").await?;
        let wanted = [
            "practice=Calm \"Harbor\"",
            "phone=303-555-0100",
            "website=https://example.com",
            "booking-href=https://example.com/book",
            "exit-href=https://example.com/away",
            "style=--pq-accent: #7a3e65",
            "theme=auto",
            "isolated=off",
            "lang=es",
        ];
        has(&attributes(&page).await?, &wanted);
        Ok(())
    })
    .await;
    assert!(site.get("/?options").ends_with("[\"partner_quiz\"]"), "{}", site.get("/?options"));
    let none = site.get("/wp-admin/options-general.php?page=partner_quiz");
    assert!(none.starts_with("HTTP/1.1 302"), "a visitor is sent to the login: {none}");

    work(&site, "administrator", "to=/wp-admin/plugins.php", |page| async move {
        page.until("the plugin is listed", "document.querySelector('#deactivate-partner-quiz')")
            .await?;
        page.ask::<Value>("document.querySelector('#deactivate-partner-quiz').click()").await?;
        page.until("it can be deleted", "document.querySelector('#delete-partner-quiz')").await?;
        let html = there.get("/editor-custom-html/");
        assert!(!html.contains("partner-quiz.js") && html.contains("rather talk?"), "{html}");
        // It asks whether one is sure.
        page.ask::<Value>(
            "window.confirm = () => true; document.querySelector('#delete-partner-quiz').click()",
        )
        .await?;
        page.until("it is gone", "document.querySelector('.plugin-deleted-tr')").await
    })
    .await;
    assert!(site.get("/?options").ends_with("[]"), "{}", site.get("/?options"));
    assert!(!site.folder.path().join("wp-content/plugins/partner-quiz").exists());
}

/// Fills in the form with the settings and sends it.
async fn save(page: &Page, values: &Value) -> WebDriverResult<()> {
    page.ask::<Value>(&format!(
        "window.old = true;
         for (const [name, value] of Object.entries({values})) {{
           document.querySelector(`[name=\"partner_quiz[${{name}}]\"]`).value = value;
         }}
         document.querySelector('#submit').click()"
    ))
    .await?;
    page.until("the form is back", "!window.old && document.querySelector('#submit')").await
}

#[tokio::test]
async fn an_old_wordpress_says_what_is_missing_and_shows_the_fallback() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let site = WordPress::start("WORDPRESS_OLD", "7.4");
    site.unpack();
    let refused = site.get("/?put-on");
    assert!(refused.contains("does not meet minimum requirements"), "{refused}");
    // As after a step back to an older version.
    assert!(site.get("/?force").contains("forced"));
    assert!(site.get("/?set-up").contains("set up"));
    let html = site.get("/author-shortcode/");
    assert!(html.contains("Call <b>us</b>.") && html.contains("After."), "{html}");
    assert!(!html.contains("[partner_quiz") && !html.contains("partner-quiz.js"), "{html}");
    work(&site, "administrator", "to=/wp-admin/plugins.php", |page| async move {
        page.until(
            "a notice says it",
            "[...document.querySelectorAll('.notice-error')].some((one) => one.textContent.includes('WordPress 6.5'))",
        )
        .await
    })
    .await;
}

#[test]
fn the_plugin_runs_with_the_oldest_php_that_it_names() {
    if !only_in_chromium(CHROMIUM) {
        return;
    }
    let site = WordPress::start("WORDPRESS", "7.4");
    site.unpack();
    assert!(site.get("/?put-on").contains("activated"));
    assert!(site.get("/?set-up").contains("set up"));
    for role in ROLES {
        let html = site.get(&format!("/author/{role}/"));
        assert!(html.contains("partner-quiz.js?ver="), "{role}: {html}");
        // Some posts have several.
        assert!(html.matches("<partner-quiz").count() >= PLACES.len(), "{role}: {html}");
    }
    let log = fs::read_to_string(site.folder.path().join("wp-content/debug.log"));
    let log = log.unwrap_or_default();
    assert!(!log.contains("partner-quiz"), "{log}");
}
