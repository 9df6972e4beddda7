// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts in (xtask/src/pack.rs): FILES, the names of the hashed files; FIRST, the
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
    throw { cause: "missing", message: `${address(file)} can't be loaded. Is it there? Does script-src allow it?` };
  });

define({
  version: VERSION,
  languages: Object.keys(FILES.words),
  first: FIRST,
  style: STYLE,
  /** There is something to load, so it waits until the visitor comes near. */
  lazy: true,

  async quiz(language) {
    ask(FILES.wasm);
    ask(FILES.words[language]);
    // All at once; the screens in English are in the other two.
    const screens = FILES.screens[language];
    const [{ open }, other] = await Promise.all([load(FILES.quiz), screens && load(screens)]);
    return (element) => open(element, language, other?.default, { files: FILES, first: FIRST, begun, ask });
  },

  async frame(language) {
    const { open } = await load(FILES.frame);
    return (element) => open(element, language, address("partner-quiz.html"));
  },
});
