//! Gives the engine a smaller stack.
//!
//! The linker's default is 1 MiB, two thirds of all the engine's memory. A whole quiz uses 26 KiB of it, so 256 KiB
//! is ten times as much as it needs. The stack is at the bottom of the memory, so an overflow stops the engine and
//! can't overwrite anything.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=widget=-zstack-size=262144");
    }
}
