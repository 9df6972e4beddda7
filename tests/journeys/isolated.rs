//! The sandboxed frame: what reaches it, what leaves it, and what never does.

use serde_json::Value;
use serve::{Mischief, Site};
use thirtyfour::prelude::*;

use crate::browser::Engine;
use crate::page::{Page, SCRIPT, hashed, host};
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

/// Waits until the engine in the frame runs, starts the quiz and enters the frame.
async fn enter(page: &Page) -> WebDriverResult<()> {
    page.until("the quiz in it is ready", "events.includes('ready version,instance')").await?;
    page.start_in_frame().await
}

/// Lets the exit lead to a page on the test's own server.
const EXIT: &str = "<script>{ const quiz = document.querySelector('partner-quiz');
  quiz.setAttribute('exit-href', new URL('/pq/manifest.json', location).href) }</script>";

async fn left(page: &Page) -> WebDriverResult<()> {
    page.until("the other page is up", "location.pathname === '/pq/manifest.json'").await
}

/// Presses Shift three times, in the element that has the focus.
async fn shift_three_times(page: &Page) -> WebDriverResult<()> {
    for _ in 0..2 {
        page.keys(Key::Shift + "").await?;
    }
    // The focused element disappears while the key is still down, so this may fail.
    let _ = page.keys(Key::Shift + "").await;
    Ok(())
}

#[tokio::test]
async fn the_whole_journey_runs_in_the_frame_and_the_page_learns_only_of_the_events() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        let before = page.server.requests();
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await?;
        assert!(page.text(".practice").await?.contains("303-555-0100"), "attributes reach it");
        let accent: String = page
            .ask("return getComputedStyle(document.querySelector('partner-quiz')).getPropertyValue('--pq-accent').trim()")
            .await?;
        assert_eq!(accent, "rgb(122, 62, 101)", "the theme reaches it");
        page.web.enter_default_frame().await?;
        page.until("the complete event is sent", "events.some((event) => event.startsWith('complete'))").await?;
        let events: Vec<String> = page.ask("return events").await?;
        assert_eq!(events, ["ready version,instance", "start version,instance", "complete version,instance"]);
        assert_eq!(page.server.requests(), before, "no request after the first screen");

        // All fields of every message. A message can hold nothing that isn't on this list.
        let messages: Vec<Value> = page.ask("return messages").await?;
        for message in &messages {
            let mut fields: Vec<&str> =
                message.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
            fields.sort_unstable();
            let expected: &[&str] = match message["partnerQuiz"].as_str() {
                Some("shown") => &["cover", "exit", "partnerQuiz", "presses", "title"],
                Some("file") => &["file", "partnerQuiz"],
                Some("open" | "hello" | "ready" | "start" | "complete" | "top") => &["partnerQuiz"],
                other => panic!("{other:?} is no message of ours: {message}"),
            };
            assert_eq!(fields, expected, "{message}");
        }
        Ok(())
    })
    .await;
}

