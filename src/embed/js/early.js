// What visitors do on the prerendered screens, before the engine is there.

import { ACTION_START } from "./contract.js";

/**
 * What the visitor has done so far, in order, as the engine takes it (src/embed/mount.rs).
 *
 * @param {HTMLElement} early The prerendered screen.
 * @param {string | undefined} waiting The action of a button that was pressed and that only the engine can carry out.
 */
export function done(early, waiting) {
  const done = [];
  if (early.querySelector("form")) {
    done.push(ACTION_START);
    const chosen = [...early.querySelectorAll("input")].findIndex((input) => input.checked);
    if (chosen >= 0) done.push(chosen);
  }
  if (waiting) done.push(waiting);
  return done.join("\n");
}

/**
 * The element of the engine's screen that is the same as one of the prerendered screen.
 *
 * @param {HTMLElement} root Where the engine has drawn.
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
export function twin(root, element) {
  const { dataset } = /** @type {HTMLElement} */ (element);
  if (element instanceof HTMLInputElement) {
    return root.querySelector(`[name="${element.name}"][value="${element.value}"]`);
  }
  return root.querySelector(
    dataset.focus ? `[data-focus=${dataset.focus}]` : `[data-action=${dataset.action}]`,
  );
}
