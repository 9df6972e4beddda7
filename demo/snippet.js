// The snippet builder of the demo page: from a form to the two lines that a marketer pastes, with the quiz
// on this page as the preview.

import { ATTRIBUTES, PLAIN_PHONE } from "../src/embed/js/contract.js";

const form = document.querySelector("#snippet form");
const output = document.querySelector("#snippet textarea");
const status = document.querySelector("#snippet [role=status]");
const quiz = document.querySelector("partner-quiz");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The attributes that the form asks for. */
const ASKED = ATTRIBUTES.filter((name) => form.elements[name]);

/** The attributes that the form sets; what is left at its default is left out. */
function attributes() {
  const wishes = {};
  for (const name of ASKED) {
    const { type, checked, value } = form.elements[name];
    if (type !== "checkbox" && value.trim()) wishes[name] = value.trim();
    if (type === "checkbox" && checked) wishes[name] = "";
  }
  return wishes;
}

/** Room for the first screen on a phone: what follows stays where it is when the quiz takes the fallback's place. */
const ROOM = "display: block; min-height: 54rem;";

/** The accent, where it isn't the default. */
function accent() {
  const { value, defaultValue } = form.elements.accent;
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

/** A phone number as a link. Only the quiz knows the address of one that isn't written plainly, so that stays a text. */
function link(phone) {
  if (!phone.match(PLAIN_PHONE)) return escaped(phone);
  return `<a href="tel:${phone.replace(/[^0-9+]/g, "")}">${escaped(phone)}</a>`;
}

/** Writes the lines. */
function write() {
  const wishes = attributes();
  const style = [accent() && `--pq-accent: ${accent()};`, form.elements.room.checked && ROOM].filter(Boolean).join(" ");
  const folder = form.elements.folder.value.trim().replace(/\/*$/, "/");
  const words = Object.entries(wishes).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  output.value = [
    `<script type="module" src="${escaped(folder)}partner-quiz.js"></script>`,
    ...(style ? [`<style>partner-quiz { ${style} }</style>`] : []),
    `<partner-quiz${words.join("")}>Would you rather talk? Call ${link(wishes.phone ?? form.elements.phone.placeholder)}.</partner-quiz>`,
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
