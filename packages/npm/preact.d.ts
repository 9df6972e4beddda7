// <partner-quiz> in JSX, for Preact.

import type { ClassAttributes, CSSProperties, HTMLAttributes } from "preact";
import type {
  PartnerQuizAttributes, PartnerQuizElement, PartnerQuizListeners, PartnerQuizProperties,
} from "./types.js";

/** What the element takes. Preact would turn `true` into the word "true", so `isolated` takes only its own words. */
export interface PartnerQuizProps
  extends Omit<HTMLAttributes<PartnerQuizElement>, "style" | keyof PartnerQuizAttributes>,
    ClassAttributes<PartnerQuizElement>,
    PartnerQuizAttributes,
    PartnerQuizListeners {
  style?: string | (CSSProperties & PartnerQuizProperties);
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "partner-quiz": PartnerQuizProps;
    }
  }
}
