// Isolated: the quiz in a sandboxed frame that scripts of the page can't read. This is the page's side;
// the frame's side is in inside.js.
//
// What passes between the two is configuration, heights and the four events, never an answer. A message
// from elsewhere, or of another shape, is ignored.

import { FRAME_ATTRIBUTES, PROPERTIES } from "./names.js";
import { Opened } from "./opened.js";

/** No allow-same-origin: to the browser the frame is a site of its own, without storage. Forms may be used,
    since Continue is one; the frame's own policy lets none be sent. */
const SANDBOX = "allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-top-navigation-by-user-activation";

/** When nothing was heard from the frame for so long, the page's owner is told; it may still come. */
const PATIENCE = 10_000;

/** A quiz is never this high; a message that says so is wrong. */
const MOST_HEIGHT = 100_000;

const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: 0; border: 0; }
p { position: sticky; top: var(--pq-exit-top, 8px); z-index: 1; height: 0; margin: 0; text-align: end; }
a {
  display: inline-flex; align-items: center; min-height: 44px; margin: 20px; padding: 0 14px; border: 1px solid #8a7f72;
  border-radius: 99px; background: #fffdf9; color: #2a2622; font: 15px system-ui, sans-serif; text-decoration: none;
}
pre { white-space: pre-wrap; }
:host([theme="dark"]) a { background: #211e1b; color: #f2ece4; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/** Opens the frame in an element. `address` is the one file's. */
export const open = (element, language, address) => new Frame(element, language, address);

class Frame extends Opened {
  #frame = document.createElement("iframe");
  #exit;
  #patience;

  /** Shows the frame in the element; `element` is told `ready`, `say`, `fail` and `leave`. */
  constructor(element, language, address) {
    super(element);
    const frame = this.#frame;
    address = new URL(address);
    address.searchParams.set("lang", language);
    if (!element.hasAttribute("lang")) address.searchParams.set("switch", "");
    frame.title = element.getAttribute("practice") ?? "Quiz";
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("allow", "clipboard-write *");
    frame.referrerPolicy = "no-referrer";
    frame.src = address.href;
    frame.addEventListener("load", () => this.update());
    window.addEventListener("message", this.#hear);
    this.#patience = setTimeout(() => {
      this.fail("frame", `${address.origin}${address.pathname} doesn't answer. Is it there, and does the page's frame-src allow it?`);
    }, PATIENCE);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    element.shadowRoot.adoptedStyleSheets = [sheet];
    element.shadowRoot.append(frame);
  }

  /** Tells the frame what the page has set. */
  update() {
    super.update();
    const style = getComputedStyle(this.element);
    const attributes = {};
    for (const name of FRAME_ATTRIBUTES) attributes[name] = this.element.getAttribute(name);
    const properties = {};
    for (const name of PROPERTIES) properties[name] = style.getPropertyValue(name);
    // The frame has no origin of its own to name, so the message is for whatever is in it: our own file.
    this.#frame.contentWindow?.postMessage({ partnerQuiz: "config", attributes, properties }, "*");
  }

  close() {
    super.close();
    clearTimeout(this.#patience);
    window.removeEventListener("message", this.#hear);
    this.#frame.remove();
  }

  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || !data || typeof data !== "object") return;
    const { element } = this;
    switch (data.partnerQuiz) {
      case "hello":
        this.update();
        break;
      case "ready":
        if (![data.title, data.exit, data.href, data.cover].every((text) => typeof text === "string")) return;
        if (!/^https?:/i.test(data.href)) return;
        clearTimeout(this.#patience);
        this.#frame.title = data.title;
        this.#showExit(data);
        this.ready();
        break;
      case "height":
        if (data.height > 0 && data.height < MOST_HEIGHT) this.#frame.style.height = `${Math.ceil(data.height)}px`;
        break;
      case "show":
        if (Number.isFinite(data.top)) this.#scrollTo(data.top);
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
        this.leave();
    }
  };

  /** The exit stands on the page: there it stays in sight, and covers the page and not the frame alone. */
  #showExit({ exit, href, cover }) {
    if (!this.#exit) {
      this.#exit = document.createElement("a");
      this.#exit.part = "exit";
      this.#exit.rel = "noreferrer";
      this.#exit.dataset.action = "exit";
      const bar = document.createElement("p");
      bar.append(this.#exit);
      this.#frame.before(bar);
    }
    this.#exit.textContent = exit;
    this.#exit.href = href;
    this.#exit.dataset.cover = cover;
  }

  /** Brings a part of the frame into view, where it is out of view or behind the exit. */
  #scrollTo(top) {
    const at = this.#frame.getBoundingClientRect().top + top;
    const below = (this.#exit?.getBoundingClientRect().height ?? 0) + 60;
    if (at < below || at > window.innerHeight * 0.9) window.scrollBy({ top: at - below });
  }
}