/// What a page can see of a visit to a screen: messages, events, the frame's height and the scroll position.
async fn seen_from_outside(answers: &[&[&str]]) -> Value {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        go_on(&page, answers).await?;
        page.until("the screen has settled", "quiz.activeElement?.dataset.focus === 'heading'")
            .await?;
        page.web.enter_default_frame().await?;
        page.ask(
            "const { height } = quiz.querySelector('iframe').getBoundingClientRect();
             // In one order: when Start is pressed, `shown` and `start` come as fast as each can.
             return [messages.map((message) => JSON.stringify(message)).sort(), events, height, scrollY]",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn a_page_cant_tell_the_stop_from_a_question() {
    let question = seen_from_outside(&[&["few"], &["flat"], &["safe"]]).await;
    let stop = seen_from_outside(&[&["few"], &["flat"], &["harm"]]).await;
    assert_eq!(question, stop);
    let skipped = seen_from_outside(&[&["never"], &["safe"]]).await;
    assert_eq!(question, skipped, "nor how many questions were asked");
}

#[tokio::test]
async fn the_frame_has_the_same_height_on_every_screen_and_is_no_higher_than_the_window() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        let start: f64 = page.ask("return innerHeight").await?;
        for answers in SCREENS[4].2 {
            assert_eq!(page.ask::<f64>("return innerHeight").await?, start);
            go_on(&page, &[answers]).await?;
        }
        page.screen("result").await?;
        assert_eq!(page.ask::<f64>("return innerHeight").await?, start);
        page.until("a new screen begins at its top", "scrollY === 0").await?;
        page.web.enter_default_frame().await?;
        assert!(page.ask::<bool>(&format!("return {start} <= innerHeight")).await?);
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
async fn a_page_can_let_the_frame_grow_with_its_content() {
    let grow = "<style>partner-quiz { --pq-frame-height: grow }</style>";
    Page::host(&[HOST, grow, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        for (action, screen) in [("back", "start"), ("start", "question")] {
            page.press(action).await?;
            page.screen(screen).await?;
            page.until(
                "the frame is as high as its content",
                "Math.abs(innerHeight - document.querySelector('partner-quiz').getBoundingClientRect().height) < 1.5
                 && document.documentElement.scrollHeight <= innerHeight",
            )
            .await?;
        }
        page.web.enter_default_frame().await?;
        // Three frames later the height is the same and no message has come, so there is no loop.
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
        enter(&page).await
    })
    .await;
}

#[tokio::test]
async fn the_exit_is_on_the_page_and_leaves_the_whole_page() {
    for by_keys in [false, true] {
        Page::host(&[HOST, EXIT, SCRIPT].concat(), |page| async move {
            enter(&page).await?;
            let hidden: bool = page
                .ask("return getComputedStyle(quiz.querySelector('.exit')).visibility === 'hidden'")
                .await?;
            assert!(hidden, "there is one exit, not two");
            if by_keys {
                page.click("[value=few]").await?;
                shift_three_times(&page).await?;
                page.web.enter_default_frame().await?;
            } else {
                page.web.enter_default_frame().await?;
                page.click("[data-action=exit]").await?;
            }
            left(&page).await
        })
        .await;
    }
}

/// Leaves by the exit that the page shows while the frame is empty.
async fn leave_without_the_frame(site: impl Fn() -> Site, state: &str) {
    for by_keys in [false, true] {
        Page::site(site(), |page| async move {
            page.excuse("doesn't answer");
            page.until("the page's exit is there", state).await?;
            // The test sets the address itself, since the file that reads the page's `exit-href` may still be loading.
            let target = page.server.url("/pq/manifest.json");
            page.ask::<Value>(&format!(
                "quiz.querySelector('[data-action=exit]').href = {target:?}"
            ))
            .await?;
            let seen: bool = page
                .ask(
                    "const exit = quiz.querySelector('[data-action=exit]');
                     exit.scrollIntoView({ block: 'center' });
                     const { left, top } = exit.getBoundingClientRect();
                     return quiz.elementFromPoint(left + 9, top + 9) === exit",
                )
                .await?;
            assert!(seen, "it can be pressed");
            if by_keys {
                shift_three_times(&page).await?;
            } else {
                page.ask::<Value>(
                    "setTimeout(() => quiz.querySelector('[data-action=exit]').click())",
                )
                .await?;
            }
            left(&page).await
        })
        .await;
    }
}

/// A policy that lets no script run in the frame unless it comes from the server, so that the one file is shown there.
const NO_DATA: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

/// A site with the one file in the frame, which stalls.
fn stalled(html: &str) -> Site {
    host(html).header("Content-Security-Policy", NO_DATA).mischief(".html", Mischief::Stalled)
}

#[tokio::test]
async fn the_exit_works_before_the_frame_answers() {
    leave_without_the_frame(
        || stalled(&[HOST, EXIT, SCRIPT].concat()),
        "quiz?.querySelector('[data-early]') && quiz.querySelector('iframe[src]')",
    )
    .await;
}

#[tokio::test]
async fn the_exit_works_before_anything_but_the_first_screen_is_there() {
    let quiz = hashed("pq-quiz-", ".js");
    let site = || host(&[HOST, EXIT, SCRIPT].concat()).mischief(&quiz, Mischief::Stalled);
    leave_without_the_frame(site, "quiz?.querySelector('[data-early]')").await;
}

#[tokio::test]
async fn the_exit_works_when_the_frame_has_failed() {
    // The quiz gives the frame ten seconds to answer. Here they end at once.
    let hurry = "<script>{ const wait = setTimeout;
      window.setTimeout = (run, time, ...more) => {
        if (time === 10000) window.setTimeout = wait;
        return wait(run, time === 10000 ? 1000 : time, ...more);
      } }</script>";
    let policy = "default-src 'self' 'unsafe-inline'; frame-src 'none'";
    let site =
        || host(&[hurry, HOST, EXIT, SCRIPT].concat()).header("Content-Security-Policy", policy);
    leave_without_the_frame(site, "events.some((event) => event.startsWith('error'))").await;
}

