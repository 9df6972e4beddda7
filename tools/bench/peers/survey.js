// The same questions in SurveyJS, as its documentation sets it up for pages without a framework.

import { Model } from "survey-core";
import "survey-js-ui";

import quiz from "./questions.json";

const survey = new Model({
  title: quiz.title,
  firstPageIsStartPage: true,
  startSurveyText: quiz.start,
  pageNextText: quiz.next,
  pagePrevText: quiz.back,
  completeText: quiz.finish,
  showProgressBar: true,
  questionsOnPageMode: "standard",
  completedHtml: `<p class="result">${quiz.thanks}</p>`,
  pages: [
    { elements: [{ type: "html", name: "lead", html: `<p>${quiz.lead}</p>` }] },
    ...quiz.questions.map((question) => ({
      elements: [
        {
          type: question.many ? "checkbox" : "radiogroup",
          name: question.id,
          title: question.text,
          description: question.hint,
          isRequired: true,
          choices: question.options.map(({ id, text }) => ({ value: id, text })),
        },
      ],
    })),
  ],
});

survey.render(document.getElementById("quiz"));
