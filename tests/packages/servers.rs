//! The package for web servers, behind a real nginx, Apache and Caddy with the headers that come with it.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serve::Site;

use crate::browser::PATIENCE;
use crate::page::{Page, dist, hashed, strictest_policy};
use crate::release::{Folder, package};
use crate::tour::{SCREENS, go_on};

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// With its module for brotli, and the line for it in the shipped file turned on.
    Nginx,
    /// As it is without that module.
    NginxWithoutBrotli,
    Apache,
    Caddy,
}

use Kind::{Apache, Caddy, Nginx, NginxWithoutBrotli};

/// A running server, whose site is the unpacked package. It ends with the test.
struct Server {
    process: Child,
    port: u16,
    _folder: Folder,
}

impl Server {
    fn start(kind: Kind, name: &str) -> Self {
        let folder = Folder::unpacked(name, &package("partner-quiz-", ".zip"));
        let site = folder.path().join(format!("partner-quiz-{}", env!("CARGO_PKG_VERSION")));
        // The lines that START-HERE.html tells people to paste.
        let start = fs::read_to_string(site.join("START-HERE.html")).unwrap();
        let (_, lines) = start.split_once("<pre><code>").unwrap();
        let (lines, _) = lines.split_once("</code></pre>").unwrap();
        let lines = lines.replace("&lt;", "<").replace("&gt;", ">");
        let page = format!("<!doctype html><html lang=en><title>Behind a server</title>{lines}");
        fs::write(site.join("index.html"), page).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = match kind {
            Nginx | NginxWithoutBrotli => nginx(kind == Nginx, folder.path(), &site, port),
            Apache => apache(folder.path(), &site, port),
            Caddy => caddy(folder.path(), &site, port),
        };
        let process = server.stdout(Stdio::null()).spawn().expect("a server that starts");
        let mut server = Self { process, port, _folder: folder };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.process.try_wait().unwrap();
            assert!(ended.is_none() && begun.elapsed() < PATIENCE, "{kind:?} doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The header of an answer to a client that takes these encodings, in lowercase.
    fn header(&self, path: &str, encodings: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let ask = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept-Encoding: {encodings}\r\n\r\n"
        );
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_string()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program that this variable names.
fn program(variable: &str) -> PathBuf {
    let program = env::var_os(variable);
    PathBuf::from(program.unwrap_or_else(|| panic!("{variable}; run cargo xtask test")))
}

fn nginx(brotli: bool, folder: &Path, site: &Path, port: u16) -> Command {
    let program = program("NGINX_PROGRAM");
    let mut headers = fs::read_to_string(site.join("headers/nginx.conf")).unwrap();
    let mut load = String::new();
    if brotli {
        let on = headers.replace("# brotli_static on;", "brotli_static on;");
        assert_ne!(on, headers, "the line for brotli");
        headers = on;
        let root = program.ancestors().nth(3).expect("the folder of nginx");
        let module = root.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        load = format!("load_module \"{}\";", module.display());
    }
    fs::write(site.join("headers.conf"), headers).unwrap();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path \"{}/{kind}\";", folder.display()))
        .concat();
    let policy = strictest_policy();
    let configuration = format!(
        "{load} daemon off; master_process off; pid \"{0}/pid\"; error_log stderr error; events {{}}
         http {{ access_log off; {temporary}
           server {{
             listen 127.0.0.1:{port}; root \"{1}\";
             location = / {{
               default_type text/html; try_files /index.html =404;
               add_header Content-Security-Policy \"{policy}\";
             }}
             include \"{1}/headers.conf\";
           }}
         }}",
        folder.display(),
        site.display(),
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration).unwrap();
    let mut nginx = Command::new(program);
    nginx.arg("-p").arg(folder).arg("-c").arg(&file).arg("-e").arg("stderr");
    nginx
}

fn apache(folder: &Path, site: &Path, port: u16) -> Command {
    let program = program("APACHE_PROGRAM");
    let root = program.ancestors().nth(3).expect("the folder of Apache");
    // Only the user who has unpacked the package may look into its folders, but Apache works as another one.
    let opened = Command::new("chmod").args(["-R", "a+rX"]).arg(folder).status().unwrap();
    assert!(opened.success(), "chmod");
    // As the file itself says.
    fs::copy(site.join("headers/apache.htaccess"), site.join("partner-quiz/.htaccess")).unwrap();
    let modules: String = ["mpm_event", "authz_core", "dir", "headers", "mime", "rewrite"]
        .map(|name| {
            let file = root.join(format!("usr/lib/apache2/modules/mod_{name}.so"));
            format!("LoadModule {name}_module \"{}\"\n", file.display())
        })
        .concat();
    // As root, Apache wants another user for its work, and any may do it.
    let policy = strictest_policy();
    let configuration = format!(
        "{modules}ServerName localhost\nListen 127.0.0.1:{port}\nUser #65534\nGroup #65534\n
         ServerRoot \"{0}\"\nDefaultRuntimeDir \"{0}\"\nPidFile \"{0}/pid\"\nErrorLog /dev/stderr\nLogLevel error\n
         TypesConfig /dev/null\nAddType text/html .html\nAddType application/json .json\nDocumentRoot \"{1}\"\nDirectoryIndex index.html\n
         <Directory \"{1}\">\nRequire all granted\nAllowOverride All\n</Directory>\n
         <Files index.html>\nHeader set Content-Security-Policy \"{policy}\"\n</Files>\n",
        folder.display(),
        site.display(),
    );
    let file = folder.join("apache.conf");
    fs::write(&file, configuration).unwrap();
    let mut apache = Command::new(&program);
    apache.arg("-X").arg("-f").arg(file);
    // Its libraries are beside it, in a folder that is named after the machine's kind.
    let libraries = fs::read_dir(root.join("usr/lib")).unwrap();
    let libraries = libraries.map(|entry| entry.unwrap().path());
    apache.env("LD_LIBRARY_PATH", env::join_paths(libraries).unwrap());
    apache
}

fn caddy(folder: &Path, site: &Path, port: u16) -> Command {
    let policy = strictest_policy();
    let configuration = format!(
        "{{\nadmin off\nauto_https off\nlog {{\nlevel ERROR\n}}\n}}
         http://127.0.0.1:{port} {{\nroot * \"{0}\"\nheader / Content-Security-Policy \"{policy}\"
         import \"{0}/headers/Caddyfile\"\nfile_server\n}}\n",
        site.display(),
    );
    let file = folder.join("Caddyfile");
    fs::write(&file, configuration).unwrap();
    let mut caddy = Command::new(program("CADDY_PROGRAM"));
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    // It keeps its state in the home folder.
    caddy.env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
    caddy
}

/// Takes the quiz on the page of this server.
async fn take(kind: Kind, name: &str) {
    let server = Server::start(kind, name);
    Page::at(Site::default(), &server.url("/"), |page| async move {
        page.screen("start").await?;
        page.press("start").await?;
        go_on(&page, SCREENS[4].2).await?;
        page.screen("result").await
    })
    .await;
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_behind_nginx_under_the_strictest_policy() {
    take(Nginx, "nginx visitor").await;
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_behind_apache_under_the_strictest_policy() {
    take(Apache, "apache visitor").await;
}

#[tokio::test]
async fn a_visitor_takes_the_quiz_behind_caddy_under_the_strictest_policy() {
    take(Caddy, "caddy visitor").await;
}

/// Checks what a server sends to a client that takes these encodings.
fn sends(kind: Kind, name: &str, encodings: &str, expected: &str) {
    let server = Server::start(kind, name);
    let cases = [
        ("partner-quiz.js".to_string(), "text/javascript", "max-age=300"),
        (hashed("pq-", ".wasm"), "application/wasm", "immutable"),
        (hashed("pq-quiz-", ".js"), "text/javascript", "immutable"),
        (hashed("pq-en-", ".bin"), "application/octet-stream", "immutable"),
        ("partner-quiz.html".to_string(), "text/html", "max-age=300"),
    ];
    for (name, content, keeps) in cases {
        let header = server.header(&format!("/partner-quiz/{name}"), encodings);
        for line in [
            format!("content-encoding: {expected}"),
            format!("content-type: {content}"),
            keeps.to_string(),
            "access-control-allow-origin: *".to_string(),
        ] {
            assert!(header.contains(&line), "{kind:?}, {name}: no {line} in {header}");
        }
        assert_eq!(header.matches("cache-control").count(), 1, "{kind:?}, {name}: {header}");
    }
}

#[test]
fn nginx_sends_the_twins_the_types_and_how_long_each_file_keeps() {
    sends(Nginx, "nginx br", "gzip, br", "br");
    sends(Nginx, "nginx gzip", "gzip", "gzip");
    sends(NginxWithoutBrotli, "nginx without brotli", "gzip, br", "gzip");
}

#[test]
fn apache_sends_the_twins_the_types_and_how_long_each_file_keeps() {
    sends(Apache, "apache br", "gzip, br", "br");
    sends(Apache, "apache gzip", "gzip", "gzip");
}

#[test]
fn caddy_sends_the_twins_the_types_and_how_long_each_file_keeps() {
    sends(Caddy, "caddy br", "gzip, br", "br");
    sends(Caddy, "caddy gzip", "gzip", "gzip");
}

/// The headers that the package sets, and the type.
const HEADERS: [&str; 4] =
    ["access-control-allow-origin", "cache-control", "content-type", "x-content-type-options"];

/// What a server says about each of these files to a client that takes no encoding.
fn said(kind: Kind, files: &[String]) -> BTreeMap<String, BTreeMap<String, String>> {
    let server = Server::start(kind, &format!("{kind:?} says"));
    let of = |file: &String| {
        let head = server.header(&format!("/partner-quiz/{file}"), "identity");
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        // Some add the encoding of a text to its type.
        let lines = lines.map(|(name, value)| (name, value.split(';').next().unwrap_or(value)));
        let lines = lines.filter(|(name, _)| HEADERS.contains(name));
        lines.map(|(name, value)| (name.to_string(), value.to_string())).collect()
    };
    files.iter().map(|file| (file.clone(), of(file))).collect()
}

/// What `_headers` says about a path. A host joins the values if two of the patterns that fit set the same header, so none
/// may be set twice.
fn said_on_static_hosts(text: &str, path: &str) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let mut fits = false;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").expect("a header");
            if fits {
                let before = said.insert(name.to_lowercase(), value.to_lowercase());
                assert_eq!(before, None, "{path}: {name} is set twice");
            }
        } else {
            fits = match line.split_once('*') {
                Some((start, end)) => path.starts_with(start) && path.ends_with(end),
                None => path == line,
            };
        }
    }
    said
}

