// What the engine asks of the browser: to move the focus, and to print, copy and save a result or a talk plan. All of
// it happens in the page; no server is asked for anything.
//
// It is JavaScript because the same in Rust, with its bindings, was five times the size. effects.rs declares it to the
// engine.

/**
 * Focuses the heading of a new screen, and scrolls to the top of the quiz, but only if that is out of view: otherwise
 * the page must not move.
 *
 * @param {HTMLElement} root
 */
export function focusHeading(root) {
  /** @type {HTMLElement | null} */
  const heading = root.querySelector("[data-focus=heading]");
  heading?.focus({ preventScroll: true });
  const { top } = root.getBoundingClientRect();
  if (top < 0 || top > innerHeight) root.scrollIntoView();
}

/**
 * Calls `done` once the browser has painted what is on the screen now.
 *
 * @param {(isPainted: boolean) => void} done
 */
export function afterPaint(done) {
  requestAnimationFrame(() => setTimeout(done, 0, true));
}

/**
 * Focuses a part of the current screen, and unfolds what it is in; the browser scrolls to it if it must.
 *
 * @param {ParentNode} root
 * @param {string} name
 */
export function focusPart(root, name) {
  /** @type {HTMLElement | null} */
  const part = root.querySelector(`[data-focus=${name}]`);
  const fold = part?.closest("details");
  if (fold) fold.open = true;
  part?.focus();
}

/**
 * Puts a text on the clipboard and tells whether that was allowed. A page without https has no clipboard.
 *
 * @param {string} text
 * @param {(isCopied: boolean) => void} done
 */
export function copy(text, done) {
  // There is none without a secure context, whatever the types say.
  const clipboard = /** @type {Clipboard | undefined} */ (navigator.clipboard);
  (clipboard?.writeText(text) ?? Promise.reject()).then(() => done(true), () => done(false));
}

/** How long after the click the browser has surely saved the file, in milliseconds. */
const SAVED = 60_000;

/**
 * Offers a file with this content as a download.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // WebKit reads the file only some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/**
 * Prints a sheet: a title, headings with a text each, and a note.
 *
 * @param {string} title
 * @param {string} lines Headings and texts in turn, with NUL between them.
 * @param {string} note
 */
export function printPlan(title, lines, note) {
  const sheet = document.createElement("main");
  /** @param {string} name @param {string} text */
  const add = (name, text) => {
    sheet.appendChild(document.createElement(name)).textContent = text;
  };
  add("h1", title);
  lines.split("\0").forEach((line, at) => add(at % 2 ? "p" : "h2", line));
  add("small", note);
  print(sheet, [styled(LOOK)]);
}

/**
 * Prints the quiz as it is, with every folded part open. The quiz's own style leaves out what isn't for paper.
 *
 * @param {HTMLElement} root
 */
export function printQuiz(root) {
  const copy = /** @type {HTMLElement} */ (root.cloneNode(true));
  for (const part of copy.querySelectorAll("details")) part.open = true;
  print(copy, /** @type {ShadowRoot} */ (root.getRootNode()).adoptedStyleSheets);
}

/**
 * Prints one element alone, in a closed tree of its own.
 *
 * It is on the page only while it is printed. A style for print alone hides the rest of the page, so nothing changes
 * on screen.
 *
 * @param {HTMLElement} sheet
 * @param {CSSStyleSheet[]} styles
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
  // In some browsers `print` returns before the sheet is drawn, so it stays until this event.
  window.addEventListener("afterprint", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((style) => style !== hide);
    host.remove();
  }, { once: true });
  window.print();
}

/** @param {string} rules */
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

/** Hides the page's own content while the sheet is printed. */
const HIDE =
  "[data-partner-quiz-sheet]{display:none}" +
  "@media print{body>*{display:none!important}body>[data-partner-quiz-sheet]{display:block!important}}" +
  "@page{margin:20mm}";
