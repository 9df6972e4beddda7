//! Changes the bindings that wasm-bindgen writes, so that they fit our scripts and other Yew apps on the page.

use anyhow::{Context as _, Result, ensure};

/// The bindings as a release has them.
pub(crate) fn ours(bindings: &str) -> Result<String> {
    beside_our_scripts(&with_marks_of_our_own(bindings)?)
}

/// Renames the marks that Yew puts on nodes.
///
/// Two Yew modules on one page use the same marks and count from one: a host that is a Yew app itself would
/// take our nodes for its own, and run a listener of its own for a click on ours.
fn with_marks_of_our_own(bindings: &str) -> Result<String> {
    ensure!(
        bindings.contains("__yew_subtree_id") && bindings.contains("__yew_listener_id"),
        "Yew marks nodes in another way now: see whether hosts that are Yew apps still run"
    );
    Ok(bindings.replace("__yew_", "__pq_"))
}

/// Imports our own script from `src/embed/js/`, where it is bundled, instead of from the copy that wasm-bindgen makes.
fn beside_our_scripts(bindings: &str) -> Result<String> {
    let mut lines = Vec::new();
    for line in bindings.lines() {
        let copy = line.strip_prefix("import ").and_then(|rest| rest.split_once("/snippets/"));
        let Some((_, path)) = copy else {
            lines.push(line.to_string());
            continue;
        };
        let (_, file) = path
            .split_once("/src/embed/js/")
            .with_context(|| format!("a script of the engine isn't in src/embed/js/: {line}"))?;
        let (names, _) = line.split_once(" from ").context("an import names a file")?;
        let file = file.trim_end_matches(['\'', '"', ';']);
        lines.push(format!("{names} from \"./{file}\";"));
    }
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: &str = "node.__yew_subtree_id = 1; node.__yew_listener_id = 2;";

    #[test]
    fn the_marks_and_the_imports_are_ours() {
        let import = "import { focus } from './snippets/partner-quiz-0a1b/src/embed/js/edge.js';";
        assert_eq!(
            ours(&format!("{import}\n{MARKS}")).unwrap(),
            "import { focus } from \"./edge.js\";\nnode.__pq_subtree_id = 1; node.__pq_listener_id = 2;"
        );
    }

    #[test]
    fn bindings_that_are_not_as_expected_are_refused() {
        assert!(ours("node.other_mark = 1;").is_err());
        let elsewhere = "import { a } from './snippets/other-0a1b/inline0.js';";
        let problem = ours(&format!("{elsewhere}\n{MARKS}")).unwrap_err().to_string();
        assert!(problem.contains("isn't in src/embed/js/"), "{problem}");
    }
}
