// The module that starts the engine: its bindings, and what reads the files that loader.js has asked for.
//
// The build puts in (tools/xtask/src/pack.rs): HASHES, the SHA-256 of each file.

import init, { Language, Mount } from "./glue.js";
import { Failure } from "./failure.js";

const COPY = "Copy the whole dist folder again.";

/** Lets the page do what waits: on a slow phone, starting and drawing in one go would hold it up. */
const pause = () => new Promise((done) => setTimeout(done));

/** What was started, by file: all quizzes of the page share one engine and one copy of each language. */
const started = {};

/**
 * Starts the engine with the words of a language. `begun` holds the responses to the files, `ask` gives one.
 * A failure is forgotten, so that a later try asks again.
 */
export async function start(engineFile, wordsFile, begun, ask) {
  const once = (file, read) => {
    const url = new URL(file, import.meta.url).href;
    return (started[file] ??= response(ask(file), url).then((response) => read(response, url)).catch((error) => {
      delete started[file];
      delete begun[file];
      throw error;
    }));
  };
  const engine = once(engineFile, async (response, url) => {
    const module = await compiled(response, url);
    // WebKit compiles what a policy refuses, and refuses it here.
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
    /** A trap names the module it is in where that has an address; another module's is none of ours. */
    owns: (trap) => (trap.stack?.match(/[\w.-]+\.wasm/g) ?? []).every((name) => name === engineFile),
  };
}

/** A file's response, if it is there. */
async function response(asked, url) {
  const response = await asked.catch(() => {
    throw new Failure("network", `${url} can't be reached. Does the page's connect-src allow it, and does its server send Access-Control-Allow-Origin? ${COPY}`);
  });
  if (!response.ok) throw new Failure("missing", `${url} answers ${response.status}. ${COPY}`);
  return response;
}

/** The bytes of a file of this build. */
async function whole(response, url) {
  const bytes = await response.arrayBuffer().catch(() => {
    throw changed(url);
  });
  // Pages without https have no way to tell.
  const hash = await crypto.subtle?.digest("SHA-256", bytes);
  if (hash && btoa(String.fromCharCode(...new Uint8Array(hash))) !== HASHES[url.split("/").pop()]) throw changed(url);
  return bytes;
}

/** The engine, compiled while it arrives. A server that calls it something else doesn't matter. */
async function compiled(response, url) {
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  const bytes = whole(isNamed ? response.clone() : response, url);
  try {
    const module = isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await bytes);
    return (await Promise.all([module, bytes]))[0];
  } catch (error) {
    // Another file is the reason where it is one.
    await bytes;
    throw refused(error, url);
  }
}

/** Why the engine doesn't start. Each browser has its own words for a policy; all name it, or a refusal. */
const refused = (error, url) =>
  /CSP|Content Security Policy|Refused|unsafe-eval/.test(error)
    ? new Failure("policy", "the page's Content-Security-Policy refuses WebAssembly. Add 'wasm-unsafe-eval' to its script-src.")
    : new Failure("engine", `${url} can't be run (${error}). ${COPY}`);

const changed = (url) => new Failure("changed", `${url} isn't the file of this build: something else is there, or a part of it. ${COPY}`);
