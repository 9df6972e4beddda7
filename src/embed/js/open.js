// The module that opens the quiz in an element before the engine is there, in the page or in the isolated frame.
//
// The build puts in (tools/xtask/src/pack.rs): LANGUAGES, the languages' names by tag; QUESTION, the prerendered
// first question in English; STYLE, the style of everything but the first screen.

import { Frame } from "./frame.js";
import { ISOLATED } from "./contract.js";
import { Quiz } from "./quiz.js";
import { tracker } from "./trackers.js";

/** Whether the page, or else a tracker on it, asks for the frame. */
function isFramed(element) {
  const isolated = element.getAttribute("isolated")?.trim();
  const [always, never] = ISOLATED;
  if (isolated === never) return false;
  if (isolated === always || isolated === "") return true;
  element.tracker ??= tracker();
  return !!element.tracker;
}

const look = {
  style: STYLE,
  languages: LANGUAGES,

  /** Whether a tracker has come since the quiz was opened. Then it begins again, in the frame, with this button. */
  moves(element, button) {
    if (!isFramed(element)) return false;
    element.open(button);
    return true;
  },
};

/**
 * Opens the quiz. `first` is the first screen in English; `screens` are both first ones in another language; `start`
 * starts the engine (engine.js); `address` is that of the one file, for the frame.
 */
export function open(element, language, first, screens, start, address) {
  const both = screens ?? [first, QUESTION];
  const isolated = element.getAttribute("isolated")?.trim();
  if (isolated && !ISOLATED.includes(isolated)) {
    console.warn(`partner-quiz: the attribute isolated takes ${ISOLATED.join(" or ")}. The default is used.`);
  }
  if (!isFramed(element)) return new Quiz(element, language, both, look, start);
  if (element.tracker) {
    console.info(
      `partner-quiz: ${element.tracker} is on this page, so the quiz is shown in a frame that it can't read. ` +
        'To decide yourself, set the attribute: isolated="off" for the page, isolated for the frame.',
    );
  }
  return new Frame(element, language, both[0], look, address);
}
