//! Typing into a box: what is typed shows at once, and the content gets it at the next pause.

use gloo_timers::callback::Timeout;
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state};

/// How long a pause in typing is, in milliseconds. The content is checked in each.
const PAUSE: u32 = 200;

/// A box that is typed into.
pub(crate) struct Typing {
    /// What stands in it.
    pub(crate) text: String,
    /// Something was typed.
    pub(crate) input: Callback<String>,
    /// The box was left: the content gets what was typed, without waiting for the pause.
    pub(crate) leave: Callback<()>,
}

/// Lets somebody type in place of `stored`. `write` brings it into the content.
#[hook]
pub(crate) fn use_typing(stored: &str, write: Callback<String>) -> Typing {
    let typed = use_state(|| None::<String>);
    let waiting = use_mut_ref(|| None::<Timeout>);
    // Undo, or an edit of the file as text, shows at once.
    {
        let typed = typed.clone();
        use_effect_with(stored.to_string(), move |_| typed.set(None));
    }
    let input = {
        let (typed, waiting, write) = (typed.clone(), waiting.clone(), write.clone());
        Callback::from(move |text: String| {
            typed.set(Some(text.clone()));
            let write = write.clone();
            waiting.replace(Some(Timeout::new(PAUSE, move || write.emit(text))));
        })
    };
    let leave = {
        let typed = typed.clone();
        Callback::from(move |()| {
            if let (Some(waits), Some(text)) = (waiting.take(), &*typed) {
                drop(waits);
                write.emit(text.clone());
            }
        })
    };
    Typing { text: (*typed).clone().unwrap_or_else(|| stored.into()), input, leave }
}
