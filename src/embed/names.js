// Names that scripts share with the core, put in by the build.

export const ATTRIBUTES = ["lang", "isolated", "theme", "heading-level", "practice", "website", "phone", "booking-href", "exit-href", "debug"];
export const FRAME_ATTRIBUTES = ["theme", "heading-level", "practice", "website", "phone", "booking-href", "exit-href"];
export const ADDRESS_ATTRIBUTES = ["lang", "theme", "heading-level"];
export const PROPERTIES = /* @__PURE__ */ ["accent", "on-accent", "paper", "shade", "ink", "muted", "line", "edge", "error", "font", "font-letter", "size", "radius"].map((role) => `--pq-${role}`);
export const EXIT_HREF = /^https?:\P{Cc}*$/iu;
export const THEMES = ["dark", "auto"];
export const PRESSES = 3;
export const BETWEEN_PRESSES = 5000;
