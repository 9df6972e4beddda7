//! A page for the practice's clinician to read, print and sign: the texts that wait for review, the results of six
//! couples, and every weight.

use std::fmt::Write as _;

use partner_quiz::author::page::{Kind, Line, page, sheet};
use partner_quiz::author::vignettes::VIGNETTES;
use partner_quiz::quiz::content::{Cause, Choice, Content};
use partner_quiz::quiz::judgement::judge;

use crate::snippet::escaped;
use crate::words;

/// The look of the page, on a screen and on paper.
const STYLE: &str = "body{font:11pt/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#222}\
h1,h2,h3{line-height:1.25}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem \
.5rem;text-align:left;vertical-align:top}blockquote{margin:.3rem 0 .3rem 1rem;color:#555}.fold{margin-left:1rem}\
.sign{margin-top:3rem;border-top:1px solid #222;padding-top:.3rem}section{break-before:page}code{font-size:9pt}";

/// The page as HTML, of every language.
#[must_use]
pub fn review(contents: &[&Content]) -> String {
    let mut body = String::new();
    let Some(first) = contents.first() else { return body };
    let _ = write!(
        body,
        "<h1>{}</h1><p>{}</p><p class=\"sign\">{}</p>",
        escaped(&words::review_title(&first.practice.name)),
        words::REVIEW_LEAD,
        words::REVIEW_SIGN
    );
    for content in contents {
        texts(&mut body, content);
    }
    for content in contents {
        results(&mut body, content);
    }
    weights(&mut body, first);
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{}</title><style>{STYLE}</style></head><body>{body}</body></html>\n",
        words::LANG,
        escaped(&words::review_title(&first.practice.name))
    )
}

/// The texts that wait for review.
fn texts(body: &mut String, content: &Content) {
    let _ = write!(
        body,
        "<section lang=\"{}\"><h2>{}: {}</h2><table><tr><th>{}</th><th>{}</th></tr>",
        escaped(&content.words.lang),
        words::REVIEW_TEXTS,
        escaped(&content.words.name),
        words::REVIEW_TEXT,
        words::REVIEW_OK
    );
    for (id, piece) in content.words.pieces.iter().filter(|(_, piece)| piece.review) {
        let parts = [&piece.title, &piece.text, &piece.say, &piece.instead_of];
        let parts: Vec<String> =
            parts.iter().filter(|part| !part.is_empty()).map(|part| escaped(part)).collect();
        let _ =
            write!(body, "<tr><td>{}<br><code>{id}</code></td><td></td></tr>", parts.join("<br>"));
    }
    body.push_str("</table></section>");
}

/// The results of the six couples.
fn results(body: &mut String, content: &Content) {
    for vignette in VIGNETTES {
        let Ok(answers) = sheet(&content.rules, vignette.sheet) else { continue };
        let _ = write!(
            body,
            "<section lang=\"{}\"><h2 lang=\"en\">{} {}: {}</h2><p lang=\"en\">{} {}</p><ul>",
            escaped(&content.words.lang),
            words::REVIEW_COUPLE,
            vignette.name,
            vignette.about,
            words::REVIEW_EXPECTS,
            escaped(vignette.expects)
        );
        for (_, choice) in answers.choices(&content.rules) {
            let text = content.words.options.get(&choice.id).map_or("", String::as_str);
            let _ = write!(body, "<li>{}</li>", escaped(text));
        }
        body.push_str("</ul>");
        for line in page(content, &answers, false) {
            body.push_str(&html(&line));
        }
        let level = judge(&content.rules, &answers).level;
        let _ = write!(body, "<p lang=\"en\"><code>{}</code></p></section>", level.id());
    }
}

/// One line of a result.
fn html(line: &Line) -> String {
    let text = escaped(&line.text);
    let inside = match line.kind {
        Kind::Heading(level) => {
            let level = (level + 2).min(6);
            format!("<h{level}>{text}</h{level}>")
        }
        Kind::Fold => format!("<p><b>▸ {text}</b></p>"),
        Kind::Paragraph => format!("<p>{text}</p>"),
        Kind::Item => format!("<p>• {text}</p>"),
        Kind::Button => format!("<p>[ {text} ]</p>"),
        Kind::Evidence => format!("<blockquote>{text}</blockquote>"),
    };
    if line.open { inside } else { format!("<div class=\"fold\">{inside}</div>") }
}

/// What every answer counts for.
fn weights(body: &mut String, content: &Content) {
    let _ = write!(body, "<section><h2>{}</h2>", words::REVIEW_WEIGHTS);
    for question in &content.rules.questions {
        let text = content.words.questions.get(&question.id).map_or("", |words| &words.text);
        let _ = write!(body, "<h3>{}</h3><table>", escaped(text));
        for choice in &question.options {
            let text = content.words.options.get(&choice.id).map_or("", String::as_str);
            let _ = write!(
                body,
                "<tr><td>{}</td><td>{}</td></tr>",
                escaped(text),
                escaped(&meaning(content, choice))
            );
        }
        body.push_str("</table>");
    }
    body.push_str("</section>");
}

/// What choosing an option means, in a few words.
fn meaning(content: &Content, choice: &Choice) -> String {
    let name = |cause: Cause| {
        content.words.pieces.get(cause.id()).map_or(cause.id(), |piece| piece.title.as_str())
    };
    let mut parts = Vec::new();
    parts.extend(choice.answer.map(words::meaning_answer));
    parts.extend(choice.step.map(words::meaning_step));
    parts.extend(choice.sign.map(|sign| words::meaning_sign(name(sign.cause), sign.weight)));
    parts.extend(
        choice.against.iter().map(|sign| words::meaning_against(name(sign.cause), sign.weight)),
    );
    parts.extend(choice.route.map(words::meaning_route));
    if parts.is_empty() { words::MEANING_NONE.into() } else { parts.join("; ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::reading::Reading;

    #[test]
    fn the_sheet_has_every_text_for_review_six_results_in_each_language_and_every_weight() {
        let reading = Reading::of(&Project::shipped());
        let contents: Vec<&Content> = reading.contents.values().map(|content| &**content).collect();
        let page = review(&contents);
        for content in &contents {
            for (id, piece) in content.words.pieces.iter().filter(|(_, piece)| piece.review) {
                assert!(page.contains(&format!("<code>{id}</code>")), "{id}");
                assert!(page.contains(&escaped(&piece.text)), "{id}");
            }
        }
        assert_eq!(page.matches(words::REVIEW_EXPECTS).count(), 12);
        assert!(page.contains("3 points for “Two against one”"), "the weights");
    }

    #[test]
    fn a_text_with_markup_stays_text() {
        let mut content = (*Reading::of(&Project::shipped()).contents["en"]).clone();
        content.practice.name = "<script>alert(1)</script>".into();
        assert!(!review(&[&content]).contains("<script>"));
    }
}
