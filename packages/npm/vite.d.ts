import type { Plugin } from "vite";

/** Puts the files of the quiz into the folder `partner-quiz/` of the site, and serves them in development. */
export default function partnerQuiz(): Plugin;
