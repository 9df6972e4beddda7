//! The element on any page: early, late, included twice, several times, moved, hidden, in other roots, as a `div`.

use serve::Site;

use crate::page::{Page, case, dist};

const QUIZ: &str = "<partner-quiz>Call us</partner-quiz>";

/// The number of quizzes on the page that show the engine's start screen, in any root.
const STARTED: &str = "[...document.querySelectorAll('partner-quiz')].filter((one) => one.shadowRoot?.querySelector('[data-screen=start]:not([data-early] *)')).length";

#[tokio::test]
async fn the_script_may_stand_before_or_after_the_element_or_come_long_after_it() {
    for name in ["before", "after"] {
        Page::site(case(name), |page| async move { page.screen("start").await }).await;
    }
    Page::site(case("late"), |page| async move {
        page.until("the page is up", "document.readyState === 'complete'").await?;
        // A tag manager does the same.
        page.web
            .execute(
                "const script = document.createElement('script');
                 script.type = 'module'; script.async = true; script.src = '/pq/partner-quiz.js';
                 document.head.append(script)",
                vec![],
            )
            .await?;
        page.screen("start").await
    })
    .await;
}

#[tokio::test]
async fn a_quiz_that_a_script_makes_long_after_runs_as_well() {
    Page::site(case("made"), |page| async move {
        page.until("the element is defined", "customElements.get('partner-quiz')").await?;
        page.web
            .execute(
                "document.body.append(document.createElement('partner-quiz'));
                 document.body.insertAdjacentHTML('beforeend', '<partner-quiz></partner-quiz>');
                 const div = document.createElement('div');
                 div.dataset.partnerQuiz = '';
                 document.body.append(div);",
                vec![],
            )
            .await?;
        page.until("all three are up", &format!("{STARTED} === 3")).await
    })
    .await;
}

