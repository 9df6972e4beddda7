//! The custom properties of CSS that a page can set, as the style sheet uses them.

/// The properties that only matter outside of the isolated frame: where the exit stays on the page, and the height of
/// the frame.
const OF_THE_PAGE: [&str; 2] = ["--pq-exit-top", "--pq-frame-height"];

/// The custom properties that a page can set, in the order in which `tokens` (the text of `styles/tokens.css`) uses
/// them, each once.
#[must_use]
pub fn properties(tokens: &str) -> Vec<String> {
    let mut properties = Vec::new();
    for rest in tokens.split("var(--pq-").skip(1) {
        let role: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect();
        let property = format!("--pq-{role}");
        if !properties.contains(&property) {
            properties.push(property);
        }
    }
    properties
}

/// Those of them that the element passes on to the isolated frame.
#[must_use]
pub fn handed(tokens: &str) -> Vec<String> {
    let mut handed = properties(tokens);
    handed.retain(|property| !OF_THE_PAGE.contains(&property.as_str()));
    handed
}

/// What each property is for, in Markdown.
const MEANINGS: [(&str, &str); 15] = [
    ("--pq-accent", "buttons, links and chosen options"),
    ("--pq-on-accent", "text on the accent"),
    ("--pq-paper", "the background"),
    ("--pq-shade", "a shade of the background, for quiet areas"),
    ("--pq-ink", "text"),
    ("--pq-muted", "less important text"),
    ("--pq-line", "hairlines"),
    ("--pq-edge", "the edges of controls"),
    ("--pq-error", "the message that an answer is missing"),
    ("--pq-font", "the font of the interface"),
    ("--pq-font-letter", "the font of headings and quotes"),
    ("--pq-size", "the size of the text"),
    ("--pq-radius", "the roundness of corners"),
    (
        "--pq-exit-top",
        "the distance between the window's top and \"Leave this site\" while the page scrolls",
    ),
    (
        "--pq-frame-height",
        "the height of the isolated frame. With `grow`, the frame grows with each screen, which tells your page which \
         screen is up",
    ),
];

/// What a property is for, in Markdown.
#[must_use]
pub fn meaning(property: &str) -> &'static str {
    let found = MEANINGS.into_iter().find(|(name, _)| *name == property);
    found.map(|(_, meaning)| meaning).unwrap_or_default()
}

/// The default of a property in the light theme, as `tokens` has it.
#[must_use]
pub fn default<'a>(tokens: &'a str, property: &str) -> Option<&'a str> {
    let (_, rest) = tokens.split_once(&format!("var({property}, "))?;
    rest.split_once(");").map(|(default, _)| default)
}
