// Asks for the engine's files, and has the engine started once they are there.
//
// The build puts in (tools/pack/src/lib.rs): ENGINE (types.d.ts).

/** @import { Engine, Files } from "./types" */

/** @type {Record<string, Promise<Response>>} The responses to files, by name. */
const begun = {};

/**
 * The files that the engine needs for a language.
 *
 * @param {string} language
 */
export const engineFiles = (language) => [ENGINE.module, ENGINE.wasm, ENGINE.words[language]];

/**
 * Starts the engine with the words of a language.
 *
 * @param {string} language
 * @param {Files} files
 * @returns {Promise<Engine>}
 */
export async function start(language, { load, get }) {
  /** @param {string} file A file's response. It is asked for before the module that reads it is there. */
  const ask = (file) => {
    const response = (begun[file] ??= get(file));
    // Whoever reads the response handles a failure. Until then the browser must not report it as unhandled.
    response.catch(Boolean);
    return response;
  };
  const module = load(ENGINE.module);
  ask(ENGINE.wasm);
  ask(ENGINE.words[language]);
  const { start } = await module;
  return start(ENGINE.wasm, ENGINE.words[language], begun, ask);
}