#[test]
fn all_four_files_of_headers_say_the_same_about_every_file() {
    let names = fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut files: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    files.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    let mut expected = said(NginxWithoutBrotli, &files);
    assert!(expected.values().all(|said| said.len() == HEADERS.len()), "{expected:?}");
    for kind in [Apache, Caddy] {
        assert_eq!(said(kind, &files), expected, "{kind:?}");
    }
    let folder = Folder::unpacked("static host", &package("partner-quiz-", ".zip"));
    let text = format!("partner-quiz-{}/headers/_headers", env!("CARGO_PKG_VERSION"));
    let text = fs::read_to_string(folder.path().join(text)).unwrap();
    for (file, expected) in &mut expected {
        // These hosts know the types by themselves.
        expected.remove("content-type");
        assert_eq!(said_on_static_hosts(&text, &format!("/partner-quiz/{file}")), *expected);
    }
}

#[tokio::test]
async fn a_page_of_another_site_uses_the_files_behind_nginx() {
    let server = Server::start(NginxWithoutBrotli, "nginx other site");
    let html = format!(
        "<!doctype html><html lang=en><title>Another site</title>
         <script type=module src={}></script><partner-quiz>Call us.</partner-quiz>",
        server.url("/partner-quiz/partner-quiz.js")
    );
    let site = Site::default().page("/", "<!doctype html>").page("/quiz", html);
    Page::at(site, "/", |page| async move {
        page.server.knows(server.port);
        page.web.goto(page.server.url("/quiz")).await?;
        page.screen("start").await?;
        page.press("start").await?;
        page.question("q-asked").await
    })
    .await;
}
