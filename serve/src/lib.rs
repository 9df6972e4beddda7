//! A small static file server on 127.0.0.1, for the demo and the tests. It never listens on any other
//! address.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response, StatusCode};

/// How many requests are answered at once. A browser opens six connections at the most.
const WORKERS: usize = 6;

/// Extra headers for every answer, such as a content security policy.
pub type Headers = Vec<(String, String)>;

/// A running server. It stops when it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on this port, or on any free one for port 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16, headers: Headers) -> io::Result<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| io::Error::new(io::ErrorKind::AddrInUse, error.to_string()))?;
        let address = http
            .server_addr()
            .to_ip()
            .ok_or_else(|| io::Error::other("the server has no address"))?;
        let http = Arc::new(http);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, requests) = (Arc::clone(&http), Arc::clone(&requests));
                let (folder, headers) = (folder.to_path_buf(), headers.clone());
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        let path = request.url().to_string();
                        requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                        // A browser that went away is no failure of the server.
                        let _ = answer(request, &folder, &headers);
                    }
                })
            })
            .collect();
        Ok(Self { http, address, requests, workers })
    }

    /// Serves a folder on this port or, where it is taken, on the next free one of the ten after it.
    ///
    /// # Errors
    /// When all of them are taken.
    pub fn start_near(folder: &Path, port: u16) -> io::Result<Self> {
        (port..port.saturating_add(10))
            .find_map(|port| Self::start(folder, port, Vec::new()).ok())
            .ok_or_else(|| {
                let last = port.saturating_add(9);
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
        for worker in std::mem::take(&mut self.workers) {
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..WORKERS {
            self.http.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path, headers: &Headers) -> io::Result<()> {
    let Some(file) = file_of(folder, request.url()) else {
        return request
            .respond(Response::from_string("not found").with_status_code(StatusCode(404)));
    };
    let Ok(bytes) = fs::read(&file) else {
        return request
            .respond(Response::from_string("not found").with_status_code(StatusCode(404)));
    };
    let mut response = Response::from_data(bytes);
    let standard = [
        ("Content-Type", content_type(&file)),
        // Every file may be fetched from another site, as from a CDN.
        ("Access-Control-Allow-Origin", "*"),
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let extra = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in standard.into_iter().chain(extra) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
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
