// The module that opens the quiz in an element, before the engine is there.
//
// The build puts in (xtask/src/pack.rs): LANGUAGES, the languages' names by tag; QUESTION, the prerendered
// first question in English; STYLE, the style of everything but the first screen.

import { Quiz } from "./quiz.js";

const look = { style: STYLE, languages: LANGUAGES };

/**
 * Opens the quiz. `first` is the first screen in English; `screens` are both in another language; `start` starts
 * the engine (engine.js).
 */
export const open = (element, language, first, screens, start) =>
  new Quiz(element, language, screens ?? [first, QUESTION], look, start);
