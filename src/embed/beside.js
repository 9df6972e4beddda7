// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts in (xtask/src/pack.rs): FILES, the names of the hashed files (for each language its words and, but for English, its screens); FIRST, the
// prerendered first screen in English; STYLE, its style; VERSION.

import { define } from "./element.js";

const address = (file) => new URL(file, import.meta.url).href;

/** The responses to files, by name. */
const begun = {};

/** A file's response. It is asked for as soon as it is known to be needed, before what reads it is there. */
const ask = (file) => {
  begun[file] ??= fetch(address(file), { credentials: "omit" });
  // Whoever reads it hears of a failure; until then nobody need.
  begun[file].catch(Boolean);
  return begun[file];
};

/** A module of ours. */
const load = (file) =>
  import(address(file)).catch(() => {
    throw { message: `${address(file)} can't be loaded. Is it there? Does script-src allow it?` };
  });

define({
  version: VERSION,
  languages: FILES.words,
  first: FIRST,
  style: STYLE,

  async quiz(language) {
    const [words, screens] = FILES.words[language];
    const first = [load(FILES.quiz), screens && load(screens)];
    // What the first question needs gets the line for itself for a frame; only the second needs the engine.
    await new Promise(requestAnimationFrame);
    const glue = load(FILES.glue);
    ask(FILES.wasm);
    ask(words);
    const [{ open }, other] = await Promise.all(first);
    return (element) => open(element, language, other?.default, { files: FILES, first: FIRST, glue, begun, ask });
  },

  async frame(language) {
    const { open } = await load(FILES.frame);
    return (element) => open(element, language, address("partner-quiz.html"));
  },
});

// A div of ours may come at any time.
const look = () => {
  if (!document.querySelector("[data-partner-quiz]")) return;
  divs.disconnect();
  load(FILES.divs).then(({ adopt }) => adopt());
};
const divs = new MutationObserver(look);
divs.observe(document, { childList: true, subtree: true });
look();
