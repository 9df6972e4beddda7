//! How the cost grows: many quizzes on a page, many questions, many restarts. Nothing is slowed down here.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::content::Content;
use serve::{Server, Site};
use sha2::{Digest as _, Sha256};

use crate::browser::{Device, Driver, Visit};
use crate::peers::{BLANK, OURS, page, project, sites};
use crate::phone::tried;
use crate::results::{Point, Spread};

/// The most runs: these figures hardly vary.
const RUNS: u16 = 3;

/// How many questions of a long quiz are answered.
const ANSWERED: usize = 60;

const WIDGETS: [usize; 3] = [1, 10, 100];
const QUESTIONS: [usize; 3] = [12, 120, 1200];
const RESTARTS: [usize; 4] = [1, 10, 100, 1000];

const SCRIPT: &str = r#"<script type="module" src="/partner-quiz/partner-quiz.js"></script>"#;

/// Measures all of it.
pub(crate) async fn points(driver: &Driver, runs: u16) -> Result<Vec<Point>> {
    let blank = Server::start(BLANK.site(), 0)?;
    let bare = tried(async || {
        let wish = (&BLANK.places, "none");
        Visit::open(driver, Device::Desk, wish, &blank.url("/"), async |page| {
            page.idle().await?;
            page.memory().await
        })
        .await
    })
    .await?;
    let long =
        QUESTIONS.map(|count| Long::write(count).with_context(|| format!("{count} questions")));
    let mut points = Vec::new();
    for run in 1..=runs.min(RUNS) {
        for count in WIDGETS {
            let point = tried(async || widgets(driver, count).await).await?;
            points.push(Point { run, memory: point.memory - bare, ..point });
        }
        for long in &long {
            let long = long.as_ref().map_err(|error| anyhow!("{error:#}"))?;
            let point = tried(async || questions(driver, long).await).await?;
            points.push(Point { run, memory: point.memory - bare, ..point });
        }
        for point in tried(async || restarts(driver).await).await? {
            points.push(Point { run, memory: point.memory - bare, ..point });
        }
        println!("      run {run} of the scale");
    }
    Ok(points)
}

/// Many quizzes on a page, on top of each other, so that all of them are near the window and load.
async fn widgets(driver: &Driver, count: usize) -> Result<Point> {
    let quiz =
        r#"<div style="position: absolute; inset: 0"><partner-quiz>Call us.</partner-quiz></div>"#;
    let site = Site::default()
        .page("/", page(SCRIPT, &quiz.repeat(count)))
        .mount("/partner-quiz/", &dist())
        .brotli();
    let server = Server::start(site, 0)?;
    let wish = (&OURS.places, "none");
    Visit::open(driver, Device::Desk, wish, &server.url("/"), async |page| {
        page.until(&format!("seen.ready.length >= {count}")).await?;
        let seen = page.seen().await?;
        let began = seen.came("/partner-quiz.js").context("the script didn't come")?;
        let last = Spread::of(seen.ready).context("none is ready")?.max;
        let memory = page.memory().await?;
        let ready = Some(last - began);
        Ok(Point { of: "widgets", run: 0, count, ready, step: None, memory, words: None })
    })
    .await
}

/// A quiz with so many questions.
async fn questions(driver: &Driver, long: &Long) -> Result<Point> {
    let site = Site::default()
        .page("/", page(SCRIPT, "<partner-quiz>Call us.</partner-quiz>"))
        .mount("/partner-quiz/", &long.folder)
        .mount("/partner-quiz/", &dist())
        .brotli();
    let server = Server::start(site, 0)?;
    let most = ANSWERED.min(long.count - 1).to_string();
    let wish = (&OURS.places, most.as_str());
    Visit::open(driver, Device::Desk, wish, &server.url("/"), async |page| {
        page.until("seen.done").await?;
        let seen = page.seen().await?;
        let began = seen.came("/partner-quiz.js").context("the script didn't come")?;
        let first = Spread::of(seen.ready).context("it isn't ready")?.min;
        let step = Spread::of(seen.steps).map(|steps| steps.median);
        Ok(Point {
            of: "questions",
            run: 0,
            count: long.count,
            ready: Some(first - began),
            step,
            memory: page.memory().await?,
            words: Some(long.words),
        })
    })
    .await
}

