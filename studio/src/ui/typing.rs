//! Typing into a box: what is typed shows at once, and the content gets it at the next pause.

use gloo_timers::callback::Timeout;
use js_sys::Date;
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state};
use yew_hooks::use_unmount;

/// How long a pause in typing is, in milliseconds. The content is checked in each.
const PAUSE: u32 = 200;

/// The longest that typing without a pause is kept from the content, in milliseconds, so that a page that breaks loses
/// no more than the last second.
const MOST: f64 = 700.0;

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
    let pause = use_mut_ref(|| None::<Timeout>);
    // What the content doesn't have yet. It isn't the state above, because a box can be left before that is drawn.
    let waiting = use_mut_ref(|| None::<String>);
    // When the first of it was typed.
    let since = use_mut_ref(|| None::<f64>);
    // Undo, or an edit of the file as text, shows at once; but what was typed since then stays.
    {
        let (typed, waiting) = (typed.clone(), waiting.clone());
        use_effect_with(stored.to_string(), move |_| {
            if waiting.borrow().is_none() {
                typed.set(None);
            }
        });
    }
    let leave = {
        let (waiting, since) = (waiting.clone(), since.clone());
        Callback::from(move |()| {
            since.replace(None);
            let text = waiting.take();
            if let Some(text) = text {
                write.emit(text);
            }
        })
    };
    let input = {
        let (typed, leave) = (typed.clone(), leave.clone());
        Callback::from(move |text: String| {
            typed.set(Some(text.clone()));
            waiting.replace(Some(text));
            let now = Date::now();
            if now - *since.borrow_mut().get_or_insert(now) > MOST {
                pause.replace(None);
                leave.emit(());
                return;
            }
            let leave = leave.clone();
            pause.replace(Some(Timeout::new(PAUSE, move || leave.emit(()))));
        })
    };
    // A box can go while it is typed into, and not every browser says that it was left then.
    {
        let leave = leave.clone();
        use_unmount(move || leave.emit(()));
    }
    Typing { text: (*typed).clone().unwrap_or_else(|| stored.into()), input, leave }
}
