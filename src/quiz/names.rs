//! Names that the engine, the scripts and other people's pages share.
//!
//! The build hands them to the scripts (`tools/xtask/src/contract.rs`), so each is written here alone.

/// The element's events. Pages listen for them as `pq-ready` and so on.
pub mod event {
    /// The quiz runs.
    pub const READY: &str = "ready";
    /// The visitor starts.
    pub const START: &str = "start";
    /// A result is shown.
    pub const COMPLETE: &str = "complete";
    /// The quiz can't be shown. The event has a [`super::cause`].
    pub const ERROR: &str = "error";
    /// All of them.
    pub const ALL: [&str; 4] = [READY, START, COMPLETE, ERROR];
}

/// Why the quiz can't be shown.
pub mod cause {
    /// The browser is too old.
    pub const BROWSER: &str = "browser";
    /// A file isn't the one of this build.
    pub const CHANGED: &str = "changed";
    /// The words can't be read.
    pub const CONTENT: &str = "content";
    /// The engine can't be compiled.
    pub const ENGINE: &str = "engine";
    /// The isolated frame doesn't answer.
    pub const FRAME: &str = "frame";
    /// A file isn't there.
    pub const MISSING: &str = "missing";
    /// A file can't be reached.
    pub const NETWORK: &str = "network";
    /// The page's policy refuses WebAssembly.
    pub const POLICY: &str = "policy";
    /// The engine stopped while it ran.
    pub const STOPPED: &str = "stopped";
    /// All of them.
    pub const ALL: [&str; 9] =
        [BROWSER, CHANGED, CONTENT, ENGINE, FRAME, MISSING, NETWORK, POLICY, STOPPED];
}

/// The `data-action` of buttons that a script knows, since it acts before the engine is there.
pub mod action {
    /// Starts the quiz.
    pub const START: &str = "start";
    /// Returns to the screen before.
    pub const BACK: &str = "back";
    /// Goes on to the next question.
    pub const CONTINUE: &str = "continue";
    /// Opens the help lines.
    pub const HELP: &str = "help";
    /// Chooses another language.
    pub const LANGUAGE: &str = "language";
}
