// A plugin for Vite. The script of the quiz finds its other files beside itself, by names that contain their hashes, so
// none of them may be bundled or renamed. The plugin puts them into the folder partner-quiz/ of the site as they are,
// serves them from there in development, and makes `import "partner-quiz"` load the script by its address.

import { readdirSync, readFileSync } from "node:fs";

const DIST = new URL("./dist/", import.meta.url);
const FOLDER = "partner-quiz/";
const SCRIPT = "partner-quiz.js";

const PACKAGE = "partner-quiz";
const VIRTUAL = "\0partner-quiz";

/** Content types by the ending of a file. */
const TYPES = {
  bin: "application/octet-stream",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  json: "application/json",
  wasm: "application/wasm",
};

export default function partnerQuiz() {
  const files = readdirSync(DIST);
  let base = "/";
  /** What stands for the address of the script while Vite builds; it is put in when the addresses are known. */
  let script = "";

  return {
    name: PACKAGE,
    // Before Vite itself finds the package.
    enforce: "pre",
    // On a server the package does nothing, so it may stay as it is.
    applyToEnvironment: ({ config }) => config.consumer === "client",
    config: () => ({ optimizeDeps: { exclude: [PACKAGE] } }),
    configResolved(config) {
      base = config.base;
    },

    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path] = (request.url ?? "").split("?");
        const name = path.startsWith(base + FOLDER) ? path.slice(base.length + FOLDER.length) : "";
        if (!files.includes(name)) return next();
        response.setHeader("Content-Type", TYPES[name.split(".").pop()]);
        response.end(readFileSync(new URL(name, DIST)));
      });
      script = JSON.stringify(`${base}${FOLDER}${SCRIPT}`);
    },

    buildStart() {
      if (script) return;
      for (const name of files) {
        const source = readFileSync(new URL(name, DIST));
        const reference = this.emitFile({ type: "asset", fileName: FOLDER + name, source });
        if (name === SCRIPT) script = `import.meta.ROLLUP_FILE_URL_${reference}`;
      }
    },

    resolveId: (id) => (id === PACKAGE ? VIRTUAL : undefined),
    load(id) {
      if (id !== VIRTUAL) return;
      return `const script = ${script};\nimport(/* @vite-ignore */ script);`;
    },
  };
}
