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
    return () => open(element, language, FIRST, other?.default);
  },
});

// A div that stands for the element may come at any time.
const look = () => {
  if (!document.querySelector("[data-partner-quiz]")) return;
  divs.disconnect();
  load(FILES.divs).then(({ adopt }) => adopt());
};
const divs = new MutationObserver(look);
divs.observe(document, { childList: true, subtree: true });
look();
