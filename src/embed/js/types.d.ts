// Shapes that the scripts share, and the constants that the build puts into them. For the type checker alone:
// nothing here ships.

import type { Exit } from "./exit.js";
import type { Language, Mount } from "./glue.js";
import type { Mode } from "./mode.js";

/** A prerendered element: its name, its attributes, and what is in it (tools/pack/src/prerender.rs). */
export type Prerendered = [name: string, attributes: Record<string, string>, ...children: (Prerendered | string)[]];

/** The first screen and the first question of a language. */
export type Screens = [first: Prerendered, question: Prerendered];

/** Where an element's files come from: loader.js or one-file.js. */
export interface Source {
  version: string;
  /** Has a key for each language that the quiz speaks. */
  languages: Record<string, unknown>;
  /** The first screen in English. */
  first: Prerendered;
  /** The style of the first screen. */
  style: string;
  /** Says that there is nothing to load, and so nothing to wait for. */
  alone?: boolean;
  /** Loads what opens the quiz, or the frame, in an element. Fails with a message for the page's owner. */
  open(element: QuizElement, language: string): Promise<() => Mode>;
  /** Puts another page in the place of this one. */
  leave(href: string): void;
}

/** The element, as the other scripts use it (element.js). */
export interface QuizElement extends HTMLElement {
  /** A number that no other quiz on the page has. */
  readonly instance: number;
  readonly root: ShadowRoot;
  /** Shows what stands inside the element. */
  readonly fallback: HTMLSlotElement;
  readonly exit: Exit;
  /** What the visitor chose instead of the page's language. */
  language: string | undefined;
  nearest(): string;
  show(): void;
  hide(): void;
  again(button?: HTMLElement): void;
  draw(screen: Prerendered): void;
  say(what: string, extra?: object): void;
  fail(cause: string, message: string): void;
}

/** What every quiz of a build shares. */
export interface Look {
  /** The style of everything but the first screen. */
  style: string;
  /** The same, once it was needed. */
  sheet?: CSSStyleSheet;
  /** The languages' names, by tag. */
  languages: Record<string, string>;
  /** Moves the quiz into the frame, with this button pressed, if a tracker has come. */
  moves?(element: QuizElement, button: HTMLElement): boolean;
}

/** A started engine, with the words of one language. */
export interface Engine {
  Mount: typeof Mount;
  language: Language;
  /** Whether the engine is what threw this. */
  owns(trap: Error): boolean;
}

/** How the engine's files are got: from the server, or in the isolated frame from the page. */
export interface Files {
  /** Another module of the quiz. */
  load(file: string): Promise<any>;
  get(file: string): Promise<Response>;
}

/** What the isolated frame is made of. The scripts and files are addresses. */
export interface FrameParts {
  /** The style of the frame on the page. */
  style: string;
  /** The page's script. */
  script: string;
  /** The module that opens the quiz. */
  quiz: string;
  /** The other modules that show the first screens. */
  others: string[];
  /** The names of the files that the engine needs. */
  engine: string[];
  /** The one file, which is shown if the page's policy forbids all that. */
  oneFile: string;
}

/** Starts the engine with a language's words. */
export type Start = () => Promise<Engine>;

/** What the page's script tells the isolated frame. */
export interface Config {
  partnerQuiz: "config";
  attributes: Record<string, string | null>;
  properties: Record<string, string>;
  /** In which direction the page is written: `ltr` or `rtl`. */
  direction: string;
  /** Whether the frame is to be as high as what is in it. */
  grows: boolean;
  /** What was pressed on the page's own first screen; empty if nothing was. */
  wish: string;
  /** Whether the frame has just come in sight. */
  seen: boolean;
}

/** A message as it arrives: anybody may have sent it, so nothing is known of it. */
export type Heard = Partial<Record<string, unknown>>;

declare global {
  /** What the build takes from Rust; contract.js says what each is. */
  const CONTRACT: {
    ATTRIBUTES: string[];
    FRAME_ATTRIBUTES: string[];
    ADDRESS_ATTRIBUTES: string[];
    PROPERTIES: string[];
    EXIT_HREF: string;
    THEMES: string[];
    ISOLATED_ALWAYS: string[];
    ISOLATED_NEVER: string;
    PRESSES: number;
    BETWEEN_PRESSES: number;
    EVENT_READY: string;
    EVENT_START: string;
    EVENT_COMPLETE: string;
    EVENT_ERROR: string;
    CAUSE_BROWSER: string;
    CAUSE_CHANGED: string;
    CAUSE_CONTENT: string;
    CAUSE_ENGINE: string;
    CAUSE_FRAME: string;
    CAUSE_MISSING: string;
    CAUSE_NETWORK: string;
    CAUSE_POLICY: string;
    CAUSE_STOPPED: string;
    ACTION_START: string;
    ACTION_BACK: string;
    ACTION_LANGUAGE: string;
    ACTION_HELP: string;
  };

  /** The release's version. */
  const VERSION: string;

  /** A style: which one, the script says. */
  const STYLE: string;

  /** The style of the isolated frame on the page. */
  const FRAME: string;

  /** The languages' names, by tag. */
  const LANGUAGES: Record<string, string>;

  /** loader.js: the names of the modules; for each language that of its screens, which is empty for English. */
  const FILES: {
    quiz: string;
    divs: string;
    languages: Record<string, string>;
  };

  /** start.js: the names of the module that starts the engine, of the engine, and of each language's words. open.js:
      those of each language's screens, which is empty for English. */
  const ENGINE: {
    module: string;
    wasm: string;
    words: Record<string, string>;
    screens: Record<string, string>;
  };

  /** loader.js: the first screen in English. */
  const FIRST: Prerendered;

  /** open.js: the first question in English. */
  const QUESTION: Prerendered;

  /** engine.js: the SHA-256 of each file, in base64. */
  const HASHES: Record<string, string>;

  /** one-file.js: the prerendered screens of each language. */
  const SCREENS: Record<string, Screens> & { en: Screens };

  /** one-file.js: the style of everything but the first screen. */
  const REST: string;

  interface Window {
    /** one-file.js waits for this call of one-file-engine.js. */
    partnerQuizEngine(start: (language: string) => Promise<Engine>): void;
  }
}
