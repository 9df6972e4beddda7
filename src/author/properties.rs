//! The theming API as the style has it: every custom property that a page may set.

/// Properties of the page's own side, which the isolated frame isn't handed: where the exit stays on the page, and
/// how high the frame is.
const OF_THE_PAGE: [&str; 2] = ["--pq-exit-top", "--pq-frame-height"];

/// The custom properties that `styles/tokens.css` takes, in the order of the file, each once.
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

/// Those of them that the page hands to the isolated frame.
#[must_use]
pub fn handed(tokens: &str) -> Vec<String> {
    let mut handed = properties(tokens);
    handed.retain(|property| !OF_THE_PAGE.contains(&property.as_str()));
    handed
}
