// What the quiz and the frame share while one of them is open in an element: the ways to leave the site, that
// nothing of a visit stays behind, and that the page's owner hears how it went.

import { cover, uncover } from "./leave.js";
import { BETWEEN_PRESSES, PRESSES } from "./names.js";

export class Opened {
  element;
  #failure;
  #presses = 0;
  #lastPress = 0;
  // Keys are only listened to while the quiz is on screen.
  #sight = new IntersectionObserver((entries) => {
    const listen = entries.at(-1).isIntersecting ? "addEventListener" : "removeEventListener";
    document[listen]("keydown", this.#onKey);
  });

  constructor(element) {
    this.element = element;
    this.#sight.observe(element);
    element.shadowRoot.addEventListener("click", this.#onClick);
    window.addEventListener("pagehide", this.#onHide);
  }

  close() {
    this.#sight.disconnect();
    document.removeEventListener("keydown", this.#onKey);
    this.element.shadowRoot.removeEventListener("click", this.#onClick);
    window.removeEventListener("pagehide", this.#onHide);
  }

  /** Reads the element's attributes again. */
  update() {
    this.#explain();
  }

  /** Something can be done about a button of a prerendered screen. */
  early() {}

  /** It runs: what stood in its place goes. */
  ready() {
    this.#failure = undefined;
    this.element.fallback.remove();
    this.#explain();
    this.element.say("ready");
  }

  /** It can't be shown. */
  fail(cause, message) {
    this.#failure = message;
    this.element.fail(cause, message);
    this.#explain();
  }

  /** With `debug`, what went wrong stands in place. */
  #explain() {
    const { element } = this;
    element.shadowRoot.querySelector(".debug")?.remove();
    if (!this.#failure || !element.hasAttribute("debug")) return;
    const note = document.createElement("pre");
    note.className = "debug";
    note.textContent = `partner-quiz: ${this.#failure}`;
    element.shadowRoot.append(note);
  }

  /** Covers the page, forgets the answers, and puts another page in this one's place. */
  leave() {
    const exit = this.element.shadowRoot.querySelector("[data-action=exit]");
    if (!exit) return;
    const { href } = exit;
    cover(exit.dataset.cover);
    this.element.hide();
    this.go(href);
  }

  /** Puts another page in this one's place. */
  go(href) {
    window.location.replace(href);
  }

  /** Shift was pressed so often towards leaving the site. */
  press() {}

  #onClick = (event) => {
    if (!event.target.closest("[data-action=exit]")) return;
    event.preventDefault();
    this.leave();
  };

  /** Nothing is left when the page is left, or shown again from the browser's memory. */
  #onHide = () => {
    const { element } = this;
    element.hide();
    window.addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      uncover();
      if (element.isConnected) element.show();
    }, { once: true });
  };

  /** Shift three times leaves; any other key, or Shift held with one, begins the count anew. */
  #onKey = (event) => {
    if (event.repeat) return;
    const late = event.timeStamp - this.#lastPress > BETWEEN_PRESSES;
    this.#lastPress = event.timeStamp;
    const presses = event.key === "Shift" ? (late ? 1 : this.#presses + 1) : 0;
    if (presses === this.#presses) return;
    this.#presses = presses;
    this.press(presses);
    if (presses === PRESSES) this.leave();
  };
}
