//! What the server answers to requests, down to the last byte.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::*;

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("serve-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("site")).unwrap();
    folder
}

#[test]
fn nothing_outside_of_the_folder_is_served() {
    let folder = folder("outside");
    for (name, text) in [("secret.txt", "secret"), ("site/a b.js", "here"), ("site/index.html", "")]
    {
        fs::write(folder.join(name), text).unwrap();
    }
    let server = Server::start(Site::folder(&folder.join("site")), 0).unwrap();
    let get = |path: &str| answer(&server, &format!("GET {path} HTTP/1.1\r\n\r\n"));
    assert!(get("/a%20b.js").ends_with("\r\nhere"));
    for path in
        ["/../secret.txt", "/a/../../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/%"]
    {
        assert!(!get(path).contains("200 OK"), "{path}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_brotli_twin_is_sent_where_the_site_has_it_and_the_browser_takes_it() {
    let folder = folder("brotli");
    for (name, text) in [("a.js", "plain"), ("a.js.br", "packed"), ("b.js", "alone")] {
        fs::write(folder.join(name), text).unwrap();
    }
    let ask = |site: Site, path: &str, header: &str| {
        let server = Server::start(site, 0).unwrap();
        let answer = answer(&server, &format!("GET {path} HTTP/1.1\r\nHost: here\r\n{header}\r\n"));
        (answer.contains("content-encoding: br"), answer.rsplit('\n').next().unwrap().to_string())
    };
    let site = || Site::folder(&folder);
    let takes = "Accept-Encoding: gzip, deflate, br;q=0.9\r\n";
    assert_eq!(ask(site().brotli(), "/a.js", takes), (true, "packed".to_string()));
    assert_eq!(ask(site().brotli(), "/a.js", "Accept-Encoding: gzip\r\n").1, "plain");
    assert_eq!(ask(site().brotli(), "/b.js", takes), (false, "alone".to_string()));
    assert_eq!(ask(site(), "/a.js", takes), (false, "plain".to_string()));
    fs::remove_dir_all(&folder).unwrap();
}

/// What the server answers to this request, down to the last byte.
fn answer(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn as_a_proxy_it_answers_for_itself_hands_on_to_its_neighbors_and_records_the_rest() {
    let here = Server::start(Site::default().page("/a", "here"), 0).unwrap();
    let neighbor = Server::start(Site::default().page("/a", "next door"), 0).unwrap();
    let get = |url: &str| answer(&here, &format!("GET {url} HTTP/1.1\r\n\r\n"));
    assert!(get("/a").ends_with("\r\nhere"));
    assert!(get(&here.url("/a")).ends_with("\r\nhere"));
    assert!(get(&neighbor.url("/a")).ends_with("\r\nnext door"));
    assert!(get("http://tracker.example/a?b").starts_with("HTTP/1.1 502 "));
    let connect = "CONNECT tracker.example:443 HTTP/1.1\r\n\r\n";
    assert!(answer(&here, connect).starts_with("HTTP/1.1 502 "));
    assert_eq!(here.requests(), ["/a", "/a"]);
    assert_eq!(here.strangers(), ["http://tracker.example/a?b", "tracker.example:443"]);
    assert_eq!(neighbor.requests(), ["/a"]);
    let gone = neighbor.url("/a");
    drop(neighbor);
    assert!(get(&gone).starts_with("HTTP/1.1 502 "));
    assert_eq!(here.strangers().last(), Some(&gone));
}

#[test]
fn a_request_with_a_body_is_read_to_its_end_and_answered() {
    let server = Server::start(Site::default().page("/a", "thanks"), 0).unwrap();
    let body = "x".repeat(1 << 20);
    let length = body.len();
    let post = format!("POST /a HTTP/1.1\r\nContent-Length: {length}\r\n\r\n{body}");
    assert!(answer(&server, &post).ends_with("\r\nthanks"));
    assert_eq!(server.requests(), ["/a"]);
}

#[test]
fn what_is_sent_to_the_collector_is_kept_and_answered() {
    let server =
        Server::start(Site::default().collector("/collect/", r#"{"code":200}"#), 0).unwrap();
    let post = "POST /collect/a?b=c HTTP/1.1\r\ncontent-length: 5\r\n\r\nhello";
    assert!(answer(&server, post).ends_with("\r\n\r\n{\"code\":200}"));
    answer(&server, "GET /collect/picture HTTP/1.1\r\n\r\n");
    let may = answer(&server, "OPTIONS /collect/a HTTP/1.1\r\n\r\n");
    assert!(may.contains("access-control-allow-headers: *\r\n"));
    assert!(answer(&server, "GET /collected HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
    let sent = |method: &str, path: &str, body: &str| Sent {
        method: method.to_string(),
        path: path.to_string(),
        body: body.into(),
    };
    assert_eq!(server.sent(), [sent("POST", "a?b=c", "hello"), sent("GET", "picture", "")]);
    assert_eq!(server.requests(), ["/collected"], "the site wasn't asked for anything else");
}

#[test]
fn a_port_in_use_is_passed_over_for_the_next_free_one() {
    let first = Server::start(Site::folder(Path::new(".")), 0).unwrap();
    let second = Server::start_near(Path::new("."), first.port()).unwrap();
    assert!(second.port() > first.port());
}

#[test]
fn each_mischief_is_done_to_the_paths_that_it_is_wished_for() {
    let page = |mischief| Site::default().page("/a.js", "0123456789").mischief(".js", mischief);
    let get = |mischief| {
        let server = Server::start(page(mischief).page("/b", "well"), 0).unwrap();
        assert!(answer(&server, "GET /b HTTP/1.1\r\n\r\n").ends_with("\r\n\r\nwell"));
        answer(&server, "GET /a.js?x HTTP/1.1\r\n\r\n")
    };
    assert!(get(Mischief::Missing).starts_with("HTTP/1.1 404 "));
    let wrong = get(Mischief::WrongType);
    assert!(wrong.contains("content-type: application/octet-stream\r\n"), "{wrong}");
    assert!(wrong.ends_with("\r\n\r\n0123456789"), "{wrong}");
    let page = get(Mischief::WebPage);
    assert!(
        page.starts_with("HTTP/1.1 200 ") && page.contains("content-type: text/html"),
        "{page}"
    );
    let half = get(Mischief::Truncated);
    assert!(half.contains("content-length: 10\r\n") && half.ends_with("\r\n\r\n01234"), "{half}");
    let changed = get(Mischief::Changed);
    assert!(changed.ends_with("\r\n\r\n0123446789"), "{changed}");
    assert!(get(Mischief::NoContent).starts_with("HTTP/1.1 204 "));
}

#[test]
fn what_is_stalled_comes_once_it_is_released() {
    let site = Site::default().page("/a", "late").mischief("/a", Mischief::Stalled);
    let server = Server::start(site, 0).unwrap();
    std::thread::scope(|scope| {
        let late = scope.spawn(|| answer(&server, "GET /a HTTP/1.1\r\n\r\n"));
        while server.requests().is_empty() {
            std::thread::yield_now();
        }
        assert!(!late.is_finished());
        server.release();
        assert!(late.join().unwrap().ends_with("\r\n\r\nlate"));
    });
}

#[test]
fn every_answer_has_the_headers_of_its_site() {
    let site =
        Site::default().page("/a", "").header("Content-Security-Policy", "default-src 'self'");
    let server = Server::start(site, 0).unwrap();
    let answer = answer(&server, "GET /a HTTP/1.1\r\n\r\n");
    for header in [
        "content-security-policy: default-src 'self'",
        "content-type: text/html; charset=utf-8",
        "access-control-allow-origin: *",
        "cache-control: no-cache",
        "x-content-type-options: nosniff",
        "connection: close",
    ] {
        assert!(answer.contains(&format!("{header}\r\n")), "{header}: {answer}");
    }
}
