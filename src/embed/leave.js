// Leaving the site: something covers the whole page at once, while another page takes its place.

/** Marks what covers the page. */
const COVER = "data-partner-quiz-cover";

/** Covers the whole page. `text` is what the cover says. */
export function cover(text) {
  const cover = document.createElement("div");
  cover.setAttribute(COVER, "");
  cover.setAttribute("role", "alert");
  Object.assign(cover.style, {
    position: "fixed", inset: "0", zIndex: "2147483647", padding: "2em", background: "#fff", color: "#555",
    font: "16px system-ui, sans-serif",
  });
  // Not into the body: where that is moved by a style, the cover would move with it.
  document.documentElement.append(cover);
  // After it is there, so that a screen reader says it.
  cover.textContent = text;
}

/** Takes the cover away from a page that is shown again. */
export function uncover() {
  document.querySelectorAll(`[${COVER}]`).forEach((cover) => cover.remove());
}