#[tokio::test]
async fn included_twice_it_runs_once_and_another_version_is_named_and_ignored() {
    let other = std::fs::read_to_string(dist().join("partner-quiz.js")).unwrap();
    let version = concat!("\"", env!("CARGO_PKG_VERSION"));
    assert!(other.contains(version), "the script names its version");
    let site = case("twice").page("/other.js", other.replace(version, "\"9.9.9"));
    Page::site(site, |page| async move {
        page.screen("start").await?;
        page.until("the other one is named", "said.length").await?;
        let said: Vec<String> = page.ask("return said").await?;
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("9.9.9") && said[0].contains("0.1.0"), "{said:?}");
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn many_on_a_page_share_one_engine_and_no_answers() {
    Page::site(case("many"), |page| async move {
        page.until("all are up", &format!("{STARTED} === 3")).await?;
        let engines = page.server.requests().into_iter().filter(|path| path.ends_with(".wasm"));
        assert_eq!(engines.count(), 1);
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        assert_eq!(page.ask::<usize>(&format!("return {STARTED}")).await?, 2);
        let numbers: Vec<usize> = page
            .web
            .execute_async(
                "const done = arguments[0], numbers = [];
                 addEventListener('pq-ready', (event) => { numbers.push(event.detail.instance); if (numbers.length === 2) done(numbers) });
                 for (let at = 0; at < 2; at += 1) document.body.prepend(document.createElement('partner-quiz'));
                 scrollTo(0, 0);",
                vec![],
            )
            .await?
            .convert()?;
        assert_ne!(numbers[0], numbers[1], "each has a number of its own");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn moved_it_keeps_its_answers_and_removed_it_forgets_them() {
    Page::site(case("moved"), |page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        page.web
            .execute(
                "document.querySelector('main').append(document.querySelector('partner-quiz'))",
                vec![],
            )
            .await?;
        page.question("q-answer").await?;
        page.press("back").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<String>("return quiz.querySelector(':checked').value").await?, "few");

        let forgotten: bool = page
            .web
            .execute_async(
                "const done = arguments[0];
                 window.kept = document.querySelector('partner-quiz');
                 kept.remove();
                 setTimeout(() => done(!kept.shadowRoot.querySelector('.pq')));",
                vec![],
            )
            .await?
            .convert()?;
        assert!(forgotten);
        page.web.execute("document.body.append(kept)", vec![]).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<usize>("return quiz.querySelectorAll(':checked').length").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_a_hidden_tab_it_waits_and_runs_when_the_tab_is_shown() {
    Page::site(case("tab"), |page| async move {
        page.until("the element waits", "quiz").await?;
        page.web.execute("document.querySelector('#tab').style.display = 'block'", vec![]).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        page.web.execute("document.querySelector('#tab').style.display = 'none'", vec![]).await?;
        page.web.execute("document.querySelector('#tab').style.display = 'block'", vec![]).await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn far_below_the_window_only_the_script_is_loaded_until_the_visitor_comes_near() {
    Page::site(case("far"), |page| async move {
        page.until("the element waits", "quiz").await?;
        // After two frames, all requests that are made at once have been made.
        page.web
            .execute_async("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)))", vec![])
            .await?;
        let asked: Vec<String> =
            page.server.requests().into_iter().filter(|path| path.starts_with("/pq/")).collect();
        assert_eq!(asked, ["/pq/partner-quiz.js"]);
        page.web.execute("document.querySelector('#end').scrollIntoView()", vec![]).await?;
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn in_the_shadow_of_another_element_it_runs_and_finds_the_language() {
    Page::site(case("shadow"), |page| async move {
        let inner =
            "document.querySelector('#outer').shadowRoot.querySelector('partner-quiz').shadowRoot";
        page.until("the Spanish is up", &format!("{inner}?.querySelector('.pq')?.lang === 'es'"))
            .await?;
        page.web
            .execute(format!("{inner}.querySelector('[data-action=start]').click()"), vec![])
            .await?;
        page.until("it goes on", &format!("{inner}.querySelector('[name=q-asked]')")).await
    })
    .await;
}

#[tokio::test]
async fn attributes_may_change_late_and_answers_stay() {
    Page::site(case("after"), |page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        page.web
            .execute(
                "const quiz = document.querySelector('partner-quiz');
                 quiz.setAttribute('theme', 'dark');
                 quiz.setAttribute('heading-level', '4');
                 quiz.setAttribute('exit-href', 'https://calm.example/');",
                vec![],
            )
            .await?;
        page.until(
            "all are taken up",
            "quiz.querySelector('.pq.dark h4.title') && quiz.querySelector('.exit').href === 'https://calm.example/'",
        )
        .await?;
        page.web.execute("document.querySelector('partner-quiz').removeAttribute('theme')", vec![]).await?;
        page.until("it is light again", "quiz.querySelector('.pq:not(.dark)')").await?;
        page.press("back").await?;
        page.question("q-asked").await?;
        assert_eq!(page.ask::<String>("return quiz.querySelector(':checked').value").await?, "few");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn attributes_that_change_while_it_loads_end_in_one_quiz_with_the_last_values() {
    for changes in [
        "quiz.setAttribute('isolated', '')",
        "quiz.setAttribute('isolated', ''); quiz.removeAttribute('isolated')",
        "for (const lang of ['es', 'en', 'es', 'en']) quiz.setAttribute('lang', lang)",
        "dispatchEvent(new PageTransitionEvent('pagehide')); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    ] {
        let site = case("after").mischief(".wasm", serve::Mischief::Stalled);
        Page::site(site, |page| async move {
            page.web
                .execute("window.ready = 0; addEventListener('pq-ready', () => { window.ready += 1 })", vec![])
                .await?;
            let wasm = || page.server.requests().iter().any(|path| path.ends_with(".wasm"));
            while !wasm() {
                page.until("it loads", "true").await?;
            }
            page.web
                .execute(format!("const quiz = document.querySelector('partner-quiz'); {changes}"), vec![])
                .await?;
            page.server.release();
            page.until(&format!("one is ready after {changes}"), "window.ready === 1").await?;
            // When a second quiz is ready, everything else that was begun has ended.
            let shown: usize = page
                .web
                .execute_async(
                    "const done = arguments[0], second = document.createElement('partner-quiz');
                     // With a frame, the page itself shows the first screen beside it.
                     const count = (what) => document.querySelector('partner-quiz').shadowRoot.querySelectorAll(what).length;
                     second.addEventListener('pq-ready', () => done(Math.max(count('.screen'), count('iframe'))));
                     document.body.append(second)",
                    vec![],
                )
                .await?
                .convert()?;
            assert_eq!(shown, 1, "{changes}");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_div_does_the_same_with_its_attributes_and_its_fallback() {
    // The stalled file keeps the fallback on screen.
    let site =
        case("div").mischief(&crate::page::hashed("pq-es-", ".js"), serve::Mischief::Stalled);
    Page::site(site, |page| async move {
        page.until("the element is in it", "quiz").await?;
        let fallback: bool = page
            .ask("return document.querySelector('div p').getBoundingClientRect().height > 0")
            .await?;
        assert!(fallback, "what stood inside is the fallback");
        page.server.release();
        page.until("it is Spanish and dark", "quiz.querySelector('.pq.dark')?.lang === 'es'")
            .await?;
        page.web
            .execute("document.querySelector('div').removeAttribute('data-theme')", vec![])
            .await?;
        page.until("a late change is taken up", "quiz.querySelector('.pq:not(.dark)')").await
    })
    .await;
}

#[tokio::test]
async fn nothing_takes_the_focus_or_scrolls_on_load() {
    Page::site(case("focus"), |page| async move {
        page.screen("start").await?;
        assert_eq!(page.ask::<String>("return document.activeElement.localName").await?, "input");
        assert_eq!(page.ask::<usize>("return scrollY").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_of_another_site_can_load_it_from_here() {
    let cdn = serve::Server::start(Site::folder(&dist()), 0).unwrap();
    let script = format!("<script type=module src={}></script>", cdn.url("/partner-quiz.js"));
    let site =
        Site::default().page("/", ["<!doctype html><title>x</title>", QUIZ, &script].concat());
    Page::site(site, |page| async move {
        page.press("start").await?;
        page.question("q-asked").await?;
        assert_eq!(page.server.requests().iter().filter(|path| path.contains("pq")).count(), 0);
        Ok(())
    })
    .await;
    assert!(cdn.requests().iter().any(|path| path.ends_with(".wasm")));
}

#[tokio::test]
async fn with_the_integrity_of_the_manifest_the_script_runs_and_with_a_wrong_one_the_fallback_stays()
 {
    let manifest = std::fs::read_to_string(dist().join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let right = manifest["partner-quiz.js"]["integrity"].as_str().unwrap();
    let script = |integrity: &str| {
        format!(
            "<script type=module src=/pq/partner-quiz.js integrity={integrity} crossorigin></script>"
        )
    };
    Page::host(&[QUIZ, &script(right)].concat(), |page| async move { page.screen("start").await })
        .await;
    let wrong = right.replace("sha384-", "sha384-AAAA");
    Page::host(&[QUIZ, &script(&wrong)].concat(), |page| async move {
        page.excuse("Failed to find a valid digest");
        page.until("the page is up", "document.readyState === 'complete'").await?;
        assert!(
            page.ask::<bool>(
                "return !quiz && document.querySelector('partner-quiz').innerText === 'Call us'"
            )
            .await?
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn setting_an_attribute_to_its_value_again_as_frameworks_do_changes_nothing() {
    Page::site(case("after"), |page| async move {
        page.press("start").await?;
        page.answer(&[("q-asked", &["few"])]).await?;
        page.question("q-answer").await?;
        page.choose("flat").await?;
        page.web
            .execute(
                "const quiz = document.querySelector('partner-quiz');
                 for (let at = 0; at < 50; at += 1) { quiz.className = 'x' + at; quiz.setAttribute('theme', 'light'); quiz.id = 'q' + at }",
                vec![],
            )
            .await?;
        assert_eq!(page.ask::<String>("return quiz.querySelector(':checked').value").await?, "flat");
        page.press("continue").await?;
        page.question("q-safe").await
    })
    .await;
}

#[tokio::test]
async fn setting_a_language_later_hides_the_switch_and_removing_it_brings_the_switch_back() {
    for stalled in [true, false] {
        let mut site = case("after");
        if stalled {
            site = site.mischief(".wasm", serve::Mischief::Stalled);
        }
        Page::site(site, |page| async move {
            let early = if stalled { "" } else { "!" };
            page.until("it is up", &format!("quiz?.adoptedStyleSheets.length > 1 && {early}quiz.querySelector('[data-early]')"))
                .await?;
            let switch = "quiz.querySelector('[data-action=language]').checkVisibility()";
            page.until("the switch is there", switch).await?;
            page.web.execute("document.querySelector('partner-quiz').setAttribute('lang', 'en')", vec![]).await?;
            page.until("it goes with the same language", &format!("!{switch}")).await?;
            page.web.execute("document.querySelector('partner-quiz').removeAttribute('lang')", vec![]).await?;
            page.until("it comes back", switch).await?;
            page.server.release();
            page.screen("start").await?;
            page.until("and stays", switch).await
        })
        .await;
    }
}

#[tokio::test]
async fn an_exit_that_is_removed_again_is_replaced_by_the_default() {
    for stalled in [true, false] {
        let mut site = case("after");
        if stalled {
            site = site.mischief(".wasm", serve::Mischief::Stalled);
        }
        Page::site(site, |page| async move {
            let early = if stalled { "" } else { "!" };
            page.until("it is up", &format!("quiz?.adoptedStyleSheets.length > 1 && {early}quiz.querySelector('[data-early]')"))
                .await?;
            let exit = "quiz.querySelector('[data-action=exit]').href";
            page.web
                .execute("document.querySelector('partner-quiz').setAttribute('exit-href', 'https://calm.example/')", vec![])
                .await?;
            page.until("it is taken up", &format!("{exit} === 'https://calm.example/'")).await?;
            page.web.execute("document.querySelector('partner-quiz').removeAttribute('exit-href')", vec![]).await?;
            page.until("the default is back", &format!("{exit} === 'https://www.weather.gov/'")).await
        })
        .await;
    }
}

#[tokio::test]
async fn added_nodes_are_searched_once_and_the_whole_document_never_again() {
    let count = "<script>
      window.looks = 0;
      const look = Document.prototype.querySelector;
      Document.prototype.querySelector = function (...what) { looks += 1; return look.apply(this, what) };
      Document.prototype.querySelectorAll = new Proxy(Document.prototype.querySelectorAll, {
        apply(all, document, what) { looks += 1; return all.apply(document, what) } });
    </script><main id=room></main>";
    Page::host(&[count, crate::page::SCRIPT].concat(), |page| async move {
        page.until("the script is there", "customElements.get('partner-quiz')").await?;
        page.web
            .execute(
                "window.looks = 0;
                 for (let at = 0; at < 100; at += 1) setTimeout(() => {
                   for (let more = 0; more < 100; more += 1) room.append(document.createElement('p'));
                   if (at === 99) window.added = true;
                 });",
                vec![],
            )
            .await?;
        page.until("10,000 nodes are added", "window.added").await?;
        let looks: usize = page.web.execute("return looks", vec![]).await?.convert()?;
        // The test's own question also looks for the quiz, once each time.
        page.web.execute("window.looks = 0", vec![]).await?;
        assert!(looks < 100, "{looks} looks through the document for 100 changes");
        page.web
            .execute("room.innerHTML = '<section><div data-partner-quiz>Call us</div></section>'", vec![])
            .await?;
        page.until("a div deep in what is added is taken up", "quiz?.querySelector('.screen')").await
    })
    .await;
}
