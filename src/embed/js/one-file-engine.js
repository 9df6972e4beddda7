// The last script of the one file: it starts the engine, which stands above it with the words.

/** @import { Engine } from "./types" */

import { CAUSE_ENGINE } from "./contract.js";
import { initSync, Language, Mount } from "./glue.js";

/**
 * The bytes of a data block of this page: gzip in base64.
 *
 * @param {string} id
 */
async function bytes(id) {
  const text = document.getElementById(id)?.textContent ?? "";
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @type {Promise<void> | undefined} */
let engine;

/** @type {Record<string, Promise<Language>>} The words of each language that was asked for. */
const words = {};

async function startEngine() {
  const module = await WebAssembly.compile(await bytes("engine")).catch((error) => {
    throw new Error(`the engine can't be compiled (${error}).`, { cause: CAUSE_ENGINE });
  });
  initSync({ module });
}

/**
 * Starts the engine with the words of a language, each once.
 *
 * @param {string} language
 * @returns {Promise<Engine>}
 */
async function start(language) {
  engine ??= startEngine();
  await engine;
  words[language] ??= bytes(`words-${language}`).then((bytes) => new Language(bytes));
  // This page has no other module, so every trap is the engine's.
  return { Mount, language: await words[language], owns: () => true };
}

self.partnerQuizEngine(start);
