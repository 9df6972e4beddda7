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
 * The element's `isolated`. Empty, it is the first of its words.
 *
 * @param {QuizElement} element
 */
const isolated = (element) => {
  const value = element.getAttribute("isolated")?.trim();
  return value === "" ? ISOLATED_ALWAYS : value;
};

/**
 * Whether the page, or else a tracker on it, asks for the frame.
 *
 * @param {QuizElement} element
 */
function isFramed(element) {
  const asked = isolated(element);
  if (asked === ISOLATED_NEVER || asked === ISOLATED_ALWAYS) return asked === ISOLATED_ALWAYS;
  found ??= tracker();
  return found !== undefined;
}

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
  const asked = isolated(element);
  const isKnown = asked === ISOLATED_ALWAYS || asked === ISOLATED_NEVER;
  if (asked !== undefined && !isKnown) {
    console.warn(
      `partner-quiz: the attribute isolated takes ${ISOLATED_ALWAYS} or ${ISOLATED_NEVER}. The default is used.`,
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
