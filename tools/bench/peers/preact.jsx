// A quiz written by hand in Preact: about the least that a widget with these questions can be.

import { render } from "preact";
import { useState } from "preact/hooks";

import quiz from "./questions.json";

function Quiz() {
  const [at, setAt] = useState(-1);
  const [answers, setAnswers] = useState({});
  const question = quiz.questions[at];

  if (at < 0) {
    return (
      <section class="quiz">
        <h2>{quiz.title}</h2>
        <p>{quiz.lead}</p>
        <button type="button" class="start" onClick={() => setAt(0)}>{quiz.start}</button>
      </section>
    );
  }
  if (!question) return <section class="quiz"><p class="result">{quiz.thanks}</p></section>;

  const chosen = answers[question.id] ?? [];
  const choose = (id) => {
    const others = question.many ? chosen.filter((other) => other !== id) : [];
    setAnswers({ ...answers, [question.id]: question.many && chosen.includes(id) ? others : [...others, id] });
  };
  const next = (event) => {
    event.preventDefault();
    if (chosen.length) setAt(at + 1);
  };
  return (
    <form class="quiz" key={question.id} onSubmit={next}>
      <p class="progress">{at + 1} / {quiz.questions.length}</p>
      <fieldset>
        <legend>{question.text}</legend>
        {question.hint && <p class="hint">{question.hint}</p>}
        {question.options.map(({ id, text }) => (
          <label key={id}>
            <input
              type={question.many ? "checkbox" : "radio"}
              name={question.id}
              checked={chosen.includes(id)}
              onChange={() => choose(id)}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <button class="next">{at + 1 === quiz.questions.length ? quiz.finish : quiz.next}</button>
      <button type="button" class="back" onClick={() => setAt(at - 1)}>{quiz.back}</button>
    </form>
  );
}

render(<Quiz />, document.getElementById("quiz"));
