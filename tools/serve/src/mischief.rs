//! How a server that isn't well kept answers.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Response};
use hyper::body::Frame;

use crate::{Shared, files};

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
    /// Not until [`Server::release`](crate::Server::release).
    Stalled,
}

/// Answers badly where the site wishes so.
pub(crate) async fn layer(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let wished = shared.site.mischief.iter().find(|(ending, _)| path.ends_with(ending.as_str()));
    let wished = wished.map(|(_, mischief)| *mischief);
    let mut response = next.run(request).await;
    match wished {
        None => response,
        Some(Mischief::Missing) => files::not_found(),
        Some(Mischief::WebPage) => Html("<!doctype html><title>Home</title>").into_response(),
        Some(Mischief::NoContent) => StatusCode::NO_CONTENT.into_response(),
        Some(Mischief::WrongType) => {
            let wrong = HeaderValue::from_static("application/octet-stream");
            response.headers_mut().insert(CONTENT_TYPE, wrong);
            response
        }
        Some(Mischief::Truncated) => {
            with_bytes(response, |bytes| Body::new(Half { bytes: Some(bytes), flushed: false }))
                .await
        }
        Some(Mischief::Changed) => with_bytes(response, |bytes| changed(&bytes).into()).await,
        Some(Mischief::Stalled) => {
            // The sender lives as long as the server's last request.
            let _ = shared.released.subscribe().wait_for(|released| *released).await;
            response
        }
    }
}

/// The response with another body made of its bytes, which still claims to have their length.
async fn with_bytes(response: Response, body: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut head, old) = response.into_parts();
    let Ok(bytes) = to_bytes(old, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    head.headers.insert(CONTENT_LENGTH, bytes.len().into());
    Response::from_parts(head, body(bytes))
}

fn changed(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 1;
    }
    bytes
}

/// A body that breaks off after half of its bytes.
struct Half {
    /// All of them, until half are sent.
    bytes: Option<Bytes>,
    flushed: bool,
}

impl HttpBody for Half {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes.slice(..bytes.len() / 2)))));
        }
        // The half only leaves the machine while the connection waits for more.
        if !self.flushed {
            self.flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err("broken off")))
    }
}
