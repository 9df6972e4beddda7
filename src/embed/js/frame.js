// Isolated: the quiz in a sandboxed frame that scripts of the page can't read. This is the page's side; the frame's
// side is in frame-inside.js.
//
// The frame shows the scripts that the page has loaded, once more (frame-document.js). Where the page's policy forbids
// that, it shows the one file instead, which has a policy of its own (frame-element.js).
//
// The page shows the prerendered first screen, with the exit, until something on it is pressed. The frame, which has
// loaded meanwhile, then begins with that, so nothing jumps. The exit stays on the page, where it can cover all of it.
// The two sides exchange configuration, the engine's files, the visitor's language, the words of the frame's title and
// of the exit, and the four events, never an answer. The frame has the same height on every screen, so its height
// reveals nothing. A message from elsewhere, or in another form, is ignored.

/** @import { FrameParts, Heard, Look, Prerendered, QuizElement } from "./types" */

import {
  ACTION_LANGUAGE, CAUSE_FRAME, EVENT_COMPLETE, EVENT_ERROR, EVENT_READY, EVENT_START,
} from "./contract.js";
import { FrameElement } from "./frame-element.js";
import { handOver, prepare } from "./frame-files.js";
import { config, grows, isHeight, isText } from "./frame-messages.js";
import { Mode } from "./mode.js";

/** If nothing was heard from the frame for this long, the page's owner is told. The frame may still come. */
const PATIENCE = 10_000;

export class Frame extends Mode {
  #root = document.createElement("div");
  #pq = this.#root.appendChild(document.createElement("div"));
  #languages;
  #parts;
  #frame;
  #bar;
  #isReady = false;
  #wish = ""; // The action of what was pressed on the first screen before the frame was there.
  #patience;

  /**
   * Opens the frame in the element.
   *
   * @param {QuizElement} element
   * @param {string} language
   * @param {Prerendered} screen The first one.
   * @param {Look} look
   * @param {FrameParts} parts
   */
  constructor(element, language, screen, look, parts) {
    super(element, language, look);
    this.#languages = look.languages;
    this.#parts = parts;
    this.drawFirst(screen);
    const { root } = element;
    const bar = /** @type {HTMLElement} */ (root.querySelector("[data-early] .bar"));
    this.#bar = this.#pq.appendChild(/** @type {HTMLElement} */ (bar.cloneNode(true)));
    this.#pq.setAttribute("part", "root");
    // Beside the first screen, not in it, since a frame that is moved loads again.
    root.append(this.#root);
    window.addEventListener("message", this.#hear);
    const title = root.querySelector("[data-early] [data-focus=heading]")?.textContent;
    // The frame first: the browser starts it while the page asks for the engine.
    this.#frame = new FrameElement(this.#pq, parts, language, title ?? "");
    parts.engine.forEach(prepare);
    this.#patience = setTimeout(() => {
      this.fail(CAUSE_FRAME, `${parts.oneFile} doesn't answer. Is it there, and does the page's frame-src allow it?`);
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
    this.#frame.close();
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
    if (!grows(this.element)) this.#frame.height = undefined;
  }

  /** Tells the frame what the page has set. `seen` says that the frame has just come in sight. */
  #tell(seen = false) {
    this.#frame.tell(config(this.element, this.#wish, seen));
  }

  /** @param {MessageEvent<Heard | null>} event */
  #hear = ({ source, data, ports: [port] }) => {
    if (!this.#frame.isSource(source) || !data || typeof data !== "object") return;
    const { element } = this;
    switch (data.partnerQuiz) {
      case "open":
        this.#frame.handModules(() => config(element, this.#wish, false));
        break;
      case "file":
        if (isText(data.file) && this.#parts.engine.includes(data.file)) handOver(data.file, port);
        break;
      case ACTION_LANGUAGE:
        if (isText(data.language) && Object.hasOwn(this.#languages, data.language)) this.speak(data.language);
        break;
      case "hello":
        this.#tell();
        break;
      case "shown":
        clearTimeout(this.#patience);
        if (this.#takes(data) && (this.#wish || !this.prerendered)) this.#show();
        break;
      case EVENT_READY:
        this.#isReady = true;
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
        // The page's policy may stop the engine, or a file may be missing. The one file needs neither.
        if (!this.#isReady && this.#frame.openOneFile()) break;
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
    if (grows(this.element) && isHeight(height)) this.#frame.height = height;
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
    const takesFocus = this.#wish || (activeElement && activeElement !== this.#frame.element);
    element.fallback.remove();
    this.prerendered?.remove();
    this.#dressAll();
    if (takesFocus) this.#frame.element?.focus({ preventScroll: true });
    this.#tell(true);
    const { top } = this.#root.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.#root.scrollIntoView();
  }
}
