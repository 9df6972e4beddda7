#!/usr/bin/env node
// npx partner-quiz copy FOLDER: copies the files of the quiz to where a server or a build takes them from.

import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [command, folder, ...more] = process.argv.slice(2);
if (command !== "copy" || !folder || more.length > 0) {
  console.error("npx partner-quiz copy FOLDER, such as: npx partner-quiz copy public/partner-quiz");
  process.exit(1);
}
cpSync(fileURLToPath(new URL("./dist/", import.meta.url)), folder, { recursive: true });
console.log(`The quiz is in ${folder}.`);
