//! The engine's entry: everything that `element.js` calls is exported by the library.

use partner_quiz as _;

fn main() {}
