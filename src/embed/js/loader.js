// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts in (tools/xtask/src/pack.rs): FILES, the names of the hashed files, for each language its words and,
// but for English, its screens; FIRST, the prerendered first screen in English; STYLE, its style; VERSION.

import { define } from "./element.js";

const address = (file) => new URL(file, import.meta.url).href;

/** A promise whose failure is told when somebody waits for it, and not by the browser before that. */
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
  leave: (href) => location.replace(href),

  async open(element, language) {
    const [words, screens] = FILES.words[language];
    const modules = [load(FILES.quiz), screens && load(screens)];
    // What the first question needs gets the line for itself for a frame; only the second needs the engine.
    await new Promise(requestAnimationFrame);
    let engine;
    const begin = () => {
      engine ??= load(FILES.engine);
      ask(FILES.wasm);
      ask(words);
    };
    // Else the quiz may still belong in the frame, which brings an engine of its own.
    if (element.getAttribute("isolated") === "off") begin();
    const [{ open }, other] = await Promise.all(modules);
    const start = async () => {
      begin();
      return (await engine).start(FILES.wasm, words, begun, ask);
    };
    return () => open(element, language, FIRST, other?.default, start, address("partner-quiz.html"));
  },
});

// A div of ours may come at any time. Only what is added is looked at: a page may add very much.
const DIV = "[data-partner-quiz]";
const look = (nodes) => {
  if (!nodes.some((node) => node.matches?.(DIV) || node.querySelector?.(DIV))) return;
  divs.disconnect();
  load(FILES.divs).then(({ adopt }) => adopt());
};
const divs = new MutationObserver((changes) => look(changes.flatMap(({ addedNodes }) => [...addedNodes])));
divs.observe(document, { childList: true, subtree: true });
look([document]);
