// Starts the studio from the data blocks of its page (studio/page.html), and again in each worker.
//
// A worker gets this same script and the compiled module, so that nothing is loaded twice, and nothing at all from a
// network: the page's policy forbids every request.

import { watchForCrash } from "./crash.js";
import init, * as studio from "./studio.js";

/**
 * The bytes of a data block of the page: gzip in base64.
 *
 * @param {string} id
 */
async function bytes(id) {
  const text = document.getElementById(id)?.textContent ?? "";
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function startPage() {
  watchForCrash();
  const module = await WebAssembly.compile(await bytes("engine"));
  const script = document.getElementById("boot")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));

  // For src/edge/worker.rs: a worker that calls this function of the studio with this job.
  self.studioWorker = (work, job) => {
    const worker = new Worker(address);
    worker.postMessage({ module, work, job });
    return worker;
  };
  // For src/edge/kit.rs: what a release is made of.
  self.studioKit = () => bytes("kit");

  await init({ module_or_path: module });
}

/** @param {MessageEvent} event */
async function startWorker({ data: { module, work, job } }) {
  await init({ module_or_path: module });
  const works = /** @type {Record<string, Work>} */ (/** @type {unknown} */ (studio));
  const done = works[work]?.(job, (part) => self.postMessage({ part }));
  self.postMessage({ done });
}

if (self.document) {
  void startPage();
} else {
  self.addEventListener("message", startWorker, { once: true });
}