/// A quiz that is taken away and brought again, started and answered each time.
async fn restarts(driver: &Driver) -> Result<Vec<Point>> {
    let server = Server::start(OURS.site(), 0)?;
    let wish = (&OURS.places, "none");
    Visit::open(driver, Device::Desk, wish, &server.url("/"), async |page| {
        page.until("seen.ready.length").await?;
        let mut points = Vec::new();
        let mut so_far = 0;
        for count in RESTARTS {
            let script = format!(
                "window.rest = undefined;
                 again({}).then(() => {{ window.rest = 'rest' }}, (error) => {{ window.rest = String(error) }})",
                count - so_far
            );
            page.ask::<serde_json::Value>(&script).await?;
            page.until("window.rest").await?;
            let said: String = page.ask("return window.rest").await?;
            if said != "rest" {
                bail!("{said}");
            }
            so_far = count;
            let memory = page.memory().await?;
            points.push(Point {
                of: "restarts",
                run: 0,
                count,
                ready: None,
                step: None,
                memory,
                words: None,
            });
        }
        Ok(points)
    })
    .await
}

/// A copy of the release with more questions: the files that differ.
struct Long {
    count: usize,
    folder: PathBuf,
    /// Their bytes with brotli.
    words: f64,
}

impl Long {
    fn write(count: usize) -> Result<Self> {
        let folder = sites().join(format!("questions-{count}"));
        fs::create_dir_all(&folder)?;
        let words = longer(content()?, count).pack()?;
        let name = format!("pq-en-{count}.bin");
        fs::write(folder.join(&name), &words)?;
        let packed = pack::brotli(&words)?;
        fs::write(folder.join(format!("{name}.br")), &packed)?;

        // The module that opens the quiz names the file of words, and the engine's module checks its hash.
        let old = file("pq-en-", ".bin")?;
        let quiz_name = file("pq-quiz-", ".js")?;
        let quiz = fs::read_to_string(dist().join(&quiz_name))?;
        let module_name = file("pq-engine-", ".js")?;
        let module = fs::read_to_string(dist().join(&module_name))?;
        let hash = |bytes: &[u8]| STANDARD.encode(Sha256::digest(bytes));
        let check = hash(&fs::read(dist().join(&old))?);
        if !quiz.contains(&old) || !module.contains(&old) || !module.contains(&check) {
            bail!("dist/ doesn't name {old} with its hash");
        }
        fs::write(folder.join(quiz_name), quiz.replace(&old, &name))?;
        let module = module.replace(&old, &name).replace(&check, &hash(&words));
        fs::write(folder.join(module_name), module)?;
        Ok(Self { count, folder, words: packed.len() as f64 })
    }
}

/// The quiz with its questions repeated, each under its own name.
fn longer(mut content: Content, count: usize) -> Content {
    let first = content.rules.questions.clone();
    let mut questions: BTreeMap<_, _> = content.words.questions.clone().into();
    let mut options: BTreeMap<_, _> = content.words.options.clone().into();
    for (number, question) in first.iter().cycle().enumerate().take(count).skip(first.len()) {
        let mut question = question.clone();
        let mut said = content.words.questions[&question.id].clone();
        said.text = format!("{} ({})", said.text, number + 1);
        question.id = format!("{}-{number}", question.id);
        question.skip_when = None;
        question.reword_when = None;
        for option in &mut question.options {
            let text = content.words.options[&option.id].clone();
            option.id = format!("{}-{number}", option.id);
            options.insert(option.id.clone(), text);
        }
        questions.insert(question.id.clone(), said);
        content.rules.questions.push(question);
    }
    content.words.questions = questions.into();
    content.words.options = options.into();
    content
}

fn content() -> Result<Content> {
    read(&Files::beside(&project().join("content/en.toml"))).map_err(|problems| {
        anyhow!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// The name of the release's one file with this beginning and ending.
fn file(beginning: &str, ending: &str) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(beginning) && name.ends_with(ending) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [one] => Ok(one.clone()),
        _ => bail!(
            "dist/ has {} files {beginning}…{ending}; this measures a release with one",
            names.len()
        ),
    }
}

fn dist() -> PathBuf {
    project().join("dist")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_quiz_is_still_one_that_the_engine_reads() {
        let content = longer(content().unwrap(), 120);
        assert_eq!(content.rules.questions.len(), 120);
        let again = Content::unpack(&content.pack().unwrap()).unwrap();
        assert_eq!(again, content);
    }
}
