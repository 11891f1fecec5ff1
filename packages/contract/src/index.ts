export { quadSchema } from './box';
export {
  CASE_SCHEMA,
  type Case,
  type CaseInput,
  caseSchema,
  type Material,
  materialSchema,
  type SharedData,
  sharedDataSchema,
} from './case';
export { DOCUMENT_TYPES, type DocumentType, type KnownDocumentType } from './document-type';
export { YushenError, type YushenErrorCode } from './error';
export { FIELD_NAMES, FIELD_TITLES, type FieldName } from './field-names';
export {
  type Bounds,
  boundsOf,
  centreOf,
  heightOf,
  lengthOf,
  type Point,
  type Quad,
  quadFromBounds,
  sliceQuad,
} from './geometry';
export {
  type Evidence,
  evidenceSchema,
  type FileFault,
  type Finding,
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type IssueDetails,
  issueSchema,
  type QualityCode,
  type QualityFault,
  SEVERITIES,
  type Severity,
} from './issue';
export {
  INSPECT_SCHEMA,
  type InspectOutput,
  inspectOutputSchema,
  READ_SCHEMA,
  type ReadOutput,
  readOutputSchema,
} from './output';
export type {
  Cancellable,
  FileOpener,
  MarkReader,
  OpenedFile,
  Page,
  PageStrip,
  SealImprint,
  SourceFile,
  TextReader,
} from './parts';
export type { ProgressEvent, Stage } from './progress';
export type {
  CharacterReading,
  Line,
  LocatedPage,
  PageImage,
  PageReading,
  ReadingSource,
  Rotation,
  TextRegion,
} from './reading';
export {
  type CellReading,
  type CodeMark,
  DECISIONS,
  type Decision,
  type Document,
  documentSchema,
  type FieldReading,
  type Marks,
  type ModelInfo,
  REPORT_SCHEMA,
  type Report,
  type RequirementResult,
  type RequirementStatus,
  reportSchema,
  SEAL_KINDS,
  type Seal,
  type SealKind,
  type Signature,
  type SignatureState,
  STAMP_KINDS,
  type StampKind,
  type StampMark,
  TICK_STATES,
  type TickState,
  type Timings,
} from './report';
export { type Text, textSchema } from './text';
export { en } from './wording/en';
export { guidance } from './wording/guidance';
export { wordFinding } from './wording/word-finding';
export { zh } from './wording/zh';
