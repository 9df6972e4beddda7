//! A collector, as trackers have: it keeps what pages send to it.

use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    CONTENT_TYPE,
};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::{Shared, files, lock};

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

/// Answers what is for the collector, and hands on the rest.
pub(crate) async fn layer(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let whole = files::path(&request);
    let collector = shared.site.collector.as_ref();
    let Some((path, answer)) = collector
        .and_then(|(prefix, answer)| Some((whole.strip_prefix(prefix.as_str())?, answer.clone())))
    else {
        return next.run(request).await;
    };
    let path = path.to_string();
    let method = request.method().clone();
    let Ok(body) = to_bytes(request.into_body(), usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    // With OPTIONS, a browser only asks whether it may send something from another site.
    if method != Method::OPTIONS {
        let sent = Sent { method: method.to_string(), path, body: body.into() };
        lock(&shared.sent).push(sent);
    }
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "*"),
    ];
    (headers, answer).into_response()
}
