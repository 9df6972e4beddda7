// For editors that strip unknown elements: <div data-partner-quiz> does the same as <partner-quiz>. Few pages have
// one, so this comes when there is one.

const DIV = "[data-partner-quiz]";

/** Puts the element into every such div, now and later, with what stands inside as its fallback. */
export function adopt() {
  document.querySelectorAll(DIV).forEach(fill);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.matches?.(DIV)) fill(node);
        node.querySelectorAll?.(DIV).forEach(fill);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Puts the element into a div, unless it has one. */
function fill(div) {
  if (div.querySelector(":scope > partner-quiz")) return;
  const quiz = document.createElement("partner-quiz");
  const copy = () => {
    for (const name of customElements.get("partner-quiz").observedAttributes) {
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
