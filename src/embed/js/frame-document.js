// What stands in the isolated frame: the scripts that the page has loaded, once more, so that nothing waits for the
// network. The frame's policy forbids every request, so its modules are in `data:` addresses, and the page hands it
// the engine (frame-files.js).

/** @import { Config } from "./types" */

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' data: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; " +
  "img-src data:; form-action 'none'; base-uri 'none'";

/** As in styles/one-file.css: the content scrolls inside, unless the page lets the frame grow with it. */
const STYLE_OF_FRAME =
  "html{scrollbar-color:#8a7f72 transparent}body{margin:0}.grows{overflow:hidden}" +
  "i{position:fixed;inset:0 0 auto;height:1px}partner-quiz{display:block}";

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * The `data:` address of a module. It has no folder there, so its own address is written into it.
 *
 * @param {string} text
 * @param {string} address
 */
export const inData = (text, address) =>
  `data:text/javascript,${encodeURIComponent(text.replace(/import\.meta\.url/g, JSON.stringify(address)))}`;

/**
 * The text of a file that the page has loaded. It comes from the browser's cache, even where the server says that it
 * must be asked again.
 *
 * @param {string} address
 */
async function text(address) {
  const response = await fetch(address, { cache: "force-cache" });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.text();
}

/** @typedef {{ quiz: string, imports: Record<string, string> }} Modules */

/**
 * The modules that run in the frame: for the address of each, the one that it has there.
 *
 * @param {string} script The address of the page's script.
 * @param {string} quiz That of the module that opens the quiz.
 * @param {string[]} others Those of the other modules that show the first screens.
 * @returns {Promise<Modules>}
 */
export async function frameModules(script, quiz, others) {
  const addresses = [script, quiz, ...others];
  const texts = await Promise.all(addresses.map(text));
  return { quiz, imports: Object.fromEntries(addresses.map((one, at) => [one, inData(texts[at], one)])) };
}

/**
 * In the frame: asks the page for the modules, and runs them. The frame gets the text of this function, so it uses
 * nothing from outside.
 */
function run() {
  /** @type {Config} What the page has set by now: it may change until the modules run. */
  let config;
  addEventListener("message", async (/** @type {MessageEvent<Modules & Config & { config: Config }>} */ { source, data }) => {
    if (source !== parent || !data) return;
    const { quiz, imports } = data;
    if (imports) config = data.config;
    else if (data.partnerQuiz === "config") config = data;
    if (!imports) return;
    try {
      const map = document.createElement("script");
      map.type = "importmap";
      map.textContent = JSON.stringify({ imports });
      document.head.append(map);
      // All of them, so that the first screen is there when the page is told that the frame is.
      await Promise.all(Object.keys(imports).map((module) => import(module)));
      const { inside } = await import(quiz);
      inside(config);
    } catch {
      // The page's policy holds in the frame, too, and may forbid this. The page then shows the one file.
      parent.postMessage({ partnerQuiz: "error" }, "*");
    }
  });
  parent.postMessage({ partnerQuiz: "open" }, "*");
}

/**
 * The frame's document. It is small, so that the browser starts it while the modules are read.
 *
 * @param {string} language
 * @param {string} title
 */
export const frameDocument = (language, title) =>
  `<!doctype html><html lang="${language}" class="framed"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title><style>${STYLE_OF_FRAME}</style></head><body><script>(${run})()</script></body></html>`;
