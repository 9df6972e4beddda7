//! The package for web servers, behind a real nginx with the headers that come with it.

use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serve::Site;

use crate::browser::PATIENCE;
use crate::page::{Page, hashed};
use crate::release::{Folder, package};
use crate::tour::{SCREENS, go_on};

/// The strictest policy of docs/embedding.md.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";

/// A running nginx, whose site is the unpacked package. It ends with the test.
struct Nginx {
    process: Child,
    port: u16,
    _folder: Folder,
}

impl Nginx {
    /// Starts it. `brotli` turns on the line for brotli in the shipped file, which needs a module.
    fn start(name: &str, brotli: bool) -> Self {
        let program = PathBuf::from(
            env::var_os("NGINX_PROGRAM").expect("NGINX_PROGRAM; run cargo xtask test"),
        );
        let module = program
            .ancestors()
            .nth(3)
            .map(|root| root.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so"));
        let folder = Folder::unpacked(name, &package("partner-quiz-", ".zip"));
        let site = folder.path().join(format!("partner-quiz-{}", env!("CARGO_PKG_VERSION")));
        let mut headers = fs::read_to_string(site.join("headers/nginx.conf")).unwrap();
        let mut load = String::new();
        if brotli {
            let on = headers.replace("# brotli_static on;", "brotli_static on;");
            assert_ne!(on, headers, "the line for brotli");
            headers = on;
            let module = module.expect("the folder of nginx");
            load = format!("load_module \"{}\";", module.display());
        }
        fs::write(site.join("headers.conf"), headers).unwrap();
        // The lines that START-HERE.html tells people to paste.
        let start = fs::read_to_string(site.join("START-HERE.html")).unwrap();
        let (_, lines) = start.split_once("<pre><code>").unwrap();
        let (lines, _) = lines.split_once("</code></pre>").unwrap();
        let lines = lines.replace("&lt;", "<").replace("&gt;", ">");
        let page = format!("<!doctype html><html lang=en><title>Behind nginx</title>{lines}");
        fs::write(site.join("index.html"), page).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path \"{}/{kind}\";", folder.path().display()))
            .concat();
        let configuration = format!(
            "{load} daemon off; master_process off; pid \"{0}/pid\"; error_log stderr error; events {{}}
             http {{ access_log off; {temporary}
               server {{
                 listen 127.0.0.1:{port}; root \"{1}\";
                 location = / {{
                   default_type text/html; try_files /index.html =404;
                   add_header Content-Security-Policy \"{POLICY}\";
                 }}
                 include \"{1}/headers.conf\";
               }}
             }}",
            folder.path().display(),
            site.display(),
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, configuration).unwrap();
        let mut nginx = Command::new(program);
        nginx.arg("-p").arg(folder.path()).arg("-c").arg(&file).arg("-e").arg("stderr");
        let process = nginx.stdout(Stdio::null()).spawn().expect("nginx starts");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "nginx doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { process, port, _folder: folder }
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The header of an answer to a client that takes these encodings, in lowercase.
    fn header(&self, path: &str, encodings: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let ask = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: {encodings}\r\n\r\n"
        );
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_string()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_behind_nginx_under_the_strictest_policy() {
    let nginx = Nginx::start("nginx visitor", true);
    Page::at(Site::default(), &nginx.url("/"), |page| async move {
        page.screen("start").await?;
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await
    })
    .await;
}

#[test]
fn nginx_sends_the_twins_the_types_and_how_long_each_file_keeps() {
    for (brotli, encodings, expected) in
        [(true, "gzip, br", "br"), (true, "gzip", "gzip"), (false, "gzip, br", "gzip")]
    {
        let nginx = Nginx::start(&format!("nginx {brotli} {expected}"), brotli);
        let cases = [
            ("partner-quiz.js".to_string(), "text/javascript", "max-age=300"),
            (hashed("pq-", ".wasm"), "application/wasm", "immutable"),
            (hashed("pq-quiz-", ".js"), "text/javascript", "immutable"),
            (hashed("pq-en-", ".bin"), "application/octet-stream", "immutable"),
        ];
        for (name, kind, keeps) in cases {
            let header = nginx.header(&format!("/partner-quiz/{name}"), encodings);
            for line in [
                format!("content-encoding: {expected}"),
                format!("content-type: {kind}"),
                keeps.to_string(),
                "access-control-allow-origin: *".to_string(),
            ] {
                assert!(header.contains(&line), "{name}: no {line} in {header}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_of_another_site_uses_the_files_behind_nginx() {
    let nginx = Nginx::start("nginx other site", false);
    let html = format!(
        "<!doctype html><html lang=en><title>Another site</title>
         <script type=module src={}></script><partner-quiz>Call us.</partner-quiz>",
        nginx.url("/partner-quiz/partner-quiz.js")
    );
    let site = Site::default().page("/", "<!doctype html>").page("/quiz", html);
    Page::at(site, "/", |page| async move {
        page.server.knows(nginx.port);
        page.web.goto(page.server.url("/quiz")).await?;
        page.screen("start").await?;
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}
