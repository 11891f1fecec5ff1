import type { FormattedValue } from '@yushen/documents';
import type { PlacedPage } from './document-pages';
import type { RawValue } from './piece';

/** Where a candidate comes from. */
export type CandidateSource = 'right' | 'below' | 'pattern';

/** What speaks for or against a candidate's place, each 0..1. The order is that of the weights. */
export const FEATURES = [
  'bias',
  'right',
  'below',
  'pattern',
  'laterPattern',
  'edits',
  'laterLabel',
  'shortLabel',
  'colon',
  'starts',
  'startsWithColon',
  'alone',
  'shortQualifier',
  'longQualifier',
  'rest',
  'remark',
  'inline',
  'inlineWithoutColon',
  'gap',
  'valid',
  'later',
  'inSection',
  'outsideSection',
  'withoutSection',
  'holdsLabel',
  'anyText',
  'anyTextFarOff',
  'wrapped',
  'agreement',
  'rivals',
  'sentence',
  'patternWithLabel',
  'unknownLabel',
  'likeness',
  'likenessStrict',
  'sameHead',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Partial<Record<Feature, number>>>;

/** A value proposed for a field, with the evidence for its place. How surely its characters were read stands in `raw`. */
export interface Candidate extends FormattedValue {
  readonly raw: RawValue;
  readonly page: PlacedPage;
  readonly source: CandidateSource;
  /** The label, or the shape, that it was found by. */
  readonly found: string;
  readonly features: Features;
}
