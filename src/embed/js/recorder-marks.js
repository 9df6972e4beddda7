// What session recorders go by: none of them should look into the quiz. They are requests, not walls: docs/privacy.md
// says which recorders keep to them.

const ATTRIBUTES = {
  "clarity-mask": "true", "dd-privacy": "hidden", "hj-suppress": "", "matomo-mask": "", "nr-block": "",
  "openreplay-hidden": "", "openreplay-masked": "", private: "", "sentry-block": "",
};
const CLASSES = ["amp-block", "fs-exclude", "mp-block", "mp-no-track", "nr-block", "ph-no-capture", "rr-block", "sentry-block"];

/**
 * Marks an element. Recorders look no further up than to the next shadow root, so the host has the marks and, again,
 * whatever stands outermost inside of it. The host needs them before its root is attached.
 */
export function mark(element) {
  for (const name in ATTRIBUTES) element.setAttribute(`data-${name}`, ATTRIBUTES[name]);
  element.classList.add(...CLASSES);
}
