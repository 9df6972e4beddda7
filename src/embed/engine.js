// The module that comes with the engine: it reads the files that beside.js has asked for.
//
// The build puts in (xtask/src/pack.rs): LANGUAGES, the languages' names by tag; QUESTION, the prerendered
// first question in English; STYLE, the style of everything but the first screen; HASHES, the SHA-256 of each
// file.

import { Failure } from "./failure.js";
import { Quiz, memo, pause } from "./quiz.js";

const COPY = "Copy the whole dist folder again.";

let source;

/**
 * Opens the quiz in an element. `screens` are its prerendered ones in another language than English; `given` is
 * what beside.js has: files, the first screen in English, responses.
 */
export function open(element, language, screens, given) {
  source ??= sourceOf(given);
  return new Quiz(element, language, screens ?? [given.first, QUESTION], source);
}

function sourceOf({ files, glue, begun, ask }) {
  /** What `read` makes of the response to a file. A failure is forgotten, so that a later try asks again. */
  const get = async (file, read) => {
    const url = new URL(file, import.meta.url).href;
    try {
      const response = await ask(file).catch(() => {
        throw new Failure("network", `${url} can't be reached. Does the page's connect-src allow it, and does its server send Access-Control-Allow-Origin? ${COPY}`);
      });
      if (!response.ok) throw new Failure("missing", `${url} answers ${response.status}. ${COPY}`);
      return await read(response, url);
    } catch (error) {
      delete begun[file];
      throw error;
    }
  };

  /** The bytes of a file of this build. */
  const whole = async (response, url) => {
    const bytes = await response.arrayBuffer().catch(() => {
      throw changed(url);
    });
    // Pages without https have no way to tell.
    const hash = await crypto.subtle?.digest("SHA-256", bytes);
    if (hash && btoa(String.fromCharCode(...new Uint8Array(hash))) !== HASHES[url.split("/").pop()]) throw changed(url);
    return bytes;
  };

  /** The engine, compiled while it arrives. A server that calls it something else doesn't matter. */
  const compiled = async (response, url) => {
    const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
    const bytes = whole(isNamed ? response.clone() : response, url);
    try {
      const module = isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await bytes);
      return await Promise.all([module, bytes]).then(([module]) => module);
    } catch (error) {
      // Another file is the reason where it is one.
      await bytes;
      throw refused(error, url);
    }
  };

  const engine = memo(() =>
    get(files.wasm, async (response, url) => {
      const [module, { default: init, Mount }] = await Promise.all([compiled(response, url), glue]);
      // WebKit compiles what a policy refuses, and refuses it here.
      await init({ module_or_path: module }).catch((error) => {
        throw refused(error, url);
      });
      return Mount;
    }));

  return {
    languages: LANGUAGES,
    style: STYLE,
    engine,

    words: memo(async (language) => {
      // Both at once: neither waits for the other's download.
      const [words, { Language }] = await Promise.all([get(files.words[language][0], whole), glue, engine()]);
      await pause();
      return new Language(new Uint8Array(words));
    }),

    /** A trap names the module it is in where that has an address; another module's is none of ours. */
    owns: (trap) => (trap.stack?.match(/[\w.-]+\.wasm/g) ?? []).every((name) => name === files.wasm),
  };
}

/** Why the engine doesn't start. Each browser has its own words for a policy; all name it, or a refusal. */
const refused = (error, url) =>
  /CSP|Content Security Policy|Refused|unsafe-eval/.test(error)
    ? new Failure("policy", "the page's Content-Security-Policy refuses WebAssembly. Add 'wasm-unsafe-eval' to its script-src.")
    : new Failure("engine", `${url} can't be run (${error}). ${COPY}`);

const changed = (url) => new Failure("changed", `${url} isn't the file of this build: something else is there, or a part of it. ${COPY}`);
