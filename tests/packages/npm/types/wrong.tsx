// Every line that ends in WRONG must give an error, and no other line may.

import type {
  PartnerQuizAttributes, PartnerQuizCause, PartnerQuizElement, PartnerQuizEventMap,
} from "partner-quiz/types";
import type {} from "partner-quiz/react";
import { PartnerQuiz } from "partner-quiz"; // WRONG

export const word: PartnerQuizAttributes = { theme: "blue" }; // WRONG
export const level: PartnerQuizAttributes = { "heading-level": 7 }; // WRONG
export const never: PartnerQuizAttributes = { isolated: "never" }; // WRONG
export const unknown: PartnerQuizAttributes = { colour: "red" }; // WRONG

const quiz: PartnerQuizElement | null = document.querySelector("partner-quiz");
export const version: number | undefined = customElements.get("partner-quiz")?.version; // WRONG

quiz?.addEventListener("pq-start", (event) => event.detail.answers); // WRONG
document.addEventListener("pq-ready", ({ detail }) => detail.cause); // WRONG
window.addEventListener("pq-error", ({ detail }) => {
  const cause: PartnerQuizCause = detail.cause;
  return cause === "weather"; // WRONG
});
export const complete = ({ detail }: PartnerQuizEventMap["pq-complete"]) => detail.level; // WRONG
export const finish = ({ detail }: PartnerQuizEventMap["pq-finish"]) => detail; // WRONG

export const jsx = [
  <partner-quiz colour="red" />, // WRONG
  <partner-quiz isolated="never" />, // WRONG
  <partner-quiz theme="blue" />, // WRONG
  <partner-quiz heading-level={7} />, // WRONG
  <partner-quiz phone={3035550100} />, // WRONG
  <partner-quiz debug="yes" />, // WRONG
  <partner-quiz style={{ "--pq-colour": "red" }} />, // WRONG
  <partner-quiz onpq-ready="ready()" />, // WRONG
  <partner-quiz onpq-complete={({ detail }) => detail.reason} />, // WRONG
  <partner-quizz theme="dark" />, // WRONG
];
