import "partner-quiz";

document.addEventListener("pq-complete", ({ detail }) => {
  document.querySelector("#said")!.textContent = `A result, by version ${detail.version}`;
});
