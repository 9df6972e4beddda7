// For editors that strip unknown elements: <div data-partner-quiz> does the same as <partner-quiz>. Few pages have
// one, so this comes when there is one.

/** Puts the element into every such div, now and later, with what stands inside as its fallback. */
export function adopt() {
  const { observedAttributes } = customElements.get("partner-quiz");
  const look = () => {
    for (const div of document.querySelectorAll("[data-partner-quiz]")) {
      if (div.querySelector(":scope > partner-quiz")) continue;
      const quiz = document.createElement("partner-quiz");
      const copy = () => {
        for (const name of observedAttributes) {
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
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
