export { type Classification, classifyText, prepareText } from './classify/score-type';
export { canonicalJson, digestOf } from './digest';
export { type Examined, examine } from './examine';
export { inspect } from './inspect';
export type { Upload } from './intake';
export { layOut } from './layout/upright';
export type { Parts, Running } from './parts';
export { type DatedCase, review } from './review';
export { Stopwatch } from './stopwatch';
