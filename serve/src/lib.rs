//! A small static file server on 127.0.0.1, for the demo and the tests. It never listens on any other
//! address.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// Extra headers for every answer, such as a content security policy.
pub type Headers = Vec<(String, String)>;

/// A running server. It stops when it is dropped.
///
/// It answers one request a connection and then closes it, so no idle connection ever holds one back.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on this port, or on any free one for port 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16, headers: Headers) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let requests = Arc::new(Mutex::new(Vec::new()));
        let stopped = Arc::new(AtomicBool::new(false));
        let site = Arc::new(Site {
            folder: folder.to_path_buf(),
            headers,
            requests: Arc::clone(&requests),
        });
        let listening = thread::spawn({
            let stopped = Arc::clone(&stopped);
            move || {
                for connection in listener.incoming().map_while(Result::ok) {
                    if stopped.load(Ordering::Relaxed) {
                        break;
                    }
                    let site = Arc::clone(&site);
                    // A browser that went away is no failure of the server.
                    thread::spawn(move || drop(site.answer(&connection)));
                }
            }
        });
        Ok(Self { address, requests, stopped, listening: Some(listening) })
    }

    /// Serves a folder on this port or, where it is taken, on the next free one of the ten after it.
    ///
    /// # Errors
    /// When all of them are taken.
    pub fn start_near(folder: &Path, port: u16) -> io::Result<Self> {
        let last = port.saturating_add(10);
        (port..=last).find_map(|port| Self::start(folder, port, Vec::new()).ok()).ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::AddrInUse,
                format!("the ports {port} to {last} are in use"),
            )
        })
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
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
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
        self.stopped.store(true, Ordering::Relaxed);
        // The listener only looks up when somebody calls.
        let _ = TcpStream::connect(self.address);
    }
}

/// What is served, shared by the connections.
struct Site {
    folder: PathBuf,
    headers: Headers,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Site {
    fn answer(&self, mut connection: &TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(connection).lines();
        // "GET /path HTTP/1.1", then headers up to an empty line; none of them matters here.
        let request = lines.next().transpose()?.unwrap_or_default();
        lines.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
        let Some(path) = request.split(' ').nth(1) else { return Ok(()) };
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_string());

        let found =
            file_of(&self.folder, path).and_then(|file| Some((fs::read(&file).ok()?, file)));
        let (status, kind, body) = match found {
            Some((bytes, file)) => ("200 OK", content_type(&file), bytes),
            None => ("404 Not Found", "text/plain", b"not found".to_vec()),
        };
        let mut head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
             Access-Control-Allow-Origin: *\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n",
            body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        connection.write_all(head.as_bytes())?;
        connection.write_all(&body)
    }
}

/// The file behind a path, never one outside of the folder.
fn file_of(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(path);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
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
        assert_eq!(file_of(folder, "/a/b.js?x=1#y"), Some(PathBuf::from("/site/a/b.js")));
        for path in ["/../secret", "/a/../../secret", "/./x"] {
            assert_eq!(file_of(folder, path), None, "{path}");
        }
    }

    #[test]
    fn a_port_in_use_is_passed_over_for_the_next_free_one() {
        let first = Server::start(Path::new("."), 0, Vec::new()).unwrap();
        let second = Server::start_near(Path::new("."), first.port()).unwrap();
        assert!(second.port() > first.port());
    }
}
