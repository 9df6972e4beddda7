// The custom element <partner-quiz>, wherever its files come from (beside.js, inside.js): what stands in it
// before the engine is there. Every byte here is loaded by every visitor of the page, so whatever can wait
// is in what comes later (opened.js, quiz.js, frame.js).
//
// What stands inside the element is on screen until the visitor comes near, and again whenever the quiz
// can't run. In between stands the prerendered first screen, until the engine's own takes its place.

import { ATTRIBUTES } from "./names.js";

/** The engine is loaded when the element comes this near to the window, and never for who doesn't get there. */
const NEAR = "800px";

/** The language of a page that names none of ours. */
const ENGLISH = "en";

/** What session recorders go by: none of them should look into the element. */
const MASKS = ["clarity-mask=true", "dd-privacy=hidden", "hj-suppress", "matomo-mask", "openreplay-hidden", "private", "sentry-block"];
const MASK_CLASSES = ["fs-exclude", "ph-no-capture", "rr-block"];

/** An element from a prerendered one: a name, attributes, and what is in it. */
const build = ([name, attributes, ...children]) => {
  const element = document.createElement(name);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children.map((child) => (child.pop ? build(child) : child)));
  return element;
};

/**
 * Defines the element. `source` has the version, the languages by tag, the first screen in English and its
 * light style, and gives promises of what opens the quiz or the frame in the element. Without a frame there is
 * nothing to load, and so nothing to wait for.
 */
export function define(source) {
  const first = customElements.get("partner-quiz");
  if (first) {
    if (first.version !== source.version) {
      console.warn(`partner-quiz: ${first.version} is on this page, so ${source.version} isn't used.`);
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
    // Also `language`, what the visitor chose instead of the page's, and `switched`, whether that was just now.
    #opened; // The quiz or the frame (opened.js).
    #shown; // The language that is on screen.
    #turn = 0; // Each showing and hiding is one: what was begun in another is dropped.
    #pressed; // The button of a prerendered screen, until something can be done about it.
    #near = new IntersectionObserver((entries) => {
      if (entries.at(-1).isIntersecting) this.show();
    }, { rootMargin: NEAR });

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(this.fallback);
        this.shadowRoot.addEventListener("click", (event) => {
          const button = event.target.closest("[data-early] button");
          if (!button) return;
          // It isn't lost, whatever is still on its way.
          event.preventDefault();
          const [status, exit] = this.early.querySelector(".bar").children;
          status.textContent = exit.dataset.cover;
          this.#pressed = button;
          this.#opened?.early(button);
        });
      }
      for (const mask of MASKS) this.setAttribute(...`data-${mask}=`.split("="));
      this.classList.add(...MASK_CLASSES);
      const { top, bottom } = this.getBoundingClientRect();
      // The observer speaks a frame later: what can be seen now is shown now.
      if (!source.frame || (top < innerHeight && bottom > 0)) this.show();
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
      if (name === "isolated" || (name === "lang" && (this.hasAttribute("isolated") || this.#nearest() !== this.#shown))) {
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
      const language = this.#shown = this.#nearest();
      const turn = ++this.#turn;
      const framed = source.frame && this.hasAttribute("isolated");
      // What is on its way draws the other languages and looks, and says where a browser is too old.
      if (!framed && document.adoptedStyleSheets) {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(source.style);
        this.shadowRoot.adoptedStyleSheets = [sheet];
        if (language === ENGLISH && !/dark|auto/.test(this.getAttribute("theme"))) this.draw(source.first);
      }
      (framed ? source.frame : source.quiz)(language).then((open) => {
        if (this.#turn !== turn) return;
        this.#opened = open(this);
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
      this.shadowRoot.replaceChildren(this.fallback);
    }

    /** The prerendered screen, while there is one. */
    get early() {
      return this.shadowRoot.querySelector("[data-early]");
    }

    /** Draws a prerendered screen. */
    draw(screen) {
      const early = build(["div", { "data-early": "" }, screen]);
      // A language that the page has set on the element itself isn't the visitor's to change.
      if (this.hasAttribute("lang")) early.querySelector(".languages")?.remove();
      this.shadowRoot.replaceChildren(early);
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
