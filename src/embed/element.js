// The custom element: the only hand-written script, and the one file that a page includes.
//
// It defines <partner-quiz>, loads the engine, the words and the style from beside itself, and keeps
// what stands inside the element on screen until the quiz is ready, and for good if it never is.

// The build puts the names of the hashed files and the version here (xtask/src/pack.rs).
const files = __FILES__;
const version = "__VERSION__";

const CORE_ATTRIBUTES = ["theme", "heading-level", "practice", "website", "phone", "booking-href", "exit-href"];
const FALLBACK_LANGUAGE = "en";

/** Marks what covers the page while it is left. */
const COVER = "data-partner-quiz-cover";

/** Shift so often, each press within so many milliseconds of the last, leaves the site. */
const PRESSES = 3;
const BETWEEN_PRESSES = 5000;

let instances = 0;
let engine; // One for all quizzes of the page.
const words = new Map(); // One download a language.

/** Why it can't run. `cause` goes into the event, `hint` tells the page's owner what to do. */
class Failure extends Error {
  constructor(cause, hint) {
    super(hint);
    this.cause = cause;
  }
}

const address = (name) => new URL(name, import.meta.url).href;

async function get(name) {
  const url = address(name);
  let response;
  try {
    response = await fetch(url, { credentials: "omit" });
  } catch {
    throw new Failure("network", `${url} can't be loaded. Is it there, and does connect-src allow it?`);
  }
  if (!response.ok) {
    throw new Failure("missing", `${url} answers ${response.status}. Copy the whole dist folder.`);
  }
  return response;
}

async function start() {
  const wasm = get(files.wasm);
  const style = get(files.style).then((response) => response.text());
  const glue = import(address(files.glue)).catch(() => {
    throw new Failure("missing", `${address(files.glue)} can't be loaded. Copy the whole dist folder.`);
  });
  // Each failure is reported once, below; without this a second one would be unhandled.
  style.catch(() => {});
  wasm.catch(() => {});
  const { default: init, Mount } = await glue;
  const response = await wasm;
  try {
    await init({ module_or_path: response });
  } catch (error) {
    throw new Failure("engine", `the engine can't start: ${error}. Does script-src allow 'wasm-unsafe-eval'?`);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await style);
  return { Mount, sheet };
}

/** Memoises a promise; a failed one may be tried again. */
const once = (get, set, load) => {
  let promise = get();
  if (!promise) {
    promise = load();
    set(promise);
    promise.catch(() => set(undefined));
  }
  return promise;
};

const loadEngine = () => once(() => engine, (next) => (engine = next), start);

const loadWords = (language) =>
  once(
    () => words.get(language),
    (next) => words.set(language, next),
    async () => new Uint8Array(await (await get(files.words[language].file)).arrayBuffer()),
  );

class PartnerQuiz extends HTMLElement {
  static observedAttributes = [...CORE_ATTRIBUTES, "lang"];

