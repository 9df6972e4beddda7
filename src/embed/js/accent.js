// The style corrects an accent of the page's on which text can't be read (styles/dark.css). The page's owner is told.

/** @import { QuizElement } from "./types" */

/**
 * Warns if the page's accent had to be corrected.
 *
 * @param {QuizElement} element
 */
export function checkAccent(element) {
  const screen = element.root.querySelector(".pq");
  if (!screen || !getComputedStyle(element).getPropertyValue("--pq-accent")) return;
  const probe = screen.appendChild(document.createElement("i"));
  /** @param {string} name */
  const color = (name) => {
    probe.style.color = `lab(from var(${name}) l a b)`;
    return getComputedStyle(probe).color;
  };
  if (color("--brand") !== color("--accent")) {
    console.warn("partner-quiz: --pq-accent has too little contrast for text. A shade of it is used that has enough.");
  }
  probe.remove();
}
