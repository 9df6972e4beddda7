// The snippet builder of the demo page: from a form to the two lines that a marketer pastes, with the quiz
// on this page as the preview.

const form = document.querySelector("#snippet form");
const output = document.querySelector("#snippet textarea");
const status = document.querySelector("#snippet [role=status]");
const quiz = document.querySelector("partner-quiz");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The attributes that the form sets; what is left at its default is left out. */
function attributes() {
  const wishes = {};
  for (const name of ["practice", "phone", "website", "booking-href", "theme", "lang"]) {
    const value = form.elements[name].value.trim();
    if (value) wishes[name] = value;
  }
  if (form.elements.isolated.checked) wishes.isolated = "";
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
  for (const name of ["practice", "phone", "website", "booking-href", "theme", "lang", "isolated"]) {
    if (name in wishes) quiz.setAttribute(name, wishes[name]);
    else quiz.removeAttribute(name);
  }
  if (accent()) quiz.style.setProperty("--pq-accent", accent());
  else quiz.style.removeProperty("--pq-accent");
}

/** Writes the lines. */
function write() {
  const wishes = attributes();
  const style = [accent() && `--pq-accent: ${accent()};`, form.elements.room.checked && ROOM].filter(Boolean).join(" ");
  const folder = form.elements.folder.value.trim().replace(/\/*$/, "/");
  const words = Object.entries(wishes).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  const phone = wishes.phone ?? "720-772-8432";
  const href = phone.replace(/[^0-9+]/g, "");
  output.value = [
    `<script type="module" src="${escaped(folder)}partner-quiz.js"></script>`,
    ...(style ? [`<style>partner-quiz { ${style} }</style>`] : []),
    `<partner-quiz${words.join("")}>Would you rather talk? Call <a href="tel:${href}">${escaped(phone)}</a>.</partner-quiz>`,
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
