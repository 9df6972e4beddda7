// The quiz in the page: it starts the engine, puts its screens in the place of the prerendered ones, and passes
// messages between the engine and the element.

/** @import { Engine, Look, QuizElement, Screens, Start } from "./types" */
/** @import { Mount } from "./glue.js" */

import { checkAccent } from "./accent.js";
import {
  ACTION_BACK, ACTION_LANGUAGE, ACTION_START, CAUSE_BROWSER, CAUSE_CONTENT, CAUSE_STOPPED, EVENT_READY,
} from "./contract.js";
import { done, twin } from "./early.js";
import { focusHeading } from "./effects.js";
import { Mode } from "./mode.js";
import { mark } from "./recorder-marks.js";
import { showTrapNote } from "./trap-note.js";
import { Traps, isStopped } from "./traps.js";

export class Quiz extends Mode {
  #screens;
  /** @type {Mount | undefined} */
  #mount;
  /** @type {HTMLElement | undefined} Where the engine draws. */
  #root;
  #traps = new Traps((trap) => this.#stop(trap));
  #isClosed = false;
  /** @type {string | undefined} The action of a button that was pressed early and that only the engine can carry out. */
  #waiting;
  #spare = ""; // What to show if the engine stops.

  /**
   * Opens the quiz in the element.
   *
   * @param {QuizElement} element
   * @param {string} language
   * @param {Screens} screens
   * @param {Look} look
   * @param {Start} start
   */
  constructor(element, language, screens, look, start) {
    super(element, language, look);
    this.#screens = screens;
    this.addStyle();
    element.root.addEventListener("click", this.#onClick, true);
    this.#open(start).catch((error) => {
      if (this.#isClosed) return;
      if (error.cause) {
        this.fail(error.cause, error.message);
      } else if (error instanceof WebAssembly.RuntimeError) {
        // The engine stopped while it started or drew for the first time. The page's other quizzes learn of it by this.
        this.#traps.take(error);
        reportError(error);
      } else {
        this.fail(CAUSE_CONTENT, `the quiz's words can't be read (${error}). Copy the whole dist folder again.`);
      }
    });
  }

  /** @param {Start} start */
  async #open(start) {
    if (!document.adoptedStyleSheets || !self.WebAssembly) {
      throw new Error("this browser is too old for the quiz. Its visitors see the fallback.", { cause: CAUSE_BROWSER });
    }
    this.drawFirst(this.#screens[0]);
    this.#dressEarly();
    const engine = isStopped() ? undefined : await start();
    if (this.#isClosed) return;
    if (!engine || isStopped()) {
      throw new Error("the engine stopped before. A reload starts it again.", { cause: CAUSE_STOPPED });
    }
    this.#traps.owns = engine.owns;
    this.#begin(engine);
  }

  /** @param {Engine} engine Draws the screen that the visitor is on; again, if they do something meanwhile. */
  #begin(engine, isAgain = false) {
    const { element } = this;
    const root = document.createElement("div");
    this.#root = root;
    mark(root);
    const before = this.#done();
    /** @type {ConstructorParameters<typeof Mount>[6]} */
    const tell = (what, ...more) => {
      // The engine may pause between drawing and telling: another one may have drawn meanwhile.
      if (this.#isClosed || this.#root !== root || (isAgain && what === "warn")) return;
      if (what !== EVENT_READY) {
        this.#tell(what, ...more);
      } else if (before === this.#done()) {
        this.#replace(root);
      } else {
        this.#mount?.destroy();
        this.#begin(engine, true);
      }
    };
    const { instance } = element;
    this.#mount = new engine.Mount(root, element, engine.language, instance, this.#otherLanguages(), before, tell);
    this.#spare = this.#mount.spare();
  }

  /** @override */
  update() {
    super.update();
    if (this.prerendered) this.#dressEarly();
    if (!this.#mount) return;
    this.#mount.update();
    this.#spare = this.#mount.spare();
    checkAccent(this.element);
  }

  /** @override */
  close() {
    super.close();
    this.#isClosed = true;
    this.#traps.close();
    this.element.root.removeEventListener("click", this.#onClick, true);
    // An engine that has stopped can't be asked for anything.
    if (!isStopped()) this.#mount?.destroy();
    this.#mount = undefined;
  }

  /** @override @param {HTMLElement} button */
  early({ dataset: { action }, lang }) {
    const { element } = this;
    if (action === ACTION_LANGUAGE) {
      this.speak(lang);
    } else if (action === ACTION_START || action === ACTION_BACK) {
      element.draw(this.#screens[action === ACTION_START ? 1 : 0]);
      focusHeading(this.#dressEarly());
      this.#waiting = undefined;
    } else {
      this.#waiting = action;
    }
  }

  /** Applies the page's attributes to the prerendered screen, and gives it. */
  #dressEarly() {
    const early = /** @type {HTMLElement} */ (this.prerendered);
    const screen = /** @type {HTMLElement} */ (early.querySelector(".pq"));
    mark(early);
    this.dress(screen);
    return screen;
  }

  #done() {
    return done(/** @type {HTMLElement} */ (this.prerendered), this.#waiting);
  }

  /** @param {HTMLElement} root Takes the place of the prerendered screen. They look the same; the focus stays. */
  #replace(root) {
    const focused = this.element.root.activeElement;
    // It isn't a new screen to the visitor, so it isn't animated as one.
    const screen = /** @type {HTMLElement} */ (root.querySelector(".screen"));
    screen.style.animation = "none";
    this.prerendered?.replaceWith(root);
    this.ready();
    checkAccent(this.element);
    // Where something is still to be done, that moves the focus.
    if (focused && !this.#waiting) twin(root, focused)?.focus({ preventScroll: true });
  }

  /**
   * Passes on what the engine tells (src/embed/mount.rs).
   *
   * @param {string} what
   * @param {string[]} more
   */
  #tell(what, ...more) {
    const [value, takes] = more;
    if (what === ACTION_LANGUAGE) {
      this.speak(value);
    } else if (what === "warn") {
      console.warn(`partner-quiz: the attribute ${value} takes ${takes}. The default is used.`);
    } else {
      this.element.say(what);
    }
  }

  /** What the visitor may switch to. The style hides it where the page has set a language on the element itself. */
  #otherLanguages() {
    const others = Object.entries(this.look.languages).filter(([tag]) => tag !== this.language);
    return others.map((other) => other.join(" ")).join("\n");
  }

  /** @param {Event} event On Start, since a tracker may have come since the quiz was opened. */
  #onClick = (event) => {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLElement | null} */
    const button = target.closest("[data-action=start]");
    if (!button || !this.look.moves?.(this.element, button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** @param {Error} trap */
  #stop(trap) {
    this.#mount = undefined;
    showTrapNote(this.element.root, this.language, this.#spare);
    this.fail(CAUSE_STOPPED, `the engine stopped while it ran (${trap}). A reload starts it again.`);
  }
}
