//! What the browser does on a click with a result and a talk plan: print them, copy the plan, hand out
//! a calendar entry.
//! Everything is made here, in the page; nothing is asked of a server.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AddEventListenerOptions, Blob, BlobPropertyBag, CssStyleSheet, Element, HtmlElement,
    ShadowRoot, ShadowRootInit, ShadowRootMode, Url, window,
};
use yew::{Callback, NodeRef};

/// Puts a text on the clipboard and says whether that was allowed.
pub fn copy(text: &str, done: Callback<bool>) {
    let Some(window) = window() else { return };
    // Without a secure context there is no clipboard, and asking for it would throw.
    if !window.is_secure_context() {
        done.emit(false);
        return;
    }
    let copying = JsFuture::from(window.navigator().clipboard().write_text(text));
    spawn_local(async move { done.emit(copying.await.is_ok()) });
}

/// Prints a title with pairs of heading and text as one sheet, and nothing else of the page.
pub fn print_plan(title: &str, pairs: &[(&str, &str)], note: &str) -> Option<()> {
    let document = window()?.document()?;
    let add = |parent: &Element, tag: &str, text: &str| -> Option<()> {
        let element = document.create_element(tag).ok()?;
        element.set_text_content(Some(text));
        parent.append_child(&element).ok()?;
        Some(())
    };
    let sheet = document.create_element("main").ok()?;
    add(&sheet, "h1", title)?;
    for (heading, text) in pairs {
        add(&sheet, "h2", heading)?;
        add(&sheet, "p", text)?;
    }
    add(&sheet, "small", note)?;
    let look = CssStyleSheet::new().ok()?;
    look.replace_sync(LOOK).ok()?;
    print(&sheet, &Array::of1(&look))
}

/// Prints what the widget shows, with everything folded opened, and nothing else of the page. The
/// widget's own style says what is left out on paper.
pub fn print_widget(root: &NodeRef) -> Option<()> {
    let root = root.cast::<Element>()?;
    let look = root.get_root_node().dyn_into::<ShadowRoot>().ok()?.adopted_style_sheets();
    let copy = root.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let folded = copy.query_selector_all("details").ok()?;
    for at in 0..folded.length() {
        folded.item(at)?.dyn_into::<Element>().ok()?.set_attribute("open", "").ok()?;
    }
    print(&copy, look.unchecked_ref())
}

/// Prints one element alone, in a closed tree of its own.
///
/// It stands on the page only while it is printed, and the rest of the page is hidden by a style for
/// print alone: on screen nothing changes.
fn print(sheet: &Element, looks: &Array) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let host = document.create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
    host.set_attribute("data-partner-quiz-sheet", "").ok()?;
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed)).ok()?;
    shadow.set_adopted_style_sheets(looks.unchecked_ref());
    shadow.append_child(sheet).ok()?;

    let hide = CssStyleSheet::new().ok()?;
    hide.replace_sync(HIDE).ok()?;
    let with: Array = document.adopted_style_sheets().iter().collect();
    with.push(&hide);
    document.body()?.append_child(&host).ok()?;
    document.set_adopted_style_sheets(&with);
    let clear = Closure::once_into_js(move || {
        let after: Array = document
            .adopted_style_sheets()
            .iter()
            .filter(|sheet| sheet != AsRef::<JsValue>::as_ref(&hide))
            .collect();
        document.set_adopted_style_sheets(&after);
        host.remove();
    });
    // Some browsers are still to draw the sheet when `print` returns, so it waits for this.
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    window
        .add_event_listener_with_callback_and_add_event_listener_options(
            "afterprint",
            clear.unchecked_ref(),
            &once,
        )
        .ok()?;
    window.print().ok()
}

/// The talk plan's sheet: black on white, on letter or A4 alike.
const LOOK: &str = "main{font:12pt/1.5 Georgia,serif;color:#000;max-width:34em;margin:0 auto}\
    h1{font-size:20pt;font-weight:500;margin:0 0 1em}\
    h2{font:600 11pt/1.4 system-ui,sans-serif;margin:1.2em 0 .2em}\
    p{margin:0;font-size:13pt;break-inside:avoid}\
    small{display:block;margin-top:3em;font-size:9pt}";

/// While the sheet is printed, the page's own content isn't.
const HIDE: &str = "[data-partner-quiz-sheet]{display:none}\
    @media print{body>*{display:none!important}body>[data-partner-quiz-sheet]{display:block!important}}\
    @page{margin:20mm}";

/// Hands out a file with this content, as a download.
pub fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let kind_of = BlobPropertyBag::new();
    kind_of.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind_of).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlElement>().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Url::revoke_object_url(&address).ok()
}
