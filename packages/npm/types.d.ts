// The types of <partner-quiz>. Importing them registers nothing.

/** What each event tells. None of them ever holds an answer or a result. */
export interface PartnerQuizDetail {
  /** The version of the quiz. */
  version: string;
  /** A number that no other quiz on the page has. */
  instance: number;
}

/** Why the quiz can't be shown. */
export type PartnerQuizCause = CAUSES;

/** What `pq-error` tells. */
export interface PartnerQuizErrorDetail extends PartnerQuizDetail {
  cause: PartnerQuizCause;
}

/** The events. All of them bubble and reach the document. */
export interface PartnerQuizEventMap {
  // EVENTS
}

/** The attributes. */
export interface PartnerQuizAttributes {
  // ATTRIBUTES
}

/** The CSS properties that a page can set on the element. */
export interface PartnerQuizProperties {
  // PROPERTIES
}

/** Listeners as React, Preact and Svelte take them: `onpq-ready` and so on. */
export type PartnerQuizListeners = {
  [Name in keyof PartnerQuizEventMap as `on${Name}`]?: (event: PartnerQuizEventMap[Name]) => void;
};

/** The element. */
export interface PartnerQuizElement extends HTMLElement {}

/** Its class, which `customElements.get("partner-quiz")` gives once the element is registered. */
export interface PartnerQuizElementConstructor {
  new (): PartnerQuizElement;
  /** The version of the quiz. */
  readonly version: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "partner-quiz": PartnerQuizElement;
  }
  interface GlobalEventHandlersEventMap extends PartnerQuizEventMap {}
  interface CustomElementRegistry {
    get(name: "partner-quiz"): PartnerQuizElementConstructor | undefined;
    whenDefined(name: "partner-quiz"): Promise<PartnerQuizElementConstructor>;
  }
}
