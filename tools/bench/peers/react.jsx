// The same questions in react-quiz-component, as its documentation sets it up: with Back and Next, and a
// thank-you in place of a score.

import { createRoot } from "react-dom/client";
import Quiz from "react-quiz-component";

import quiz from "./questions.json";

const source = {
  quizTitle: quiz.title,
  quizSynopsis: quiz.lead,
  appLocale: { startQuizBtn: quiz.start, nextQuestionBtn: quiz.next, prevQuestionBtn: quiz.back },
  questions: quiz.questions.map((question) => ({
    question: question.text,
    questionType: "text",
    answerSelectionType: question.many ? "multiple" : "single",
    answers: question.options.map((option) => option.text),
    // The library always scores. A question with several answers takes only as many as are right, so all are right.
    correctAnswer: question.many ? question.options.map((_, place) => place + 1) : "1",
    point: "1",
  })),
};

createRoot(document.getElementById("quiz")).render(
  <Quiz
    quiz={source}
    allowNavigation
    showInstantFeedback={false}
    showDefaultResult={false}
    customResultPage={() => <p className="result">{quiz.thanks}</p>}
  />,
);
