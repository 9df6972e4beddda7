// The script that a page includes: it finds the quiz's other files beside itself.
//
// The build puts FILES, the names and hashes of the hashed files, and VERSION in (xtask/src/pack.rs).

import { define } from "./element.js";
import { Failure } from "./failure.js";

const COPY = "Copy the whole dist folder again.";

const address = (name) => new URL(name, import.meta.url).href;

/** Fetches a file and checks that it is the one of this build. */
async function get({ file, integrity }) {
  const url = address(file);
  try {
    return await fetch(url, { credentials: "omit", integrity });
  } catch {
    // A browser doesn't say which it was: no way there, no such file, or another file.
    const { ok, status } = await fetch(url, { credentials: "omit", method: "HEAD" }).catch(() => {
      throw new Failure("network", `${url} can't be reached. Does the page's connect-src allow it, and does its server send Access-Control-Allow-Origin? ${COPY}`);
    });
    if (!ok) throw new Failure("missing", `${url} answers ${status}. ${COPY}`);
    throw changed(url);
  }
}

const changed = (url) => new Failure("changed", `${url} isn't the file of this build: something else is there, or a part of it. ${COPY}`);

/** The whole of a file. */
async function bytes(part) {
  const response = await get(part);
  return response.arrayBuffer().catch(() => {
    throw changed(response.url);
  });
}

/** The engine, compiled. A server that calls it something else than application/wasm doesn't matter. */
async function compile() {
  const response = await get(FILES.wasm);
  try {
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw refused(error);
  }
}

/** Why the engine doesn't start. Each browser has its own words for a policy; all name it, or a refusal. */
const refused = (error) =>
  /CSP|Content Security Policy|Refused|unsafe-eval/.test(error)
    ? new Failure("policy", "the page's Content-Security-Policy refuses WebAssembly. Add 'wasm-unsafe-eval' to its script-src.")
    : new Failure("engine", `${address(FILES.wasm.file)} can't be run (${error}). ${COPY}`);

define({
  version: VERSION,
  languages: Object.fromEntries(Object.entries(FILES.words).map(([tag, { name }]) => [tag, name])),
  frame: address("partner-quiz.html"),
  /** There is something to load, so it waits until the visitor comes near. */
  lazy: true,

  async engine() {
    const parts = [
      compile(),
      bytes(FILES.style).then((style) => new TextDecoder().decode(style)),
      import(address(FILES.glue)).catch(() => {
        throw new Failure("missing", `${address(FILES.glue)} can't be loaded. Does the page's script-src allow it? ${COPY}`);
      }),
    ];
    const [module, style, { default: init, Mount, Language }] = await Promise.all(parts);
    // WebKit compiles what a policy refuses, and refuses it here.
    await init({ module_or_path: module }).catch((error) => {
      throw refused(error);
    });
    return { Mount, Language, style };
  },

  words: async (language) => new Uint8Array(await bytes(FILES.words[language])),

  /** A trap names the module it is in where that has an address; another module's is none of ours. */
  owns: (trap) => (trap.stack?.match(/[\w.-]+\.wasm/g) ?? []).every((name) => name === FILES.wasm.file),
});
