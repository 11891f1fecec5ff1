import type { ConfidenceLimits, FieldReading } from '@yushen/contract';

type Weighed = Pick<FieldReading, 'confidence' | 'valid'>;

/**
 * A value that nothing may be approved on: not read with enough confidence, or refused by its format. One that
 * something independent bears out needs less.
 */
export function isDoubtful(limits: ConfidenceLimits, { confidence, valid }: Weighed, corroborated: boolean): boolean {
  return corroborated ? confidence < limits.corroborated : confidence < limits.relied || valid === false;
}

/** A value that may be held against the applicant: as sure as one that an approval rests on alone. */
export const isSureValue = (limits: ConfidenceLimits, reading: Weighed): boolean => !isDoubtful(limits, reading, false);

/** The place of the value was found, and surely nothing stands there: an empty value with its confidence. */
export const isSurelyBlank = (limits: ConfidenceLimits, reading: Weighed & { readonly value: string }): boolean =>
  reading.value.trim() === '' && reading.confidence >= limits.relied;
