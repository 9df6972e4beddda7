// What the page tells the isolated frame, and checks of what it hears from there.

/** @import { Config, QuizElement } from "./types" */

import { FRAME_ATTRIBUTES, PROPERTIES } from "./contract.js";

/** A quiz is never this high; a message that says so is wrong. */
const MOST_HEIGHT = 100_000;

/** The longest text that the frame may give the page to show. */
const MOST_TEXT = 200;

/** @param {unknown} text @returns {text is string} */
export const isText = (text) => typeof text === "string" && text.length < MOST_TEXT;

/** @param {number} height */
export const isHeight = (height) => height > 0 && height < MOST_HEIGHT;

/**
 * Whether the page wants the frame to be as high as what is in it.
 *
 * @param {QuizElement} element
 */
export const grows = (element, style = getComputedStyle(element)) =>
  style.getPropertyValue("--pq-frame-height").trim() === "grow";

/**
 * What the page has set on the element.
 *
 * @param {QuizElement} element
 * @param {string} wish What was pressed on the page's own first screen.
 * @param {boolean} seen Whether the frame has just come in sight.
 * @returns {Config}
 */
export function config(element, wish, seen) {
  const style = getComputedStyle(element);
  return {
    partnerQuiz: "config",
    attributes: Object.fromEntries([...FRAME_ATTRIBUTES, "lang"].map((name) => [name, element.getAttribute(name)])),
    properties: Object.fromEntries(PROPERTIES.map((name) => [name, style.getPropertyValue(name)])),
    direction: style.direction,
    grows: grows(element, style),
    wish,
    seen,
  };
}
