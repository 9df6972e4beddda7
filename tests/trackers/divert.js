// Loads before each tracker. Every request of the page to another server goes to the test's own collector instead, with
// the original address as its path. The collector answers.

const divert = (address) => {
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url.href : `${location.origin}/collect/${url.href}`;
};

const { fetch: ask } = window;
window.fetch = async (input, init) => {
  if (!(input instanceof Request)) return ask(divert(input), init);
  const { method, headers, url } = input;
  const body = method === "GET" ? undefined : await input.arrayBuffer();
  return ask(divert(url), { method, headers, body, ...init });
};

const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  return open.call(this, method, divert(address), ...more);
};

const { sendBeacon } = navigator;
navigator.sendBeacon = (address, body) => sendBeacon.call(navigator, divert(address), body);

const image = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src");
Object.defineProperty(HTMLImageElement.prototype, "src", {
  ...image,
  set(address) {
    image.set.call(this, divert(address));
  },
});

// Trackers wait for seconds before they send. Here they wait for a tenth of that. The quiz's own timers don't change.
for (const name of ["setTimeout", "setInterval"]) {
  const wait = window[name];
  window[name] = (what, time, ...more) =>
    wait(what, time >= 2000 && !new Error().stack.includes("/pq/") ? time / 10 : time, ...more);
}
