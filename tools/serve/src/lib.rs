//! A small static file server on 127.0.0.1, for the demo and the tests. It never listens on any other
//! address.
//!
//! A test's browser also has it as its proxy: see [`Server::strangers`].

mod proxy;

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use proxy::Target;

/// What is served, and how badly.
#[derive(Debug, Default)]
pub struct Site {
    mounts: Vec<(String, PathBuf)>,
    pages: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    mischief: Vec<(String, Mischief)>,
    brotli: bool,
    collector: Option<(String, String)>,
}

/// What a page has sent to the collector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// `POST` for a beacon, `GET` for a picture.
    pub method: String,
    /// What follows the collector's path, with the query.
    pub path: String,
    /// The bytes as they were sent.
    pub body: Vec<u8>,
}

/// How a server that isn't well kept answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mischief {
    /// With 404.
    Missing,
    /// With the right bytes, called `application/octet-stream`.
    WrongType,
    /// With a web page and 200, as servers of single-page applications do for whatever they don't know.
    WebPage,
    /// With half of the bytes, and the connection closed.
    Truncated,
    /// With one byte that is another.
    Changed,
    /// With 204, which leaves the browser on the page that it has.
    NoContent,
    /// Not until [`Server::release`].
    Stalled,
}

impl Site {
    /// Everything in a folder, from `/` on.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        Self::default().mount("/", folder)
    }

    /// Everything in a folder, from this path on. It begins and ends with a slash.
    #[must_use]
    pub fn mount(mut self, path: &str, folder: &Path) -> Self {
        self.mounts.push((path.to_string(), folder.to_path_buf()));
        self
    }

    /// One text at this path: HTML, unless the path's ending says otherwise.
    #[must_use]
    pub fn page(mut self, path: &str, text: impl Into<String>) -> Self {
        self.pages.push((path.to_string(), text.into()));
        self
    }

    /// A header on every answer, such as a content security policy.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_string(), value.to_string()));
        self
    }

    /// Answers badly for every path that ends like this.
    #[must_use]
    pub fn mischief(mut self, ending: &str, mischief: Mischief) -> Self {
        self.mischief.push((ending.to_string(), mischief));
        self
    }

    /// Sends the `.br` twin of a file to whoever takes brotli, where it has one, as a well kept server does.
    #[must_use]
    pub fn brotli(mut self) -> Self {
        self.brotli = true;
        self
    }

    /// Keeps whatever is sent to a path that begins like this, and answers with this JSON.
    #[must_use]
    pub fn collector(mut self, path: &str, answer: &str) -> Self {
        self.collector = Some((path.to_string(), answer.to_string()));
        self
    }

    /// What is behind a path, for a browser that takes brotli or doesn't.
    fn find(&self, url: &str, takes_brotli: bool) -> Option<Found> {
        let path = url.split(['?', '#']).next()?;
        if let Some((page, text)) = self.pages.iter().find(|(page, _)| page == path) {
            let named = Path::new(page).extension().is_some();
            let kind = content_type(Path::new(if named { page.as_str() } else { "x.html" }));
            return Some(Found { bytes: text.clone().into_bytes(), kind, brotli: false });
        }
        self.mounts.iter().find_map(|(mount, folder)| {
            let file = file_of(folder, path.strip_prefix(mount.as_str())?)?;
            let kind = content_type(&file);
            let twin = || {
                let mut name = file.clone().into_os_string();
                name.push(".br");
                fs::read(name).ok()
            };
            if let Some(bytes) = (self.brotli && takes_brotli).then(twin).flatten() {
                return Some(Found { bytes, kind, brotli: true });
            }
            Some(Found { bytes: fs::read(&file).ok()?, kind, brotli: false })
        })
    }
}

/// What is behind a path.
struct Found {
    bytes: Vec<u8>,
    kind: &'static str,
    brotli: bool,
}

