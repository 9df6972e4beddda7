// Names that both sides of the isolated frame and the element share.

/** Attributes that the engine reads (src/quiz/config.rs); the frame gets them, too. */
export const ATTRIBUTES = ["theme", "heading-level", "practice", "website", "phone", "booking-href", "exit-href"];

/** The theming API (styles/tokens.css). */
export const PROPERTIES = /* @__PURE__ */ [
  "accent", "on-accent", "paper", "shade", "ink", "muted", "line", "edge", "error", "font", "font-letter", "size", "radius",
].map((role) => `--pq-${role}`);
