// For editors that strip unknown elements: <div data-partner-quiz> does the same as <partner-quiz>. Few pages have
// one, so the loader loads this only for those that do.

import { ATTRIBUTES } from "./contract.js";

const DIV = "[data-partner-quiz]";

/** Puts the element into every such div, now and later. What stands inside the div becomes its fallback. */
export function adopt() {
  document.querySelectorAll(DIV).forEach(fill);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(DIV)) fill(node);
        node.querySelectorAll(DIV).forEach(fill);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Puts the element into a div, unless it has one.
 *
 * @param {Element} div
 */
function fill(div) {
  if (div.querySelector(":scope > partner-quiz")) return;
  const quiz = document.createElement("partner-quiz");
  const copy = () => {
    for (const name of ATTRIBUTES) {
      const value = div.getAttribute(`data-${name}`);
      if (value === null) quiz.removeAttribute(name);
      else quiz.setAttribute(name, value);
    }
  };
  copy();
  new MutationObserver(copy).observe(div, { attributes: true });
  quiz.append(...div.childNodes);
  div.append(quiz);
}
