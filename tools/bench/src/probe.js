// Runs in a page before the page's own scripts. It takes the quiz like a person who never pauses, and records
// what it sees. It is the same for every peer; only the selectors differ.
//
// peer   where things are: host (an element with an open shadow root, or nothing), start, option, next, title, result
// visit  "all" plays to the result, "none" only watches, a number answers so many questions
(peer, visit) => {
  if (window !== window.top) return;

  /** So long may one thing take before it counts as lost, in ms. */
  const PATIENCE = 20000;
  /** A question that has not moved on after so long did not hear the press, in ms. */
  const DEAF = 5000;
  /** People read before they answer: each step begins on a page that has come to rest. */
  const READING = 120;

  const seen = {
    paint: null, question: null, second: null, lost: false, deaf: 0, steps: [], long: [], shifts: [], ready: [],
    files: [], done: false, error: null,
  };
  window.seen = seen;

  // react-quiz-component asks for confirmation before it shows the result; this visitor always confirms.
  window.confirm = () => true;

  const watch = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch("longtask", ({ startTime, duration }) => seen.long.push([startTime, duration]));
  // All shifts count: nobody touches this page, so `hadRecentInput` only means that Chromium has just set the
  // size of the window.
  watch("layout-shift", ({ startTime, value }) => seen.shifts.push([startTime, value]));
  document.addEventListener("pq-ready", () => seen.ready.push(performance.now()));

  const root = () => (peer.host ? document.querySelector(peer.host)?.shadowRoot : document.querySelector("#quiz"));
  const shown = (selector) => {
    const found = root()?.querySelectorAll(selector) ?? [];
    return [...found].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0;
    });
  };
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  /** The end of the first frame in which something is found, or nothing when it takes too long. */
  const until = (find, patience = PATIENCE) => new Promise((resolve) => {
    const begun = performance.now();
    const look = () => {
      const found = find();
      if (found) {
        // The message arrives after the frame's style, layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ found, at: performance.now() });
        port2.postMessage(null);
      } else if (performance.now() - begun > patience) {
        resolve(undefined);
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });

  async function play(most) {
    const start = await until(() => shown(peer.start)[0], 3 * PATIENCE);
    if (!start) throw new Error("there is no start button");
    seen.paint = start.at;
    start.found.click();
    let first = await until(() => shown(peer.option)[0]);
    if (!first) {
      seen.lost = true;
      shown(peer.start)[0]?.click();
      first = await until(() => shown(peer.option)[0]);
    }
    if (!first) throw new Error("there is no first question");
    seen.question = first.at;

    for (let number = 0; number < most; ) {
      if (number > 0) await pause(READING);
      // The last option of the first question: with its first one, our quiz would leave two questions out.
      shown(peer.option).at(number === 0 ? -1 : 0)?.click();
      const next = await until(() => shown(peer.next).find((button) => !button.disabled));
      if (!next) throw new Error(`question ${number + 1} has no way on`);
      if (number > 0) await pause(READING);
      const title = shown(peer.title)[0]?.textContent;
      const begun = performance.now();
      next.found.click();
      const after = await until(() => {
        if (shown(peer.result)[0]) return "result";
        const other = shown(peer.title)[0]?.textContent;
        return other && other !== title && shown(peer.option)[0] && "question";
      }, DEAF);
      if (!after) {
        seen.deaf += 1;
        if (seen.deaf > 3) throw new Error(`question ${number + 1} doesn't listen`);
        // The question was there but couldn't be answered yet, so the time counts from when it can.
        if (number === 0) seen.question = performance.now();
        continue;
      }
      number += 1;
      if (after.found === "result") {
        seen.finish = after.at - begun;
        seen.questions = number;
        return;
      }
      // The first question is answered at once, faster than anyone reads. The wait after it shows what was still
      // loading, so it doesn't count as the time of a step.
      if (number === 1) seen.second = after.at;
      else seen.steps.push(after.at - begun);
    }
  }

  /** Takes the quiz away and brings a new one, which is started and answered once, so often. */
  window.again = async (times) => {
    const task = () => new Promise((resolve) => setTimeout(resolve));
    const wait = async (selector) => {
      for (const begun = performance.now(); performance.now() - begun < PATIENCE; await task()) {
        const found = shown(selector)[0];
        if (found) return found;
      }
      throw new Error(`${selector} doesn't come`);
    };
    for (let time = 0; time < times; time += 1) {
      const old = document.querySelector(peer.host);
      const next = document.createElement(peer.host);
      const ready = seen.ready.length;
      old.before(next);
      old.remove();
      // A press before that may never reach the engine.
      while (seen.ready.length === ready) await task();
      (await wait(peer.start)).click();
      (await wait(peer.option)).click();
      await task();
    }
    // The probe's own records must not count as memory of the quiz.
    for (const notes of [seen.ready, seen.long, seen.shifts]) notes.length = 0;
  };

  const most = visit === "all" ? Infinity : Number(visit);
  const played = visit === "none" ? Promise.resolve() : play(most);
  played.catch((error) => { seen.error = String(error); }).finally(() => { seen.done = true; });

  /** Everything seen so far, with every file that came. */
  window.report = () => {
    const files = performance.getEntriesByType("resource");
    seen.files = files.map(({ name, encodedBodySize, responseEnd }) => [name, encodedBodySize, responseEnd]);
    return seen;
  };
}
