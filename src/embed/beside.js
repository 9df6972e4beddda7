// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts in (xtask/src/pack.rs): FILES, the names of the hashed files, for each language its words and,
// but for English, its screens; FIRST, the prerendered first screen in English; STYLE, its style; VERSION.

import { define } from "./element.js";

const address = (file) => new URL(file, import.meta.url).href;

/** Whoever waits for a promise hears of its failure; until then nobody need. */
const quiet = (promise) => {
  promise.catch(Boolean);
  return promise;
};

/** The responses to files, by name. */
const begun = {};

/** A file's response. It is asked for as soon as it is known to be needed, before what reads it is there. */
const ask = (file) => (begun[file] ??= quiet(fetch(address(file), { credentials: "omit" })));

/** A module of ours. */
const load = (file) =>
  quiet(import(address(file)).catch(() => {
    throw { message: `${address(file)} is missing, or script-src forbids it.` };
  }));

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
    const engine = load(FILES.engine);
    ask(FILES.wasm);
    ask(words);
    const [{ open }, other] = await Promise.all(first);
    const start = async () => (await engine).start(FILES.wasm, words, begun, ask);
    return (element) => open(element, language, FIRST, other?.default, start);
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
