// Isolated: the frame's side. It takes what the page has set, and tells the page's script (frame.js) of events, never
// of an answer.

/** @import { Config, Heard, QuizElement } from "./types" */

import {
  ACTION_HELP, ACTION_LANGUAGE, EVENT_COMPLETE, EVENT_ERROR, EVENT_READY, EVENT_START, FRAME_ATTRIBUTES, PROPERTIES,
} from "./contract.js";
import { focusPart } from "./effects.js";

/**
 * Tells the page around the frame something.
 *
 * @param {string} what
 * @param {object} [more]
 */
const tell = (what, more) => window.parent.postMessage({ partnerQuiz: what, ...more }, "*");

export class FrameInside {
  #quiz;
  /** Whether the page around is one with the quiz's own script. */
  #isOurs = false;
  #grows = false;
  #wish = "";
  /** Whether the page has shown the frame. Until then, it shows its own first screen. */
  #isSeen = false;
  #shown = "";

  /** @param {QuizElement} quiz */
  constructor(quiz) {
    this.#quiz = quiz;
    document.documentElement.className = "framed";
    window.addEventListener("message", this.#hear);
    quiz.addEventListener(`pq-${EVENT_READY}`, () => {
      this.#show();
      tell(EVENT_READY);
    });
    for (const what of [EVENT_START, EVENT_COMPLETE]) quiz.addEventListener(`pq-${what}`, () => tell(what));
    quiz.addEventListener(`pq-${EVENT_ERROR}`, (event) => {
      const { cause } = /** @type {CustomEvent<{ cause: string }>} */ (event).detail;
      tell(EVENT_ERROR, { cause });
    });
    // No link opens in the frame: most sites refuse to be shown there, and a page's policy may even forbid to begin a
    // call there, which would leave an error in the place of the help lines.
    quiz.root.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      /** @type {HTMLAnchorElement | null} */
      const link = target.closest("a[href]");
      if (link) link.target = link.protocol.startsWith("http") ? "_blank" : "_top";
      /** @type {HTMLElement | null} */
      const language = target.closest(`[data-action=${ACTION_LANGUAGE}]`);
      if (!language || !this.#isOurs) return;
      // The page has the other languages' files, so it begins again.
      event.stopPropagation();
      tell(ACTION_LANGUAGE, { language: language.lang });
    }, true);
    new ResizeObserver(() => {
      if (this.#grows) tell("height", { height: quiz.getBoundingClientRect().height });
    }).observe(quiz);
    this.#watchTop();
  }

  /** Asks the page what it has set. */
  ask() {
    tell("hello");
  }

  /**
   * Begins with what the page has set, unless it has said something newer.
   *
   * @param {Config} config
   */
  begin(config) {
    // After the first screen, which some languages draw a moment later.
    setTimeout(() => {
      if (!this.#isOurs) this.#take({ ...config });
    });
  }

  /**
   * A new screen begins at its top. If that is out of sight on the page around, the page is asked to show it: the same
   * place for every screen, and seldom, since the frame is no higher than the window.
   */
  #watchTop() {
    const top = document.body.appendChild(document.createElement("i"));
    this.#quiz.addEventListener("focusin", () => {
      const focused = /** @type {HTMLElement | null} */ (this.#quiz.root.activeElement);
      if (focused?.dataset.focus !== "heading" || !this.#isSeen) return;
      // A new observer says at once where things stand now.
      new IntersectionObserver((entries, observer) => {
        observer.disconnect();
        if (!entries.at(-1)?.isIntersecting) tell("top");
      }).observe(top);
    });
  }

  /** @param {MessageEvent<Heard | null>} event */
  #hear = ({ source, data }) => {
    if (source === window.parent && data?.partnerQuiz === "config") this.#take(data);
  };

  /**
   * Takes what the page has set.
   *
   * @param {Heard} config
   */
  #take(config) {
    const quiz = this.#quiz;
    this.#isOurs = true;
    // The page has the exit, and can cover and leave all of itself.
    quiz.exit.leave = () => tell("leave");
    // The page shows the exit itself, so that it stays in sight.
    quiz.setAttribute("framed", "");
    this.#set(config);
    document.documentElement.dir = config.direction === "rtl" ? "rtl" : "ltr";
    this.#grows = config.grows === true;
    document.documentElement.classList.toggle("grows", this.#grows);
    const { wish } = config;
    // What was pressed on the page's own first screen, once. The page waits to hear that it was carried out.
    if (typeof wish === "string" && wish !== this.#wish) {
      this.#wish = wish;
      this.#shown = "";
      // The quiz reads its new attributes first (mode.js).
      queueMicrotask(() => this.#press(wish));
    }
    // WebKit focuses nothing in a frame that is still hidden, so this comes once the page has shown it.
    if (config.seen === true && this.#wish) focusPart(quiz.root, this.#wish === ACTION_HELP ? "help" : "heading");
    this.#isSeen ||= config.seen === true;
    // After the engine has drawn it.
    setTimeout(() => this.#show());
  }

  /**
   * Applies what the page has set to the quiz.
   *
   * @param {Heard} config
   */
  #set({ attributes, properties }) {
    const values = /** @type {Heard | undefined} */ (attributes);
    for (const name of [...FRAME_ATTRIBUTES, "lang"]) {
      const value = values?.[name];
      if (typeof value === "string") this.#quiz.setAttribute(name, value);
      else this.#quiz.removeAttribute(name);
    }
    const styles = /** @type {Heard | undefined} */ (properties);
    for (const name of PROPERTIES) {
      const value = styles?.[name];
      if (typeof value === "string") this.#quiz.style.setProperty(name, value);
    }
  }

  /**
   * Presses a button of the first screen for the visitor, who has pressed the page's copy of it.
   *
   * @param {string} action
   */
  #press(action) {
    const { root } = this.#quiz;
    const button = [...root.querySelectorAll("button")].find(({ dataset }) => dataset.action === action);
    if (button) return button.click();
    // The English screen is there at once; the others are drawn a moment later.
    const observer = new MutationObserver(() => {
      observer.disconnect();
      this.#press(action);
      this.#show();
    });
    observer.observe(root, { childList: true });
  }

  /** Tells the page that a screen is up, and the words of the exit, which the page shows. Only if that is news. */
  #show() {
    const exit = /** @type {HTMLElement | null} */ (this.#quiz.root.querySelector("[data-action=exit]"));
    if (!this.#isOurs || !exit) return;
    const { cover, presses } = exit.dataset;
    const words = { title: document.title, exit: exit.textContent, cover, presses };
    const shown = JSON.stringify(words);
    if (shown === this.#shown) return;
    this.#shown = shown;
    tell("shown", words);
  }
}
