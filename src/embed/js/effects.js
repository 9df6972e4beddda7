// What the engine asks of the browser: to move the focus, to let the last question fade, and to print, copy and
// save a result or a talk plan. Everything is made here, in the page; nothing is asked of a server.
//
// In JavaScript, since in Rust it was five times the weight with its bindings; effects.rs declares it to the engine.

/**
 * Focuses the heading of a new screen without scrolling, then brings the quiz's top into view, but only where it is
 * out of view: a page that stands still must not jump.
 */
export function focusHeading(root) {
  root.querySelector("[data-focus=heading]")?.focus({ preventScroll: true });
  const { top } = root.getBoundingClientRect();
  if (top < 0 || top > innerHeight) root.scrollIntoView();
}

/** Focuses a part of the screen that is up; the browser scrolls to it as far as it must. */
export function focusPart(root, name) {
  root.querySelector(`[data-focus=${name}]`)?.focus();
}

/**
 * Has the browser keep a picture of the screen that is up, and calls `change` a frame later, which puts up the next
 * one; the style says how the one gives way to the other (styles/widget.css). Says no, and calls nothing, where the
 * browser can't do that within one element (the document's own transition would hold the whole page), or where the
 * visitor has asked for less motion.
 */
export function turn(root, change) {
  const stage = root.querySelector(".stage");
  if (!stage?.startViewTransition || matchMedia("(prefers-reduced-motion)").matches) return false;
  // It is given up where the quiz is taken away meanwhile, which is nothing to complain of.
  stage.startViewTransition(() => change()).ready.catch(Boolean);
  return true;
}

/** Puts a text on the clipboard and tells whether that was allowed. Without a secure context there is none. */
export function copy(text, done) {
  (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(() => done(true), () => done(false));
}

/** So long after the click the browser has surely saved the file, in milliseconds. */
const SAVED = 60_000;

/** Hands out a file with this content, as a download. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // WebKit reads it only some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/** Prints a title, headings with a text each (in turn, NUL between them), and a note, as one sheet. */
export function printPlan(title, lines, note) {
  const sheet = document.createElement("main");
  const add = (name, text) => {
    sheet.appendChild(document.createElement(name)).textContent = text;
  };
  add("h1", title);
  lines.split("\0").forEach((line, at) => add(at % 2 ? "p" : "h2", line));
  add("small", note);
  print(sheet, [styled(LOOK)]);
}

/** Prints the quiz as it stands, with everything folded opened. Its own style says what is left out on paper. */
export function printQuiz(root) {
  const copy = root.cloneNode(true);
  for (const part of copy.querySelectorAll("details")) part.open = true;
  print(copy, root.getRootNode().adoptedStyleSheets);
}

/**
 * Prints one element alone, in a closed tree of its own.
 *
 * It stands on the page only while it is printed, and the rest of the page is hidden by a style for print alone: on
 * screen nothing changes.
 */
function print(sheet, styles) {
  const host = document.createElement("div");
  host.setAttribute("data-partner-quiz-sheet", "");
  const shadow = host.attachShadow({ mode: "closed" });
  shadow.adoptedStyleSheets = styles;
  shadow.append(sheet);
  const hide = styled(HIDE);
  document.body.append(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hide];
  // Some browsers are still to draw the sheet when `print` returns, so it waits for this.
  window.addEventListener("afterprint", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((style) => style !== hide);
    host.remove();
  }, { once: true });
  window.print();
}

function styled(rules) {
  const style = new CSSStyleSheet();
  style.replaceSync(rules);
  return style;
}

/** The talk plan's sheet: black on white, on letter or A4 alike. */
const LOOK =
  "main{font:12pt/1.5 Georgia,serif;color:#000;max-width:34em;margin:0 auto}" +
  "h1{font-size:20pt;font-weight:500;margin:0 0 1em}" +
  "h2{font:600 11pt/1.4 system-ui,sans-serif;margin:1.2em 0 .2em}" +
  "p{margin:0;font-size:13pt;break-inside:avoid}" +
  "small{display:block;margin-top:3em;font-size:9pt}";

/** While the sheet is printed, the page's own content isn't. */
const HIDE =
  "[data-partner-quiz-sheet]{display:none}" +
  "@media print{body>*{display:none!important}body>[data-partner-quiz-sheet]{display:block!important}}" +
  "@page{margin:20mm}";
