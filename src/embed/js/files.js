// The quiz's other files, which are beside this one.

import { CAUSE_MISSING } from "./contract.js";

/** @param {string} file */
export const address = (file) => new URL(file, import.meta.url).href;

/**
 * Another module of the quiz.
 *
 * @param {string} file
 */
export const load = (file) =>
  import(address(file)).catch(() => {
    throw new Error(`${address(file)} is missing, or script-src forbids it.`, { cause: CAUSE_MISSING });
  });

/**
 * The response to a request for a file.
 *
 * @param {string} file
 */
export const get = (file) => fetch(address(file), { credentials: "omit" });
