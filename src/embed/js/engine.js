// The module that starts the engine: its bindings, and what reads the files that start.js has asked for.
//
// The build puts in (tools/pack/src/lib.rs): HASHES (types.d.ts).

/** @import { Engine } from "./types" */

import {
  CAUSE_CHANGED, CAUSE_ENGINE, CAUSE_MISSING, CAUSE_NETWORK, CAUSE_POLICY,
} from "./contract.js";
import init, { Language, Mount } from "./glue.js";

const COPY = "Copy the whole dist folder again.";

/** Lets the browser do what waits: on a slow phone, starting and drawing in one go would block the page. */
const pause = () => new Promise((done) => setTimeout(done));

/** @type {Record<string, Promise<unknown>>} What was started, by file: all quizzes of the page share it. */
const started = {};

/**
 * Starts the engine with the words of a language. A failure is forgotten, so that a later try asks again.
 *
 * @param {string} engineFile
 * @param {string} wordsFile
 * @param {Record<string, Promise<Response>>} begun The responses so far.
 * @param {(file: string) => Promise<Response>} ask Gives one of them.
 * @returns {Promise<Engine>}
 */
export async function start(engineFile, wordsFile, begun, ask) {
  /**
   * @template T
   * @param {string} file
   * @param {(response: Response, url: string) => Promise<T>} read
   * @returns {Promise<T>}
   */
  const once = (file, read) => {
    const url = new URL(file, import.meta.url).href;
    started[file] ??= response(ask(file), url).then((response) => read(response, url)).catch((error) => {
      delete started[file];
      delete begun[file];
      throw error;
    });
    return /** @type {Promise<T>} */ (started[file]);
  };
  const engine = once(engineFile, async (response, url) => {
    const module = await compiled(response, url);
    // WebKit compiles what a policy forbids, and refuses it only here.
    await init({ module_or_path: module }).catch((error) => {
      throw refused(error, url);
    });
  });
  const words = once(wordsFile, async (response, url) => {
    const [bytes] = await Promise.all([whole(response, url), engine]);
    await pause();
    return new Language(new Uint8Array(bytes));
  });
  // Both at once: neither waits for the other's download.
  const [language] = await Promise.all([words, engine]);
  await pause();
  return {
    Mount,
    language,
    // A trap's stack names the file of its module. One that names another file is from another module of the page.
    owns: (trap) => (trap.stack?.match(/[\w.-]+\.wasm/g) ?? []).every((name) => name === engineFile),
  };
}

/**
 * A file's response, if the file is there.
 *
 * @param {Promise<Response>} asked
 * @param {string} url
 */
async function response(asked, url) {
  const response = await asked.catch(() => {
    throw new Error(
      `${url} can't be reached. Does the page's connect-src allow it, and does its server send ` +
        `Access-Control-Allow-Origin? ${COPY}`,
      { cause: CAUSE_NETWORK },
    );
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}. ${COPY}`, { cause: CAUSE_MISSING });
  return response;
}

/**
 * The bytes of a file, if it is the one of this build.
 *
 * @param {Response} response
 * @param {string} url
 */
async function whole(response, url) {
  const bytes = await response.arrayBuffer().catch(() => {
    throw changed(url);
  });
  // Pages without https have no `subtle`, so they can't be checked.
  const hash = await crypto.subtle?.digest("SHA-256", bytes);
  const name = /** @type {string} */ (url.split("/").pop());
  if (hash && btoa(String.fromCharCode(...new Uint8Array(hash))) !== HASHES[name]) throw changed(url);
  return bytes;
}

/**
 * The engine, compiled while it arrives. A server may call it something else than `application/wasm`.
 *
 * @param {Response} response
 * @param {string} url
 */
async function compiled(response, url) {
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  const bytes = whole(isNamed ? response.clone() : response, url);
  try {
    const module = isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await bytes);
    return (await Promise.all([module, bytes]))[0];
  } catch (error) {
    // If the file isn't ours, that is the reason, and this throws it.
    await bytes;
    throw refused(error, url);
  }
}

/**
 * Why the engine doesn't start. Each browser has its own words for a policy; all of them name it, or a refusal.
 *
 * @param {unknown} error
 * @param {string} url
 */
function refused(error, url) {
  if (/CSP|Content Security Policy|Refused|unsafe-eval/.test(`${error}`)) {
    const message = "the page's Content-Security-Policy refuses WebAssembly. Add 'wasm-unsafe-eval' to its script-src.";
    return new Error(message, { cause: CAUSE_POLICY });
  }
  return new Error(`${url} can't be run (${error}). ${COPY}`, { cause: CAUSE_ENGINE });
}

/** @param {string} url */
const changed = (url) =>
  new Error(`${url} isn't the file of this build, or not all of it. ${COPY}`, { cause: CAUSE_CHANGED });
