// "Leave this site", by its link or by Shift three times. It is part of the page's script, so that it works from the
// first screen on, before any other file is there, and after the engine has stopped.

/** @import { QuizElement } from "./types" */

import { BETWEEN_PRESSES, PRESSES } from "./contract.js";

/** An address may answer with nothing to show, such as a download. After this long, the cover gives way to an empty page. */
const STUCK = 10_000;

/** The events that count or end a series of presses. */
const TYPES = ["keydown", "keyup", "pointerdown"];

/**
 * Whether a part of the element is in the window.
 *
 * @param {Element} element
 */
export const isInSight = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** The exit of one element. Its link and its notice are those in the element's shadow root at that moment. */
export class Exit {
  #element;
  #go;
  #presses = 0;
  #alone = false; // Whether Shift is down and nothing else was pressed since.
  #timer = 0;

  /**
   * @param {QuizElement} element
   * @param {(href: string) => void} go Puts another page in this one's place.
   */
  constructor(element, go) {
    this.#element = element;
    this.#go = go;
  }

  listen() {
    for (const type of TYPES) addEventListener(type, this, true);
  }

  close() {
    for (const type of TYPES) removeEventListener(type, this, true);
    this.#count(0);
  }

  /** @returns {HTMLAnchorElement | null} */
  get #link() {
    return this.#element.root.querySelector("[data-action=exit]");
  }

  /** Covers the page, forgets the answers, and puts another page in this one's place. */
  leave() {
    const link = this.#link;
    if (!link) return;
    const { href, dataset } = link;
    const cover = document.createElement("div");
    cover.dataset.partnerQuizCover = "";
    cover.role = "alert";
    cover.style.cssText =
      "position:fixed;inset:0;z-index:2147483647;padding:2em;background:#fff;color:#555;font:16px system-ui";
    // Not in the body: a transform on the body would move the cover too.
    document.documentElement.append(cover);
    // Once it is on the page, so that a screen reader announces the text.
    cover.textContent = dataset.cover ?? "";
    this.#element.hide();
    this.#go(href);
    setTimeout(() => location.replace("about:blank"), STUCK);
  }

  /**
   * The browser calls this for each event of TYPES. A press counts when Shift comes up, nothing else was pressed
   * meanwhile, and the quiz is in sight.
   *
   * @param {Event} event
   */
  handleEvent(event) {
    // A pointer's event, or one by which a browser fills in a form, has no key.
    const { type, key, repeat, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const isShift = key === "Shift";
    if (isShift && type === "keydown") {
      if (!repeat) this.#alone = !(ctrlKey || altKey || metaKey);
    } else if (isShift || type !== "keyup") {
      this.#count(isShift && this.#alone && isInSight(this.#element) ? this.#presses + 1 : 0);
    }
  }

  /** @param {number} presses */
  #count(presses) {
    clearTimeout(this.#timer);
    this.#alone = false;
    this.#presses = presses;
    if (presses >= PRESSES) return this.leave();
    if (presses) this.#timer = setTimeout(() => this.#count(0), BETWEEN_PRESSES);
    const notice = this.#element.root.querySelector(".presses");
    const words = presses ? this.#link?.dataset.presses : "";
    if (notice) notice.textContent = words?.replace("{left}", `${PRESSES - presses}`) ?? "";
  }
}
