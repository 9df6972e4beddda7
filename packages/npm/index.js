// Registers <partner-quiz>. On a server there is no page, so nothing happens there.

if (typeof document !== "undefined") {
  addEventListener("pq-error", ({ detail }) => {
    // The script looks for its other files beside itself. A bundler that moves it leaves them behind.
    if (detail.cause === "missing") {
      console.error(
        "partner-quiz: does a bundler build this page? With Vite, add the plugin of partner-quiz/vite. With any other, " +
          "run: npx partner-quiz copy public/partner-quiz. Its README says more.",
      );
    }
  });
  import("./dist/partner-quiz.js");
}
