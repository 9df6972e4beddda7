//! The tab with the proof: what can come out of the quiz, over every answer sheet.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, component, html, use_state};

use super::difference_view::DifferenceView;
use super::outcome_view::OutcomeView;
use super::use_store;
use crate::edge::worker::{self, Message, Running};
use crate::proof::{Outcome, Proof, jobs};
use crate::store::Action;
use crate::words;

/// The work of all workers together.
#[derive(Debug, Default)]
struct Work {
    running: Vec<Running>,
    /// How much each has done.
    parts: Vec<f64>,
    outcomes: Vec<Option<Outcome>>,
}

thread_local! {
    /// It isn't the component's, since a proof goes on while another tab is open.
    static WORK: Rc<RefCell<Work>> = Rc::default();
}

/// The tab.
#[component]
pub(crate) fn ProofTab() -> Html {
    let store = use_store();
    let work = WORK.with(Rc::clone);
    let problem = use_state(String::new);

    let prove = {
        let (store, work, problem) = (store.clone(), work.clone(), problem.clone());
        Callback::from(move |_: MouseEvent| {
            let project = store.project.clone();
            let jobs = jobs(&project);
            problem.set(String::new());
            *work.borrow_mut() = Work {
                running: Vec::new(),
                parts: vec![0.0; jobs.len()],
                outcomes: vec![None; jobs.len()],
            };
            store.dispatch(Action::Proof(Proof::Running(0.0)));
            for (at, job) in jobs.iter().enumerate() {
                let heard = {
                    let (store, work, problem) = (store.clone(), work.clone(), problem.clone());
                    let project = project.clone();
                    move |message: Message| match message {
                        Message::Progress(part) => {
                            let done = {
                                let mut work = work.borrow_mut();
                                if let Some(of_this) = work.parts.get_mut(at) {
                                    *of_this = part;
                                }
                                work.parts.iter().sum::<f64>() / work.parts.len() as f64
                            };
                            store.dispatch(Action::Proof(Proof::Running(done)));
                        }
                        Message::Done(done) => match *done {
                            Ok(outcome) => {
                                let all: Option<Vec<Outcome>> = {
                                    let mut work = work.borrow_mut();
                                    if let Some(of_this) = work.outcomes.get_mut(at) {
                                        *of_this = Some(outcome);
                                    }
                                    work.outcomes.iter().cloned().collect()
                                };
                                if let Some(all) = all {
                                    store
                                        .dispatch(Action::Proof(Proof::Done(project.clone(), all)));
                                }
                            }
                            Err(reason) => {
                                problem.set(words::not_proven(&reason));
                                store.dispatch(Action::Proof(Proof::None));
                                // The other workers end, too; not in here, since this belongs to one of them.
                                let work = work.clone();
                                spawn_local(async move { *work.borrow_mut() = Work::default() });
                            }
                        },
                    }
                };
                match worker::start(job, heard) {
                    Ok(running) => work.borrow_mut().running.push(running),
                    Err(reason) => {
                        problem.set(words::not_proven(&reason));
                        store.dispatch(Action::Proof(Proof::None));
                    }
                }
            }
        })
    };
    let cancel = {
        let (store, work) = (store.clone(), work.clone());
        Callback::from(move |_: MouseEvent| {
            *work.borrow_mut() = Work::default();
            store.dispatch(Action::Proof(Proof::None));
        })
    };
    let running = matches!(store.proof, Proof::Running(_));
    html! {
        <>
            <p class="hint">{ words::PROOF_LEAD }</p>
            <div class="actions">
                <button
                    type="button"
                    class="primary"
                    data-action="prove"
                    disabled={running || store.reading.errors() > 0}
                    onclick={prove}
                >
                    { words::PROVE }
                </button>
                if running {
                    <button type="button" data-action="cancel" onclick={cancel}>{ words::CANCEL }</button>
                }
            </div>
            if store.reading.errors() > 0 {
                <p class="problem">{ words::PROOF_BLOCKED }</p>
            }
            if !problem.is_empty() {
                <p class="problem" role="alert">{ &*problem }</p>
            }
            {
                match &store.proof {
                    Proof::None => Html::default(),
                    Proof::Running(done) => html! {
                        <label class="search">
                            <span>{ words::PROVING }</span>
                            <progress max="1" value={done.to_string()} />
                        </label>
                    },
                    Proof::Done(of, outcomes) => html! {
                        <>
                            <p role="status" class={(!of.has_files_of(&store.project)).then_some("warning")}>
                                { if of.has_files_of(&store.project) { words::PROVEN } else { words::PROOF_STALE } }
                            </p>
                            <DifferenceView project={of.clone()} outcomes={outcomes.clone()} />
                            for outcome in outcomes {
                                <OutcomeView key={outcome.lang.clone()} outcome={outcome.clone()} />
                            }
                        </>
                    },
                }
            }
        </>
    }
}
