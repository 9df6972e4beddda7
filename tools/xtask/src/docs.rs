//! The docs as a small site: each Markdown file of `docs/`, the README and the changelog become a page.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::project;

/// The page of a file: its name in the site, and its title.
struct Page {
    name: String,
    title: String,
    body: String,
}

/// Writes the site into a folder, with its pictures and its style.
///
/// # Errors
/// When a file can't be read or written.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("images"))?;
    let pages = pages()?;
    let links: String = pages
        .iter()
        .map(|page| format!("<li><a href=\"{}\">{}</a></li>", page.name, page.title))
        .collect();
    for Page { name, title, body } in &pages {
        let text = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} · partner-quiz</title>\n<link rel=\"icon\" href=\"data:,\">\n\
             <link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n<body>\n\
             <nav aria-label=\"Docs\"><p><a href=\"../\">The demo page</a></p><ul>{links}</ul></nav>\n\
             <main>{body}</main>\n</body>\n</html>\n"
        );
        fs::write(folder.join(name), text).with_context(|| format!("{name} can't be written"))?;
    }
    fs::copy(project().join("demo/docs.css"), folder.join("docs.css"))?;
    for entry in fs::read_dir(project().join("docs/images"))? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join("images").join(entry.file_name()))?;
    }
    Ok(())
}

/// Every page, with the index first.
fn pages() -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    let names = names()?;
    for (file, name) in &names {
        let text = fs::read_to_string(project().join(file))
            .with_context(|| format!("{} can't be read", file.display()))?;
        let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(name);
        let body = body(&names, file, &text);
        pages.push(Page { title: title.to_string(), body, name: name.clone() });
    }
    pages.sort_by_key(|page| page.name != INDEX);
    Ok(pages)
}

/// The front page of the site.
const INDEX: &str = "index.html";

/// The files that become pages, from the project's folder, with the names of their pages.
fn names() -> Result<BTreeMap<PathBuf, String>> {
    let mut names = BTreeMap::from([
        (PathBuf::from("CHANGELOG.md"), "changelog.html".to_string()),
        (PathBuf::from("README.md"), "about.html".to_string()),
    ]);
    for entry in fs::read_dir(project().join("docs")).context("docs/ can't be read")? {
        let file = Path::new("docs").join(entry?.file_name());
        if file.extension().is_some_and(|ending| ending == "md") {
            let stem = file.file_stem().unwrap_or_default().to_string_lossy().to_string();
            let name = if stem == "README" { INDEX.to_string() } else { format!("{stem}.html") };
            names.insert(file, name);
        }
    }
    Ok(names)
}

/// The HTML of one file. Its links lead to other pages of the site, and its headings have the same ids as on sites that
/// host repositories.
fn body(names: &BTreeMap<PathBuf, String>, file: &Path, text: &str) -> String {
    let mut events: Vec<Event> = Vec::new();
    let mut heading: Option<usize> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS) {
        let event = match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = link(names, file, &dest_url).into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Heading { .. }) => {
                heading = Some(events.len());
                event
            }
            // The pictures of the README, which are HTML, are in a folder of the docs.
            Event::Html(html) => {
                Event::Html(CowStr::from(html.replace("src=\"docs/images/", "src=\"images/")))
            }
            other => other,
        };
        let is_end = matches!(event, Event::End(TagEnd::Heading(_)));
        events.push(event);
        if let Some(at) = heading.filter(|_| is_end) {
            let text: String = events[at..].iter().filter_map(plain).collect();
            if let Event::Start(Tag::Heading { id, level, .. }) = &mut events[at]
                && *level != HeadingLevel::H1
            {
                *id = Some(slug(&text).into());
            }
            heading = None;
        }
    }
    let mut page = String::new();
    html::push_html(&mut page, events.into_iter());
    // A corner without a text heads no column, and a list's boxes can't be checked here.
    let page = page.replace("<th></th>", "<td></td>");
    let page = page.replace(
        "<input disabled=\"\" type=\"checkbox\"/>",
        "<span aria-hidden=\"true\">\u{2610}</span>",
    );
    // Wide code and a wide table scroll by themselves, and can be scrolled by keyboard.
    let page = page.replace("<pre>", "<pre tabindex=\"0\">");
    let page = page.replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>");
    page.replace("</table>", "</table></div>")
}

fn plain<'a>(event: &'a Event) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}

/// The id of a heading.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Where a link of a file leads on the site. The site has no source
/// files, so a link to one leads to the map of the repository.
fn link(names: &BTreeMap<PathBuf, String>, file: &Path, to: &str) -> String {
    if to.contains("://") || to.starts_with('#') {
        return to.to_string();
    }
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, id)| (path, Some(id)));
    match (names.get(&resolved(file, path)), anchor) {
        (Some(name), Some(anchor)) => format!("{name}#{anchor}"),
        (Some(name), None) => name.clone(),
        (None, _) => "about.html#the-repository".to_string(),
    }
}

/// The path from the project's folder to what a file names beside itself.
fn resolved(file: &Path, path: &str) -> PathBuf {
    let mut resolved = file.parent().unwrap_or(Path::new("")).to_path_buf();
    for part in Path::new(path).components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Normal(name) => resolved.push(name),
            _ => {}
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The links of a file, as written.
    fn links(text: &str) -> Vec<String> {
        Parser::new_ext(text, Options::ENABLE_TABLES)
            .filter_map(|event| match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    Some(dest_url.to_string())
                }
                _ => None,
            })
            .filter(|link| !link.contains("://"))
            .collect()
    }

    #[test]
    fn every_link_of_the_docs_leads_to_a_file_and_a_heading() {
        let ids: BTreeMap<PathBuf, BTreeSet<String>> = names()
            .unwrap()
            .into_keys()
            .map(|file| {
                let text = fs::read_to_string(project().join(&file)).unwrap();
                let headings = text.lines().filter_map(|line| line.split_once("# "));
                let headings = headings.filter(|(marks, _)| marks.chars().all(|mark| mark == '#'));
                (file, headings.map(|(_, heading)| slug(&heading.replace('`', ""))).collect())
            })
            .collect();
        let mut found = 0;
        for file in ids.keys() {
            for link in links(&fs::read_to_string(project().join(file)).unwrap()) {
                let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
                let to = if path.is_empty() { file.clone() } else { resolved(file, path) };
                assert!(project().join(&to).exists(), "{}: {link}", file.display());
                if !anchor.is_empty() {
                    let known = ids.get(&to).is_some_and(|ids| ids.contains(anchor));
                    assert!(known, "{}: {link} has no such heading", file.display());
                }
                found += 1;
            }
        }
        assert!(found > 30, "only {found} links");
    }

    #[test]
    fn links_lead_to_pages_of_the_site_with_their_headings() {
        let names = names().unwrap();
        let file = Path::new("docs/safety.md");
        assert_eq!(link(&names, file, "privacy.md#measured"), "privacy.html#measured");
        assert_eq!(link(&names, file, "../CHANGELOG.md"), "changelog.html");
        assert_eq!(link(&names, file, "../src/lib.rs"), "about.html#the-repository");
        assert_eq!(link(&names, file, "https://example.org"), "https://example.org");
    }

    #[test]
    fn a_page_has_its_headings_its_tables_and_no_markdown_left() {
        let pages = pages().unwrap();
        assert_eq!(pages[0].name, INDEX);
        let embedding = pages.iter().find(|page| page.name == "embedding.html").unwrap();
        assert!(embedding.body.contains("<h2 id=\"attributes\">"), "{}", embedding.body);
        assert!(embedding.body.contains("<table>") && !embedding.body.contains(".md\""));
    }
}
