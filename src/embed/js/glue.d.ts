// The engine's bindings, which wasm-bindgen makes (src/embed/mount.rs says what each takes).

export class Language {
  constructor(words: Uint8Array);
}

export class Mount {
  constructor(
    root: Element,
    host: Element,
    language: Language,
    instance: number,
    languages: string,
    early: string,
    tell: (what: string, ...more: string[]) => void,
  );
  update(): void;
  spare(): string;
  destroy(): void;
}

/** Starts the engine, once it is compiled. */
export default function init(engine: { module_or_path: WebAssembly.Module }): Promise<unknown>;

/** The same, at once. */
export function initSync(engine: { module: WebAssembly.Module }): unknown;
