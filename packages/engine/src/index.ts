export { canonicalJson, digestOf } from './digest';
export { type Examined, examine } from './examine';
export { inspect } from './inspect';
export type { Upload } from './intake';
export type { Parts, Running } from './parts';
export { type DatedCase, review } from './review';
export { Stopwatch } from './stopwatch';
