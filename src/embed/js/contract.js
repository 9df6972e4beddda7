// Names, rules and numbers that the scripts share. None of them is written here: the build takes them from the table
// of attributes (src/quiz/attributes.rs), the style (styles/tokens.css) and src/quiz/exit.rs, and puts them in
// (tools/xtask/src/contract.rs).

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

/** Phone numbers whose address is `tel:` with their digits and their `+`, for `new RegExp` without flags. */
export const PLAIN_PHONE = CONTRACT.PLAIN_PHONE;

/** What `theme` takes besides the default. */
export const THEMES = CONTRACT.THEMES;

/** What `isolated` takes: always in the frame, and never. */
export const ISOLATED = CONTRACT.ISOLATED;

/** Shift so often, each press within so many milliseconds of the last, leaves the site. */
export const PRESSES = CONTRACT.PRESSES;
export const BETWEEN_PRESSES = CONTRACT.BETWEEN_PRESSES;
