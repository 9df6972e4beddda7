// The script of the one file (one-file.html): everything is inside the page, and nothing is ever loaded.
//
// It stands above the engine and the words, and draws the first screens while those still arrive; one-file-engine.js, below
// them, starts the engine. The same file is what the isolated frame shows. Then a page's script (frame.js) tells it
// what the page has set, and hears of events, never of an answer.
//
// The build puts in (tools/xtask/src/one_file.rs): LANGUAGES, the languages' names by tag; SCREENS, the prerendered
// screens of each; STYLE, that of the first screen, and REST, that of everything else; VERSION.

import { define } from "./element.js";
import { focusPart } from "./effects.js";
import { Failure } from "./failure.js";
import { ADDRESS_ATTRIBUTES, FRAME_ATTRIBUTES, PROPERTIES } from "./contract.js";
import { Quiz } from "./quiz.js";

const quiz = document.querySelector("partner-quiz");
const isFramed = window.parent !== window;
/** Whether a page's script has told what the page has set. */
let isOurs = false;

// What a link may say is how the quiz looks and speaks. Whose it is was put in when the file was built: anybody could
// send such a link to somebody who is not safe.
const address = new URLSearchParams(location.search);
for (const name of ADDRESS_ATTRIBUTES) {
  // A language is where the visitor begins; on the element it would be fixed.
  const on = name === "lang" ? document.documentElement : quiz;
  if (address.has(name)) on.setAttribute(name, address.get(name));
}

/** Tells the page around the frame something. */
const tell = (what, more) => window.parent.postMessage({ partnerQuiz: what, ...more }, "*");

/** Starts the engine, once it is there: one-file-engine.js says so. */
const engine = new Promise((resolve, reject) => {
  self.partnerQuizEngine = resolve;
  document.addEventListener("DOMContentLoaded", () => {
    reject(new Failure("changed", "this file is cut short. Copy it again."));
  });
});
engine.catch(Boolean);

const look = { style: REST, languages: LANGUAGES };

define({
  version: VERSION,
  alone: true,
  languages: LANGUAGES,
  first: SCREENS.en[0],
  style: STYLE,

  open: async (element, language) => () =>
    new Quiz(element, language, SCREENS[language], look, async () => (await engine)(language)),

  leave(href) {
    if (isOurs) return tell("leave");
    try {
      window.top.location.replace(href);
    } catch {
      // Somebody else's frame, which may not do that.
    }
    // As far as it can: in such a frame, where the page around it stays, this leaves at least the quiz.
    if (isFramed) location.replace(href);
  },
});

if (isFramed) listen();

/** In a frame: hears what the page has set, and tells it what it needs to know. */
function listen() {
  document.documentElement.className = "framed";
  let grows = false;
  let wish = "";
  let isTopSeen = true;
  window.addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || data?.partnerQuiz !== "config") return;
    isOurs = true;
    // The page shows the exit itself, so that it stays in sight.
    quiz.setAttribute("framed", "");
    set(data);
    grows = data.grows === true;
    document.documentElement.classList.toggle("grows", grows);
    // What was pressed on the page's own first screen, once. The page waits to hear that it was carried out.
    if (typeof data.wish === "string" && data.wish !== wish) {
      // Nothing of the frame is in sight yet: the page brings it there.
      isTopSeen = true;
      press((wish = data.wish));
      shown = "";
    }
    // WebKit focuses nothing in a frame that is still hidden, so that comes once the page has shown it.
    if (data.seen === true) focusPart(quiz.shadowRoot, wish === "help" ? "help" : "heading");
    // After the engine has drawn it.
    setTimeout(showExit);
  });

  let shown = "";
  /** Tells the page that a screen is up, and what to call the exit, which it shows. Only where that is news. */
  const showExit = () => {
    const exit = quiz.shadowRoot.querySelector("[data-action=exit]");
    if (!isOurs || !exit) return;
    const { cover, presses } = exit.dataset;
    const words = { title: document.title, exit: exit.textContent, cover, presses };
    if (shown === (shown = JSON.stringify(words))) return;
    tell("shown", words);
  };
  quiz.addEventListener("pq-ready", () => {
    showExit();
    tell("ready");
  });
  for (const what of ["start", "complete"]) quiz.addEventListener(`pq-${what}`, () => tell(what));
  quiz.addEventListener("pq-error", ({ detail }) => tell("error", { cause: detail.cause }));
  // No link opens in the frame: most sites can't be shown there, and a page's policy may forbid even a call to begin
  // there, which would leave an error in the place of the help lines.
  quiz.shadowRoot.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    if (link) link.target = link.protocol.startsWith("http") ? "_blank" : "_top";
  }, true);

  new ResizeObserver(() => {
    if (grows) tell("height", { height: quiz.getBoundingClientRect().height });
  }).observe(quiz);
  // A new screen begins at its top. Where that is out of sight on the page around, the page is asked to show it: the
  // same place for every screen, and seldom needed, since the frame is no higher than the window.
  const top = document.body.appendChild(document.createElement("i"));
  new IntersectionObserver((entries) => {
    isTopSeen = entries.at(-1).isIntersecting;
  }).observe(top);
  quiz.addEventListener("focusin", () => {
    const heading = quiz.shadowRoot.activeElement?.dataset.focus === "heading";
    if (heading && !isTopSeen) tell("top");
  });
  tell("hello");
}

/** Puts on the quiz what the page has set. */
function set({ attributes, properties }) {
  for (const name of [...FRAME_ATTRIBUTES, "lang"]) {
    const value = attributes?.[name];
    if (typeof value === "string") quiz.setAttribute(name, value);
    else quiz.removeAttribute(name);
  }
  for (const name of PROPERTIES) {
    const value = properties?.[name];
    if (typeof value === "string") quiz.style.setProperty(name, value);
  }
}

/** Presses a button of the first screen for the visitor, who has pressed the page's copy of it. */
function press(action) {
  const buttons = [...quiz.shadowRoot.querySelectorAll("button")];
  buttons.find((button) => button.dataset.action === action)?.click();
}
