// What the declarations allow. Every line of wrong.tsx that differs from one here must give an error.

import type {
  PartnerQuizAttributes, PartnerQuizCause, PartnerQuizElement, PartnerQuizEventMap,
} from "partner-quiz/types";
import type {} from "partner-quiz/react";

export const attributes: PartnerQuizAttributes = { theme: "dark", "heading-level": 3, isolated: "off", debug: true };

// The element.
const quiz: PartnerQuizElement | null = document.querySelector("partner-quiz");
const made = document.createElement("partner-quiz");
made.lang = "es";
export const version: string | undefined = customElements.get("partner-quiz")?.version;

// Events, on the element and wherever they bubble to.
quiz?.addEventListener("pq-start", (event) => event.detail.instance.toFixed());
document.addEventListener("pq-ready", ({ detail }) => detail.version.trim());
window.addEventListener("pq-error", ({ detail }) => {
  const cause: PartnerQuizCause = detail.cause;
  return cause === "network";
});
export const complete = ({ detail }: PartnerQuizEventMap["pq-complete"]) => detail.instance;

// JSX.
export const all = (
  <partner-quiz
    className="quiz"
    lang="en"
    isolated
    theme="auto"
    heading-level="4"
    practice="Calm Harbor"
    website="https://example.com"
    phone="303-555-0100"
    booking-href="https://example.com/book"
    exit-href="https://example.com/weather"
    debug={false}
    style={{ color: "black", "--pq-accent": "#7a3e65" }}
    ref={(element) => element?.scrollIntoView()}
    onpq-ready={({ detail }) => detail.version}
    onpq-error={({ detail }) => detail.cause}
  >
    A fallback
  </partner-quiz>
);
