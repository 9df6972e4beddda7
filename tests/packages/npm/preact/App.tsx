/** @jsxImportSource preact */
import "partner-quiz";
import type {} from "partner-quiz/preact";
import { useState } from "preact/hooks";

export function App() {
  const [said, say] = useState("");
  return (
    <>
      <partner-quiz
        heading-level={3}
        practice="Calm Harbor"
        style={{ "--pq-accent": "#7a3e65" }}
        onpq-complete={({ detail }) => say(`A result, by version ${detail.version}`)}
      >
        Would you rather talk? Call <a href="tel:3035550100">303-555-0100</a>.
      </partner-quiz>
      <p id="said">{said}</p>
    </>
  );
}
