// What the quiz in the page (quiz.js) and the quiz in the frame (frame.js) share: both follow the element's
// attributes, keep the exit in sight, forget a visit when the page is left, and tell the page's owner how it went.

/** @import { Look, Prerendered, QuizElement } from "./types" */

import { ATTRIBUTES, EVENT_READY, EXIT_HREF, THEMES } from "./contract.js";
import { ExitPosition } from "./exit-position.js";
import { mark } from "./recorder-marks.js";

/** @type {WeakSet<QuizElement>} Elements whose visitor has just chosen another language. */
const switched = new WeakSet();

/** @type {WeakMap<HTMLElement, string>} Where an exit link leads unless the page sets `exit-href`. */
const ownHref = new WeakMap();

/** One of the two ways in which an element shows the quiz. */
export class Mode {
  element;
  language;
  look;
  #observer = new MutationObserver((changes) => this.#follow(changes));
  /** @type {string | undefined} Why it can't be shown. */
  #failure;
  /** @type {ExitPosition | undefined} */
  #exitPosition;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #styleTimer;

  /**
   * @param {QuizElement} element
   * @param {string} language
   * @param {Look} look
   */
  constructor(element, language, look) {
    this.element = element;
    this.language = language;
    this.look = look;
    mark(element);
    this.#observer.observe(element, { attributeFilter: ATTRIBUTES, attributeOldValue: true });
    window.addEventListener("pagehide", this.#onHide);
  }

  /** Adds the style of everything but the first screen, which also lets the exit stay in sight. */
  addStyle() {
    if (this.#exitPosition || !document.adoptedStyleSheets) return;
    const { look } = this;
    if (!look.sheet) (look.sheet = new CSSStyleSheet()).replaceSync(look.style);
    // After that of the first screen, and before any other.
    this.element.root.adoptedStyleSheets.splice(1, 0, look.sheet);
    this.#exitPosition = new ExitPosition(this.element);
  }

  /** @param {number} time Adds it after this time, in milliseconds. */
  addStyleIn(time) {
    clearTimeout(this.#styleTimer);
    this.#styleTimer = setTimeout(() => this.addStyle(), time);
  }

  close() {
    clearTimeout(this.#styleTimer);
    this.#exitPosition?.close();
    this.#observer.disconnect();
    window.removeEventListener("pagehide", this.#onHide);
  }

  /** @returns {HTMLElement | null} The prerendered screen, while there is one. */
  get prerendered() {
    return this.element.root.querySelector("[data-early]");
  }

  /**
   * A button of a prerendered screen was pressed.
   *
   * @param {HTMLElement} _button
   */
  early(_button) {}

  /**
   * Draws the first screen, unless it is there already.
   *
   * @param {Prerendered} screen
   */
  drawFirst(screen) {
    const { element } = this;
    if (!this.prerendered) element.draw(screen);
    if (!switched.delete(element)) return;
    // The button that was pressed is gone with its language, so the focus goes to the new heading.
    /** @type {HTMLElement | null} */
    const heading = element.root.querySelector("[data-focus=heading]");
    heading?.focus();
  }

  /**
   * Begins again in the language that the visitor has chosen.
   *
   * @param {string} language
   */
  speak(language) {
    const { element } = this;
    element.language = language;
    switched.add(element);
    element.again();
  }

  /** Reads the element's attributes again. */
  update() {
    this.#explain();
  }

  /**
   * Whether another `lang` on the element means that the quiz begins again.
   *
   * @protected
   */
  get isOtherLanguage() {
    return this.element.nearest() !== this.language;
  }

  /** The quiz runs, so the fallback goes. */
  ready() {
    this.#failure = undefined;
    this.element.fallback.remove();
    this.#explain();
    this.element.say(EVENT_READY);
  }

  /**
   * The quiz can't be shown.
   *
   * @param {string} cause
   * @param {string} message
   */
  fail(cause, message) {
    const { element } = this;
    this.#failure = message;
    this.prerendered?.remove();
    element.root.append(element.fallback);
    element.fail(cause, message);
    this.#explain();
  }

  /**
   * Applies the page's attributes to a screen that the engine hasn't drawn (src/quiz/attributes.rs).
   *
   * @param {HTMLElement} screen
   */
  dress(screen) {
    const { element } = this;
    const theme = element.getAttribute("theme")?.trim() ?? "";
    screen.classList.remove(...THEMES);
    if (THEMES.includes(theme)) screen.classList.add(theme);
    const exit = /** @type {HTMLElement} */ (screen.querySelector("[data-action=exit]"));
    const own = ownHref.get(exit) ?? exit.getAttribute("href") ?? "";
    ownHref.set(exit, own);
    const href = element.getAttribute("exit-href")?.trim() ?? "";
    exit.setAttribute("href", new RegExp(EXIT_HREF).test(href) ? href : own);
  }

  /** @param {MutationRecord[]} changes */
  #follow(changes) {
    const { element } = this;
    const names = changes
      .filter(({ attributeName, oldValue }) => element.getAttribute(attributeName ?? "") !== oldValue)
      .map(({ attributeName }) => attributeName);
    if (names.includes("isolated") || (names.includes("lang") && this.isOtherLanguage)) element.again();
    else if (names.length) this.update();
  }

  /** Forgets the visit when the page is left. The browser may show the page again from its memory. */
  #onHide = () => {
    const { element } = this;
    element.hide();
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted && element.isConnected) element.show();
    }, { once: true });
  };

  /** With `debug`, says on the page what went wrong. */
  #explain() {
    const { element } = this;
    element.root.querySelector(".debug")?.remove();
    if (!this.#failure || !element.hasAttribute("debug")) return;
    const note = document.createElement("pre");
    note.className = "debug";
    note.textContent = `partner-quiz: ${this.#failure}`;
    element.root.append(note);
  }
}
