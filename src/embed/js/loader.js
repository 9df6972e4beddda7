// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts in (tools/pack/src/lib.rs): FILES, FIRST, STYLE, that of the first screen, and VERSION (types.d.ts).

import { define } from "./element.js";
import { load } from "./files.js";

define({
  version: VERSION,
  languages: FILES.languages,
  first: FIRST,
  style: STYLE,
  leave: (href) => location.replace(href),

  async open(element, language) {
    const screens = FILES.languages[language];
    const [{ open }, other] = await Promise.all([load(FILES.quiz), screens && load(screens)]);
    return () => open(element, language, FIRST, other?.default, import.meta.url);
  },
});

// A div that stands for the element may come at any time. Only what is added is looked at: a page may add very much.
const DIV = "[data-partner-quiz]";
/** @param {Node[]} nodes */
const look = (nodes) => {
  const isDiv = (/** @type {any} */ node) => node.matches?.(DIV) || node.querySelector?.(DIV);
  if (!nodes.some(isDiv)) return;
  divs.disconnect();
  load(FILES.divs).then(({ adopt }) => adopt());
};
const divs = new MutationObserver((changes) => look(changes.flatMap(({ addedNodes }) => [...addedNodes])));
divs.observe(document, { childList: true, subtree: true });
look([document]);
