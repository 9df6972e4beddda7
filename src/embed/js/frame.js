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

import { ACTION_LANGUAGE, CAUSE_FRAME, EVENT_COMPLETE, EVENT_ERROR, EVENT_READY, EVENT_START } from "./contract.js";
import { FrameElement } from "./frame-element.js";
import { FrameExit } from "./frame-exit.js";
import { handOver, prepare } from "./frame-files.js";
import { config, grows, isHeight, isText } from "./frame-messages.js";
import { Mode } from "./mode.js";

/** If nothing was heard from the frame for this long, the page's owner is told. The frame may still come. */
const PATIENCE = 10_000;

/** The page gets the rest of its style so many milliseconds after the frame has come, or else after the first screen. */
const [DRAWN, SOON] = [100, 1000];

export class Frame extends Mode {
  #root = document.createElement("div");
  #pq = this.#root.appendChild(document.createElement("div"));
  #parts;
  #frame;
  #exit;
  #isOpen = false; // Whether the frame listens.
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
    this.#parts = parts;
    // The script has the style of the English first screen. A slow phone needs a while for the rest.
    if (this.prerendered) this.addStyleIn(SOON);
    else this.addStyle();
    this.drawFirst(screen);
    const first = /** @type {HTMLElement} */ (element.root.querySelector("[data-early] .pq"));
    this.#exit = new FrameExit(first);
    this.#pq.append(this.#exit.bar);
    this.#pq.setAttribute("part", "root");
    // Beside the first screen, not in it, since a frame that is moved loads again.
    element.root.append(this.#root);
    window.addEventListener("message", this.#hear);
    const title = first.querySelector("[data-focus=heading]")?.textContent;
    this.#frame = new FrameElement(this.#pq, parts, language, title ?? "");
    // The browser starts the frame meanwhile.
    this.dress(first);
    this.#patience = setTimeout(() => {
      this.fail(CAUSE_FRAME, `${parts.oneFile} doesn't answer. Is it there, and does the page's frame-src allow it?`);
    }, PATIENCE);
  }

  /** @override */
  update() {
    super.update();
    this.addStyle();
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
    this.addStyle();
    this.#frame.layOut();
    this.#pq.className = "pq failed";
  }

  /** @override Another `lang` begins again in any case, since the visitor may have switched in the frame. */
  get isOtherLanguage() {
    return true;
  }

  #dressAll() {
    this.#frame.layOut();
    /** @type {HTMLElement | null} */
    const first = this.element.root.querySelector("[data-early] .pq");
    this.#pq.className = first ? "pq coming" : "pq framed";
    this.dress(this.#pq);
    if (first) this.dress(first);
    if (!grows(this.element)) this.#frame.height = undefined;
  }

  /** Tells the frame what the page has set, once it listens. `seen` says that the frame has just come in sight. */
  #tell(seen = false) {
    if (this.#isOpen) this.#frame.tell(config(this.element, this.#wish, seen));
  }

  /** @param {MessageEvent<Heard | null>} event */
  #hear = ({ source, data, ports: [port] }) => {
    if (!this.#frame.isSource(source) || !data || typeof data !== "object") return;
    const { element } = this;
    switch (data.partnerQuiz) {
      case "open":
        this.#isOpen = true;
        this.#parts.engine.forEach(prepare);
        // After the message has been sent, since the page is drawn for this.
        this.#frame.handModules(() => config(element, this.#wish, false)).then(() => setTimeout(() => this.#dressAll()));
        break;
      case "file":
        if (isText(data.file) && this.#parts.engine.includes(data.file)) handOver(data.file, port);
        break;
      case ACTION_LANGUAGE:
        if (isText(data.language) && Object.hasOwn(this.look.languages, data.language)) this.speak(data.language);
        break;
      case "hello":
        this.#isOpen = true;
        this.#dressAll();
        this.#tell();
        break;
      case "shown":
        clearTimeout(this.#patience);
        this.addStyleIn(DRAWN);
        if (!isText(data.title) || !this.#exit.take(data)) break;
        this.#frame.title = data.title;
        if (this.#wish || !this.prerendered) this.#show();
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
