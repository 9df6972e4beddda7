// Isolated: the quiz in a sandboxed frame that scripts of the page can't read. This is the page's side;
// the frame's side is in one-file.js.
//
// The page shows the prerendered first screen, with the exit, until something on it is pressed. The frame, which has
// loaded meanwhile, then begins with that, and nothing jumps. The exit stays on the page, where it can cover all of it.
// What passes between the two is configuration, what to call the frame and the exit, and the four events, never an
// answer. The frame has the same height on every screen, so that its height says nothing. A message from elsewhere, or
// of another shape, is ignored.

import { FRAME_ATTRIBUTES, PROPERTIES } from "./contract.js";
import { Mode } from "./mode.js";

/** No allow-same-origin: to the browser the frame is a site of its own, without storage. Forms may be used,
    since Continue is one; the frame's own policy lets none be sent. A link's page isn't held in the sandbox. */
const SANDBOX = [
  "allow-scripts", "allow-forms", "allow-popups", "allow-popups-to-escape-sandbox", "allow-modals", "allow-downloads",
  "allow-top-navigation-by-user-activation",
].join(" ");

/** When nothing was heard from the frame for so long, the page's owner is told; it may still come. */
const PATIENCE = 10_000;

/** A quiz is never this high; a message that says so is wrong. */
const MOST_HEIGHT = 100_000;

/** The longest text that the frame may give the page to show. */
const MOST_TEXT = 200;

export class Frame extends Mode {
  framed = true;
  #root = document.createElement("div");
  #pq = this.#root.appendChild(document.createElement("div"));
  #frame = document.createElement("iframe");
  #bar;
  #wish = ""; // What was pressed on the first screen before the frame was there.
  #patience;

  /** Opens the frame in the element. `screen` is the first one, prerendered; `address` is that of the one file. */
  constructor(element, language, screen, look, address) {
    super(element, look);
    this.first(screen);
    const { early } = element;
    this.#bar = early.querySelector(".bar").cloneNode(true);
    this.#pq.append(this.#bar, this.#frame);
    this.#pq.part = "root";
    // Not of the first screen: a frame that is moved loads anew.
    element.shadowRoot.append(this.#root);

    const frame = this.#frame;
    address = new URL(address);
    address.searchParams.set("lang", language);
    frame.title = element.getAttribute("practice") ?? "Quiz";
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("allow", "clipboard-write *");
    frame.referrerPolicy = "no-referrer";
    frame.src = address.href;
    window.addEventListener("message", this.#hear);
    this.#patience = setTimeout(() => {
      this.fail("frame", `${address.origin}${address.pathname} doesn't answer. Is it there, and does the page's frame-src allow it?`);
    }, PATIENCE);
    this.#dress();
  }

  update() {
    super.update();
    this.#dress();
    this.#tell();
  }

  close() {
    super.close();
    clearTimeout(this.#patience);
    window.removeEventListener("message", this.#hear);
    this.#root.remove();
  }

  /** A button of the prerendered screen was pressed: the frame begins with that. */
  early({ dataset: { action }, lang }) {
    if (action === "language") return this.speak(lang);
    const notice = this.element.early.querySelector(".presses");
    notice.textContent = notice.dataset.wait;
    this.#wish = action;
    this.#tell();
  }

  /** The frame can't be shown: the exit stays, above the page's own words. */
  fail(cause, message) {
    super.fail(cause, message);
    this.#pq.className = "pq failed";
  }

  #dress() {
    const { early } = this.element;
    this.#pq.className = early ? "pq coming" : "pq framed";
    this.dress(this.#pq);
    if (early) this.dress(early.firstChild);
    if (!this.#grows()) this.#frame.style.blockSize = "";
  }

  /** Tells the frame what the page has set. `seen` says that the frame has just come in sight. */
  #tell(seen = false) {
    const style = getComputedStyle(this.element);
    const read = (names, value) => Object.fromEntries(names.map((name) => [name, value(name)]));
    this.#frame.contentWindow?.postMessage({
      partnerQuiz: "config",
      attributes: read([...FRAME_ATTRIBUTES, "lang"], (name) => this.element.getAttribute(name)),
      properties: read(PROPERTIES, (name) => style.getPropertyValue(name)),
      grows: this.#grows(style),
      wish: this.#wish,
      seen,
      // The frame has no origin of its own to name, so the message is for whatever is in it: our own file.
    }, "*");
  }

  /** Whether the page wants the frame to be as high as what is in it. */
  #grows(style = getComputedStyle(this.element)) {
    return style.getPropertyValue("--pq-frame-height").trim() === "grow";
  }

  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || !data || typeof data !== "object") return;
    const { element } = this;
    switch (data.partnerQuiz) {
      case "hello":
        this.#tell();
        break;
      case "shown":
        clearTimeout(this.#patience);
        if (this.#takes(data) && (this.#wish || !element.early)) this.#show();
        break;
      case "ready":
        this.ready();
        break;
      case "height":
        if (this.#grows() && data.height > 0 && data.height < MOST_HEIGHT) {
          this.#frame.style.blockSize = `${Math.ceil(data.height)}px`;
        }
        break;
      case "top":
        this.#root.scrollIntoView();
        break;
      case "start":
      case "complete":
        element.say(data.partnerQuiz);
        break;
      case "error":
        clearTimeout(this.#patience);
        if (/^[a-z]{1,12}$/.test(data.cause)) this.fail(data.cause, `the quiz in the frame can't be shown (${data.cause}).`);
        break;
      case "leave":
        element.exit.leave();
    }
  };

  /** The exit's words, in the language that the visitor has chosen. Where it leads, the page knows itself. */
  #takes({ title, exit, cover, presses }) {
    const isText = (text) => typeof text === "string" && text.length < MOST_TEXT;
    if (![title, exit, cover, presses].every(isText)) return false;
    this.#frame.title = title;
    const link = this.#bar.querySelector("[data-action=exit]");
    link.textContent = exit;
    Object.assign(link.dataset, { cover, presses });
    return true;
  }

  /** Puts the frame in the place of the prerendered screen, and of the fallback where it comes late. */
  #show() {
    const { element } = this;
    const { activeElement } = element.shadowRoot;
    const takesFocus = this.#wish || (activeElement && activeElement !== this.#frame);
    element.fallback.remove();
    element.early?.remove();
    this.#dress();
    if (takesFocus) this.#frame.focus({ preventScroll: true });
    if (this.#wish) this.#tell(true);
    const { top } = this.#root.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.#root.scrollIntoView();
  }
}
