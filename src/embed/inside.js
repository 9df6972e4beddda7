// The script of the one file (one-file.html): everything is inside the page, and nothing is ever loaded.
//
// The same file is what the isolated frame shows. Then a page's script (frame.js) tells it what the page
// has set, and hears of heights and events, never of an answer.
//
// The build puts in (xtask/src/one_file.rs): LANGUAGES, the languages' names by tag; SCREENS, the prerendered
// screens of each; STYLE, that of the first screen, and REST, that of everything else; VERSION.

import { initSync, Language, Mount } from "./glue.js";
import { define } from "./element.js";
import { Failure } from "./failure.js";
import { FRAME_ATTRIBUTES, PROPERTIES } from "./names.js";
import { Quiz } from "./quiz.js";

const quiz = document.querySelector("partner-quiz");
/** Whether a page's script has told what the page has set. */
let framed = false;

/** The bytes of a data block of this page: gzip in base64. */
async function bytes(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Tells the page around the frame something; on its own, the file has nobody to tell. */
const tell = (what, more) => {
  if (window.parent !== window) window.parent.postMessage({ partnerQuiz: what, ...more }, "*");
};

// The address may carry configuration, as a link or as the frame's: never an answer.
const wishes = new URLSearchParams(location.search);
for (const name of FRAME_ATTRIBUTES) {
  if (wishes.has(name)) quiz.setAttribute(name, wishes.get(name));
}
// On the element a language is fixed; on the page it is where the visitor begins.
if (wishes.has("lang")) (wishes.has("switch") || window.parent === window ? document.documentElement : quiz).lang = wishes.get("lang");

if (window.parent !== window) {
  document.documentElement.className = "framed";
  window.addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || data?.partnerQuiz !== "config") return;
    framed = true;
    // The page shows the exit itself, so that it stays in sight.
    quiz.setAttribute("framed", "");
    for (const name of FRAME_ATTRIBUTES) {
      const value = data.attributes?.[name];
      if (typeof value === "string") quiz.setAttribute(name, value);
      else quiz.removeAttribute(name);
    }
    for (const name of PROPERTIES) {
      const value = data.properties?.[name];
      if (typeof value === "string") quiz.style.setProperty(name, value);
    }
  });
  quiz.addEventListener("pq-ready", () => {
    const exit = quiz.shadowRoot.querySelector("[data-action=exit]");
    const { title } = document;
    tell("ready", { title, exit: exit.textContent, href: exit.href, cover: exit.dataset.cover });
  });
  for (const what of ["start", "complete"]) quiz.addEventListener(`pq-${what}`, () => tell(what));
  quiz.addEventListener("pq-error", ({ detail }) => tell("error", { cause: detail.cause }));
  new ResizeObserver(() => tell("height", { height: quiz.getBoundingClientRect().height })).observe(quiz);
  // What takes the focus after a step comes into view; where a visitor's own focus is, is nobody's business.
  quiz.addEventListener("focusin", () => {
    const at = quiz.shadowRoot.activeElement;
    if (at?.dataset.focus && at.tabIndex < 0) tell("show", { top: at.getBoundingClientRect().top });
  });
  tell("hello");
}

const started = {};

/** Starts the engine with the words of a language, each once. */
async function start(language) {
  started.engine ??= bytes("engine").then(async (engine) => {
    const module = await WebAssembly.compile(engine).catch((error) => {
      throw new Failure("engine", `the engine can't be compiled (${error}).`);
    });
    initSync({ module });
  });
  await started.engine;
  started[language] ??= bytes(`words-${language}`).then((words) => new Language(words));
  // There is no other module in this page whose trap it could be.
  return { Mount, language: await started[language], owns: () => true };
}

const look = {
  style: REST,
  languages: LANGUAGES,

  /** In a frame, it is the page around it that is left. */
  leave(href) {
    if (framed) return tell("leave");
    // Where a page shows the file in a frame of its own making, with a press the page may be left from inside.
    window.top.location.replace(href);
  },
};

define({
  version: VERSION,
  languages: LANGUAGES,
  first: SCREENS.en[0],
  style: STYLE,
  quiz: async (language) => (element) => new Quiz(element, language, SCREENS[language], look, () => start(language)),
});
