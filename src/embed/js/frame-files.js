// How the isolated frame, which may request nothing, gets the engine's files: the page requests them and hands them
// over. Both ends are here.

/** @import { Files } from "./types" */

import { CAUSE_MISSING } from "./contract.js";
import { address } from "./files.js";
import { inData } from "./frame-document.js";

/** @typedef {{ status: number, type: string | null, bytes: ArrayBuffer }} Handed */

/** @type {Record<string, Promise<Handed>>} What the page has asked for, by file: all frames share it. */
const requested = {};

/** @param {string} file */
async function request(file) {
  const response = await fetch(address(file), { credentials: "omit" });
  return { status: response.status, type: response.headers.get("content-type"), bytes: await response.arrayBuffer() };
}

/**
 * On the page: requests a file for the frame. A failure is forgotten, so that a later try asks again.
 *
 * @param {string} file
 */
export function prepare(file) {
  requested[file] ??= request(file);
  requested[file].catch(() => delete requested[file]);
  return requested[file];
}

/**
 * On the page: hands a file over, or null if it can't be reached.
 *
 * @param {string} file
 * @param {MessagePort} port
 */
export function handOver(file, port) {
  prepare(file).then((handed) => port.postMessage(handed), () => port.postMessage(null));
}

/**
 * In the frame: asks the page for a file.
 *
 * @param {string} file
 * @returns {Promise<Response>}
 */
function receive(file) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (/** @type {MessageEvent<Handed | null>} */ { data }) => {
      if (!data) return reject(new Error(`the page can't reach ${file}`));
      resolve(new Response(data.bytes, { status: data.status, headers: { "content-type": data.type ?? "" } }));
    };
    window.parent.postMessage({ partnerQuiz: "file", file }, "*", [port2]);
  });
}

/** @type {Files} In the frame: the quiz's files. */
export const fromPage = {
  get: receive,
  async load(file) {
    const response = await receive(file);
    if (!response.ok) throw new Error(`${address(file)} answers ${response.status}.`, { cause: CAUSE_MISSING });
    return import(inData(await response.text(), address(file)));
  },
};
