// The module that opens the quiz in an element before the engine is there, in the page or in the isolated frame.
//
// The build puts in (tools/pack/src/lib.rs): LANGUAGES, QUESTION, and STYLE, that of everything but the first screen
// (types.d.ts).

/** @import { Look, Prerendered, QuizElement, Screens } from "./types" */

import { ISOLATED_ALWAYS, ISOLATED_NEVER } from "./contract.js";
import { address } from "./files.js";
import { Frame } from "./frame.js";
import { Quiz } from "./quiz.js";
import { start } from "./start.js";
import { tracker } from "./trackers.js";

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
 */
export function open(element, language, first, screens) {
  /** @type {Screens} */
  const both = screens ?? [first, QUESTION];
  const isKnown = asked(element) !== undefined;
  if (!isKnown && element.hasAttribute("isolated")) {
    const words = ISOLATED_ALWAYS.filter(Boolean).join(", ");
    console.warn(
      `partner-quiz: the attribute isolated takes ${words} or ${ISOLATED_NEVER}. The default is used.`,
    );
  }
  if (!isFramed(element)) return new Quiz(element, language, both, look, () => start(language));
  if (!isKnown) {
    console.info(
      `partner-quiz: ${found} is on this page, so the quiz is shown in a frame that it can't read. ` +
        'To decide yourself, set the attribute: isolated="off" for the page, isolated for the frame.',
    );
  }
  return new Frame(element, language, both[0], look, address("partner-quiz.html"));
}
