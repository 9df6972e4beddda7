//! A project as a file: a ZIP with its TOML files.

use std::io::{Cursor, Read as _};

use release::Folder;
use zip::ZipArchive;

use crate::project::{MOST_BYTES, PRACTICE, Project, RULES};
use crate::snippet::Snippet;
use crate::words;

/// The folder that everything in the ZIP is in.
const ROOT: &str = "quiz-project";

/// Says how the files are arranged. A later studio may arrange them in another way and count up.
const VERSION: (&str, &str) = ("studio.txt", "partner-quiz studio, version 1\n");

/// The settings of the page. They aren't in the folder with the quiz's files, since only the studio reads them.
const PAGE: &str = "page.toml";

/// The project as a ZIP. The same project gives the same bytes.
///
/// # Errors
/// When the library refuses to write into memory.
pub fn pack(project: &Project) -> Result<Vec<u8>, String> {
    let mut folder = Folder::default();
    folder.add(VERSION.0, VERSION.1);
    folder.add(
        PAGE,
        toml_edit::ser::to_string_pretty(&project.page()).map_err(|error| error.to_string())?,
    );
    for (name, text) in project.files() {
        // As in the project's repository.
        folder.add(format!("content/{name}.toml"), text.as_bytes());
    }
    folder.zip(ROOT).map_err(|error| error.to_string())
}

/// Puts opened files together: one ZIP that the studio has saved, or any number of TOML files, which take the place of
/// those in `current`.
///
/// # Errors
/// One sentence that names the file, says what is wrong with it, and what to open instead.
pub fn open(current: &Project, files: &[(String, Vec<u8>)]) -> Result<Project, String> {
    let mut project = current.clone();
    for (name, bytes) in files {
        if bytes.len() > MOST_BYTES {
            return Err(words::too_large(name));
        }
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        match ending.as_str() {
            "zip" => project = unpack(name, bytes)?,
            "toml" => {
                let text = text(name, bytes)?;
                let file = file_name(name, &text).ok_or_else(|| words::unknown_file(name))?;
                project = project.with_text(&file, &text);
            }
            _ => return Err(words::wrong_kind(name)),
        }
    }
    Ok(project)
}

/// Whether these files are a whole project, not single files of one.
#[must_use]
pub fn is_whole(files: &[(String, Vec<u8>)]) -> bool {
    files.iter().any(|(name, _)| name.to_lowercase().ends_with(".zip"))
}

fn unpack(name: &str, bytes: &[u8]) -> Result<Project, String> {
    let broken = |_| words::broken_zip(name);
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut files = Vec::new();
    let mut version = None;
    let mut page = Snippet::default();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).map_err(broken)?;
        let inside = file.name().map_err(broken)?.to_string();
        let mut bytes = Vec::new();
        // A small ZIP can unpack to gigabytes, so no more is read than a file may have.
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        file.by_ref()
            .take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| words::broken_zip(name))?;
        if bytes.len() > MOST_BYTES {
            return Err(words::too_large(&inside));
        }
        let Some(inside) = inside.strip_prefix(ROOT).and_then(|path| path.strip_prefix('/')) else {
            continue;
        };
        if inside == VERSION.0 {
            version = Some(text(inside, &bytes)?);
        } else if inside == PAGE {
            let read: Option<Snippet> = toml_edit::de::from_slice(&bytes).ok();
            page = read.filter(Snippet::is_valid).ok_or_else(|| words::broken_page(name))?;
        } else if let Some(file) =
            inside.strip_prefix("content/").and_then(|file| file.strip_suffix(".toml"))
        {
            files.push((file.to_string(), text(inside, &bytes)?));
        }
    }
    match version {
        None => Err(words::not_ours(name)),
        Some(version) if version != VERSION.1 => Err(words::other_version(name, version.trim())),
        Some(_) => Ok(Project::of(files).with_page(page)),
    }
}

