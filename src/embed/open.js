// The module that opens the quiz in an element, before the engine is there.
//
// The build puts in (xtask/src/pack.rs): LANGUAGES, the languages' names by tag; QUESTION, the prerendered
// first question in English; STYLE, the style of everything but the first screen.

import { Quiz } from "./quiz.js";
import { tracker } from "./trackers.js";

const look = {
  style: STYLE,
  languages: LANGUAGES,

  /** Whether the quiz moves into the frame, since a tracker is on the page and nobody has said otherwise. */
  moves(element, button) {
    if (element.hasAttribute("isolated")) return false;
    element.tracker = tracker();
    if (!element.tracker) return false;
    console.info(
      `partner-quiz: ${element.tracker} is on this page, so the quiz is shown in a frame that it can't read. ` +
        'To decide yourself, set the attribute: isolated="off" for the page, isolated for the frame.',
    );
    element.open(button);
    return true;
  },
};

/**
 * Opens the quiz, or nothing where it moves into the frame. `first` is the first screen in English; `screens` are
 * both in another language; `start` starts the engine (engine.js).
 */
export const open = (element, language, first, screens, start) =>
  look.moves(element) ? undefined : new Quiz(element, language, screens ?? [first, QUESTION], look, start);
