//! What each part of the tab "Rules" is drawn from.

use std::rc::Rc;

use partner_quiz::quiz::content::{Content, Rules};
use yew::Properties;

/// What the forms are about.
#[derive(PartialEq, Properties)]
pub struct PartProps {
    /// The rules as they stand.
    pub rules: Rc<Rules>,
    /// The texts.
    pub content: Rc<Content>,
}
