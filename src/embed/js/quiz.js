// The quiz in the element: it starts the engine, puts its screens in the place of the prerendered ones, and
// passes on what each has to tell the other.

import { focusHeading } from "./effects.js";
import { Failure } from "./failure.js";
import { mark } from "./recorder-marks.js";
import { Mode } from "./mode.js";

/** A trap in the engine comes as one of these. */
const TRAPS = ["error", "unhandledrejection"];

/** One engine for all quizzes of the page: a trap in it stops them all. */
let stopped = false;

export class Quiz extends Mode {
  #language;
  #screens;
  #look;
  #mount;
  #root; // Where it draws.
  #owns;
  #closed = false;
  #waiting; // What was pressed early and only the engine can do.
  #spare = ""; // What to show should the engine stop.

  /**
   * Opens the quiz in the element. `screens` are the first screen and the first question, prerendered; `look` has
   * the style of everything but the first screen, the languages' names, and whether the quiz has to move into the
   * frame; `start` gives a promise of the engine with the language's words.
   */
  constructor(element, language, screens, look, start) {
    super(element, look);
    this.#language = language;
    this.#screens = screens;
    this.#look = look;
    for (const type of TRAPS) window.addEventListener(type, this.#onTrap);
    element.shadowRoot.addEventListener("click", this.#onClick, true);
    this.#open(start).catch((error) => {
      if (this.#closed) return;
      if (!(error instanceof Error)) {
        // A module that can't be loaded has a message alone (loader.js).
        this.fail("missing", error.message);
      } else if (error.cause) {
        this.fail(error.cause, error.message);
      } else if (error instanceof WebAssembly.RuntimeError) {
        // The engine stopped while it started or drew for the first time. The other quizzes of the page hear of it.
        this.#stop(error);
        reportError(error);
      } else {
        this.fail("content", `the words can't be read (${error}). Copy the whole dist folder again.`);
      }
    });
  }

  async #open(start) {
    const { element } = this;
    if (!document.adoptedStyleSheets || !self.WebAssembly) {
      throw new Failure("browser", "this browser is too old for the quiz. Its visitors see the fallback.");
    }
    this.first(this.#screens[0]);
    this.#dress();
    const { Mount, language, owns } = stopped ? {} : await start();
    if (this.#closed) return;
    if (stopped) throw new Failure("stopped", "the engine stopped before; a reload starts it again.");
    this.#owns = owns;
    this.#begin(Mount, language);
  }

  /** Has the engine draw the screen that the visitor is on; what they do meanwhile, it begins again with. */
  #begin(Mount, language, again) {
    const { element } = this;
    const root = this.#root = document.createElement("div");
    mark(root);
    const done = this.#done();
    this.#mount = new Mount(root, element, language, element.instance, this.#otherLanguages(), done, (what, ...more) => {
      // The engine may pause between the drawing and the saying: this one may be gone by then.
      if (this.#closed || this.#root !== root || (again && what === "warn")) return;
      if (what !== "ready") {
        this.#told(what, ...more);
      } else if (done === this.#done()) {
        this.#replace(root);
      } else {
        this.#mount.destroy();
        this.#begin(Mount, language, true);
      }
    });
    this.#spare = this.#mount.spare();
  }