  #instance = ++instances;
  #mount;
  #language;
  #chosen; // By the visitor.
  #fallback = document.createElement("slot");
  #presses = 0;
  #lastPress = 0;
  // Keys are only listened to while the quiz is on screen.
  #sight = new IntersectionObserver((entries) => {
    const listen = entries.at(-1).isIntersecting ? "addEventListener" : "removeEventListener";
    document[listen]("keydown", this.#onKey);
  });

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" }).append(this.#fallback);
      this.shadowRoot.addEventListener("click", (event) => {
        const exit = event.target.closest?.("[data-action=exit]");
        if (!exit) return;
        event.preventDefault();
        this.#leave(exit);
      });
    }
    this.#sight.observe(this);
    window.addEventListener("pagehide", this.#onPageHide);
    window.addEventListener("pageshow", this.#onPageShow);
    this.#show();
  }

  disconnectedCallback() {
    // A move is a removal and an insertion: only what stays away is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#sight.disconnect();
      document.removeEventListener("keydown", this.#onKey);
      window.removeEventListener("pagehide", this.#onPageHide);
      window.removeEventListener("pageshow", this.#onPageShow);
      this.#hide();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name !== "lang") {
      this.#mount?.update();
    } else if (this.isConnected && this.#nearestLanguage() !== this.#language) {
      // Also while another language is still on its way.
      this.#hide();
      this.#show();
    }
  }

  async #show() {
    const language = this.#nearestLanguage();
    if (this.#language === language) return;
    this.#language = language;
    try {
      const [{ Mount, sheet }, bytes] = await Promise.all([loadEngine(), loadWords(language)]);
      if (this.#language !== language) return; // Taken away, or in another language, meanwhile.
      this.shadowRoot.adoptedStyleSheets = [sheet];
      const root = document.createElement("div");
      this.shadowRoot.append(root);
      this.#mount = new Mount(root, this, bytes, this.#instance, this.#otherLanguages(), (...what) => this.#tell(...what));
    } catch (error) {
      this.#language = undefined;
      const cause = error instanceof Failure ? error.cause : "content";
      console.error(`partner-quiz: ${error.message}`);
      this.#emit("pq-error", { cause });
    }
  }

  /** Shift three times leaves; any other key, or Shift held with one, begins the count anew. */
  #onKey = (event) => {
    if (!this.#mount || event.repeat) return;
    const late = event.timeStamp - this.#lastPress > BETWEEN_PRESSES;
    this.#lastPress = event.timeStamp;
    const presses = event.key === "Shift" ? (late ? 1 : this.#presses + 1) : 0;
    if (presses === this.#presses) return;
    this.#presses = presses;
    this.#mount.press(presses);
    const exit = this.shadowRoot.querySelector("[data-action=exit]");
    if (presses === PRESSES && exit) this.#leave(exit);
  };

  /** Nothing of a visit is left when the page is left, or shown again from the browser's memory. */
  #onPageHide = () => this.#hide();
  #onPageShow = (event) => {
    if (!event.persisted) return;
    document.querySelectorAll(`[${COVER}]`).forEach((cover) => cover.remove());
    this.#show();
  };

  /** Covers the whole page at once, forgets the answers, and puts another page in this one's place. */
  #leave(exit) {
    const { href } = exit;
    const cover = document.createElement("div");
    cover.setAttribute(COVER, "");
    cover.setAttribute("role", "alert");
    Object.assign(cover.style, {
      position: "fixed", inset: "0", zIndex: "2147483647", padding: "2em", background: "#fff", color: "#555",
      font: "16px system-ui, sans-serif",
    });
    document.body.append(cover);
    cover.textContent = exit.dataset.cover;
    this.#hide();
    window.location.replace(href);
  }

  #hide() {
    this.#presses = 0;
    this.#language = undefined;
    this.#mount?.destroy();
    this.#mount = undefined;
    this.shadowRoot.replaceChildren(this.#fallback);
  }

  /** What the visitor may switch to: nothing where the page has set a language on the element itself. */
  #otherLanguages() {
    if (this.hasAttribute("lang")) return [];
    const others = Object.entries(files.words).filter(([tag]) => tag !== this.#language);
    return others.flatMap(([tag, { name }]) => [tag, name]);
  }

  /** What the engine has to say. */
  #tell(what, attribute, takes) {
    if (what === "language") {
      this.#chosen = attribute;
      this.#hide();
      // The button that was pressed is gone with its language, so the focus goes to the new heading.
      this.#show().then(() => this.shadowRoot.querySelector("[data-focus=heading]")?.focus());
      return;
    }
    if (what === "warn") {
      console.warn(`partner-quiz: the attribute ${attribute} takes ${takes}. The default is used.`);
      return;
    }
    if (what === "ready") {
      this.#fallback.remove();
      this.#checkAccent();
    }
    this.#emit(`pq-${what}`, {});
  }

  /** An accent of the page's that text can't be read on is corrected by the style (styles/tokens.css). */
  #checkAccent() {
    if (!getComputedStyle(this).getPropertyValue("--pq-accent")) return;
    const probe = document.createElement("i");
    this.shadowRoot.querySelector(".pq").append(probe);
    const colour = (name) => {
      probe.style.color = `lab(from var(${name}) l a b)`;
      return getComputedStyle(probe).color;
    };
    if (colour("--brand") !== colour("--accent")) {
      console.warn("partner-quiz: --pq-accent has too little contrast for text. A shade of it is used that has enough.");
    }
    probe.remove();
  }

  #emit(name, extra) {
    const detail = { version, instance: this.#instance, ...extra };
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #nearestLanguage() {
    const tag = this.getAttribute("lang") ?? this.#chosen ?? this.closest("[lang]")?.lang ?? "";
    const language = tag.trim().toLowerCase().split("-")[0];
    return files.words[language] ? language : FALLBACK_LANGUAGE;
  }
}

if (!customElements.get("partner-quiz")) customElements.define("partner-quiz", PartnerQuiz);