/// The bytes as text.
fn text(name: &str, bytes: &[u8]) -> Result<String, String> {
    String::from_utf8(bytes.to_vec()).map_err(|_| words::not_text(name))
}

/// Which file of a project this is: by its name, or for words, by the language that they say.
fn file_name(name: &str, text: &str) -> Option<String> {
    let stem = name.strip_suffix(".toml").or_else(|| name.strip_suffix(".TOML"))?;
    if [RULES, PRACTICE].contains(&stem) {
        return Some(stem.to_string());
    }
    let says =
        text.lines().find_map(|line| line.trim().strip_prefix("lang")?.trim().strip_prefix('='));
    let says = says.map(|tag| tag.trim().trim_matches('"').to_string());
    says.filter(|tag| is_tag(tag)).or_else(|| is_tag(stem).then(|| stem.to_string()))
}

/// Whether this is the tag of a language, such as `en` or `pt-br`.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters =
        |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    parts.next().is_some_and(letters)
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::snippet::Isolated;

    fn opened(files: &[(&str, &[u8])]) -> Result<Project, String> {
        let files: Vec<(String, Vec<u8>)> =
            files.iter().map(|(name, bytes)| ((*name).to_string(), bytes.to_vec())).collect();
        open(&Project::shipped(), &files)
    }

    #[test]
    fn a_saved_project_opens_as_it_was_and_is_the_same_file_each_time() {
        let page = Snippet { heading_level: 4, isolated: Isolated::Always, ..Snippet::default() };
        let project =
            Project::shipped().with_text("en", "lang = \"en\"\n# a comment\n").with_page(page);
        let packed = pack(&project).unwrap();
        assert_eq!(packed, pack(&project).unwrap());
        assert_eq!(opened(&[("mine.zip", &packed)]).unwrap(), project);
    }

    #[test]
    fn single_files_take_the_place_of_those_with_their_name_or_their_language() {
        let changed =
            opened(&[("practice.toml", b"name = \"Calm Harbor\""), ("neu.toml", b"lang = \"de\"")]);
        let project = changed.unwrap();
        assert_eq!(&*project.text("practice"), "name = \"Calm Harbor\"");
        assert_eq!(project.languages(), ["en", "de", "es"]);
        // A broken one opens, too, to be mended as text.
        assert_eq!(&*opened(&[("rules.toml", b"[[")]).unwrap().text("rules"), "[[");
    }

    #[test]
    fn everything_else_is_refused_with_its_name_and_what_to_open() {
        let huge = vec![b' '; MOST_BYTES + 1];
        let mut later = ZipWriter::new(Cursor::new(Vec::new()));
        later.start_file("quiz-project/studio.txt", SimpleFileOptions::default()).unwrap();
        later.write_all(b"partner-quiz studio, version 9\n").unwrap();
        let later = later.finish().unwrap().into_inner();
        let mut other = ZipWriter::new(Cursor::new(Vec::new()));
        other.start_file("photo.txt", SimpleFileOptions::default()).unwrap();
        let other = other.finish().unwrap().into_inner();
        let mut page = ZipWriter::new(Cursor::new(Vec::new()));
        page.start_file("quiz-project/page.toml", SimpleFileOptions::default()).unwrap();
        page.write_all(b"heading_level = 900").unwrap();
        let page = page.finish().unwrap().into_inner();
        for (name, bytes, said) in [
            ("photo.png", &b"\x89PNG"[..], "photo.png isn't"),
            ("en.toml", &huge, "en.toml is larger"),
            ("en.toml", b"\xff\xfe", "en.toml isn't text"),
            ("list.toml", b"[package]", "list.toml"),
            ("mine.zip", b"PK", "mine.zip can't be unpacked"),
            ("mine.zip", &later, "version 9"),
            ("mine.zip", &other, "mine.zip wasn't saved by the studio"),
            ("mine.zip", &page, "page.toml in mine.zip"),
        ] {
            let problem = opened(&[(name, bytes)]).unwrap_err();
            assert!(problem.contains(said), "{name}: {problem}");
        }
    }
}
