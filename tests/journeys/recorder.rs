//! The recorder of a journey's requests sees all requests of the page and of its frames, to any host.
//!
//! The recorder is a proxy (tools/serve/src/proxy.rs), the same for the three engines. Of `https:` and `wss:` requests,
//! it sees only the host. It can't see traffic that uses no proxy: the datagrams of WebRTC, and DNS queries without a
//! request.

use serve::{Server, Site};

use crate::browser::Engine;
use crate::page::{Page, host};

/// HTML that sends requests to another host in several ways, each with `from` in its address.
fn sender(from: &str) -> String {
    format!(
        "<img src=http://tracker.example/{from}/image>
         <link rel=stylesheet href=http://tracker.example/{from}/style>
         <script>
           const at = 'http://tracker.example/{from}/';
           fetch(at + 'fetch?q=1', {{ method: 'POST', mode: 'no-cors', body: 'x' }}).catch(Boolean);
           navigator.sendBeacon(at + 'beacon', 'x');
           addEventListener('pagehide', () => navigator.sendBeacon(at + 'last', 'x'));
           new Image().src = 'https://{from}.tracker.example/secure';
           new WebSocket('ws://{from}.tracker.example/socket');
         </script>"
    )
}

/// The addresses that the proxy sees while a page or a frame with that HTML is on screen.
fn addresses(from: &str) -> Vec<String> {
    let mut all = ["image", "style", "fetch?q=1", "beacon"]
        .map(|what| format!("http://tracker.example/{from}/{what}"))
        .to_vec();
    all.push(format!("{from}.tracker.example:443"));
    // WebKit sends the proxy the whole address of the socket.
    all.push(match Engine::current() {
        Engine::WebKit => format!("ws://{from}.tracker.example/socket"),
        Engine::Chromium | Engine::Firefox => format!("{from}.tracker.example:80"),
    });
    all
}

#[tokio::test]
async fn requests_to_other_hosts_are_seen_from_the_page_and_from_frames() {
    let frame = ["<!doctype html>", &sender("frame")].concat();
    let sandboxed = ["<!doctype html>", &sender("sandboxed")].concat();
    let page = [
        &sender("page"),
        "<iframe src=/frame></iframe><iframe sandbox=allow-scripts src=/sandboxed></iframe>",
        "<iframe src=http://tracker.example/as-a-frame></iframe>",
    ]
    .concat();
    let site = host(&page).page("/frame", frame).page("/sandboxed", sandboxed);
    let mut expected: Vec<String> =
        ["page", "frame", "sandboxed"].iter().flat_map(|from| addresses(from)).collect();
    expected.push("http://tracker.example/as-a-frame".to_string());
    let ((), seen) = Page::recorded(site, "/", |page| async move {
        page.excuse("tracker.example");
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        page.until_asked(&expected).await;
        Ok(())
    })
    .await;
    let last = "http://tracker.example/page/last".to_string();
    assert!(seen.contains(&last), "what is sent when the page is left: {seen:?}");
}

#[tokio::test]
#[should_panic(expected = "what was sent to other hosts")]
async fn a_journey_fails_if_its_frame_sends_a_request_to_another_host() {
    let frame = "<iframe sandbox srcdoc='<img src=http://tracker.example/pixel>'></iframe>";
    Page::host(frame, |page| async move {
        page.excuse("tracker.example");
        page.until_asked(&["http://tracker.example/pixel"]).await;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_port_that_no_test_serves_counts_as_another_host_and_a_second_server_doesnt() {
    let second = Server::start(Site::default().page("/here.svg", "<svg/>"), 0).unwrap();
    let stopped = Server::start(Site::default(), 0).unwrap().url("/gone.svg");
    let images = format!("<img src={}><img src={stopped}>", second.url("/here.svg"));
    let ((), seen) = Page::recorded(host(&images), "/", |page| async move {
        page.excuse("/gone.svg");
        page.until_asked(&[&stopped]).await;
        page.until("both have come or failed", "document.readyState === 'complete'").await
    })
    .await;
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert_eq!(second.requests(), ["/here.svg"]);
}
