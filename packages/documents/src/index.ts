export { allDocuments } from './all-documents';
export {
  type Bearing,
  type ColumnSpec,
  type Cue,
  type DocumentDefinition,
  defineDocument,
  type FieldOf,
  type FieldSpec,
  type SectionLabels,
  type SigningZone,
  type TableSpec,
} from './define-document';
export type { Format, FormattedValue } from './format';
export { isMasked } from './is-masked';
export { sealKind } from './seal-kind';
export {
  BESIDE_SIGNATURES,
  JOINING_WORDS,
  REPRESENTATIVES,
  SEALING_WORDS,
  SIGNING_WORDS,
  signingPhrases,
} from './signing-words';
export { STAMP_WORDS } from './stamp-words';
