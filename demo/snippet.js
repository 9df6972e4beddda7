// The snippet builder of the demo page: from a form to the two lines that a marketer pastes, with the quiz
// on this page as the preview.

import { ATTRIBUTES, PLAIN_PHONE } from "../src/embed/js/contract.js";

/**
 * An element of the page.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${selector}`);
  return found;
}

const form = find("#snippet form", HTMLFormElement);
const output = find("#snippet textarea", HTMLTextAreaElement);
const status = find("#snippet [role=status]", HTMLElement);
const quiz = find("partner-quiz", HTMLElement);

/**
 * A field of the form, by its name.
 *
 * @param {string} name
 */
const field = (name) => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
};

/** @param {string} name */
const input = (name) => find(`#snippet input[name=${name}]`, HTMLInputElement);

const accentInput = input("accent");
const folderInput = input("folder");
const phoneInput = input("phone");
const roomInput = input("room");

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The attributes that the form asks for. */
const ASKED = ATTRIBUTES.filter(field);

/** The attributes that the form sets; those at their default are left out. */
function attributes() {
  /** @type {Record<string, string>} */
  const wishes = {};
  for (const name of ASKED) {
    const asked = field(name);
    if (asked instanceof HTMLInputElement && asked.type === "checkbox") {
      if (asked.checked) wishes[name] = "";
    } else if (asked?.value.trim()) {
      wishes[name] = asked.value.trim();
    }
  }
  return wishes;
}

/** Room for the first screen on a phone: what follows doesn't move when the quiz takes the fallback's place. */
const ROOM = "display: block; min-height: 54rem;";

/** The accent, if it isn't the default. */
function accent() {
  const { value, defaultValue } = accentInput;
  return value === defaultValue ? "" : value;
}

/** Shows the wishes on this page's quiz. */
function preview() {
  const wishes = attributes();
  for (const name of ASKED) {
    if (name in wishes) quiz.setAttribute(name, wishes[name]);
    else quiz.removeAttribute(name);
  }
  if (accent()) quiz.style.setProperty("--pq-accent", accent());
  else quiz.style.removeProperty("--pq-accent");
}

/**
 * A phone number as a link. Only the quiz knows the address of a number in another spelling, so that stays a text.
 *
 * @param {string} phone
 */
function link(phone) {
  if (!phone.match(PLAIN_PHONE)) return escaped(phone);
  return `<a href="tel:${phone.replace(/[^0-9+]/g, "")}">${escaped(phone)}</a>`;
}

/** Writes the lines. */
function write() {
  const wishes = attributes();
  const style = [accent() && `--pq-accent: ${accent()};`, roomInput.checked && ROOM].filter(Boolean).join(" ");
  const folder = folderInput.value.trim().replace(/\/*$/, "/");
  const words = Object.entries(wishes).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  output.value = [
    `<script type="module" src="${escaped(folder)}partner-quiz.js"></script>`,
    ...(style ? [`<style>partner-quiz { ${style} }</style>`] : []),
    `<partner-quiz${words.join("")}>Would you rather talk? Call ${link(wishes.phone ?? phoneInput.placeholder)}.</partner-quiz>`,
  ].join("\n");
  status.textContent = "";
}

form.addEventListener("input", () => {
  preview();
  write();
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  output.select();
  try {
    await navigator.clipboard.writeText(output.value);
    status.textContent = "Copied.";
  } catch {
    status.textContent = "Copying isn't allowed here: the text is selected, copy it by hand.";
  }
});
write();
