//! The sandboxed frame: what reaches it, what comes out of it, and what doesn't.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::page::{Page, SCRIPT};
use crate::tour::{SCREENS, go_on};

const HOST: &str = "<script>
  window.events = []; window.messages = [];
  for (const name of ['ready', 'start', 'complete', 'error']) {
    addEventListener('pq-' + name, (event) => events.push([name, Object.keys(event.detail).join()].join(' ')));
  }
  addEventListener('message', (event) => messages.push(event.data));
</script>
<style>partner-quiz { --pq-accent: rgb(122, 62, 101) }</style>
<p>Before</p>
<partner-quiz isolated practice='Calm Harbor' phone='303-555-0100'><p id=fallback>Call us</p></partner-quiz>
<p>After</p>";

/// Goes into the frame, once its quiz is there.
async fn enter(page: &Page) -> WebDriverResult<()> {
    page.until("the frame is there", "quiz?.querySelector('iframe')").await?;
    page.until("the quiz in it is ready", "events.includes('ready version,instance')").await?;
    page.until(
        "the frame has grown with it",
        "quiz.querySelector('iframe').getBoundingClientRect().height > 200",
    )
    .await?;
    let frame = page.find("iframe").await?;
    frame.enter_frame().await
}

#[tokio::test]
async fn the_whole_journey_runs_in_the_frame_and_the_page_hears_of_events_and_heights_alone() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        let before = page.server.requests();
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await?;
        assert!(page.text(".practice").await?.contains("303-555-0100"), "attributes reach it");
        let accent: String = page
            .ask("return getComputedStyle(document.querySelector('partner-quiz')).getPropertyValue('--pq-accent').trim()")
            .await?;
        assert_eq!(accent, "rgb(122, 62, 101)", "the theme reaches it");
        page.web.enter_default_frame().await?;
        page.until("the end is told", "events.some((event) => event.startsWith('complete'))").await?;
        let events: Vec<String> = page.ask("return events").await?;
        assert_eq!(events, ["ready version,instance", "start version,instance", "complete version,instance"]);
        assert_eq!(page.server.requests(), before, "no request after the first screen");

        // Every message, whole: what could be in one is on this list.
        let messages: Vec<Value> = page.ask("return messages").await?;
        for message in &messages {
            let mut fields: Vec<&str> =
                message.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
            fields.sort_unstable();
            let expected: &[&str] = match message["partnerQuiz"].as_str() {
                Some("height") => &["height", "partnerQuiz"],
                Some("show") => &["partnerQuiz", "top"],
                Some("ready") => &["cover", "exit", "href", "partnerQuiz", "title"],
                Some("hello" | "start" | "complete") => &["partnerQuiz"],
                other => panic!("{other:?} is no message of ours: {message}"),
            };
            assert_eq!(fields, expected, "{message}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_script_of_the_page_cant_look_into_the_frame() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        page.until("the quiz is ready", "events.length").await?;
        let seen: String = page
            .ask(
                "const frame = quiz.querySelector('iframe');
                 if (frame.contentDocument) return 'its document';
                 try { return 'its window: ' + frame.contentWindow.document.title } catch (error) { return error.name }",
            )
            .await?;
        assert_eq!(seen, "SecurityError");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_frame_is_as_high_as_its_content_and_stands_still() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        for (action, screen) in [("start", "question"), ("back", "start")] {
            page.press(action).await?;
            page.screen(screen).await?;
            page.until(
                "nothing of it is cut off and nothing is empty",
                "Math.abs(innerHeight - document.querySelector('partner-quiz').getBoundingClientRect().height) < 1.5
                 && document.documentElement.scrollHeight <= innerHeight",
            )
            .await?;
        }
        page.web.enter_default_frame().await?;
        // Two frames later it is as high as before, and no message has come: there is no loop.
        let still: bool = page
            .web
            .execute_async(
                "const done = arguments[0], count = messages.length;
                 const frame = document.querySelector('partner-quiz').shadowRoot.querySelector('iframe');
                 const height = frame.style.height;
                 requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() =>
                   done(frame.style.height === height && messages.length === count))));",
                vec![],
            )
            .await?
            .convert()?;
        assert!(still);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn messages_of_any_other_shape_or_source_are_ignored() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        page.until("the quiz is ready", "events.length").await?;
        let before: String = page.ask("return quiz.querySelector('iframe').style.height").await?;
        page.web
            .execute(
                "for (const data of [null, 7, 'partnerQuiz', [], {}, { partnerQuiz: 'leave' }, { partnerQuiz: 'height', height: 9 },
                   { partnerQuiz: 'complete' }, { partnerQuiz: 'error', cause: 'x' }, { partnerQuiz: 'ready', href: 'javascript:1' }]) {
                   window.postMessage(data, '*');
                   document.querySelector('partner-quiz').shadowRoot.querySelector('iframe').contentWindow.postMessage(data, '*');
                 }",
                vec![],
            )
            .await?;
        page.until("all have come", "messages.some((data) => data?.cause === 'x')").await?;
        assert_eq!(page.ask::<usize>("return events.length").await?, 1);
        assert!(page.ask::<bool>("return !document.querySelector('[data-partner-quiz-cover]')").await?);
        assert_eq!(page.ask::<String>("return quiz.querySelector('iframe').style.height").await?, before);
        enter(&page).await?;
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn the_exit_stands_on_the_page_and_leaves_the_whole_of_it() {
    let host =
        HOST.replace("<partner-quiz isolated", "<partner-quiz isolated exit-href='/manifest.json'");
    // Only whole addresses are taken, so this one is made whole by the page.
    let whole = "<script>{ const quiz = document.querySelector('partner-quiz');
      quiz.setAttribute('exit-href', new URL('/pq/manifest.json', location).href) }</script>";
    for by_keys in [false, true] {
        Page::host(&[&host, whole, SCRIPT].concat(), |page| async move {
            enter(&page).await?;
            page.press("start").await?;
            page.question("q-asked").await?;
            let hidden: bool = page
                .ask("return getComputedStyle(quiz.querySelector('.exit')).visibility === 'hidden'")
                .await?;
            assert!(hidden, "there is one exit, not two");
            if by_keys {
                page.click("[value=few]").await?;
                for _ in 0..2 {
                    page.keys(Key::Shift + "").await?;
                }
                // The frame goes while the key is still being pressed.
                let _ = page.keys(Key::Shift + "").await;
                page.web.enter_default_frame().await?;
            } else {
                page.web.enter_default_frame().await?;
                page.click("[data-action=exit]").await?;
            }
            page.until("the other page is up", "location.pathname === '/pq/manifest.json'").await
        })
        .await;
    }
}

