// Finds the usual trackers on the page (trackers.json). Each has globals, as paths from the window, and parts of the
// addresses of its scripts and of what it sends. A tracker that a page has bundled may have no global: it is found once
// it has sent something. One whose requests go through the page's own server can't be found.

import { trackers } from "./trackers.json";

/**
 * The result of a function, or nothing: what a page has put in the place of something may throw.
 *
 * @template T
 * @param {() => T} read
 */
const tried = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/**
 * Whether the page has this global. An element's id can be read from the window, too, but isn't its own property.
 *
 * @param {string} path
 */
const has = (path) => {
  const [name, property] = path.split(".");
  // Not `instanceof`: a page may have put an object of another frame there.
  return tried(() => Object.hasOwn(window, name) && (!property || property in Object(Reflect.get(window, name))));
};

/** The name of the first tracker that is found on the page. */
export const tracker = () => {
  const addresses = [
    tried(() => Array.from(document.querySelectorAll("script"), ({ src }) => src)),
    tried(() => performance.getEntriesByType("resource").map(({ name }) => name)),
  ].join();
  /** @param {string} part */
  const asksFor = (part) => addresses.includes(part);
  return trackers.find(({ globals, scripts }) => globals.some(has) || scripts.some(asksFor))?.name;
};