#[tokio::test]
async fn a_press_before_the_frame_is_there_isnt_lost() {
    Page::site(stalled(&[HOST, SCRIPT].concat()), |page| async move {
        page.until("the frame is asked for", "quiz?.querySelector('iframe[src]')").await?;
        page.ask::<Value>("quiz.querySelector('[data-action=start]').click()").await?;
        page.until(
            "the bar says that something is loading",
            "quiz.querySelector('.presses').textContent === 'One moment.'",
        )
        .await?;
        page.server.release();
        page.until("the frame has its place", "quiz.querySelector('.framed')").await?;
        page.find("iframe").await?.enter_frame().await?;
        page.question("q-asked").await?;
        page.web.enter_default_frame().await?;
        page.until("the start event is sent", "events.includes('start version,instance')").await
    })
    .await;
}

/// In the frame, the Spanish first screen is drawn a moment after the frame has begun to listen. This page presses Start
/// once the frame is open and sends it messages all the time, so that some come within that moment.
#[tokio::test]
async fn a_press_isnt_lost_while_the_first_screen_in_the_frame_is_still_to_be_drawn() {
    let busy = "<script>
      addEventListener('message', ({ data }) => {
        if (data.partnerQuiz !== 'open') return;
        const quiz = document.querySelector('partner-quiz');
        quiz.shadowRoot.querySelector('[data-action=start]').click();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (quiz.shadowRoot.querySelector('.framed')) return;
          // The quiz tells the frame of every change.
          quiz.setAttribute('practice', `Practice ${Math.random()}`);
          port2.postMessage(0);
        };
        port2.postMessage(0);
      });
    </script>";
    let page = [busy, "<partner-quiz isolated lang=es>Call us</partner-quiz>", SCRIPT].concat();
    Page::host(&page, |page| async move {
        page.until("the frame has its place", "quiz?.querySelector('.framed')").await?;
        page.find("iframe").await?.enter_frame().await?;
        page.question("q-asked").await
    })
    .await;
}

