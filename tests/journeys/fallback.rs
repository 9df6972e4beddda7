//! What the element shows when the quiz can't run, for every kind of failure.

use std::fs;

use serve::Mischief;

use crate::page::{HOLD_ENGINE, Page, SCRIPT, dist, hashed, host};

/// Records every cause and every other error, from before the quiz loads.
const RECORDER: &str = "<script>
  window.causes = []; window.wrong = [];
  addEventListener('pq-error', (event) => causes.push(event.detail.cause));
  addEventListener('error', (event) => wrong.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
</script>";

const QUIZ: &str =
    "<partner-quiz debug><p id=fallback>Call <a href=tel:1>us</a></p></partner-quiz>";

const FALLBACK_IS_SEEN: &str =
    "document.querySelector('#fallback').getBoundingClientRect().height > 0";

#[tokio::test]
async fn the_fallback_goes_when_the_quiz_is_ready() {
    Page::host(&[RECORDER, QUIZ, SCRIPT].concat(), |page| async move {
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN} || !!quiz")).await?);
        page.screen("start").await?;
        page.until("the fallback is gone", &format!("!({FALLBACK_IS_SEEN})")).await?;
        assert_eq!(page.ask::<Vec<String>>("return [...causes, ...wrong]").await?, [""; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whatever_a_server_does_to_a_file_ends_in_the_fallback_and_one_cause_with_what_to_do() {
    let (wasm, module) = (hashed("pq-", ".wasm"), hashed("pq-quiz-", ".js"));
    let start = hashed("pq-engine-", ".js");
    let words = hashed("pq-en-", ".bin");
    let cases = [
        (&wasm, Mischief::Missing, "missing"),
        (&wasm, Mischief::WebPage, "changed"),
        (&wasm, Mischief::Truncated, "changed"),
        (&wasm, Mischief::Changed, "changed"),
        (&module, Mischief::Missing, "missing"),
        (&module, Mischief::WebPage, "missing"),
        (&start, Mischief::Missing, "missing"),
        (&start, Mischief::WebPage, "missing"),
        (&words, Mischief::Missing, "missing"),
        (&words, Mischief::Truncated, "changed"),
        (&words, Mischief::Changed, "changed"),
    ];
    for (file, mischief, cause) in cases {
        let site = host(&[RECORDER, QUIZ, SCRIPT].concat()).mischief(file, mischief);
        Page::site(site, |page| async move {
            let at = format!("{file}, {mischief:?}");
            page.until(&format!("{at} is told"), "causes.length").await?;
            assert_eq!(page.ask::<Vec<String>>("return causes").await?, [cause], "{at}");
            assert_eq!(page.ask::<Vec<String>>("return wrong").await?, [""; 0], "{at}");
            assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?, "{at}");
            let explained: String = page.ask("return quiz.textContent").await?;
            assert!(explained.contains(file.as_str()), "{at}: {explained}");
            let what_to_do =
                ["Copy the whole dist folder again.", "is missing, or script-src forbids it."];
            assert!(what_to_do.iter().any(|words| explained.contains(words)), "{at}: {explained}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn words_of_another_version_end_in_the_fallback() {
    // The scripts expect, by name and hash, a file whose content isn't the words.
    const HASH: &str = "pcRNeVsxdiGQvb8jzrVjT0DFePX4NqGYamD8c8CThn4=";
    let (words, module) = (hashed("pq-en-", ".bin"), hashed("pq-engine-", ".js"));
    let quiz = hashed("pq-quiz-", ".js");
    let read = |file: &str| fs::read_to_string(dist().join(file)).unwrap();
    let script = read(&quiz).replace(&words, "other.bin");
    let text = read(&module);
    let (before, rest) = text.split_once(&format!("\"{words}\":\"")).expect("the words' hash");
    let (_, after) = rest.split_once('"').expect("its end");
    let text = [before, "\"other.bin\":\"", HASH, "\"", after].concat();
    let site = host(
        &[RECORDER, QUIZ, "<script type=module src=/other/partner-quiz.js></script>"].concat(),
    )
    .page(&format!("/other/{quiz}"), script)
    .page(&format!("/other/{module}"), text)
    .page("/other/other.bin", "not words")
    .mount("/other/", &dist());
    Page::site(site, |page| async move {
        page.excuse("words can't be read");
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["content"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.text(".debug").await?.contains("Copy the whole dist folder again."));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_engine_with_the_wrong_content_type_still_runs() {
    let site = host(&[RECORDER, QUIZ, SCRIPT].concat())
        .mischief(&hashed("pq-", ".wasm"), Mischief::WrongType);
    Page::site(site, |page| async move {
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn a_file_that_stalls_leaves_the_first_screen_with_its_exit_until_it_comes() {
    let site = host(&[RECORDER, QUIZ, SCRIPT].concat())
        .mischief(&hashed("pq-", ".wasm"), Mischief::Stalled);
    Page::site(site, |page| async move {
        page.until(
            "the first screen stands",
            "quiz?.querySelector('[data-early] .exit').href.startsWith('https:')",
        )
        .await?;
        page.server.release();
        page.screen("start").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, [""; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_policy_that_refuses_webassembly_is_reported_with_the_keyword_that_allows_it() {
    let site = host(&["<script src=/recorder.js></script>", QUIZ, SCRIPT].concat())
        .page("/recorder.js", RECORDER.replace("<script>", "").replace("</script>", ""))
        .header(
            "Content-Security-Policy",
            "script-src 'self'; connect-src 'self'; style-src 'self'",
        );
    Page::site(site, |page| async move {
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["policy"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.text(".debug").await?.contains("'wasm-unsafe-eval'"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_policy_that_refuses_every_connection_is_reported_as_the_network() {
    let policy = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'none'";
    let site = host(&[RECORDER, QUIZ, SCRIPT].concat()).header("Content-Security-Policy", policy);
    Page::site(site, |page| async move {
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["network"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.text(".debug").await?.contains("connect-src"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_engine_that_the_browser_cant_compile_is_reported_with_the_browsers_reason() {
    let small = "<script>
      WebAssembly.compile = WebAssembly.compileStreaming = async () => { throw new RangeError('no room') };
    </script>";
    Page::host(&[RECORDER, small, QUIZ, SCRIPT].concat(), |page| async move {
        page.excuse("can't be run");
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["engine"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.text(".debug").await?.contains("no room"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_that_doesnt_answer_is_reported_with_the_address_of_its_file() {
    let quiz = QUIZ.replace("<partner-quiz", "<partner-quiz isolated");
    let policy = "default-src 'self' 'unsafe-inline'; frame-src 'none'";
    let site = host(&[RECORDER, &quiz, SCRIPT].concat()).header("Content-Security-Policy", policy);
    Page::site(site, |page| async move {
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["frame"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.text(".debug").await?.contains("/pq/partner-quiz.html"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_browser_without_webassembly_shows_the_fallback() {
    let old = "<script>delete window.WebAssembly</script>";
    Page::host(&[RECORDER, old, QUIZ, SCRIPT].concat(), |page| async move {
        page.excuse("this browser is too old");
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["browser"]);
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn storage_that_throws_changes_nothing() {
    let barred = "<script>
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get() { throw new Error('barred') } });
      }
      Object.defineProperty(document, 'cookie', { get() { throw new Error('barred') }, set() { throw new Error('barred') } });
    </script>";
    Page::host(&[RECORDER, barred, QUIZ, SCRIPT].concat(), |page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"]), ("q-answer", &["flat"]), ("q-safe", &["harm"])])
            .await?;
        page.screen("safety").await?;
        assert_eq!(page.ask::<Vec<String>>("return [...causes, ...wrong]").await?, [""; 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_trap_while_it_runs_ends_in_a_kind_message_with_phone_and_help_lines() {
    Page::host(&[RECORDER, HOLD_ENGINE, QUIZ, SCRIPT].concat(), |page| async move {
        page.excuse("the engine stopped while it ran");
        page.excuse("Uncaught RuntimeError");
        page.excuse("the form is not connected");
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        page.web.execute("new Uint8Array(engine.exports.memory.buffer).fill(255)", vec![]).await?;
        page.click("[data-action=continue]").await?;
        page.until("the failure is reported", "causes.length").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["stopped"]);
        let links: Vec<String> = page
            .ask("return [...quiz.querySelectorAll('.stopped > p:not(.bar) a')].map((a) => a.href)")
            .await?;
        assert_eq!(links[0], "tel:7207728432");
        assert!(links.contains(&"tel:+18007997233".to_string()), "{links:?}");
        assert!(page.ask::<bool>(&format!("return {FALLBACK_IS_SEEN}")).await?);
        assert!(page.ask::<bool>("return !quiz.querySelector('input')").await?, "no answer stays");
        assert!(page.text(".debug").await?.contains("reload"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_trap_of_another_module_doesnt_stop_the_quiz() {
    Page::host(&[RECORDER, QUIZ, SCRIPT].concat(), |page| async move {
        page.screen("start").await?;
        page.web
            .execute(
                "const stack = 'RuntimeError: unreachable at other.wasm:wasm-function[1]:0x2a';
                 const trap = Object.assign(new WebAssembly.RuntimeError('unreachable'), { stack });
                 dispatchEvent(new ErrorEvent('error', { error: trap }))",
                vec![],
            )
            .await?;
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn a_trap_while_a_quiz_is_mounted_stops_them_all_and_a_later_one_isnt_begun() {
    // The engine of the first quiz traps while it draws the second one.
    Page::host(&[RECORDER, HOLD_ENGINE, QUIZ, SCRIPT].concat(), |page| async move {
        page.excuse("the engine stopped");
        page.excuse("Uncaught");
        page.excuse("RuntimeError");
        page.screen("start").await?;
        page.web
            .execute(
                "new Uint8Array(engine.exports.memory.buffer).fill(255);
                 document.body.append(document.createElement('partner-quiz'))",
                vec![],
            )
            .await?;
        page.until("both have stopped", "causes.length === 2").await?;
        page.web.execute("document.body.append(document.createElement('partner-quiz'))", vec![]).await?;
        page.until("the third isn't begun", "causes.length === 3").await?;
        assert_eq!(page.ask::<Vec<String>>("return causes").await?, ["stopped"; 3]);
        let exits: usize = page
            .ask("return [...document.querySelectorAll('partner-quiz')].filter((one) => one.shadowRoot.querySelector('.exit')).length")
            .await?;
        assert_eq!(exits, 2, "the exit stays where something of the quiz is on screen");
        Ok(())
    })
    .await;
}
