//! The parts of the quiz that a page can style from outside, with `::part`.
//!
//! The view writes each name where it draws the part. A journey compares what it draws with the contract
//! (`tests/journeys/contract.rs`), and `tests/packages/npm.rs` compares this list with the documentation.

/// The name of each part, and what it is, in the order of the documentation.
pub const PARTS: [(&str, &str); 22] = [
    ("root", "all of the quiz"),
    ("screen", "the screen that is up"),
    ("title", "the heading of a screen"),
    ("exit", "the link \"Leave this site\""),
    ("help", "the button that opens the help lines"),
    ("language", "the button of another language"),
    ("primary", "the main button of a place, or a link that looks like one"),
    ("secondary", "any other button, or a link that looks like one"),
    ("progress", "the line that says which question this is"),
    ("option", "an option of a question"),
    ("error", "the message that an answer is missing"),
    ("because", "the answers that led to a reason"),
    ("reason", "a reason in the result"),
    ("section", "a section of the result or of the safety stop"),
    ("caution", "the card that comes before a result when something may not be safe"),
    ("crisis", "the card with the line for a crisis"),
    ("tonight", "what to do tonight"),
    ("talk", "the plan for a talk, with its heading"),
    ("card", "the plan itself, and its buttons"),
    ("you", "what fits how the visitor is holding up"),
    ("paper", "the fold about printing the result"),
    ("practice", "the card of the practice"),
];
