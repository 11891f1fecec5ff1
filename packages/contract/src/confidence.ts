/** How sure a reading must be before a rule may rely on it, 0..1. */
export interface ConfidenceLimits {
  /** 0..1. A value that stands alone: to approve on it, and to hold it against an applicant. */
  readonly relied: number;
  /** 0..1. A value that passes its check digit, or agrees exactly with an independent one: the form, a registry, another document. */
  readonly corroborated: number;
  /** 0..1. A value that agrees exactly with a sure independent one: only seldom would another place of the document say the same by chance. */
  readonly agreed: number;
}

/**
 * What every other part asks when it asks how sure something is. A confidence says how often such a reading is right; a
 * pack's own `confidence` overrides `relied`, `corroborated` and `agreed`.
 */
export const CONFIDENCE = {
  relied: 0.9,
  corroborated: 0.6,
  agreed: 0.35,
  /** A document's type. Below it the type is only suggested: a person looks. */
  certainType: 0.8,
  /** A field read this well can be read: how its page looks does not matter. */
  legible: 0.85,
} as const satisfies ConfidenceLimits & Record<string, number>;
