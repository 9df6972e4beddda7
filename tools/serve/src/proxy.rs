//! The server as a browser's proxy. A browser that has it as its proxy brings every request to it, whatever page
//! or frame makes it and whatever address it is for. So a test sees them all, and none leaves this machine.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The ports of the servers that run in this process.
static RUNNING: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

pub(crate) fn running() -> MutexGuard<'static, BTreeSet<u16>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
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

/// Hands a request on to another server of this process, and its answer back.
pub(crate) fn relay(
    mut browser: &TcpStream,
    port: u16,
    first_line: &str,
    headers: &[String],
    body: &[u8],
) -> io::Result<()> {
    let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    let head = [&[first_line.to_string()], headers].concat().join("\r\n");
    server.write_all(format!("{head}\r\n\r\n").as_bytes())?;
    server.write_all(body)?;
    io::copy(&mut server, &mut browser).map(drop)
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
