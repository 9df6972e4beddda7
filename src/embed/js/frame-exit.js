// The exit of the isolated quiz. It stays on the page, above the frame, since from there it can cover and leave all of it.

/** @import { Heard } from "./types" */

import { isText } from "./frame-messages.js";

export class FrameExit {
  /** A copy of the bar on the first screen, which is to be put above the frame. */
  bar;

  /** @param {HTMLElement} screen The first screen. */
  constructor(screen) {
    const bar = /** @type {HTMLElement} */ (screen.querySelector(".bar"));
    this.bar = /** @type {HTMLElement} */ (bar.cloneNode(true));
  }

  /**
   * Takes the exit's words from a message of the frame, in the language that the visitor has chosen. Where the exit
   * leads, the page knows itself. Gives whether these were words.
   *
   * @param {Heard} words
   */
  take({ exit, cover, presses }) {
    if (!isText(exit) || !isText(cover) || !isText(presses)) return false;
    const link = /** @type {HTMLElement} */ (this.bar.querySelector("[data-action=exit]"));
    link.textContent = exit;
    Object.assign(link.dataset, { cover, presses });
    return true;
  }
}
