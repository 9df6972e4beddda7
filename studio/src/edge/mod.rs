//! The browser's edge: what the studio asks of the browser, apart from drawing.

pub mod clicks;
pub mod copy;
pub mod download;
pub mod draft;
pub mod files;
pub mod kit;
pub mod preview_focus;
pub mod worker;
