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
