// Asks for the engine's files, and has the engine started once they are there.
//
// The build puts in (tools/pack/src/lib.rs): ENGINE (types.d.ts).

/** @import { Engine } from "./types" */

import { address, load } from "./files.js";

/** @type {Record<string, Promise<Response>>} The responses to files, by name. */
const begun = {};

/**
 * A file's response. It is asked for before the module that reads it is there.
 *
 * @param {string} file
 */
function ask(file) {
  const response = (begun[file] ??= fetch(address(file), { credentials: "omit" }));
  // Whoever reads the response handles a failure. Until then the browser must not report it as unhandled.
  response.catch(Boolean);
  return response;
}

/**
 * Starts the engine with the words of a language.
 *
 * @param {string} language
 * @returns {Promise<Engine>}
 */
export async function start(language) {
  const module = load(ENGINE.module);
  ask(ENGINE.wasm);
  ask(ENGINE.words[language]);
  const { start } = await module;
  return start(ENGINE.wasm, ENGINE.words[language], begun, ask);
}
