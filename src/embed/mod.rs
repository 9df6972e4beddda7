//! The browser's edge.
//!
//! - `element.js`, the only hand-written script, defines the custom element, loads the engine and
//!   keeps the fallback on screen until it is ready;
//! - [`mount`] puts the component into the element's shadow root;
//! - [`effects`] copies, prints and saves a talk plan;
//! - [`focus`] moves the focus and brings the widget's top into view.

pub mod effects;
pub mod focus;
pub mod mount;
