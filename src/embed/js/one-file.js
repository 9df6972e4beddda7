// The script of the one file (one-file.html): everything is inside the page, and nothing is ever loaded.
//
// It comes before the engine and the words, and draws the first screens while those still arrive; one-file-engine.js,
// after them, starts the engine. The isolated frame shows it where the page's policy
// forbids anything else (frame-element.js).
//
// The build puts in (tools/pack/src/one_file.rs): LANGUAGES, SCREENS, STYLE, that of the first screen, REST and VERSION
// (types.d.ts).

/** @import { Engine, QuizElement } from "./types" */

import { ADDRESS_ATTRIBUTES, CAUSE_CHANGED } from "./contract.js";
import { define } from "./element.js";
import { FrameInside } from "./frame-inside.js";
import { Quiz } from "./quiz.js";

const quiz = /** @type {QuizElement} */ (document.querySelector("partner-quiz"));
const isFramed = window.parent !== window;

// A link to this file may say how the quiz looks and speaks. The practice is fixed when the file is built: otherwise
// anybody could send a link with a phone number of their own to somebody who is not safe.
const address = new URLSearchParams(location.search);
for (const name of ADDRESS_ATTRIBUTES) {
  const value = address.get(name);
  // The language is set on the page, since visitors couldn't change it if it were set on the element.
  const on = name === "lang" ? document.documentElement : quiz;
  if (value !== null) on.setAttribute(name, value);
}

/** @type {Promise<(language: string) => Promise<Engine>>} Starts the engine, once one-file-engine.js is there. */
const engine = new Promise((resolve, reject) => {
  self.partnerQuizEngine = resolve;
  document.addEventListener("DOMContentLoaded", () => {
    reject(new Error("this file is cut short. Copy it again.", { cause: CAUSE_CHANGED }));
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
    try {
      window.top?.location.replace(href);
    } catch {
      // Another site's frame doesn't allow that.
    }
    // There, the page around the frame stays, but at least the quiz is gone.
    if (isFramed) location.replace(href);
  },
});

if (isFramed) new FrameInside(quiz).ask();
