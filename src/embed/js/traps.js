// Traps: errors after which the engine can't be asked for anything.

/** The events of the window by which a trap can be seen. */
const TYPES = /** @type {const} */ (["error", "unhandledrejection"]);

/** One engine serves all quizzes of the page, so a trap in it stops them all. */
let hasTrapped = false;

/** Whether the engine has stopped. */
export const isStopped = () => hasTrapped;

/** Watches for traps on behalf of one quiz. */
export class Traps {
  #stop;

  /**
   * Tells the engine's traps from those of other modules (engine.js). Unset until the engine is there.
   *
   * @type {((trap: Error) => boolean) | undefined}
   */
  owns;

  /** @param {(trap: Error) => void} stop Is called when the engine has stopped. */
  constructor(stop) {
    this.#stop = stop;
    for (const type of TYPES) window.addEventListener(type, this.#hear);
  }

  close() {
    for (const type of TYPES) window.removeEventListener(type, this.#hear);
  }

  /**
   * The engine has stopped.
   *
   * @param {Error} trap
   */
  take(trap) {
    hasTrapped = true;
    this.close();
    this.#stop(trap);
  }

  /** @param {ErrorEvent | PromiseRejectionEvent} event */
  #hear = (event) => {
    const trap = "reason" in event ? event.reason : event.error;
    if (trap instanceof WebAssembly.RuntimeError && this.owns?.(trap)) this.take(trap);
  };
}
