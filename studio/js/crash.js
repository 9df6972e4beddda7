// What is shown after the studio has broken: the kept draft as files. The program can't be asked for anything then, so
// this reads the browser's storage itself (src/edge/draft.rs writes it).

/** The key in the browser's storage. */
const KEY = "partner-quiz-studio";

/** @returns {[string, string][]} The newest draft's files: name without ending, and text. */
function files() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "[]")[0]?.files ?? [];
  } catch {
    return [];
  }
}

/** Shows the page of a crash (in page.html) in place of the studio, with a link for each file of the draft. */
function showCrash() {
  const template = document.getElementById("crash");
  if (!(template instanceof HTMLTemplateElement)) return;
  const page = document.importNode(template.content, true);
  const list = page.querySelector("ul");
  for (const [name, text] of files()) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
    link.download = `${name}.toml`;
    link.textContent = link.download;
    const item = document.createElement("li");
    item.append(link);
    list?.append(item);
  }
  document.body.replaceChildren(page);
}

/** Waits for an error that stops the program. Errors of other scripts, such as extensions, don't. */
export function watchForCrash() {
  const watch = (/** @type {unknown} */ error) => {
    if (error instanceof WebAssembly.RuntimeError) showCrash();
  };
  addEventListener("error", ({ error }) => watch(error));
  addEventListener("unhandledrejection", ({ reason }) => watch(reason));
}
