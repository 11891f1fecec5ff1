export type { Advice } from './advice';
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
export { CONFIDENCE, type ConfidenceLimits } from './confidence';
export type { DataRequest, DataSource } from './data-source';
export { DOCUMENT_TYPES, type DocumentType, documentTypeSchema, type KnownDocumentType } from './document-type';
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
  issueSchema,
  type QualityCode,
  type QualityFault,
  SEVERITIES,
  type Severity,
} from './issue';
export { ISSUE_PARAMS, type IssueDetails } from './issue-params';
export {
  DIGITAL_SIGNATURE_STATES,
  type DigitalSignature,
  type DigitalSignatureState,
  type ElectronicStamp,
  type EmbeddedValue,
} from './original';
export {
  INSPECT_SCHEMA,
  type InspectOutput,
  inspectOutputSchema,
  READ_SCHEMA,
  type ReadOutput,
  readOutputSchema,
  TEXT_WANTED,
  type TextWanted,
} from './output';
export { NUMBER_FAULTS, READING_PLACES, REAL_FEATURES } from './param-values';
export type {
  Cancellable,
  FileLoader,
  MarkReader,
  OpenedFile,
  Page,
  PageStrip,
  SealImprint,
  SourceFile,
  SuggestedType,
  TextReader,
  TypeSuggester,
} from './parts';
export type { ProgressEvent, Stage } from './progress';
export type {
  Alteration,
  CharacterReading,
  Line,
  LocatedPage,
  OtherLetter,
  PageImage,
  PageReading,
  ReadingSource,
  Rotation,
  Ruling,
  TextRegion,
  TypeRun,
} from './reading';
export { type CaseRecord, RECORD_SCHEMA, recordSchema } from './record';
export {
  type AlternativeLetter,
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
  suggestedTypeSchema,
  TICK_STATES,
  type TickState,
  type Timings,
} from './report';
export { ROLL_OUT_MODES, type RollOutMode } from './roll-out-mode';
export { type RuleFault, ruleFaultSchema } from './rule-fault';
export {
  RULE_STATUSES,
  type RuleInput,
  type RuleOutcome,
  type RuleStatus,
  ruleInputSchema,
  ruleOutcomeSchema,
} from './rule-outcome';
export { type Consultation, consultationSchema, type Sharing, type SourceAnswer, sharingSchema } from './sharing';
export { type Message, messageSchema, type Text, textSchema } from './text';
export { type VerdictChange, verdictChangeSchema } from './verdict-change';
export { en } from './wording/en';
export {
  explanationWords,
  filledIn,
  inputClauses,
  NO,
  NONE,
  REQUIREMENT_STATUS_NAMES,
  RULE_STATUS_NAMES,
  SIGNATURE_STATE_NAMES,
  SOME,
  YES,
} from './wording/explanation';
export { guidance } from './wording/guidance';
export { chinese, english, type Locale, localesWith, SHIPPED_LOCALES } from './wording/locale';
export {
  differing,
  NOTICE_TITLES,
  NOTICE_WORDS,
  type NoticeLanguage,
  noticeClosing,
  noticeOpening,
  sharedBy,
  toBeChecked,
  versionLine,
  whereOnUploads,
  withWrittenDates,
  writtenDate,
  YOUR_FORM,
} from './wording/notice';
export { PLAIN_HEADINGS } from './wording/notice-headings';
export {
  eitherOf,
  FORM_TITLE,
  featureName,
  listed,
  neededFor,
  sharedDataOf,
  together,
  UNKNOWN_DOCUMENT,
  UNTITLED_DOCUMENT,
} from './wording/terms';
export { wordFinding } from './wording/word-finding';
export type { AdviceWording, RuleFaultWording, Wording } from './wording/wording';
export { zh } from './wording/zh';
