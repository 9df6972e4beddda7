//! Tables in the rules: the order of questions and of the folds at the end of the result, and new ones for facts.

use partner_quiz::quiz::content::{Flag, Rules};
use toml_edit::{DocumentMut, Item, Table};

use crate::project::{Project, RULES};
use crate::rules_edit::{is_safety, name};
use crate::store::Action;

/// The place before or after another one.
fn next_to(at: usize, down: bool) -> Option<usize> {
    if down { at.checked_add(1) } else { at.checked_sub(1) }
}

/// Moves a table of a list of tables by one place, up or down. Comments stay where they are.
#[must_use]
pub fn table_moved(project: &Project, list: &str, id: &str, down: bool) -> Option<Action> {
    let mut document: DocumentMut = project.text(RULES).parse().ok()?;
    let tables = document.get_mut(list)?.as_array_of_tables_mut()?;
    let at = tables.iter().position(|one| one.get("id").and_then(Item::as_str) == Some(id))?;
    let other = next_to(at, down)?;
    let (mut one, mut two) = (tables.get(at)?.clone(), tables.get(other)?.clone());
    // Where a table is written, and the comment above it, belong to its place in the list.
    std::mem::swap(one.decor_mut(), two.decor_mut());
    let (here, there) = (one.position(), two.position());
    one.set_position(there);
    two.set_position(here);
    tables.replace(at, two);
    tables.replace(other, one);
    // `Many` keeps one move after the other from being a single change.
    Some(Action::Many(vec![Action::Write(RULES.into(), document.to_string())]))
}

/// Moves a question by one place, up or down. The question about safety stays where it is, and no other question moves past
/// it: what is asked before it and what is asked after it is a matter of safety (docs/safety.md).
#[must_use]
pub fn question_moved(project: &Project, rules: &Rules, id: &str, down: bool) -> Option<Action> {
    let at = rules.questions.iter().position(|question| question.id == id)?;
    let both = [rules.questions.get(at)?, rules.questions.get(next_to(at, down)?)?];
    if both.into_iter().any(is_safety) {
        return None;
    }
    table_moved(project, "questions", id, down)
}

/// Adds an empty table for a fact that answers tell, below the other ones. It changes no result until something is in it.
#[must_use]
pub fn with_flag(project: &Project, flag: Flag) -> Option<Action> {
    let mut document: DocumentMut = project.text(RULES).parse().ok()?;
    let flags = document.get_mut("flags")?.as_table_mut()?;
    let name = name(flag);
    if flags.contains_key(&name) {
        return None;
    }
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    flags.insert(&name, Item::Table(table));
    Some(Action::Many(vec![Action::Write(RULES.into(), document.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;
    use crate::rules_edit::rules;
    use crate::store::Studio;

    fn after(project: &Project, action: Option<Action>) -> Project {
        let next = Studio::new(project.clone()).unwrap().after(action.unwrap());
        assert_eq!(next.after(Action::Undo).project, *project, "it is one change");
        next.project
    }

    fn questions(project: &Project) -> Vec<String> {
        rules(project).unwrap().questions.into_iter().map(|question| question.id).collect()
    }

    #[test]
    fn a_question_moves_with_all_its_lines_and_comments_stay_where_they_are() {
        let project = Project::shipped();
        let first = rules(&project).unwrap();
        let old = questions(&project);
        let down = after(&project, question_moved(&project, &first, "q-source", true));
        let mut expected = old.clone();
        expected.swap(4, 5);
        assert_eq!(questions(&down), expected);
        let comments = |project: &Project| -> Vec<(usize, String)> {
            let text = project.text(RULES);
            let lines = text.lines().enumerate().filter(|(_, line)| line.starts_with('#'));
            lines.map(|(at, line)| (at, line.to_string())).take(20).collect()
        };
        assert_eq!(comments(&down), comments(&project));
        assert_eq!(down.text(RULES).len(), project.text(RULES).len());
        assert_eq!(Reading::of(&down).found, []);
        let back = question_moved(&down, &rules(&down).unwrap(), "q-source", false);
        assert_eq!(after(&down, back), project);
    }

    #[test]
    fn the_first_question_keeps_the_comment_above_all_of_them() {
        let project = Project::shipped();
        let rules = rules(&project).unwrap();
        let swapped = after(&project, question_moved(&project, &rules, "q-asked", true));
        assert_eq!(questions(&swapped)[..2], ["q-answer", "q-asked"]);
        let text = swapped.text(RULES);
        let (before, _) = text.split_once("[[questions]]").unwrap();
        assert!(before.contains("# An option without a meaning"), "{before}");
        // It asks about an answer that comes later now.
        let found = Reading::of(&swapped).found;
        assert!(found.iter().any(|found| found.field.key == "questions.q-answer.skip_when"));
    }

    #[test]
    fn two_moves_are_two_changes() {
        let start = Studio::new(Project::shipped()).unwrap();
        let moved = |studio: &Studio| {
            let action = table_moved(&studio.project, "library", "end", false);
            studio.after(action.unwrap())
        };
        let once = moved(&start);
        assert_eq!(moved(&once).after(Action::Undo).project, once.project);
    }

    #[test]
    fn no_question_moves_past_the_one_about_safety_or_past_the_ends() {
        let project = Project::shipped();
        let rules = rules(&project).unwrap();
        let stuck = |down: bool| -> Vec<&str> {
            let ids = rules.questions.iter().map(|question| question.id.as_str());
            ids.filter(|id| question_moved(&project, &rules, id, down).is_none()).collect()
        };
        assert_eq!(stuck(false), ["q-asked", "q-safe", "q-said"]);
        assert_eq!(stuck(true), ["q-answer", "q-safe", "q-you"]);
    }

    #[test]
    fn a_new_fact_has_its_table_below_the_others_and_no_other_line_changes() {
        let project = Project::shipped();
        let next = after(&project, with_flag(&project, Flag::Hinted));
        let added = next.text(RULES).replacen("[flags.hinted]\n\n", "", 1);
        assert_eq!(added, *project.text(RULES));
        let lines: Vec<String> = next
            .text(RULES)
            .lines()
            .filter(|line| line.starts_with("[flags.") || line.starts_with("[routes."))
            .map(String::from)
            .collect();
        assert_eq!(lines[4..6], ["[flags.apart]", "[flags.hinted]"]);
        assert_eq!(Reading::of(&next).found, []);
        assert!(with_flag(&next, Flag::Hinted).is_none(), "it is there");
    }

    #[test]
    fn a_fold_moves_with_its_groups() {
        let project = Project::shipped();
        let folds = |project: &Project| -> Vec<String> {
            rules(project).unwrap().library.into_iter().map(|shelf| shelf.id).collect()
        };
        let moved = after(&project, table_moved(&project, "library", "still-no", false));
        assert_eq!(folds(&moved)[..2], ["still-no", "before"]);
        assert_eq!(Reading::of(&moved).found, []);
        assert!(table_moved(&project, "library", "before", false).is_none());
        assert!(table_moved(&project, "library", "practice", true).is_none());
    }
}
