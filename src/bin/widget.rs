//! The engine's entry: everything that `element.js` calls is exported by the library.

use partner_quiz as _;

// The standard library's own is a fortieth of the engine larger. Other Yew apps keep theirs.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
