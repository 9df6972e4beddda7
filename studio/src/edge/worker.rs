//! Workers for the proof, so that typing never waits for it.
//!
//! This is web-sys and not gloo-worker, since only a real `terminate` stops a worker that is busy.

use gloo_events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, Worker};

use crate::proof::{self, Job, Outcome};
use crate::words;

#[wasm_bindgen]
extern "C" {
    /// In `js/boot.js`: a worker that calls this function of the studio with this job.
    #[wasm_bindgen(catch, js_name = studioWorker)]
    fn studio_worker(work: &str, job: &str) -> Result<Worker, JsValue>;
}

/// What a worker says.
#[derive(Clone, Debug)]
pub enum Message {
    /// So much is done, from 0 to 1.
    Progress(f64),
    /// It is done.
    Done(Box<Result<Outcome, String>>),
}

/// A running worker. Dropping it stops it at once.
#[derive(Debug)]
pub struct Running {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Starts a worker for a job. `heard` gets what it says.
///
/// # Errors
/// When the browser or the page has no workers.
pub fn start(job: &Job, heard: impl Fn(Message) + Clone + 'static) -> Result<Running, String> {
    let job = serde_json::to_string(job).map_err(|error| error.to_string())?;
    let worker = studio_worker("examine", &job).map_err(|_| words::NO_WORKERS)?;
    let failed = heard.clone();
    let listeners = [
        EventListener::new(&worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let get = |key: &str| Reflect::get(&event.data(), &key.into()).ok();
            if let Some(part) = get("part").and_then(|part| part.as_f64()) {
                heard(Message::Progress(part));
            } else if let Some(done) = get("done").and_then(|done| done.as_string()) {
                heard(Message::Done(Box::new(read(&done))));
            }
        }),
        EventListener::new(&worker, "error", move |_| {
            failed(Message::Done(Box::new(Err(words::WORKER_STOPPED.into()))));
        }),
    ];
    Ok(Running { worker, _listeners: listeners })
}

fn read(done: &str) -> Result<Outcome, String> {
    serde_json::from_str(done).unwrap_or_else(|error| Err(error.to_string()))
}

/// In the worker: examines every answer sheet. `job` and the result are JSON.
#[wasm_bindgen]
#[must_use]
pub fn examine(job: &str, progress: &Function) -> String {
    let done =
        serde_json::from_str::<Job>(job).map_err(|error| error.to_string()).and_then(|job| {
            proof::examine(&job, &mut |part| {
                let _ = progress.call1(&JsValue::NULL, &part.into());
            })
        });
    serde_json::to_string(&done).unwrap_or_default()
}
