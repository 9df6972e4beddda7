// Registers <partner-quiz>: import "partner-quiz";

export type * from "./types.js";
