// "Leave this site", by its link or by Shift three times. It comes with the page's script, so that it works from the
// first screen on, whatever else is still on its way, and after the engine has stopped.

import { BETWEEN_PRESSES, PRESSES } from "./contract.js";

/** An address that answers with nothing to show (a download, say) would leave the cover on the page for good. */
const STUCK = 10_000;

/** What is listened to while the quiz is shown. */
const TYPES = ["keydown", "keyup", "pointerdown"];

/** The exit of one element. Its link and its notice are those in the element's shadow root at that moment. */
export class Exit {
  #presses = 0;
  #alone; // Whether Shift is down and nothing else was pressed since.
  #timer;

  /** `go` puts another page in this one's place. */
  constructor(element, go) {
    this.element = element;
    this.go = go;
  }

  listen() {
    for (const type of TYPES) addEventListener(type, this, true);
  }

  close() {
    for (const type of TYPES) removeEventListener(type, this, true);
    this.#count(0);
  }

  get #link() {
    return this.element.shadowRoot.querySelector("[data-action=exit]");
  }

  /** Covers the page, forgets the answers, and puts another page in this one's place. */
  leave() {
    const link = this.#link;
    if (!link) return;
    const { href, dataset } = link;
    const cover = document.createElement("div");
    cover.dataset.partnerQuizCover = "";
    cover.role = "alert";
    cover.style = "position:fixed;inset:0;z-index:2147483647;padding:2em;background:#fff;color:#555;font:16px system-ui";
    // Not into the body: where that is moved by a style, the cover would move with it.
    document.documentElement.append(cover);
    // After it is there, so that a screen reader says it.
    cover.textContent = dataset.cover;
    this.element.hide();
    this.go(href);
    setTimeout(() => location.replace("about:blank"), STUCK);
  }

  /**
   * The browser calls this for what is listened to. A press counts when Shift comes up, nothing else was pressed
   * meanwhile, and the quiz can be seen.
   */
  handleEvent({ type, key, repeat, ctrlKey, altKey, metaKey }) {
    const isShift = key === "Shift";
    if (isShift && type === "keydown") {
      if (!repeat) this.#alone = !(ctrlKey || altKey || metaKey);
    } else if (isShift || type !== "keyup") {
      const { top, bottom } = this.element.getBoundingClientRect();
      this.#count(isShift && this.#alone && bottom > 0 && top < innerHeight ? this.#presses + 1 : 0);
    }
  }

  #count(presses) {
    clearTimeout(this.#timer);
    this.#alone = false;
    this.#presses = presses;
    if (presses >= PRESSES) return this.leave();
    if (presses) this.#timer = setTimeout(() => this.#count(0), BETWEEN_PRESSES);
    const notice = this.element.shadowRoot.querySelector(".presses");
    if (notice) notice.textContent = presses ? this.#link.dataset.presses.replace("{left}", PRESSES - presses) : "";
  }
}
