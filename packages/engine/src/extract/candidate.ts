import type { FormattedValue } from '@yushen/documents';
import type { PlacedPage } from './document-pages';
import type { RawValue } from './piece';

/** Where a candidate comes from. */
export type CandidateSource = 'right' | 'below' | 'pattern' | 'mention';

/** What speaks for or against a candidate's place, each 0..1. The order is that of the weights. */
export const FEATURES = [
  'bias',
  'right',
  'below',
  'pattern',
  'laterPattern',
  'edits',
  'laterLabel',
  'labelLength',
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
  'later',
  'inSection',
  'outsideSection',
  'withoutSection',
  'holdsLabel',
  'anyText',
  'anyTextFarOff',
  'wrapped',
  'agreement',
  'confirmed',
  'rivals',
  'sentence',
  'patternWithLabel',
  'unknownLabel',
  'likeness',
  'likenessStrict',
  'sameHead',
  'person',
  'organisation',
  'number',
  'date',
  'amount',
  'address',
  'labels',
  'firstPage',
  'onlyLabel',
  'coverage',
  'wholeness',
  'signing',
  'nameless',
  'inCell',
  'offCell',
  'housed',
  'partial',
  'usual',
  'mention',
  'mentionSole',
  'mentionOnlyField',
  'mentionLead',
  'mentionCalled',
  'mentionRole',
  'mentionQuoted',
  'mentionStarts',
  'mentionEnds',
  'mentionFirst',
  'mentionLast',
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

/** Whether a candidate stands at a label, and not only in a sentence. */
export const isAtLabel = ({ source }: Candidate): boolean => source === 'right' || source === 'below';

/** Whether two candidates rest on the same piece of text. */
export const sharePlace = (a: Candidate, b: Candidate): boolean =>
  a.raw.pieces.some((one) =>
    b.raw.pieces.some((other) => one.line === other.line && one.from < other.to && other.from < one.to),
  );
