// Names, rules and numbers that the scripts share with Rust and the style. None of them is written here: the build
// reads them from src/quiz/ and styles/tokens.css, and puts them in (tools/xtask/src/contract.rs).

/** Every attribute of the element. */
export const ATTRIBUTES = CONTRACT.ATTRIBUTES;

/** Those that the page hands to the isolated frame. */
export const FRAME_ATTRIBUTES = CONTRACT.FRAME_ATTRIBUTES;

/** Those that the one file takes from its own address. */
export const ADDRESS_ATTRIBUTES = CONTRACT.ADDRESS_ATTRIBUTES;

/** The custom properties that the page hands to the isolated frame. */
export const PROPERTIES = CONTRACT.PROPERTIES;

/** What `exit-href` takes, for `new RegExp` without flags. */
export const EXIT_HREF = CONTRACT.EXIT_HREF;

/** What `theme` takes besides the default. */
export const THEMES = CONTRACT.THEMES;

/** What `isolated` takes: always in the frame, or never. */
export const ISOLATED_ALWAYS = CONTRACT.ISOLATED_ALWAYS;
export const ISOLATED_NEVER = CONTRACT.ISOLATED_NEVER;

/** Shift pressed this many times leaves the site, if each press comes within so many milliseconds of the last. */
export const PRESSES = CONTRACT.PRESSES;
export const BETWEEN_PRESSES = CONTRACT.BETWEEN_PRESSES;

/** The element's events, without `pq-`. */
export const EVENT_READY = CONTRACT.EVENT_READY;
export const EVENT_START = CONTRACT.EVENT_START;
export const EVENT_COMPLETE = CONTRACT.EVENT_COMPLETE;
export const EVENT_ERROR = CONTRACT.EVENT_ERROR;

/** Why the quiz can't run, as `pq-error` says it. docs/embedding.md explains each. */
export const CAUSE_BROWSER = CONTRACT.CAUSE_BROWSER;
export const CAUSE_CHANGED = CONTRACT.CAUSE_CHANGED;
export const CAUSE_CONTENT = CONTRACT.CAUSE_CONTENT;
export const CAUSE_ENGINE = CONTRACT.CAUSE_ENGINE;
export const CAUSE_FRAME = CONTRACT.CAUSE_FRAME;
export const CAUSE_MISSING = CONTRACT.CAUSE_MISSING;
export const CAUSE_NETWORK = CONTRACT.CAUSE_NETWORK;
export const CAUSE_POLICY = CONTRACT.CAUSE_POLICY;
export const CAUSE_STOPPED = CONTRACT.CAUSE_STOPPED;

/** The `data-action` of the first screens' buttons that a script does something about before the engine is there. */
export const ACTION_START = CONTRACT.ACTION_START;
export const ACTION_BACK = CONTRACT.ACTION_BACK;
export const ACTION_LANGUAGE = CONTRACT.ACTION_LANGUAGE;
export const ACTION_HELP = CONTRACT.ACTION_HELP;
