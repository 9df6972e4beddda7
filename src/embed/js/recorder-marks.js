// What session recorders look for: each skips elements with a mark of its own. The marks are requests, and not every
// recorder keeps to them (docs/privacy.md).

/** @type {Record<string, string>} Without `data-`. */
const ATTRIBUTES = {
  "clarity-mask": "true", "dd-privacy": "hidden", "hj-suppress": "", "matomo-mask": "", "nr-block": "",
  "openreplay-hidden": "", "openreplay-masked": "", private: "", "sentry-block": "",
};
const CLASSES = ["amp-block", "fs-exclude", "mp-block", "mp-no-track", "nr-block", "ph-no-capture", "rr-block", "sentry-block"];

/**
 * Marks an element. Recorders look no further up than to the next shadow root, so the host has the marks and, again,
 * the outermost elements inside of it.
 *
 * @param {HTMLElement} element
 */
export function mark(element) {
  for (const name in ATTRIBUTES) element.setAttribute(`data-${name}`, ATTRIBUTES[name]);
  element.classList.add(...CLASSES);
}
