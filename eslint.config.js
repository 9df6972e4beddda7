// The rules for the scripts: `cargo xtask test` checks them, and their types (jsconfig.json).

import { createRequire } from "node:module";

// The packages are installed beside eslint, which may be outside of the clone.
const require = createRequire(process.argv[1]);
const js = require("@eslint/js");
const globals = require("globals");

/** What the build puts into the scripts (src/embed/js/types.d.ts). */
const CONSTANTS = [
  "CONTRACT", "ENGINE", "FILES", "FIRST", "FRAME", "HASHES", "LANGUAGES", "QUESTION", "REST", "SCREENS", "STYLE", "VERSION",
];

export default [
  js.configs.recommended,
  {
    files: ["packages/npm/*.js"],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: ["src/embed/js/*.js", "studio/js/*.js"],
    languageOptions: {
      globals: { ...globals.browser, ...Object.fromEntries(CONSTANTS.map((name) => [name, "readonly"])) },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(first|last)(Element)?Child$|^children$|^(next|previous)(Element)?Sibling$/]",
          message: "Find an element by a selector, or keep it: its place among others may change.",
        },
      ],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-unused-private-class-members": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
];
