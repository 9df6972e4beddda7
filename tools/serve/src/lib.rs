//! A small static file server on 127.0.0.1, for the demo and the tests. It never listens on any other
//! address.
//!
//! A request goes through these layers, the outermost first:
//!
//! - `proxy`: a test's browser also has the server as its proxy; see [`Server::strangers`].
//! - `collector`: keeps what a page sends to a path, if the site has a collector.
//! - `files`: writes the path down, and adds the headers of every answer.
//! - `mischief`: answers badly where the site wishes so.
//! - `files`: pages and folders.

mod collector;
mod files;
mod mischief;
mod proxy;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware::from_fn_with_state;
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use collector::Sent;
pub use mischief::Mischief;

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

impl Site {
    /// Everything in a folder, from `/` on.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        Self::default().mount("/", folder)
    }

    /// Everything in a folder, from this path on. It begins and ends with a slash. Where two folders have a file, the
    /// one that was mounted first is served.
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
}

/// What all servers of this process run on. A test has a runtime of its own, which it blocks now and then.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(Runtime::new);

/// A running server. It stops when it is dropped.
///
/// It closes each connection after one answer, so no idle connection ever holds one back.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: JoinHandle<()>,
}

impl Server {
    /// Serves a site on this port, or on any free one for port 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let runtime = RUNTIME.as_ref().map_err(|error| io::Error::from(error.kind()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { site, port: address.port(), ..Shared::default() });
        let router = Router::new()
            .fallback(files::serve)
            .layer(from_fn_with_state(Arc::clone(&shared), mischief::layer))
            .layer(from_fn_with_state(Arc::clone(&shared), files::layer))
            .layer(from_fn_with_state(Arc::clone(&shared), collector::layer))
            .layer(from_fn_with_state(Arc::clone(&shared), proxy::layer))
            .with_state(Arc::clone(&shared));
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        proxy::running().insert(address.port());
        let serving = runtime.spawn(async move {
            // It never ends by itself: what fails is one connection, and that is the browser's to notice.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, shared, serving })
    }

    /// Hands on requests for this port of this machine, where another program serves. Without this, they count as
    /// requests to a stranger.
    pub fn knows(&self, port: u16) {
        proxy::running().insert(port);
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

    /// The paths asked for so far, in order, with their queries.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// What a browser that has this server as its proxy asked of anybody but the servers of this process, in order:
    /// whole addresses, or `host:port` where only that can be seen (`https:`, `wss:`, `ws:`). Nobody was connected
    /// to; the browser was told that nobody answers.
    #[must_use]
    pub fn strangers(&self) -> Vec<String> {
        lock(&self.shared.strangers).clone()
    }

    /// What was sent to the collector so far, in order.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        lock(&self.shared.sent).clone()
    }

    /// Whether it serves everything as it should, without mischief and without a policy.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.shared.site.mischief.is_empty() && self.shared.site.headers.is_empty()
    }

    /// Lets everything that is stalled go on.
    pub fn release(&self) {
        self.shared.released.send_replace(true);
    }

    /// Waits for good.
    pub fn wait(mut self) {
        if let Ok(runtime) = RUNTIME.as_ref() {
            let _ = runtime.block_on(&mut self.serving);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        proxy::running().remove(&self.port());
        self.release();
        self.serving.abort();
    }
}

/// What the layers share.
#[derive(Default)]
struct Shared {
    site: Site,
    port: u16,
    requests: Mutex<Vec<String>>,
    strangers: Mutex<Vec<String>>,
    sent: Mutex<Vec<Sent>>,
    released: watch::Sender<bool>,
}

/// A list that is whole even where a test has panicked with it.
fn lock<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
