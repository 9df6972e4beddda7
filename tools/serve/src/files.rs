//! Pages and folders.

use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::{Shared, lock};

/// The path that a request asks for, with its query.
pub(crate) fn path(request: &Request) -> String {
    request.uri().path_and_query().map_or("/", |path| path.as_str()).to_string()
}

/// What answers to a path that has nothing.
pub(crate) fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "not found").into_response()
}

/// Writes down what is asked for, and adds the headers that every answer has.
pub(crate) async fn layer(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    lock(&shared.requests).push(path(&request));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if shared.site.brotli {
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    }
    for (name, value) in &shared.site.headers {
        let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value))
        else {
            return (StatusCode::INTERNAL_SERVER_ERROR, format!("{name} isn't a header"))
                .into_response();
        };
        headers.append(name, value);
    }
    response
}

/// The page at a path, or the file in the first folder that has it.
pub(crate) async fn serve(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path();
    if let Some((page, text)) = shared.site.pages.iter().find(|(page, _)| page == path) {
        return ([(CONTENT_TYPE, content_type(page))], text.clone()).into_response();
    }
    for (mount, folder) in &shared.site.mounts {
        let Some(rest) = path.strip_prefix(mount.as_str()) else { continue };
        let Ok(uri) = format!("/{rest}").parse::<Uri>() else { continue };
        let mut inside = Request::new(Body::empty());
        *inside.uri_mut() = uri;
        // Nothing else of the request counts: a file is always sent, and in full, so mischief has bytes to change.
        if let Some(encodings) = request.headers().get(ACCEPT_ENCODING) {
            inside.headers_mut().insert(ACCEPT_ENCODING, encodings.clone());
        }
        let folder = ServeDir::new(folder);
        let folder = if shared.site.brotli { folder.precompressed_br() } else { folder };
        let Ok(response) = folder.oneshot(inside).await;
        if response.status() != StatusCode::NOT_FOUND {
            return response.map(Body::new);
        }
    }
    not_found()
}

/// A page's type: HTML, unless its ending says otherwise.
fn content_type(page: &str) -> String {
    let guess = match Path::new(page).extension() {
        Some(_) => mime_guess::from_path(page),
        None => mime_guess::from_ext("html"),
    };
    let kind = guess.first_or_octet_stream();
    if kind.type_() == "text" { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}