/// A running server. It stops when it is dropped.
///
/// It answers one request a connection and then closes it, so no idle connection ever holds one back.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stopped: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a site on this port, or on any free one for port 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let shared = Arc::new(Shared { site, port: address.port(), ..Shared::default() });
        proxy::running().insert(address.port());
        let listening = thread::spawn({
            let (stopped, shared) = (Arc::clone(&stopped), Arc::clone(&shared));
            move || {
                for connection in listener.incoming().map_while(Result::ok) {
                    if stopped.load(Ordering::Relaxed) {
                        break;
                    }
                    let shared = Arc::clone(&shared);
                    // A browser that went away is no failure of the server.
                    thread::spawn(move || drop(shared.answer(&connection)));
                }
            }
        });
        Ok(Self { address, shared, stopped, listening: Some(listening) })
    }

    /// Serves a folder on this port or, where it is taken, on the next free one of the ten after it.
    ///
    /// # Errors
    /// When all of them are taken.
    pub fn start_near(folder: &Path, port: u16) -> io::Result<Self> {
        let last = port.saturating_add(10);
        (port..=last).find_map(|port| Self::start(Site::folder(folder), port).ok()).ok_or_else(
            || {
                io::Error::new(
                    io::ErrorKind::AddrInUse,
                    format!("the ports {port} to {last} are in use"),
                )
            },
        )
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of a path, which begins with a slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What a browser that has this server as its proxy asked of anybody but the servers of this process, in order:
    /// whole addresses, or `host:port` where only that can be seen (`https:`, `wss:`, `ws:`). Nobody was connected
    /// to; the browser was told that nobody answers.
    #[must_use]
    pub fn strangers(&self) -> Vec<String> {
        self.shared.strangers.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What was sent to the collector so far, in order.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        self.shared.sent.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it serves everything as it should, without mischief and without a policy.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.shared.site.mischief.is_empty() && self.shared.site.headers.is_empty()
    }

    /// Lets everything that is stalled go on.
    pub fn release(&self) {
        *self.shared.released.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.shared.signal.notify_all();
    }

    /// Waits for good.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        proxy::running().remove(&self.port());
        self.stopped.store(true, Ordering::Relaxed);
        self.release();
        // The listener only looks up when somebody calls.
        let _ = TcpStream::connect(self.address);
    }
}

/// What the connections share.
#[derive(Default)]
struct Shared {
    site: Site,
    port: u16,
    requests: Mutex<Vec<String>>,
    strangers: Mutex<Vec<String>>,
    sent: Mutex<Vec<Sent>>,
    released: Mutex<bool>,
    signal: Condvar,
}

impl Shared {
    fn answer(&self, mut connection: &TcpStream) -> io::Result<()> {
        let mut reader = BufReader::new(connection);
        let mut lines = reader.by_ref().lines();
        // "GET /path HTTP/1.1", then headers up to an empty line, of which two matter here.
        let request = lines.next().transpose()?.unwrap_or_default();
        let headers: Vec<String> =
            lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
        let takes_brotli = headers.iter().any(|line| takes(line, "br"));
        // A connection that is closed before all is read breaks, answer included.
        let length = headers.iter().find_map(|line| content_length(line)).unwrap_or(0);
        let mut received = Vec::new();
        reader.take(length).read_to_end(&mut received)?;

        let Some(asked) = request.split(' ').nth(1) else { return Ok(()) };
        let target = proxy::target(asked, self.port, &proxy::running());
        let path = match target {
            Target::Here(path) => path,
            Target::Neighbor(port, path) => {
                let first_line = request.replacen(asked, path, 1);
                return proxy::relay(connection, port, &first_line, &headers, &received);
            }
            Target::Stranger => {
                let mut strangers = self.strangers.lock().unwrap_or_else(PoisonError::into_inner);
                strangers.push(asked.to_string());
                return connection.write_all(
                    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                );
            }
        };
        if let Some((prefix, answer)) = &self.site.collector
            && let Some(path) = path.strip_prefix(prefix.as_str())
        {
            let method = request.split(' ').next().unwrap_or_default().to_string();
            // With OPTIONS, a browser only asks whether it may send something from another site.
            if method != "OPTIONS" {
                let sent = Sent { method, path: path.to_string(), body: received };
                self.sent.lock().unwrap_or_else(PoisonError::into_inner).push(sent);
            }
            return write!(
                connection,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
                 Connection: close\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n\
                 Access-Control-Allow-Methods: *\r\n\r\n{answer}",
                answer.len()
            );
        }
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_string());

