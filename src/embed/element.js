// The custom element <partner-quiz>, wherever its files come from (beside.js, inside.js).
//
// It keeps what stands inside the element on screen until the quiz is ready, and for good if it never is.

import { Failure } from "./failure.js";
import { Frame } from "./frame.js";
import { cover, uncover } from "./leave.js";
import { ATTRIBUTES } from "./names.js";

/** The engine is loaded when the element comes this near to the window, and never for who doesn't get there. */
const NEAR = "800px";

/** Shift so often, each press within so many milliseconds of the last, leaves the site. */
const PRESSES = 3;
const BETWEEN_PRESSES = 5000;

const FALLBACK_LANGUAGE = "en";

/** What session recorders go by: none of them should look into the element. */
const MASKS = {
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-hj-suppress": "",
  "data-matomo-mask": "",
  "data-openreplay-hidden": "",
  "data-private": "",
  "data-sentry-block": "",
};
const MASK_CLASSES = ["fs-exclude", "ph-no-capture", "rr-block"];

/** Memoises promises by key; a failed one may be tried again. */
const memo = (load) => {
  const promises = new Map();
  return (key) => {
    if (!promises.has(key)) {
      const promise = load(key);
      promises.set(key, promise);
      promise.catch(() => promises.delete(key));
    }
    return promises.get(key);
  };
};

