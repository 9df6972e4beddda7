// The custom element <partner-quiz>, wherever its files come from (loader.js, one-file.js): what stands in it
// before the engine is there. Every byte here is loaded by every visitor of the page, so whatever can wait
// is in what comes later (mode.js, quiz.js, frame.js).
//
// What stands inside the element is on screen until the visitor comes near, and again whenever the quiz
// can't run. In between stands the prerendered first screen, until the engine's own takes its place.

import { Exit } from "./exit.js";
import { ATTRIBUTES } from "./contract.js";

/** The rest is loaded when the element comes this near to the window. */
const NEAR = "800px";

/** The language of a page that names none of ours. */
const ENGLISH = "en";

/** An element from a prerendered one: a name, attributes, and what is in it. */
const build = ([name, attributes, ...children]) => {
  const element = document.createElement(name);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children.map((child) => (child.pop ? build(child) : child)));
  return element;
};

/**
 * Defines the element. `source` has the version, the languages by tag, the first screen in English and its light
 * style. Its `open` gives a promise of what opens the quiz, or the frame, in an element; its `leave` puts another page
 * in this one's place. `alone` says that there is nothing to load, and so nothing to wait for.
 */
export function define(source) {
  const first = customElements.get("partner-quiz");
  if (first) {
    if (first.version !== source.version) {
      console.warn(`partner-quiz: ${first.version} runs here, not ${source.version}.`);
    }
    return;
  }

  let instances = 0;
  let sheet;

  class PartnerQuiz extends HTMLElement {
    static version = source.version;
    static observedAttributes = ATTRIBUTES;

    instance = ++instances;
    /** Shows what stands inside the element. */
    fallback = document.createElement("slot");
    exit = new Exit(this, source.leave);
    // Also `language`, what the visitor chose instead of the page's; `switched`, whether that was just now; and
    // `tracker`, the one that was found on the page.
    #opened; // The quiz or the frame (mode.js).
    #shown; // The language that is on screen.
    #turn = 0; // Each opening and hiding is one: what was begun in another is dropped.
    #pressed; // The button of a prerendered screen, until something can be done about it.
    #near = new IntersectionObserver((entries) => {
      if (entries.at(-1).isIntersecting) this.show();
    }, { rootMargin: NEAR });

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(this.fallback);
        this.shadowRoot.addEventListener("click", (event) => {
          const pressed = event.target.closest("[data-action=exit], [data-early] button");
          if (!pressed) return;
          event.preventDefault();
          if (pressed.href) return this.exit.leave();
          // It isn't lost, whatever is still on its way.
          const notice = this.early.querySelector(".presses");
          notice.textContent = notice.dataset.wait;
          this.#pressed = pressed;
          this.#opened?.early(pressed);
        });
      }
      const { top, bottom } = this.getBoundingClientRect();
      // The observer speaks a frame later: what can be seen now is shown now.
      if (source.alone || (top < innerHeight && bottom > 0)) this.show();
      else this.#near.observe(this);
    }

    disconnectedCallback() {
      // A move is a removal and an insertion: only what stays away is taken down.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#near.disconnect();
        this.hide();
      });
    }

    attributeChangedCallback(name, before, after) {
      // Before it is shown there is nothing to change: it reads its attributes then.
      if (before === after || !this.#shown) return;
      if (name === "isolated" || (name === "lang" && (this.#opened?.framed || this.#nearest() !== this.#shown))) {
        // Also while another language is still on its way. In a frame, the visitor may have switched.
        this.hide();
        this.show();
      } else {
        this.#opened?.update();
      }
    }

    /** Shows the quiz in the nearest language, if it isn't shown yet. */
    show() {
      this.#near.disconnect();
      if (this.#shown) return;
      this.#shown = this.#nearest();
      this.exit.listen();
      // What is on its way draws the other languages and looks, and says where a browser is too old.
      if (document.adoptedStyleSheets) {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(source.style);
        this.shadowRoot.adoptedStyleSheets = [sheet];
        if (this.#shown === ENGLISH && !/dark|auto/.test(this.getAttribute("theme"))) this.draw(source.first);
      }
      this.open();
    }

    /** Opens the quiz, or the frame, on the first screen. `button` is one that was pressed just now. */
    open(button) {
      const turn = ++this.#turn;
      this.#opened?.close();
      this.#opened = undefined;
      this.#pressed = button ?? this.#pressed;
      source.open(this, this.#shown).then((open) => {
        if (this.#turn !== turn) return;
        this.#opened = open();
        if (this.#pressed) this.#opened.early(this.#pressed);
      }, ({ message }) => {
        if (this.#turn !== turn) return;
        this.fail("missing", message);
        if (this.hasAttribute("debug")) this.shadowRoot.append(message);
      });
    }

    /** Takes the quiz away, answers included: what stands inside the element is on screen again. */
    hide() {
      this.#turn++;
      this.#opened?.close();
      this.#shown = this.#opened = this.#pressed = undefined;
      this.exit.close();
      this.shadowRoot.replaceChildren(this.fallback);
    }

    /** The prerendered screen, while there is one. */
    get early() {
      return this.shadowRoot.querySelector("[data-early]");
    }

    /** Draws a prerendered screen. */
    draw(screen) {
      this.shadowRoot.replaceChildren(build(["div", { "data-early": "" }, screen]));
    }

    /** Something that the quiz has to say, as an event. */
    say(what, extra) {
      const detail = { version: source.version, instance: this.instance, ...extra };
      this.dispatchEvent(new CustomEvent(`pq-${what}`, { bubbles: true, composed: true, detail }));
    }

    /** It can't be shown: the fallback comes back, and the page's owner is told why. */
    fail(cause, message) {
      this.early?.remove();
      this.shadowRoot.append(this.fallback);
      console.error(`partner-quiz: ${message}`);
      this.say("error", { cause });
    }

    #nearest() {
      let tag = this.getAttribute("lang") ?? this.language;
      // The element may stand in another element's shadow.
      for (let node = this; node && !tag; node = node.parentNode ?? node.host) tag = node.lang;
      const language = tag?.trim().toLowerCase().split("-")[0];
      return source.languages[language] ? language : ENGLISH;
    }
  }

  customElements.define("partner-quiz", PartnerQuiz);
}
