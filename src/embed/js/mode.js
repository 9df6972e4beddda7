// What the quiz and the frame share while one of them is open in an element: the exit stays in sight, nothing of a
// visit stays behind, and the page's owner hears how it went.

import { ExitPosition } from "./exit-position.js";
import { mark } from "./recorder-marks.js";
import { EXIT_HREF, THEMES } from "./contract.js";

export class Mode {
  element;
  #failure;
  #exitPosition;

  /** `look` has the style of everything but the first screen. */
  constructor(element, look) {
    this.element = element;
    mark(element);
    if (document.adoptedStyleSheets) {
      if (!look.sheet) (look.sheet = new CSSStyleSheet()).replaceSync(look.style);
      element.shadowRoot.adoptedStyleSheets.push(look.sheet);
      this.#exitPosition = new ExitPosition(element);
    }
    window.addEventListener("pagehide", this.#onHide);
  }

  close() {
    this.#exitPosition?.close();
    window.removeEventListener("pagehide", this.#onHide);
  }

  /** Draws the first screen, unless it stands there already. */
  first(screen) {
    const { element } = this;
    if (!element.early) element.draw(screen);
    // The button that was pressed is gone with its language, so the focus goes to the new heading.
    if (element.switched) element.early.querySelector("[data-focus=heading]").focus();
    element.switched = false;
  }

  /** Begins again in the language that the visitor has chosen. */
  speak(language) {
    const { element } = this;
    element.language = language;
    element.switched = true;
    element.hide();
    element.show();
  }

  /** Reads the element's attributes again. */
  update() {
    this.#explain();
  }

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

  /** Puts on a screen that the engine hasn't drawn what the page has set (src/quiz/attributes.rs). */
  dress(screen) {
    const { element } = this;
    const theme = element.getAttribute("theme")?.trim();
    screen.classList.remove(...THEMES);
    if (THEMES.includes(theme)) screen.classList.add(theme);
    const exit = screen.querySelector("[data-action=exit]");
    const own = (exit.own ??= exit.getAttribute("href"));
    const href = element.getAttribute("exit-href")?.trim() ?? "";
    exit.setAttribute("href", new RegExp(EXIT_HREF).test(href) ? href : own);
  }

  /** Nothing is left when the page is left, or shown again from the browser's memory. */
  #onHide = () => {
    const { element } = this;
    element.hide();
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted && element.isConnected) element.show();
    }, { once: true });
  };

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
}
