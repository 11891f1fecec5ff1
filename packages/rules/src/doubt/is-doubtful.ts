import type { ConfidenceLimits, FieldReading } from '@yushen/contract';

type Weighed = Pick<FieldReading, 'confidence' | 'valid'> &
  Partial<Pick<FieldReading, 'value' | 'masked' | 'evidence'>>;

/**
 * What bears a value out: nothing, something independent or its own check digit, something independent and sure that says just the same, or that
 * every rule finds the same with all that it surely may be.
 */
export type Backing = 'none' | 'corroborated' | 'agreed' | 'immaterial';

/**
 * A value that nothing may be approved on: not read with enough confidence, or refused by its format. One that
 * something independent bears out needs less.
 */
export function isDoubtful(limits: ConfidenceLimits, value: Weighed, backing: Backing): boolean {
  const { confidence, valid } = value;
  if (backing === 'immaterial') return false;
  if (backing === 'none') return confidence < limits.relied || valid === false;
  return confidence < (backing === 'agreed' && !isContested(value) ? limits.agreed : limits.corroborated);
}

/**
 * A value of which a part is hidden, or of which other crops of its place gave other figures: agreeing is not enough. Letters that were also read as their look-alikes
 * (李宇航, 李字航) are what agrees.
 */
const isContested = ({ value = '', masked, evidence }: Weighed): boolean =>
  masked === true || (evidence?.contested !== undefined && figuresIn(evidence.contested.value) !== figuresIn(value));

const figuresIn = (value: string): string => value.replace(/\D/gu, '');

/** A value that may be held against the applicant: as sure as one that an approval rests on alone. */
export const isSureValue = (limits: ConfidenceLimits, reading: Weighed): boolean =>
  !isDoubtful(limits, reading, 'none');

/** The place of the value was found, and surely nothing stands there: an empty value with its confidence. */
export const isSurelyBlank = (limits: ConfidenceLimits, reading: Weighed & { readonly value: string }): boolean =>
  reading.value.trim() === '' && reading.confidence >= limits.relied;