#[tokio::test]
async fn an_exit_that_is_no_web_page_is_refused_and_the_default_stays() {
    for isolated in ["isolated", "isolated=off"] {
        let quiz = format!("<partner-quiz {isolated} exit-href=tel:911></partner-quiz>");
        Page::host(&[&quiz, SCRIPT].concat(), |page| async move {
            page.excuse("the attribute exit-href takes");
            page.until("the exit is there", "quiz?.querySelector('[data-action=exit]')").await?;
            page.until(
                "it runs",
                "quiz.querySelector('iframe') || !quiz.querySelector('[data-early]')",
            )
            .await?;
            let href: String =
                page.ask("return quiz.querySelector('[data-action=exit]').href").await?;
            assert_eq!(href, "https://www.weather.gov/");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_link_opens_outside_of_the_frame() {
    // Like most sites, the help line's site forbids frames around it.
    let help = "<!doctype html><title>Help</title><p>You are not alone.";
    let site =
        host(&[HOST, SCRIPT].concat()).page("/help", help).header("X-Frame-Options", "SAMEORIGIN");
    Page::site(site, |page| async move {
        page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
        let own = page.web.window().await?;
        page.start_in_frame().await?;
        page.ask::<Value>("quiz.querySelector('[data-action=help]').click()").await?;
        page.find(".ways a[href^=https]").await?;
        let chat = page.server.url("/help");
        // The same link, to a site on the test's own server.
        page.ask::<Value>(&format!("quiz.querySelector('.ways a[href^=https]').href = {chat:?}"))
            .await?;
        by_key(&page, ".ways a[href^=http]").await?;
        page.web.enter_default_frame().await?;
        let mut windows = page.web.windows().await?;
        while windows.len() < 2 {
            page.until("the page is there", "true").await?;
            windows = page.web.windows().await?;
        }
        let other = windows.into_iter().find(|window| *window != own);
        page.web.switch_to_window(other.expect("another window")).await?;
        page.until("the other site is up", "document.title === 'Help'").await?;
        assert!(
            page.ask::<bool>("return window.opener === null && document.referrer === ''").await?
        );
        page.web.close_window().await?;
        page.web.switch_to_window(own).await
    })
    .await;
}

/// Presses a button with the keyboard, since no driver's mouse reaches an element far down in a frame.
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
        go_on(&page, SCREENS[4].2).await?;
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
        page.until("the failure is reported", "events.some((event) => event.startsWith('error'))")
            .await?;
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
        page.press("back").await?;
        page.press("language").await?;
        page.web.enter_default_frame().await?;
        page.until("the Spanish is up", "quiz.querySelector('[data-early] .pq')?.lang === 'es'")
            .await?;
        page.until("its heading has the focus", "quiz.activeElement?.matches('.title')").await?;
        page.start_in_frame().await?;
        page.until("it goes on in Spanish", "quiz?.querySelector('.pq')?.lang === 'es'").await?;
        page.web.enter_default_frame().await?;
        page.until(
            "the exit is in Spanish, too",
            "quiz.querySelector('[data-action=exit]').textContent === 'Salir de este sitio'",
        )
        .await?;
        page.web
            .execute("document.querySelector('partner-quiz').setAttribute('lang', 'en')", vec![])
            .await?;
        page.until(
            "the exit is in English again",
            "quiz.querySelector('[data-action=exit]')?.textContent === 'Leave this site'",
        )
        .await?;
        let switch = "quiz.querySelector('[data-action=language]')?.checkVisibility()";
        assert!(!page.ask::<bool>(&format!("return !!{switch}")).await?, "there is no switch now");
        page.start_in_frame().await?;
        page.until("the English is up", "quiz?.querySelector('.pq')?.lang === 'en'").await
    })
    .await;
}

#[tokio::test]
async fn the_page_shows_the_first_screen_until_it_is_pressed_in_the_visitors_language() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
        let height = "return quiz.host.getBoundingClientRect().height";
        let first: f64 = page.ask(height).await?;
        assert!(
            page.ask::<bool>("return !!quiz.querySelector('[data-early] [data-screen=start]')")
                .await?
        );
        page.ask::<Value>("quiz.querySelector('[data-action=language]').click()").await?;
        page.until("the Spanish is up", "quiz.querySelector('[data-early] .pq')?.lang === 'es'")
            .await?;
        page.until("its heading has the focus", "quiz.activeElement?.matches('.title')").await?;
        page.until(
            "the frame in Spanish is there",
            "events.filter((event) => event === 'ready version,instance').length === 2",
        )
        .await?;
        page.ask::<Value>("quiz.querySelector('[data-action=language]').click()").await?;
        page.until(
            "the English is up again",
            "quiz.querySelector('[data-early] .pq')?.lang === 'en'",
        )
        .await?;
        assert_eq!(page.ask::<f64>(height).await?, first, "nothing has moved");
        page.ask::<Value>("quiz.querySelector('[data-action=help]').click()").await?;
        page.until("the frame has its place", "quiz.querySelector('.framed')").await?;
        page.find("iframe").await?.enter_frame().await?;
        page.find(".ways").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_call_begun_in_the_frame_leaves_the_help_lines_where_they_are() {
    // As in the policy of docs/embedding.md, the frame may show only files of this site.
    let site = host(&[HOST, SCRIPT].concat()).header(
        "Content-Security-Policy",
        "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; frame-src 'self'",
    );
    Page::site(site, |page| async move {
        page.excuse("tel:");
        page.excuse("sms:");
        page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
        page.start_in_frame().await?;
        page.ask::<Value>("quiz.querySelector('[data-action=help]').click()").await?;
        if Engine::current() == Engine::WebKit {
            // MiniBrowser can't open `tel:` links, and replaces the whole page with an error.
            page.ask::<Value>("addEventListener('click', (event) => event.preventDefault())")
                .await?;
        }
        for scheme in ["tel", "sms"] {
            by_key(&page, &format!(".ways a[href^={scheme}]")).await?;
            let target: String = page
                .ask(&format!("return quiz.querySelector('.ways a[href^={scheme}]').target"))
                .await?;
            assert_eq!(target, "_top", "{scheme}");
            page.question("q-asked").await?;
            page.find(".ways").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_a_page_from_right_to_left_the_exit_leaves_the_number_of_the_question_in_sight() {
    let turn = "<script>document.documentElement.dir = 'rtl'</script>";
    Page::host(&[turn, HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        let inside: f64 = page
            .ask(
                "const text = document.createRange();
                 text.selectNodeContents(quiz.querySelector('.progress'));
                 return text.getBoundingClientRect().left",
            )
            .await?;
        page.web.enter_default_frame().await?;
        let exit: f64 = page
            .ask(
                "return quiz.querySelector('[data-action=exit]').getBoundingClientRect().right
                   - quiz.querySelector('iframe').getBoundingClientRect().left",
            )
            .await?;
        assert!(exit < inside, "the exit ends at {exit}, the number begins at {inside}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_frame_is_made_of_what_the_page_has_loaded() {
    Page::host(&[HOST, SCRIPT].concat(), |page| async move {
        enter(&page).await?;
        let asked = page.server.requests();
        for (file, expected) in [(".html", 0), (".wasm", 1), (".bin", 1)] {
            let times = asked.iter().filter(|path| path.contains(file)).count();
            assert_eq!(times, expected, "{file}: {asked:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_a_page_forbids_that_the_frame_shows_the_one_file() {
    let policies = [
        NO_DATA,
        "script-src 'self' data: 'wasm-unsafe-eval'",
        "script-src 'self' 'unsafe-inline' data:",
        "require-trusted-types-for 'script'",
    ];
    let quiz = ["<partner-quiz isolated></partner-quiz>", SCRIPT].concat();
    let mut sites: Vec<(&str, Site)> = policies
        .map(|policy| {
            // Not in a header, which the test's server would send with the one file, too.
            let meta = format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">");
            (policy, host(&[meta.as_str(), &quiz].concat()))
        })
        .into();
    let words = hashed("pq-en-", ".bin");
    sites.push(("no words", host(&quiz).mischief(&words, Mischief::Missing)));
    for (name, site) in sites {
        Page::site(site, |page| async move {
            for excused in ["Refused", "violates", "TrustedHTML", "404", "answers 404", "CSP"] {
                page.excuse(excused);
            }
            // Only Chromium applies the last two policies to what stands in the frame. Elsewhere it runs there.
            let is_elsewhere = name.ends_with("data:") || name.contains("trusted-types");
            if !is_elsewhere || Engine::current() == Engine::Chromium {
                page.until("the one file is there", "quiz?.querySelector('iframe[src]')").await?;
            }
            page.start_in_frame().await?;
            go_on(&page, SCREENS[4].2).await?;
            page.screen("result").await?;
            Ok(())
        })
        .await;
    }
}

/// A tracker on the page, recognized by its global name.
const TRACKER: &str = "<script>window.fbq = () => {}</script>";

/// Records what is written to the console.
const CONSOLE: &str = "<script>window.told = []; console.info = console.warn = (...said) => told.push(said.join(' '))</script>";

#[tokio::test]
async fn on_a_page_with_a_tracker_the_quiz_is_in_the_frame_unless_the_page_says_otherwise() {
    let ways = [("", true), ("isolated=off", false), ("isolated", true), ("isolated=true", true)];
    for (isolated, framed) in ways {
        let host = HOST.replace("isolated", isolated);
        Page::host(&[CONSOLE, TRACKER, &host, SCRIPT].concat(), |page| async move {
            page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
            assert_eq!(page.ask::<bool>("return !!quiz.querySelector('iframe')").await?, framed);
            let told: Vec<String> = page.ask("return told").await?;
            let automatic = isolated.is_empty();
            assert_eq!(told.len(), usize::from(automatic), "{told:?}");
            assert!(
                told.iter()
                    .all(|line| line.contains("Meta pixel") && line.contains("isolated=\"off\""))
            );
            Ok(())
        })
        .await;
    }
    let host = HOST.replace("isolated", "");
    Page::host(&[CONSOLE, &host, SCRIPT].concat(), |page| async move {
        page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
        assert!(page.ask::<bool>("return !quiz.querySelector('iframe') && !told.length").await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_tracker_that_comes_later_is_found_when_start_is_pressed_before_the_first_question() {
    // Once with the engine's start screen, and once with the prerendered one.
    for stalled in [false, true] {
        let host_page = HOST.replace("isolated", "");
        let mut site = host(&[CONSOLE, &host_page, SCRIPT].concat());
        if stalled {
            site = site.mischief(".wasm", Mischief::Stalled);
        }
        Page::site(site, |page| async move {
            let early = if stalled { "" } else { "!" };
            let up = format!(
                "quiz?.adoptedStyleSheets.length > 1 && {early}quiz.querySelector('[data-early]')"
            );
            page.until("the start screen is up", &up).await?;
            page.ask::<Value>(
                "window.fbq = () => {};
                 window.seen = false;
                 new MutationObserver(() => { seen ||= !!quiz.querySelector('input') })
                   .observe(quiz, { childList: true, subtree: true });
                 quiz.querySelector('[data-action=start]').click()",
            )
            .await?;
            page.until("the frame has its place", "quiz.querySelector('.framed')").await?;
            assert!(page.ask::<bool>("return !seen").await?, "no question stood on the page");
            page.server.release();
            page.find("iframe").await?.enter_frame().await?;
            page.question("q-asked").await
        })
        .await;
    }
}

#[tokio::test]
async fn an_invalid_value_of_isolated_gives_a_warning_and_means_automatic() {
    for (tracker, framed) in [("", false), (TRACKER, true)] {
        let host = HOST.replace("isolated", "isolated=maybe");
        Page::host(&[CONSOLE, tracker, &host, SCRIPT].concat(), |page| async move {
            page.until("the quiz is ready", "events.includes('ready version,instance')").await?;
            assert_eq!(page.ask::<bool>("return !!quiz.querySelector('iframe')").await?, framed);
            let warnings: usize = page
                .ask("return told.filter((line) => line.includes('isolated takes isolated, true or off')).length")
                .await?;
            assert_eq!(warnings, 1);
            Ok(())
        })
        .await;
    }
}
