/** @jsxImportSource preact */
// <partner-quiz> in Preact. Every line that ends in WRONG must give an error, and no other line may.

import type {} from "partner-quiz/preact";

export const right = (
  <partner-quiz
    class="quiz"
    isolated
    theme="dark"
    heading-level={3}
    style={{ color: "black", "--pq-accent": "#7a3e65" }}
    ref={(element) => element?.scrollIntoView()}
    onpq-complete={({ detail }) => detail.version}
  >
    A fallback
  </partner-quiz>
);

export const wrong = [
  <partner-quiz isolated="never" />, // WRONG
  <partner-quiz theme="blue" />, // WRONG
  <partner-quiz heading-level={7} />, // WRONG
  <partner-quiz onpq-complete={({ detail }) => detail.level} />, // WRONG
];