        let found = self.site.find(path, takes_brotli);
        let mut brotli = found.as_ref().is_some_and(|found| found.brotli);
        let (mut status, mut kind, mut body) = match found {
            Some(Found { bytes, kind, .. }) => ("200 OK", kind, bytes),
            None => ("404 Not Found", "text/plain", b"not found".to_vec()),
        };
        let mut sent = body.len();
        let bare = path.split(['?', '#']).next().unwrap_or_default();
        let ends = |(ending, _): &&(String, Mischief)| bare.ends_with(ending.as_str());
        match self.site.mischief.iter().find(ends).map(|(_, mischief)| mischief) {
            None => {}
            Some(Mischief::Missing) => {
                (status, kind, body) = ("404 Not Found", "text/plain", b"not found".to_vec());
                (sent, brotli) = (body.len(), false);
            }
            Some(Mischief::NoContent) => {
                (status, body) = ("204 No Content", Vec::new());
                (sent, brotli) = (0, false);
            }
            Some(Mischief::WrongType) => kind = "application/octet-stream",
            Some(Mischief::WebPage) => {
                (kind, body) = ("text/html", b"<!doctype html><title>Home</title>".to_vec());
                (sent, brotli) = (body.len(), false);
            }
            Some(Mischief::Truncated) => sent /= 2,
            Some(Mischief::Changed) => {
                let middle = body.len() / 2;
                if let Some(byte) = body.get_mut(middle) {
                    *byte ^= 1;
                }
            }
            Some(Mischief::Stalled) => {
                let released = self.released.lock().unwrap_or_else(PoisonError::into_inner);
                let waited = self.signal.wait_while(released, |released| !*released);
                drop(waited);
            }
        }
        let mut head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
             Access-Control-Allow-Origin: *\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n",
            body.len()
        );
        if self.site.brotli {
            head.push_str("Vary: Accept-Encoding\r\n");
        }
        if brotli {
            head.push_str("Content-Encoding: br\r\n");
        }
        for (name, value) in &self.site.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        connection.write_all(head.as_bytes())?;
        connection.write_all(body.get(..sent).unwrap_or_default())
    }
}

/// How many bytes follow the headers, if this header's line says it.
fn content_length(line: &str) -> Option<u64> {
    let (name, value) = line.split_once(':')?;
    name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
}

/// Whether a header's line says that the browser takes this encoding.
fn takes(line: &str, encoding: &str) -> bool {
    line.split_once(':').is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("accept-encoding")
            && value
                .split(',')
                .any(|one| one.split(';').next().unwrap_or_default().trim() == encoding)
    })
}

/// The file behind a path, never one outside of the folder.
fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decoded(path)?;
    let relative = Path::new(&path);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

/// A path as it is in the folder: `%20` is a space.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes().iter();
    while let Some(byte) = rest.next() {
        if *byte == b'%' {
            let digits = [*rest.next()?, *rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(*byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The type that browsers need to see for each ending.
#[must_use]
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        let folder = Path::new("/site");
        assert_eq!(file_of(folder, "a/b%20c.js"), Some(PathBuf::from("/site/a/b c.js")));
        for path in ["../secret", "a/../../secret", "./x", "/x", "%2e%2e/secret", "%"] {
            assert_eq!(file_of(folder, path), None, "{path}");
        }
    }

    #[test]
    fn a_brotli_twin_is_sent_where_the_site_has_it_and_the_browser_takes_it() {
        let folder = std::env::temp_dir().join(format!("serve-brotli-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [("a.js", "plain"), ("a.js.br", "packed"), ("b.js", "alone")] {
            fs::write(folder.join(name), text).unwrap();
        }
        let ask = |site: Site, path: &str, header: &str| {
            let server = Server::start(site, 0).unwrap();
            let mut connection = TcpStream::connect(server.address).unwrap();
            let request = format!("GET {path} HTTP/1.1\r\nHost: here\r\n{header}\r\n");
            connection.write_all(request.as_bytes()).unwrap();
            let mut answer = String::new();
            connection.read_to_string(&mut answer).unwrap();
            (
                answer.contains("Content-Encoding: br"),
                answer.rsplit('\n').next().unwrap().to_string(),
            )
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
        assert!(may.contains("Access-Control-Allow-Headers: *\r\n"));
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
}
