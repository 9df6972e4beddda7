// What stands in the quiz's place after the engine has stopped: a kind message, the practice's phone and the help
// lines. The exit stays.

/**
 * Shows the note.
 *
 * @param {ShadowRoot} root
 * @param {string} language
 * @param {string} spare One line per text; in the line of a link, a tab and the address follow (src/embed/mount.rs).
 */
export function showTrapNote(root, language, spare) {
  const note = document.createElement("div");
  note.className = "pq stopped";
  note.setAttribute("part", "root");
  note.lang = language;
  note.append(root.querySelector(".bar") ?? "");
  for (const line of spare.split("\n")) {
    const [said, href] = line.split("\t");
    const place = note.appendChild(document.createElement("p"));
    if (href) {
      const link = place.appendChild(document.createElement("a"));
      link.href = href;
      link.textContent = said;
    } else {
      place.textContent = said;
    }
  }
  root.replaceChildren(note);
}