/// Presses a button with the keyboard: no driver's mouse reaches what is far down in a frame.
async fn by_key(page: &Page, selector: &str) -> WebDriverResult<()> {
    page.find(selector).await?;
    page.ask::<Value>(&format!("quiz.querySelector({selector:?}).focus()")).await?;
    page.keys(Key::Enter + "").await
}

#[tokio::test]
async fn copy_print_and_calendar_work_in_the_frame() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        page.excuse("blob:caught");
        enter(&page).await?;
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        by_key(&page, ".talk summary").await?;
        page.until("the frame has grown with it", "document.documentElement.scrollHeight <= innerHeight")
            .await?;
        page.ask::<Value>("quiz.querySelector('[value=trial-consult]').click()").await?;
        by_key(&page, ".card [data-action=copy]").await?;
        page.until("it is copied", "quiz.querySelector('.card [role=status]').textContent === 'Copied.'")
            .await?;
        page.web
            .execute(
                "window.caught = {};
                 window.print = () => { caught.sheet = !!document.querySelector('[data-partner-quiz-sheet]') };
                 URL.createObjectURL = (blob) => { caught.type = blob.type; return 'blob:caught' };
                 const field = document.querySelector('partner-quiz').shadowRoot.querySelector('[name=talk-when]');
                 field.value = '2026-12-01T19:30';
                 field.dispatchEvent(new Event('change', { bubbles: true }));",
                vec![],
            )
            .await?;
        by_key(&page, ".card [data-action=print]").await?;
        page.until("it is printed", "caught.sheet").await?;
        by_key(&page, "[data-action=calendar]").await?;
        page.until("it is saved", "caught.type === 'text/calendar'").await
    })
    .await;
}

#[tokio::test]
async fn a_frame_that_cant_be_shown_leaves_the_fallback() {
    let policy = "default-src 'self' 'unsafe-inline'; frame-src 'none'";
    let site =
        crate::page::host(&[HOST, SCRIPT].concat()).header("Content-Security-Policy", policy);
    Page::site(site, |page| async move {
        page.until("it is told", "events.some((event) => event.startsWith('error'))").await?;
        page.until(
            "the fallback is seen",
            "document.querySelector('#fallback').getBoundingClientRect().height > 0",
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn the_heading_of_a_new_screen_comes_to_rest_below_the_exit() {
    let tall = "<div style='height:1500px'></div>";
    Page::host(&[HOST, tall, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        page.press("start").await?;
        page.question("q-asked").await?;
        page.until("its heading has the focus", "quiz.activeElement?.matches('.title')").await?;
        let in_frame: f64 =
            page.ask("return quiz.querySelector('.title').getBoundingClientRect().top").await?;
        page.web.enter_default_frame().await?;
        page.until(
            "the heading is below the exit",
            &format!(
                "quiz.querySelector('iframe').getBoundingClientRect().top + {in_frame}
                   >= quiz.querySelector('[data-action=exit]').getBoundingClientRect().bottom"
            ),
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn the_visitor_switches_language_in_the_frame_and_a_language_set_later_wins() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        page.press("language").await?;
        page.until("the Spanish is up", "quiz.querySelector('.pq')?.lang === 'es'").await?;
        page.web.enter_default_frame().await?;
        page.until(
            "the exit speaks it, too",
            "quiz.querySelector('[data-action=exit]').textContent === 'Salir de este sitio'",
        )
        .await?;
        page.web
            .execute("document.querySelector('partner-quiz').setAttribute('lang', 'en')", vec![])
            .await?;
        page.until(
            "the exit speaks English again",
            "quiz.querySelector('[data-action=exit]')?.textContent === 'Leave this site'",
        )
        .await?;
        page.find("iframe").await?.enter_frame().await?;
        page.until("the English is up", "quiz?.querySelector('.pq')?.lang === 'en'").await?;
        assert!(page.texts("[data-action=language]").await?.is_empty(), "there is no switch now");
        Ok(())
    })
    .await;
}
