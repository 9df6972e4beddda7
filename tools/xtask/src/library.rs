//! The wasm standard library: a lean one that the build compiles itself, or the compiler's own where it can't.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::steps::{run_folded, say};
use crate::tools::TARGET;

/// The flags of the lean library: a panic aborts without a message, which takes the formatting of messages out of
/// the engine.
const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// How many bytes more a visitor loads with the compiler's own library, with brotli: 10 176 of the engine and 279 of its
/// bindings, measured with rustc 1.95.
const COST: usize = 10_455;

const NO_SOURCE: &str = "The standard library's source is missing (rustup component add rust-src)";

/// The standard library that the engine is built with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Library {
    /// Compiled with the engine, for size, from the library's source.
    Lean,
    /// The compiler's own, for this reason.
    Stock(&'static str),
}

impl Library {
    /// Makes cargo, wherever it is called, build wasm with this library.
    pub(crate) fn choose_for(self, command: &mut Command) {
        if self != Self::Lean {
            return;
        }
        let flags = format!("CARGO_TARGET_{}_RUSTFLAGS", TARGET.to_uppercase().replace('-', "_"));
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env(flags, FLAGS.join(" "));
    }
}

/// Gets the library for wasm and its source, and says which one the engine can be built with.
///
/// # Errors
/// When the compiler has no library for wasm at all.
pub(crate) fn get() -> Result<Library> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let add = |arguments: &[&str]| run_folded(Command::new("rustup").args(arguments), "rustup");
    let library = choose(Path::new(&rustc), add)?;
    if let Library::Stock(reason) = library {
        say(&format!(
            "{reason}, so the engine is built with the compiler's own library: \
             about {COST} bytes more to load, with brotli"
        ));
    }
    Ok(library)
}

/// The folder of a compiler and its libraries.
pub(crate) fn sysroot(rustc: &Path) -> Result<PathBuf> {
    let output = Command::new(rustc).args(["--print", "sysroot"]).output();
    let output = output.with_context(|| format!("{} is missing", rustc.display()))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// The library that a compiler can build the engine with. `add` is rustup.
fn choose(rustc: &Path, add: impl Fn(&[&str]) -> Result<()>) -> Result<Library> {
    let rustlib = sysroot(rustc)?.join("lib/rustlib");
    let has = |folder: &str, arguments: &[&str]| -> Result<()> {
        if !rustlib.join(folder).is_dir() {
            add(arguments)?;
        }
        if !rustlib.join(folder).is_dir() {
            bail!("rustup {} didn't add {folder}", arguments.join(" "));
        }
        Ok(())
    };

    has(TARGET, &["target", "add", TARGET]).with_context(|| {
        format!(
            "The compiler's standard library for wasm is missing.\n\
             With a network:    rustup target add {TARGET}\n\
             Without rustup's:  apt-get install rustc-web cargo-web rust-web-src lld-22, then\n\
             \x20                  rustup toolchain link web /usr/lib/rust-web and rustup override set web\n\
             (the folder's name may differ: dpkg -L rustc-web | grep bin/rustc)"
        )
    })?;
    let takes_flags = Command::new(rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .args(FLAGS)
        .args(["--print", "cfg", "--target", TARGET])
        .output()
        .is_ok_and(|output| output.status.success());
    if !takes_flags {
        return Ok(Library::Stock("This compiler takes no -Z flags"));
    }
    if has("src/rust/library", &["component", "add", "rust-src"]).is_err() {
        return Ok(Library::Stock(NO_SOURCE));
    }
    Ok(Library::Lean)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A compiler with these folders in its `rustlib`, which runs this when it gets flags.
    fn compiler(name: &str, folders: &[&str], on_flags: &str) -> PathBuf {
        let root = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        for folder in folders {
            fs::create_dir_all(root.join("lib/rustlib").join(folder)).unwrap();
        }
        let rustc = root.join("rustc");
        fs::create_dir_all(&root).unwrap();
        let script = format!(
            "#!/bin/sh\ncase \"$*\" in *sysroot*) echo {};; *-Z*) {on_flags};; esac\n",
            root.display()
        );
        fs::write(&rustc, script).unwrap();
        fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755)).unwrap();
        rustc
    }

    const SOURCE: &str = "src/rust/library";

    fn chosen(rustc: &Path) -> Result<Library> {
        let chosen = choose(rustc, |_| bail!("there is no rustup"));
        fs::remove_dir_all(rustc.parent().unwrap()).unwrap();
        chosen
    }

    #[test]
    fn the_library_is_lean_where_the_compiler_takes_the_flags_and_has_the_source() {
        assert_eq!(chosen(&compiler("lean", &[TARGET, SOURCE], "exit 0")).unwrap(), Library::Lean);
    }

    #[test]
    fn a_compiler_that_refuses_the_flags_or_has_no_source_builds_with_its_own_library() {
        let refuses = compiler("refuses", &[TARGET, SOURCE], "exit 1");
        assert_eq!(chosen(&refuses).unwrap(), Library::Stock("This compiler takes no -Z flags"));
        let no_source = compiler("no-source", &[TARGET], "exit 0");
        assert_eq!(chosen(&no_source).unwrap(), Library::Stock(NO_SOURCE));
    }

    #[test]
    fn what_is_missing_is_added_and_without_a_library_for_wasm_it_says_what_to_do() {
        let rustc = compiler("adds", &[], "exit 0");
        let rustlib = rustc.with_file_name("lib/rustlib");
        let add = |arguments: &[&str]| {
            let folder = if arguments[0] == "target" { TARGET } else { SOURCE };
            Ok(fs::create_dir_all(rustlib.join(folder))?)
        };
        assert_eq!(choose(&rustc, add).unwrap(), Library::Lean);
        fs::remove_dir_all(rustc.parent().unwrap()).unwrap();

        let problem = chosen(&compiler("nothing", &[], "exit 0")).unwrap_err();
        assert!(format!("{problem:#}").contains("rustup target add"), "{problem:#}");
    }

    #[test]
    fn the_stock_library_leaves_cargo_as_it_is() {
        let (mut lean, mut stock) = (Command::new("cargo"), Command::new("cargo"));
        Library::Lean.choose_for(&mut lean);
        Library::Stock(NO_SOURCE).choose_for(&mut stock);
        assert_eq!((lean.get_envs().count(), stock.get_envs().count()), (3, 0));
    }
}