  update() {
    super.update();
    if (this.element.early) this.#dress();
    if (!this.#mount) return;
    this.#mount.update();
    this.#spare = this.#mount.spare();
    this.#checkAccent();
  }

  close() {
    super.close();
    this.#closed = true;
    for (const type of TRAPS) window.removeEventListener(type, this.#onTrap);
    this.element.shadowRoot.removeEventListener("click", this.#onClick, true);
    // A stopped engine can't be asked for anything.
    if (!stopped) this.#mount?.destroy();
    this.#mount = undefined;
  }

  /** A button of a prerendered screen was pressed. */
  early({ dataset: { action }, lang }) {
    const { element } = this;
    if (action === "language") {
      this.#told(action, lang);
    } else if (action === "start" || action === "back") {
      element.draw(this.#screens[action === "start" ? 1 : 0]);
      this.#dress();
      this.#waiting = undefined;
      focusHeading(element.early.firstChild);
    } else {
      this.#waiting = action;
    }
  }

  /** Puts on a prerendered screen what the page has set. */
  #dress() {
    const { early } = this.element;
    mark(early);
    this.dress(early.firstChild);
  }

  /** What the visitor has done before the engine was there, in order, as it takes it (mount.rs). */
  #done() {
    const done = [];
    const { early } = this.element;
    if (early.querySelector("form")) {
      done.push("start");
      const chosen = [...early.querySelectorAll("input")].findIndex((input) => input.checked);
      if (chosen >= 0) done.push(chosen);
    }
    if (this.#waiting) done.push(this.#waiting);
    return done.join("\n");
  }

  /** Puts the engine's screen in the place of the prerendered one. They look the same; the focus stays. */
  #replace(root) {
    const { shadowRoot, early } = this.element;
    const { name, value, dataset } = shadowRoot.activeElement ?? {};
    // It isn't a new screen, so it doesn't arrive.
    root.querySelector(".screen").style.animation = "none";
    early.replaceWith(root);
    this.ready();
    this.#checkAccent();
    // Where something is still to be done, that moves the focus.
    if (dataset && !this.#waiting) {
      const twin = name ? `[name="${name}"][value="${value}"]` : dataset.focus ? `[data-focus=${dataset.focus}]` : `[data-action=${dataset.action}]`;
      root.querySelector(twin)?.focus({ preventScroll: true });
    }
  }

  /** What the engine has to say. */
  #told(what, value, takes) {
    const { element } = this;
    if (what === "language") {
      this.speak(value);
    } else if (what === "warn") {
      console.warn(`partner-quiz: the attribute ${value} takes ${takes}. The default is used.`);
    } else {
      element.say(what);
    }
  }

  /** What the visitor may switch to. The style hides it where the page has set a language on the element itself. */
  #otherLanguages() {
    const others = Object.entries(this.#look.languages).filter(([tag]) => tag !== this.#language);
    return others.map((other) => other.join(" ")).join("\n");
  }

  /** A tracker may have come since the quiz was opened: before the first question it is looked for again. */
  #onClick = (event) => {
    const button = event.target.closest("[data-action=start]");
    if (!button || !this.#look.moves?.(this.element, button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #onTrap = ({ error, reason }) => {
    const trap = error ?? reason;
    if (trap instanceof WebAssembly.RuntimeError && this.#owns?.(trap)) this.#stop(trap);
  };

  /** The engine stopped: say so kindly, with the practice's phone and the help lines. The exit stays. */
  #stop(trap) {
    stopped = true;
    for (const type of TRAPS) window.removeEventListener(type, this.#onTrap);
    this.#mount = undefined;
    const { shadowRoot } = this.element;
    const note = document.createElement("div");
    note.className = "pq stopped";
    note.part = "root";
    note.lang = this.#language;
    note.append(shadowRoot.querySelector(".bar") ?? "");
    for (const line of this.#spare.split("\n")) {
      const [said, href] = line.split("\t");
      const place = note.appendChild(document.createElement("p"));
      const text = href ? place.appendChild(document.createElement("a")) : place;
      text.textContent = said;
      if (href) text.href = href;
    }
    shadowRoot.replaceChildren(note);
    this.fail("stopped", `the engine stopped while it ran (${trap}). A reload starts it again.`);
  }

  /** An accent of the page's that text can't be read on is corrected by the style (styles/tokens.css). */
  #checkAccent() {
    const { shadowRoot } = this.element;
    const root = shadowRoot.querySelector(".pq");
    if (!root || !getComputedStyle(this.element).getPropertyValue("--pq-accent")) return;
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
}
