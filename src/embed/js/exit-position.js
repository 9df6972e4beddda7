// Keeps the exit in sight: a page may have pinned a bar of its own to the top of the window. The exit stays there too
// while a long screen scrolls, and would be behind that bar.

/** @import { QuizElement } from "./types" */

/** Between such a bar and the exit, in CSS pixels. */
const GAP = 8;

/** The events by which a bar or the quiz may have moved. */
const TYPES = ["scroll", "resize", "transitionend", "animationend"];

/** A bar may come or go without any of these, so the exit is looked at this often, in milliseconds. */
const LOOK_AGAIN = 1000;

/** What covers more of the window than this isn't a bar but a layer, which the visitor closes first. */
const MOST = 0.6;

export class ExitPosition {
  #element;
  #sheet = new CSSStyleSheet();
  #moved = false;
  #asked = 0;
  #timer = setInterval(() => this.handleEvent(), LOOK_AGAIN);

  /** @param {QuizElement} element */
  constructor(element) {
    this.#element = element;
    element.root.adoptedStyleSheets.push(this.#sheet);
    for (const type of TYPES) addEventListener(type, this, { capture: true, passive: true });
    this.handleEvent();
  }

  close() {
    clearInterval(this.#timer);
    cancelAnimationFrame(this.#asked);
    for (const type of TYPES) removeEventListener(type, this, true);
    const { root } = this.#element;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** Looks once a frame at most. The browser calls this for each event of TYPES. */
  handleEvent() {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#look();
    });
  }

  #look() {
    const exit = this.#element.root.querySelector("[data-action=exit]");
    if (!exit) return;
    // A bar that was there may be gone, so it starts from where the page wants the exit.
    if (this.#moved) this.#move(0);
    const box = exit.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) return;
    const below = pinnedOver(this.#element, box);
    if (below) this.#move(below + GAP);
  }

  /** @param {number} top Where the exit stays, below the top of the window; 0 for where the page wants it. */
  #move(top) {
    this.#moved = top > 0;
    this.#sheet.replaceSync(top ? `:host { --exit-top: ${top}px; }` : "");
  }
}

/**
 * How far down pinned bars reach that cover a part of a box of the quiz; 0 if none does.
 *
 * @param {Element} element
 * @param {DOMRect} box
 */
function pinnedOver(element, { left, right, top, bottom }) {
  const host = outermost(element);
  /** @type {Set<Element>} What is over the exit, each once. */
  const above = new Set();
  for (const x of [left + 2, (left + right) / 2, right - 2]) {
    for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
      for (const over of document.elementsFromPoint(x, y)) {
        // The quiz itself and what comes after it in this list is behind the exit.
        if (over.contains(host)) break;
        above.add(over);
      }
    }
  }
  const below = Math.max(0, ...[...above].map((over) => pinned(over)?.getBoundingClientRect().bottom ?? 0));
  return below < innerHeight * MOST ? below : 0;
}

/**
 * The element of the page itself that has this one in its shadow, or in a shadow inside of that.
 *
 * @param {Element} element
 * @returns {Element}
 */
function outermost(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/**
 * The nearest element, this one or one around it, that stays where it is while the page scrolls.
 *
 * @param {Element} element
 */
function pinned(element) {
  /** @type {Element | null} */
  let node = element;
  while (node && !/fixed|sticky/.test(getComputedStyle(node).position)) node = node.parentElement;
  return node;
}
