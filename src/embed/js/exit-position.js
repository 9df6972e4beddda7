// Keeps the exit in sight: a page may have pinned a bar of its own to the window's top, and the exit, which stays
// there while a long screen scrolls, would lie behind it.

/** Between such a bar and the exit, in CSS pixels. */
const GAP = 8;

/** What may move a bar or the quiz. */
const TYPES = ["scroll", "resize", "transitionend", "animationend"];

/** A bar may also come or go without any of these. */
const LOOK_AGAIN = 1000;

/** What covers more of the window than this is no bar but a layer, which the visitor closes first. */
const MOST = 0.6;

export class ExitPosition {
  #element;
  #sheet = new CSSStyleSheet();
  #moved = false;
  #asked = 0;
  #timer = setInterval(() => this.handleEvent(), LOOK_AGAIN);

  constructor(element) {
    this.#element = element;
    element.shadowRoot.adoptedStyleSheets.push(this.#sheet);
    for (const type of TYPES) addEventListener(type, this, { capture: true, passive: true });
    this.handleEvent();
  }

  close() {
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#asked);
    for (const type of TYPES) removeEventListener(type, this, true);
    const { shadowRoot } = this.#element;
    shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** Looks once a frame at most. The browser calls this for what is listened to. */
  handleEvent() {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#look();
    });
  }

  #look() {
    const exit = this.#element.shadowRoot.querySelector("[data-action=exit]");
    if (!exit) return;
    // From where the page wants it: a bar that was there may be gone.
    if (this.#moved) this.#move(0);
    const box = exit.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) return;
    const below = pinnedOver(this.#element, box);
    if (below) this.#move(below + GAP);
  }

  /** Keeps the exit so far below the window's top, or, for 0, where the page wants it. */
  #move(top) {
    this.#moved = top > 0;
    this.#sheet.replaceSync(top ? `:host { --exit-top: ${top}px; }` : "");
  }
}

/** How far down pinned bars reach that lie over a box of the quiz; 0 where none does. */
function pinnedOver(element, { left, right, top, bottom }) {
  let host = element;
  while (host.getRootNode().host) host = host.getRootNode().host;
  let below = 0;
  for (const x of [left + 2, (left + right) / 2, right - 2]) {
    for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
      for (const over of document.elementsFromPoint(x, y)) {
        // From the quiz on, what follows lies behind it.
        if (over.contains(host)) break;
        below = Math.max(below, pinned(over)?.getBoundingClientRect().bottom ?? 0);
      }
    }
  }
  return below < innerHeight * MOST ? below : 0;
}

/** The element, or the nearest around it, that stays where it is while the page scrolls. */
function pinned(element) {
  for (let node = element; node; node = node.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) return node;
  }
}
