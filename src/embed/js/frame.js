// Isolated: the quiz in a sandboxed frame that scripts of the page can't read. This is the page's side; the frame's
// side is in frame-inside.js.
//
// The page shows the prerendered first screen, with the exit, until something on it is pressed. The frame, which has
// loaded meanwhile, then begins with that, so nothing jumps. The exit stays on the page, where it can cover all of it.
// The two sides exchange configuration, the words of the frame's title and of the exit, and the four events, never an
// answer. The frame has the same height on every screen, so its height reveals nothing. A message from elsewhere, or
// in another form, is ignored.

/** @import { Config, Heard, Look, Prerendered, QuizElement } from "./types" */

import {
  ACTION_LANGUAGE, CAUSE_FRAME, EVENT_COMPLETE, EVENT_ERROR, EVENT_READY, EVENT_START, FRAME_ATTRIBUTES, PROPERTIES,
} from "./contract.js";
import { frameElement } from "./frame-element.js";
import { Mode } from "./mode.js";

/** If nothing was heard from the frame for this long, the page's owner is told. The frame may still come. */
const PATIENCE = 10_000;

/** A quiz is never this high; a message that says so is wrong. */
const MOST_HEIGHT = 100_000;

/** The longest text that the frame may give the page to show. */
const MOST_TEXT = 200;

/** @param {unknown} text @returns {text is string} */
const isText = (text) => typeof text === "string" && text.length < MOST_TEXT;

export class Frame extends Mode {
  #root = document.createElement("div");
  #pq = this.#root.appendChild(document.createElement("div"));
  #frame;
  #bar;
  #wish = ""; // The action of what was pressed on the first screen before the frame was there.
  #patience;

  /**
   * Opens the frame in the element.
   *
   * @param {QuizElement} element
   * @param {string} language
   * @param {Prerendered} screen The first one.
   * @param {Look} look
   * @param {string} address That of the one file.
   */
  constructor(element, language, screen, look, address) {
    super(element, language, look);
    this.drawFirst(screen);
    const bar = /** @type {HTMLElement} */ (element.root.querySelector("[data-early] .bar"));
    this.#bar = /** @type {HTMLElement} */ (bar.cloneNode(true));
    this.#frame = frameElement(address, language, element.getAttribute("practice") ?? "Quiz");
    this.#pq.append(this.#bar, this.#frame);
    this.#pq.setAttribute("part", "root");
    // Beside the first screen, not in it, since a frame that is moved loads again.
    element.root.append(this.#root);
    window.addEventListener("message", this.#hear);
    this.#patience = setTimeout(() => {
      this.fail(CAUSE_FRAME, `${address} doesn't answer. Is it there, and does the page's frame-src allow it?`);
    }, PATIENCE);
    this.#dressAll();
  }

  /** @override */
  update() {
    super.update();
    this.#dressAll();
    this.#tell();
  }

  /** @override */
  close() {
    super.close();
    clearTimeout(this.#patience);
    window.removeEventListener("message", this.#hear);
    this.#root.remove();
  }

  /** @override @param {HTMLElement} button The frame begins with what it does. */
  early({ dataset: { action = "" }, lang }) {
    if (action === ACTION_LANGUAGE) return this.speak(lang);
    const notice = /** @type {HTMLElement} */ (this.element.root.querySelector("[data-early] .presses"));
    notice.textContent = notice.dataset.wait ?? "";
    this.#wish = action;
    this.#tell();
  }

  /** @override @param {string} cause @param {string} message */
  fail(cause, message) {
    // The exit stays, above the fallback.
    super.fail(cause, message);
    this.#pq.className = "pq failed";
  }

  /** @override Another `lang` begins again in any case, since the visitor may have switched in the frame. */
  get isOtherLanguage() {
    return true;
  }

  #dressAll() {
    /** @type {HTMLElement | null} */
    const first = this.element.root.querySelector("[data-early] .pq");
    this.#pq.className = first ? "pq coming" : "pq framed";
    this.dress(this.#pq);
    if (first) this.dress(first);
    if (!this.#grows()) this.#frame.style.blockSize = "";
  }

  /** Tells the frame what the page has set. `seen` says that the frame has just come in sight. */
  #tell(seen = false) {
    const style = getComputedStyle(this.element);
    /** @type {Config} */
    const config = {
      partnerQuiz: "config",
      attributes: Object.fromEntries([...FRAME_ATTRIBUTES, "lang"].map((name) => [name, this.element.getAttribute(name)])),
      properties: Object.fromEntries(PROPERTIES.map((name) => [name, style.getPropertyValue(name)])),
      grows: this.#grows(style),
      wish: this.#wish,
      seen,
    };
    // The frame has no origin to name, so any may read the message: it is our own file, and nothing in it is secret.
    this.#frame.contentWindow?.postMessage(config, "*");
  }

  /** Whether the page wants the frame to be as high as what is in it. */
  #grows(style = getComputedStyle(this.element)) {
    return style.getPropertyValue("--pq-frame-height").trim() === "grow";
  }

  /** @param {MessageEvent<Heard | null>} event */
  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || !data || typeof data !== "object") return;
    const { element } = this;
    switch (data.partnerQuiz) {
      case "hello":
        this.#tell();
        break;
      case "shown":
        clearTimeout(this.#patience);
        if (this.#takes(data) && (this.#wish || !this.prerendered)) this.#show();
        break;
      case EVENT_READY:
        this.ready();
        break;
      case "height":
        this.#grow(Number(data.height));
        break;
      case "top":
        this.#root.scrollIntoView();
        break;
      case EVENT_START:
      case EVENT_COMPLETE:
        element.say(data.partnerQuiz);
        break;
      case EVENT_ERROR:
        clearTimeout(this.#patience);
        if (isText(data.cause) && /^[a-z]{1,12}$/.test(data.cause)) {
          this.fail(data.cause, `the quiz in the frame can't be shown (${data.cause}).`);
        }
        break;
      case "leave":
        element.exit.leave();
    }
  };

  /** @param {number} height */
  #grow(height) {
    if (this.#grows() && height > 0 && height < MOST_HEIGHT) this.#frame.style.blockSize = `${Math.ceil(height)}px`;
  }

  /**
   * Takes the exit's words, in the language that the visitor has chosen. Where the exit leads, the page knows itself.
   *
   * @param {Heard} words
   */
  #takes({ title, exit, cover, presses }) {
    if (!isText(title) || !isText(exit) || !isText(cover) || !isText(presses)) return false;
    this.#frame.title = title;
    const link = /** @type {HTMLElement} */ (this.#bar.querySelector("[data-action=exit]"));
    link.textContent = exit;
    Object.assign(link.dataset, { cover, presses });
    return true;
  }

  /** Puts the frame in the place of the prerendered screen, and of the fallback if it comes late. */
  #show() {
    const { element } = this;
    const { activeElement } = element.root;
    const takesFocus = this.#wish || (activeElement && activeElement !== this.#frame);
    element.fallback.remove();
    this.prerendered?.remove();
    this.#dressAll();
    if (takesFocus) this.#frame.focus({ preventScroll: true });
    this.#tell(true);
    const { top } = this.#root.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.#root.scrollIntoView();
  }
}
