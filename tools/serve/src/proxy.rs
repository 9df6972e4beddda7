//! The server as a browser's proxy. A browser that has it as its proxy brings every request to it, whatever page
//! or frame makes it and whatever address it is for. So a test sees them all, and none leaves this machine.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::BoxError;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::{Shared, lock};

/// The ports of the servers that run in this process.
static RUNNING: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

pub(crate) fn running() -> MutexGuard<'static, BTreeSet<u16>> {
    lock(&RUNNING)
}

/// Whom a request is for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    /// This server: the path.
    Here(&'a str),
    /// Another server of this process: its port and the path.
    Neighbor(u16, &'a str),
    /// Anybody else.
    Stranger,
}

/// Whom a request is for, by what its first line asks for. A browser asks a server for a path, and a proxy for a
/// whole address, or for `host:port` with `CONNECT`.
pub(crate) fn target<'a>(asked: &'a str, own: u16, running: &BTreeSet<u16>) -> Target<'a> {
    if asked.starts_with('/') {
        return Target::Here(asked);
    }
    let Some(address) = asked.strip_prefix("http://") else { return Target::Stranger };
    let (authority, path) = address.split_at(address.find('/').unwrap_or(address.len()));
    let path = if path.is_empty() { "/" } else { path };
    let port = ["127.0.0.1:", "localhost:"]
        .iter()
        .find_map(|host| authority.strip_prefix(host)?.parse().ok());
    match port {
        Some(port) if port == own => Target::Here(path),
        Some(port) if running.contains(&port) => Target::Neighbor(port, path),
        _ => Target::Stranger,
    }
}

/// Answers what is for this server, hands on what is for another one of this process, and writes down the rest.
pub(crate) async fn layer(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match answer(&shared, request, next).await {
        Ok(response) => response,
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    };
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

async fn answer(shared: &Shared, request: Request, next: Next) -> Result<Response, BoxError> {
    // A connection that is closed before all is read breaks, answer included.
    let (head, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await?;
    let asked = head.uri.to_string();
    let mut request = Request::from_parts(head, Body::from(body));
    let target = target(&asked, shared.port, &running());
    match target {
        Target::Here(path) => {
            *request.uri_mut() = path.parse()?;
            Ok(next.run(request).await)
        }
        Target::Neighbor(port, path) => {
            *request.uri_mut() = path.parse()?;
            relay(port, request).await
        }
        Target::Stranger => {
            lock(&shared.strangers).push(asked);
            Ok(StatusCode::BAD_GATEWAY.into_response())
        }
    }
}

/// Hands a request on to another server of this process, and gives its answer.
async fn relay(port: u16, request: Request) -> Result<Response, BoxError> {
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let (mut sender, connection) = handshake(TokioIo::new(server)).await?;
    tokio::spawn(connection);
    Ok(sender.send_request(request).await?.map(Body::new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_for_other_hosts_and_for_ports_of_nobody_are_strangers() {
        let running = BTreeSet::from([80, 4000, 4001]);
        for (asked, expected) in [
            ("/a?b", Target::Here("/a?b")),
            ("http://127.0.0.1:4000/a?b", Target::Here("/a?b")),
            ("http://localhost:4000", Target::Here("/")),
            ("http://127.0.0.1:4001/a", Target::Neighbor(4001, "/a")),
            ("http://127.0.0.1:4002/a", Target::Stranger),
            ("http://127.0.0.1/a", Target::Stranger),
            ("http://127.0.0.1:4000.tracker.example/a", Target::Stranger),
            ("http://tracker.example:4000/a", Target::Stranger),
            ("http://tracker.example/http://127.0.0.1:4000/", Target::Stranger),
            ("tracker.example:443", Target::Stranger),
            ("127.0.0.1:4000", Target::Stranger),
        ] {
            assert_eq!(target(asked, 4000, &running), expected, "{asked}");
        }
    }
}
