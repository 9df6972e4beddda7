// The custom element <partner-quiz>, wherever its files come from (loader.js, one-file.js). Every visitor of the page
// loads this, so what can wait is in the files that come later (mode.js, quiz.js, frame.js).
//
// What stands inside the element is on screen until the visitor comes near, and again whenever the quiz
// can't run. In between, the prerendered first screen is shown until the engine's own takes its place.

/** @import { Mode } from "./mode.js" */
/** @import { Prerendered, QuizElement, Source } from "./types" */

import { CAUSE_MISSING, EVENT_ERROR } from "./contract.js";
import { Exit, isInSight } from "./exit.js";

/** The rest is loaded when the element comes this near to the window. */
const NEAR = "800px";

/** The language of a page that names none of ours. */
const ENGLISH = "en";

/** @param {Prerendered} prerendered Becomes an element. */
const build = ([name, attributes, ...children]) => {
  const element = document.createElement(name);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children.map((child) => (typeof child === "string" ? child : build(child))));
  return element;
};

/**
 * Defines the element, unless a script of the page has done so.
 *
 * @param {Source} source
 */
export function define(source) {
  const first = /** @type {typeof PartnerQuiz | undefined} */ (customElements.get("partner-quiz"));
  if (first) {
    if (first.version !== source.version) {
      console.warn(`partner-quiz: ${first.version} runs here, not ${source.version}.`);
    }
    return;
  }

  let instances = 0;
  /** @type {CSSStyleSheet | undefined} */
  let sheet;

  /** @implements {QuizElement} */
  class PartnerQuiz extends HTMLElement {
    static version = source.version;

    instance = ++instances;
    root = this.attachShadow({ mode: "open" });
    fallback = document.createElement("slot");
    exit = new Exit(this, source.leave);
    /** @type {string | undefined} */
    language;
    /** @type {Mode | undefined} */
    #mode;
    /** @type {object | undefined} While it is shown. What an earlier showing has begun is dropped. */
    #turn;
    /** @type {HTMLElement | undefined} The button of a prerendered screen, until something can be done about it. */
    #pressed;
    #near = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) this.show();
    }, { rootMargin: NEAR });

    constructor() {
      super();
      this.root.append(this.fallback);
      this.root.addEventListener("click", (event) => {
        const target = /** @type {Element} */ (event.target);
        /** @type {HTMLElement | null} */
        const pressed = target.closest("[data-action=exit], [data-early] button");
        if (!pressed) return;
        event.preventDefault();
        if (pressed.matches("a")) return this.exit.leave();
        // The press isn't lost, whatever is still on its way.
        const notice = /** @type {HTMLElement} */ (this.root.querySelector(".presses"));
        notice.textContent = notice.dataset.wait ?? "";
        this.#pressed = pressed;
        this.#mode?.early(pressed);
      });
    }

    connectedCallback() {
      // The observer reports a frame later: what can be seen now is shown now.
      if (source.alone || isInSight(this)) this.show();
      else this.#near.observe(this);
    }

    disconnectedCallback() {
      // A move is a removal and an insertion: only what stays away is taken down.
      queueMicrotask(() => {
        if (!this.isConnected) this.hide();
      });
    }

    /** Shows the quiz in the nearest language, if it isn't shown yet. */
    show() {
      this.#near.disconnect();
      if (this.#turn) return;
      const turn = (this.#turn = {});
      this.exit.listen();
      const language = this.nearest();
      // The files that come later draw the other languages and looks, and say where a browser is too old.
      if (document.adoptedStyleSheets) {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(source.style);
        this.root.adoptedStyleSheets = [sheet];
        if (language === ENGLISH && !/dark|auto/.test(this.getAttribute("theme") ?? "")) this.draw(source.first);
      }
      source.open(this, language).then((open) => {
        if (this.#turn !== turn) return;
        // The page may have changed its language meanwhile.
        if (this.nearest() !== language) return this.again();
        this.#mode = open();
        if (this.#pressed) this.#mode.early(this.#pressed);
      }, ({ message }) => {
        if (this.#turn !== turn) return;
        this.root.replaceChildren(this.fallback, this.hasAttribute("debug") ? message : "");
        this.fail(CAUSE_MISSING, message);
      });
    }

    /** Takes the quiz away, answers included: what stands inside the element is on screen again. */
    hide() {
      this.#near.disconnect();
      this.#mode?.close();
      this.#turn = this.#mode = this.#pressed = undefined;
      this.exit.close();
      this.root.replaceChildren(this.fallback);
    }

    /**
     * Begins again, in the nearest language.
     *
     * @param {HTMLElement} [button] A button of the first screen that was pressed just now.
     */
    again(button) {
      this.hide();
      this.#pressed = button;
      this.show();
    }

    /**
     * Draws a prerendered screen.
     *
     * @param {Prerendered} screen
     */
    draw(screen) {
      this.root.replaceChildren(build(["div", { "data-early": "" }, screen]));
    }

    /**
     * Sends one of the element's events.
     *
     * @param {string} what
     * @param {object} [extra]
     */
    say(what, extra) {
      const detail = { version: source.version, instance: this.instance, ...extra };
      this.dispatchEvent(new CustomEvent(`pq-${what}`, { bubbles: true, composed: true, detail }));
    }

    /**
     * Tells the page's owner why the quiz can't be shown.
     *
     * @param {string} cause
     * @param {string} message
     */
    fail(cause, message) {
      console.error(`partner-quiz: ${message}`);
      this.say(EVENT_ERROR, { cause });
    }

    /** The language to show: the element's own, the visitor's, or that of the nearest element around. */
    nearest() {
      let tag = this.getAttribute("lang") ?? this.language;
      /** @type {(Node & { lang?: string, host?: Element }) | null | undefined} */
      let node = this;
      // The element may be in another element's shadow.
      for (; node && !tag; node = node.parentNode ?? node.host) tag = node.lang;
      const language = tag?.trim().toLowerCase().split("-")[0] ?? "";
      return Object.hasOwn(source.languages, language) ? language : ENGLISH;
    }
  }

  customElements.define("partner-quiz", PartnerQuiz);
}
