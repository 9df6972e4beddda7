// Finds the usual trackers on the page (trackers.json). Each has names that it gives to the window, as paths, and parts
// of the addresses of its scripts and of what it sends. One that a page has bundled may have no name: it is found once
// it has sent something. One that goes through the page's own server can't be found.

import { trackers } from "./trackers.json";

/** What a page has put in the way may throw. */
const tried = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Whether the page has this name. An element's id is a name of the window, too, but no property of its own. */
const has = (path) => {
  const [name, property] = path.split(".");
  return tried(() => Object.hasOwn(window, name) && (!property || property in window[name]));
};

/** The first tracker that is found on the page, by its name. */
export const tracker = () => {
  const addresses = [
    tried(() => Array.from(document.querySelectorAll("script[src]"), ({ src }) => src)),
    tried(() => performance.getEntriesByType("resource").map(({ name }) => name)),
  ].join();
  const asksFor = (part) => addresses.includes(part);
  return trackers.find(({ globals, scripts }) => globals.some(has) || scripts.some(asksFor))?.name;
};
