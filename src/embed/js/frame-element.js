// The sandboxed frame of the isolated quiz, on the page: what it shows, and what it shows if that fails.

/** @import { Config, FrameParts } from "./types" */

import { frameDocument, frameModules } from "./frame-document.js";

/** Without allow-same-origin, the frame is a site of its own to the browser, and has no storage. Forms are allowed,
    since Continue submits one; the frame's own policy lets none be sent. Pages behind links aren't in the sandbox. */
const SANDBOX = [
  "allow-scripts", "allow-forms", "allow-popups", "allow-popups-to-escape-sandbox", "allow-modals", "allow-downloads",
  "allow-top-navigation-by-user-activation",
].join(" ");

/** If nothing was heard from the frame for this long after it has loaded, in milliseconds, the page's policy keeps its
    scripts from running. */
const SILENCE = 500;

export class FrameElement {
  #place;
  #parts;
  #language;
  #title;
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {ReturnType<typeof frameModules> | undefined} */
  #modules;
  #isHeard = false;
  #isOneFile = false;
  #isClosed = false;

  /**
   * @param {HTMLElement} place Where the frame is put.
   * @param {FrameParts} parts
   * @param {string} language
   * @param {string} title
   */
  constructor(place, parts, language, title) {
    this.#place = place;
    this.#parts = parts;
    this.#language = language;
    this.#title = title;
    place.hidden = true;
    try {
      this.#openDocument();
    } catch {
      // A page's policy may forbid it by Trusted Types.
      this.openOneFile();
    }
  }

  close() {
    this.#isClosed = true;
  }

  /** Gives the frame its room on the page. Until the browser has started it, a slow phone is quicker without. */
  layOut() {
    const place = this.#place;
    if (this.#isClosed || !place.hidden) return;
    place.hidden = false;
    if (!document.adoptedStyleSheets) return;
    const root = /** @type {ShadowRoot} */ (place.getRootNode());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#parts.style);
    root.adoptedStyleSheets.push(sheet);
  }

  get element() {
    return this.#frame;
  }

  /**
   * Whether a message is from the frame.
   *
   * @param {MessageEventSource | null} source
   */
  isSource(source) {
    const isSource = this.#frame !== undefined && source === this.#frame.contentWindow;
    this.#isHeard ||= isSource;
    return isSource;
  }

  /** @param {string} title */
  set title(title) {
    this.#title = title;
    if (this.#frame) this.#frame.title = title;
  }

  /** @param {number | undefined} height In pixels, or that of the style. */
  set height(height) {
    if (this.#frame) this.#frame.style.blockSize = height ? `${Math.ceil(height)}px` : "";
  }

  /** @param {object} message */
  tell(message) {
    // The frame has no origin to name, so any may read the message: what is in it is ours, and nothing is secret.
    this.#frame?.contentWindow?.postMessage(message, "*");
  }

  #openDocument() {
    const frame = this.#make();
    frame.srcdoc = frameDocument(this.#language, this.#title);
    frame.addEventListener("load", () => {
      setTimeout(() => {
        if (!this.#isHeard) this.openOneFile();
      }, SILENCE);
    });
    this.#place.append(frame);
    const { script, quiz, others } = this.#parts;
    this.#modules = frameModules(script, quiz, others);
    this.#modules.catch(Boolean);
  }

  /**
   * Gives the frame the modules that it asks for.
   *
   * @param {() => Config} config What the page has set by then.
   */
  async handModules(config) {
    try {
      this.tell({ ...(await this.#modules), config: config() });
    } catch {
      this.openOneFile();
    }
  }

  /**
   * Shows the one file, unless that is shown already; returns whether it does. It is in a frame of its own, since one
   * that is led elsewhere adds a step to the visitor's history.
   */
  openOneFile() {
    if (this.#isClosed || this.#isOneFile) return false;
    this.#isOneFile = true;
    this.#frame?.remove();
    const url = new URL(this.#parts.oneFile);
    url.searchParams.set("lang", this.#language);
    const frame = this.#make();
    frame.src = url.href;
    this.#place.append(frame);
    return true;
  }

  #make() {
    const frame = document.createElement("iframe");
    frame.title = this.#title;
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("allow", "clipboard-write *");
    frame.referrerPolicy = "no-referrer";
    this.#frame = frame;
    return frame;
  }
}
