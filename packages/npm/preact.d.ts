// <partner-quiz> in JSX, for Preact.

import type { ClassAttributes, CSSProperties, HTMLAttributes } from "preact";
import type {
  PartnerQuizAttributes, PartnerQuizElement, PartnerQuizListeners, PartnerQuizProperties,
} from "./types.js";

/** What the element takes. Preact turns `true` into the word "true", and leaves `false` out. */
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
