//! The engine's entry. The scripts call what the library exports (`src/embed/mount.rs`), so nothing happens here.

use partner_quiz as _;

// With the standard library's allocator the engine is 3 % larger. Other Yew apps that use the library keep their own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