/** Defines the element. `source` says where the engine, the words and the frame come from. */
export function define(source) {
  const first = customElements.get("partner-quiz");
  if (first) {
    if (first.version !== source.version) {
      console.warn(`partner-quiz: version ${first.version} is on this page already, so ${source.version} isn't used. Include one of them.`);
    }
    return;
  }

  let instances = 0;
  let stopped = false;
  // One engine for all quizzes of the page, one download a language.
  const loadEngine = memo(async () => {
    if (!("adoptedStyleSheets" in document) || !self.WebAssembly) {
      throw new Failure("browser", "this browser is too old for the quiz. Its visitors see the fallback.");
    }
    const { style, ...classes } = await source.engine();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return { sheet, ...classes };
  });
  const loadLanguage = memo(async (tag) => {
    // Both at once: neither waits for the other's download.
    const [{ Language }, words] = await Promise.all([loadEngine(), source.words(tag)]);
    return new Language(words);
  });

  class PartnerQuiz extends HTMLElement {
    static version = source.version;
    static observedAttributes = [...ATTRIBUTES, "lang", "isolated", "debug"];

    #instance = ++instances;
    #mount;
    #frame;
    #language;
    #turn = 0; // Each showing and hiding is one: what was begun in another is dropped.
    #chosen; // By the visitor.
    #spare = []; // What to show should the engine stop.
    #failure;
    #fallback = document.createElement("slot");
    #presses = 0;
    #lastPress = 0;
    #isNear = !source.lazy;
    #near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near.disconnect();
      this.#isNear = true;
      this.#show();
    }, { rootMargin: NEAR });
    // Keys are only listened to while the quiz is on screen.
    #sight = new IntersectionObserver((entries) => {
      const listen = entries.at(-1).isIntersecting ? "addEventListener" : "removeEventListener";
      document[listen]("keydown", this.#onKey);
    });

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(this.#fallback);
        this.shadowRoot.addEventListener("click", (event) => {
          const exit = event.target.closest?.("[data-action=exit]");
          if (!exit) return;
          event.preventDefault();
          this.leave();
        });
      }
      for (const [name, value] of Object.entries(MASKS)) this.setAttribute(name, value);
      this.classList.add(...MASK_CLASSES);
      this.#sight.observe(this);
      for (const [type, listener] of this.#listeners) window.addEventListener(type, listener);
      if (this.#isNear) this.#show();
      else this.#near.observe(this);
    }

    disconnectedCallback() {
      // A move is a removal and an insertion: only what stays away is taken down.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#near.disconnect();
        this.#sight.disconnect();
        document.removeEventListener("keydown", this.#onKey);
        for (const [type, listener] of this.#listeners) window.removeEventListener(type, listener);
        this.#hide();
      });
    }

    attributeChangedCallback(name, before, after) {
      // Before it is on the page there is nothing to change: it reads its attributes then.
      if (before === after || !this.isConnected || !this.shadowRoot) return;
      if (name === "debug") {
        this.#explain();
      } else if (name === "isolated" || (name === "lang" && (this.#frame || this.#nearestLanguage() !== this.#language))) {
        // Also while another language is still on its way. In a frame, the visitor may have switched.
        this.#hide();
        this.#show();
      } else if (ATTRIBUTES.includes(name)) {
        this.#update();
      }
    }

    /** Covers the page, forgets the answers, and puts another page in this one's place. */
    leave() {
      const exit = this.shadowRoot.querySelector("[data-action=exit]");
      if (!exit) return;
      const { href } = exit;
      cover(exit.dataset.cover);
      this.#hide();
      if (source.leave) source.leave(href);
      else window.location.replace(href);
    }

    /** Something that the quiz has to say, as an event. */
    say(what, extra = {}) {
      const detail = { version: source.version, instance: this.#instance, ...extra };
      this.dispatchEvent(new CustomEvent(`pq-${what}`, { bubbles: true, composed: true, detail }));
    }

    /** It is on screen: what stood in its place goes. */
    ready() {
      this.#fallback.remove();
      this.#failure = undefined;
      this.#explain();
      this.say("ready");
    }

    /** It can't be shown: the fallback stays, and the page's owner is told why. */
    fail(cause, message) {
      this.#failure = message;
      console.error(`partner-quiz: ${message}`);
      this.shadowRoot.append(this.#fallback);
      this.#explain();
      this.say("error", { cause });
    }

    async #show() {
      const language = this.#nearestLanguage();
      if (!this.#isNear || this.#language === language) return;
      this.#language = language;
      const turn = ++this.#turn;
      if (this.hasAttribute("isolated") && source.frame) {
        this.#frame = new Frame(this, source, language);
        return;
      }
      try {
        if (stopped) throw new Failure("stopped", "the engine stopped before; a reload starts it again.");
        const [{ Mount, sheet }, words] = await Promise.all([loadEngine(), loadLanguage(language)]);
        if (this.#turn !== turn) return;
        this.shadowRoot.adoptedStyleSheets = [sheet];
        const root = document.createElement("div");
        this.shadowRoot.append(root);
        this.#mount = new Mount(root, this, words, this.#instance, this.#otherLanguages(), (...what) => this.#told(...what));
        this.#spare = this.#mount.spare();
      } catch (error) {
        if (this.#turn !== turn) return;
        this.#language = undefined;
        const failure = error instanceof Failure ? error : new Failure("content", `the words can't be read (${error}). Copy the whole dist folder again.`);
        this.fail(failure.cause, failure.message);
      }
    }

    #update() {
      this.#frame?.update();
      if (!this.#mount) return;
      this.#mount.update();
      this.#spare = this.#mount.spare();
      this.#checkAccent();
    }

    #hide() {
      this.#turn += 1;
      this.#presses = 0;
      this.#language = undefined;
      this.#failure = undefined;
      // A stopped engine can't be asked for anything.
      if (!stopped) this.#mount?.destroy();
      this.#mount = undefined;
      this.#frame?.close();
      this.#frame = undefined;
      this.shadowRoot.replaceChildren(this.#fallback);
    }

    /** The engine stopped while it ran: say so kindly, with the practice's phone and the help lines. */
    #stop(trap) {
      if (!this.#mount || !(trap instanceof WebAssembly.RuntimeError) || !source.owns(trap)) return;
      stopped = true;
      const note = document.createElement("div");
      note.className = "pq stopped";
      note.part = "root";
      note.lang = this.#language;
      for (let at = 0; at < this.#spare.length; at += 2) {
        const line = note.appendChild(document.createElement("p"));
        const href = this.#spare[at + 1];
        const text = href ? line.appendChild(document.createElement("a")) : line;
        text.textContent = this.#spare[at];
        if (href) text.href = href;
      }
      this.#hide();
      this.shadowRoot.prepend(note);
      this.fail("stopped", `the engine stopped while it ran (${trap}). A reload starts it again.`);
    }

    /** Shift three times leaves; any other key, or Shift held with one, begins the count anew. */
    #onKey = (event) => {
      if ((!this.#mount && !this.#frame) || event.repeat) return;
      const late = event.timeStamp - this.#lastPress > BETWEEN_PRESSES;
      this.#lastPress = event.timeStamp;
      const presses = event.key === "Shift" ? (late ? 1 : this.#presses + 1) : 0;
      if (presses === this.#presses) return;
      this.#presses = presses;
      this.#mount?.press(presses);
      if (presses === PRESSES) this.leave();
    };

    /** On the window, while the element is on the page. */
    #listeners = Object.entries({
      // Nothing of a visit is left when the page is left, or shown again from the browser's memory.
      pagehide: () => this.#hide(),
      pageshow: (event) => {
        if (!event.persisted) return;
        uncover();
        this.#show();
      },
      error: (event) => this.#stop(event.error),
      unhandledrejection: (event) => this.#stop(event.reason),
    });

    /** With `debug`, what went wrong stands in place. */
    #explain() {
      this.shadowRoot?.querySelector(".debug")?.remove();
      if (!this.hasAttribute("debug") || !this.#failure) return;
      const note = document.createElement("pre");
      note.className = "debug";
      Object.assign(note.style, { whiteSpace: "pre-wrap", padding: "1em", border: "2px solid", font: "14px monospace" });
      note.textContent = `partner-quiz: ${this.#failure}`;
      this.shadowRoot.append(note);
    }

    /** What the visitor may switch to: nothing where the page has set a language on the element itself. */
    #otherLanguages() {
      if (this.hasAttribute("lang")) return [];
      return Object.entries(source.languages).filter(([tag]) => tag !== this.#language).flat();
    }

    /** What the engine has to say. */
    #told(what, value, takes) {
      if (what === "language") {
        this.#chosen = value;
        this.#hide();
        // The button that was pressed is gone with its language, so the focus goes to the new heading.
        this.#show().then(() => this.shadowRoot.querySelector("[data-focus=heading]")?.focus());
      } else if (what === "warn") {
        console.warn(`partner-quiz: the attribute ${value} takes ${takes}. The default is used.`);
      } else if (what === "ready") {
        this.ready();
        this.#checkAccent();
      } else {
        this.say(what);
      }
    }

    /** An accent of the page's that text can't be read on is corrected by the style (styles/tokens.css). */
    #checkAccent() {
      const root = this.shadowRoot.querySelector(".pq");
      if (!root || !getComputedStyle(this).getPropertyValue("--pq-accent")) return;
      const probe = root.appendChild(document.createElement("i"));
      const colour = (name) => {
        probe.style.color = `lab(from var(${name}) l a b)`;
        return getComputedStyle(probe).color;
      };
      if (colour("--brand") !== colour("--accent")) {
        console.warn("partner-quiz: --pq-accent has too little contrast for text. A shade of it is used that has enough.");
      }
      probe.remove();
    }

    #nearestLanguage() {
      let tag = this.getAttribute("lang") ?? this.#chosen;
      // The element may stand in another element's shadow.
      for (let node = this; node && !tag; node = node.parentNode ?? node.host) tag = node.lang;
      tag ??= "";
      const language = tag.trim().toLowerCase().split("-")[0];
      return source.languages[language] ? language : FALLBACK_LANGUAGE;
    }
  }

  customElements.define("partner-quiz", PartnerQuiz);
  adoptAll(PartnerQuiz.observedAttributes);
}

/** Puts the element into every <div data-partner-quiz>, now and later, with what stands inside as fallback. */
function adoptAll(attributes) {
  const adopt = (div) => {
    if (div.querySelector(":scope > partner-quiz")) return;
    const quiz = document.createElement("partner-quiz");
    const copy = () => {
      for (const name of attributes) {
        const value = div.getAttribute(`data-${name}`);
        if (value === null) quiz.removeAttribute(name);
        else quiz.setAttribute(name, value);
      }
    };
    copy();
    new MutationObserver(copy).observe(div, { attributes: true });
    quiz.append(...div.childNodes);
    div.append(quiz);
  };
  const within = (node) => {
    if (node.matches?.("[data-partner-quiz]")) adopt(node);
    node.querySelectorAll?.("[data-partner-quiz]").forEach(adopt);
  };
  within(document);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(within)))
    .observe(document, { childList: true, subtree: true });
}
