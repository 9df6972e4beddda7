// The module that opens the quiz in an element before the engine is there, in the page or in the isolated frame. The
// frame runs this module, too, and opens the quiz there as a page does.
//
// The build puts in (tools/pack/src/lib.rs): FRAME, LANGUAGES, QUESTION, and STYLE, that of everything but the first
// screen (types.d.ts).

/** @import { Config, Files, Look, Prerendered, QuizElement, Screens } from "./types" */

import { ISOLATED_ALWAYS, ISOLATED_NEVER } from "./contract.js";
import { address, get, load } from "./files.js";
import { fromPage } from "./frame-files.js";
import { FrameInside } from "./frame-inside.js";
import { Frame } from "./frame.js";
import { Quiz } from "./quiz.js";
import { engineFiles, start } from "./start.js";
import { tracker } from "./trackers.js";

/** @type {Files} Where the engine's files come from. */
let files = { get, load };

/** @type {string | undefined} The tracker that was found on the page. */
let found;

/**
 * Whether the page asks for the frame, or undefined if it leaves that to the element.
 *
 * @param {QuizElement} element
 */
function asked(element) {
  const value = element.getAttribute("isolated")?.trim() ?? "none";
  if (ISOLATED_ALWAYS.includes(value)) return true;
  return value === ISOLATED_NEVER ? false : undefined;
}

/**
 * Whether the page, or else a tracker on it, asks for the frame.
 *
 * @param {QuizElement} element
 */
const isFramed = (element) => asked(element) ?? ((found ??= tracker()) !== undefined);

/** @type {Look} */
const look = {
  style: STYLE,
  languages: LANGUAGES,
  moves(element, button) {
    if (!isFramed(element)) return false;
    element.again(button);
    return true;
  },
};

/**
 * Opens the quiz.
 *
 * @param {QuizElement} element
 * @param {string} language
 * @param {Prerendered} first The first screen in English.
 * @param {Screens | undefined} screens Those of another language.
 * @param {string} script The address of the page's script.
 */
export function open(element, language, first, screens, script) {
  /** @type {Screens} */
  const both = screens ?? [first, QUESTION];
  const isKnown = asked(element) !== undefined;
  if (!isKnown && element.hasAttribute("isolated")) {
    const words = ISOLATED_ALWAYS.filter(Boolean).join(", ");
    console.warn(
      `partner-quiz: the attribute isolated takes ${words} or ${ISOLATED_NEVER}. The default is used.`,
    );
  }
  if (!isFramed(element)) return new Quiz(element, language, both, look, () => start(language, files));
  if (!isKnown) {
    console.info(
      `partner-quiz: ${found} is on this page, so the quiz is shown in a frame that it can't read. ` +
        'To decide yourself, set the attribute: isolated="off" for the page, isolated for the frame.',
    );
  }
  return new Frame(element, language, both[0], look, {
    style: FRAME,
    script,
    quiz: import.meta.url,
    others: screens ? [address(ENGINE.screens[language])] : [],
    engine: engineFiles(language),
    oneFile: address("partner-quiz.html"),
  });
}

/**
 * Shows the quiz inside the isolated frame (frame-document.js).
 *
 * @param {Config} config What the page has set.
 */
export function inside(config) {
  files = fromPage;
  const quiz = /** @type {QuizElement} */ (document.createElement("partner-quiz"));
  quiz.setAttribute("isolated", ISOLATED_NEVER);
  document.body.append(quiz);
  const inside = new FrameInside(quiz);
  // At once, since the frame isn't in sight yet.
  quiz.show();
  inside.begin(config);
}
