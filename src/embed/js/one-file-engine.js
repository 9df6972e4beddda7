// The last script of the one file: it starts the engine, which stands above it with the words.

import { initSync, Language, Mount } from "./glue.js";
import { Failure } from "./failure.js";

/** The bytes of a data block of this page: gzip in base64. */
async function bytes(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const started = {};

/** Starts the engine with the words of a language, each once. */
self.partnerQuizEngine(async (language) => {
  started.engine ??= bytes("engine").then(async (engine) => {
    const module = await WebAssembly.compile(engine).catch((error) => {
      throw new Failure("engine", `the engine can't be compiled (${error}).`);
    });
    initSync({ module });
  });
  await started.engine;
  started[language] ??= bytes(`words-${language}`).then((words) => new Language(words));
  // There is no other module in this page whose trap it could be.
  return { Mount, language: await started[language], owns: () => true };
});
