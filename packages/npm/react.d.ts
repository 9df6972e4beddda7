// <partner-quiz> in JSX, for React 19 and newer.

import type { CSSProperties, DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  PartnerQuizAttributes, PartnerQuizElement, PartnerQuizListeners, PartnerQuizProperties,
} from "./types.js";

/** What the element takes. React turns `true` into an empty attribute, and leaves `false` out. */
export interface PartnerQuizProps
  extends Omit<HTMLAttributes<PartnerQuizElement>, "style" | keyof PartnerQuizAttributes>,
    PartnerQuizAttributes,
    PartnerQuizListeners {
  style?: CSSProperties & PartnerQuizProperties;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "partner-quiz": DetailedHTMLProps<PartnerQuizProps, PartnerQuizElement>;
    }
  }
}
