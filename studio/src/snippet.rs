//! The lines that put the quiz on a page.

use partner_quiz::quiz::content::Practice;

/// The two lines for a page. `folder` is where the files are, and `integrity` is that of the script.
///
/// The practice's details are in the files, so the element needs no attribute for them. Its content is what visitors see
/// when the quiz can't run.
#[must_use]
pub fn snippet(practice: &Practice, folder: &str, integrity: &str) -> String {
    let folder = folder.trim_end_matches('/');
    format!(
        "<script type=\"module\" src=\"{}/partner-quiz.js\" integrity=\"{}\"></script>\n\
         <partner-quiz>If you would like to talk it over, call us: <a href=\"{}\">{}</a>.</partner-quiz>",
        escaped(folder),
        escaped(integrity),
        escaped(&practice.tel()),
        escaped(&practice.phone),
    )
}

/// A text for HTML, also inside of an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;

    #[test]
    fn the_lines_have_the_script_its_integrity_and_the_practices_phone() {
        let practice = Reading::of(&Project::shipped()).contents["en"].practice.clone();
        assert_eq!(
            snippet(&practice, "/quiz\"/", "sha384-abc"),
            "<script type=\"module\" src=\"/quiz&quot;/partner-quiz.js\" integrity=\"sha384-abc\"></script>\n\
             <partner-quiz>If you would like to talk it over, call us: <a href=\"tel:7207728432\">720-772-8432</a>.\
             </partner-quiz>"
        );
    }
}
