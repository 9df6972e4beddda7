// The sandboxed frame of the isolated quiz, with the one file in it.

/** Without allow-same-origin, the frame is a site of its own to the browser, and has no storage. Forms are allowed,
    since Continue submits one; the frame's own policy lets none be sent. Pages behind links aren't in the sandbox. */
const SANDBOX = [
  "allow-scripts", "allow-forms", "allow-popups", "allow-popups-to-escape-sandbox", "allow-modals", "allow-downloads",
  "allow-top-navigation-by-user-activation",
].join(" ");

/**
 * Makes the frame. It loads once it is on the page.
 *
 * @param {string} address That of the one file.
 * @param {string} language
 * @param {string} title
 */
export function frameElement(address, language, title) {
  const frame = document.createElement("iframe");
  const url = new URL(address);
  url.searchParams.set("lang", language);
  frame.title = title;
  frame.setAttribute("sandbox", SANDBOX);
  frame.setAttribute("allow", "clipboard-write *");
  frame.referrerPolicy = "no-referrer";
  frame.src = url.href;
  return frame;
}
