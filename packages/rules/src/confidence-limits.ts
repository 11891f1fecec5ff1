/** How sure a reading must be before a rule may rely on it, 0..1. */
export interface ConfidenceLimits {
  /** A value that stands alone. */
  readonly relied: number;
  /** A value that passes its check digit, or agrees exactly with an independent one: the form, a registry, another paper. */
  readonly corroborated: number;
}

/** The defaults; a pack's `confidence` overrides them. */
export const DEFAULT_CONFIDENCE: ConfidenceLimits = { relied: 0.9, corroborated: 0.6 };
