export { beginsWithSurname } from '@yushen/formats';
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
export { type DefinitionFault, definitionFaults } from './definition-faults';
export { oneOf } from './field-formats';
export { fieldLabels } from './field-labels';
export type { Format, FormattedValue } from './format';
export { isMasked } from './is-masked';
export { NAMED_FORMATS } from './named-formats';
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
