// The quiz in the element: it starts the engine, puts its screens in the place of the prerendered ones, and
// passes on what each has to tell the other.

import { focusHeading } from "./effects.js";
import { Failure } from "./failure.js";
import { EXIT_HREF, THEMES } from "./names.js";
import { Opened } from "./opened.js";

/** A trap in the engine comes as one of these. */
const TRAPS = ["error", "unhandledrejection"];

/** One engine for all quizzes of the page: a trap in it stops them all. */
let stopped = false;

export class Quiz extends Opened {
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
   * the style of everything but the first screen, and the languages' names; `start` gives a promise of the engine
   * with the language's words.
   */
  constructor(element, language, screens, look, start) {
    super(element);
    this.#language = language;
    this.#screens = screens;
    this.#look = look;
    for (const type of TRAPS) window.addEventListener(type, this.#stop);
    this.#open(start).catch((error) => {
      if (this.#closed) return;
      // A module that can't be loaded has a message alone (beside.js). What is no failure of ours is the content's.
      if (!(error instanceof Error)) this.fail("missing", error.message);
      else if (error.cause) this.fail(error.cause, error.message);
      else this.fail("content", `the words can't be read (${error}). Copy the whole dist folder again.`);
    });
  }

  async #open(start) {
    const { element } = this;
    if (!document.adoptedStyleSheets || !self.WebAssembly) {
      throw new Failure("browser", "this browser is too old for the quiz. Its visitors see the fallback.");
    }
    if (!this.#look.sheet) (this.#look.sheet = new CSSStyleSheet()).replaceSync(this.#look.style);
    element.shadowRoot.adoptedStyleSheets.push(this.#look.sheet);
    if (stopped) throw new Failure("stopped", "the engine stopped before; a reload starts it again.");
    if (!element.early) element.draw(this.#screens[0]);
    this.#dress();
    // The button that was pressed is gone with its language, so the focus goes to the new heading.
    if (element.switched) element.early.querySelector("[data-focus=heading]").focus();
    element.switched = false;
    const { Mount, language, owns } = await start();
    if (this.#closed) return;
    this.#owns = owns;
    this.#begin(Mount, language);
  }

  /** Has the engine draw the screen that the visitor is on; what they do meanwhile, it begins again with. */
  #begin(Mount, language, again) {
    const { element } = this;
    const root = this.#root = document.createElement("div");
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
    if (!this.#mount) return this.#dress();
    this.#mount.update();
    this.#spare = this.#mount.spare();
    this.#checkAccent();
  }

  press(presses) {
    this.#mount?.press(presses);
  }

  go(href) {
    if (this.#look.leave) this.#look.leave(href);
    else super.go(href);
  }

  close() {
    super.close();
    this.#closed = true;
    for (const type of TRAPS) window.removeEventListener(type, this.#stop);
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

  /** Puts on a prerendered screen what the page has set (src/quiz/attributes.rs). */
  #dress() {
    const { early } = this.element;
    if (!early) return;
    const set = (name, allowed) => this.element.getAttribute(name)?.trim().match(allowed)?.[0];
    const theme = set("theme", `^(${THEMES.join("|")})$`);
    early.firstChild.classList.remove(...THEMES);
    if (theme) early.firstChild.classList.add(theme);
    const exit = set("exit-href", EXIT_HREF);
    if (exit) early.querySelector("[data-action=exit]").href = exit;
    if (this.element.hasAttribute("lang")) early.querySelector(".languages")?.remove();
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
      element.language = value;
      element.switched = true;
      element.hide();
      element.show();
    } else if (what === "warn") {
      console.warn(`partner-quiz: the attribute ${value} takes ${takes}. The default is used.`);
    } else {
      element.say(what);
    }
  }

  /** What the visitor may switch to: nothing where the page has set a language on the element itself. */
  #otherLanguages() {
    if (this.element.hasAttribute("lang")) return "";
    const others = Object.entries(this.#look.languages).filter(([tag]) => tag !== this.#language);
    return others.map((other) => other.join(" ")).join("\n");
  }

  /** The engine stopped while it ran: say so kindly, with the practice's phone and the help lines. */
  #stop = ({ error, reason }) => {
    const trap = error ?? reason;
    if (!this.#mount || !(trap instanceof WebAssembly.RuntimeError) || !this.#owns(trap)) return;
    stopped = true;
    const note = document.createElement("div");
    note.className = "pq stopped";
    note.part = "root";
    note.lang = this.#language;
    for (const line of this.#spare.split("\n")) {
      const [said, href] = line.split("\t");
      const place = note.appendChild(document.createElement("p"));
      const text = href ? place.appendChild(document.createElement("a")) : place;
      text.textContent = said;
      if (href) text.href = href;
    }
    this.close();
    this.element.shadowRoot.replaceChildren(note);
    this.fail("stopped", `the engine stopped while it ran (${trap}). A reload starts it again.`);
  };

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
