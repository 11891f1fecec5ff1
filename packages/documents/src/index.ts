export { beginsWithSurname, parseAmount, parseAmountInWords } from '@yushen/formats';
export { allDocuments } from './all-documents';
export {
  type Bearing,
  type ColumnSpec,
  type Cue,
  type DocumentDefinition,
  defineDocument,
  type FieldOf,
  type FieldSpec,
  type OfficeSpec,
  type SectionLabels,
  type SigningZone,
  type TableSpec,
} from './define-document';
export { type DefinitionFault, definitionFaults } from './definition-faults';
export { fieldLabels } from './field-labels';
export { oneOf } from './formats/field-formats';
export type { Format, FormattedValue } from './formats/format';
export { NAMED_FORMATS } from './formats/named-formats';
export { unlistedDistrict } from './formats/unlisted-district';
export { isMasked } from './words/is-masked';
export { sealKind } from './words/seal-kind';
export {
  BESIDE_SIGNATURES,
  JOINING_WORDS,
  LEGAL_REPRESENTATIVES,
  REPRESENTATIVES,
  SEALING_WORDS,
  SIGNING_WORDS,
  signingPhrases,
} from './words/signing-words';
export { STAMP_WORDS } from './words/stamp-words';
