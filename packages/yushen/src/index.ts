export {
  type CaseInput,
  type CaseRecord,
  type DataRequest,
  type DataSource,
  type DocumentType,
  type InspectOutput,
  type Issue,
  type IssueCode,
  type ProgressEvent,
  type ReadOutput,
  type Report,
  type RollOutMode,
  type RuleOutcome,
  recordSchema,
  type SharedData,
  type TextWanted,
  type VerdictChange,
  YushenError,
} from '@yushen/contract';
export {
  type Explanation,
  type Notice,
  type NoticeItem,
  type NoticeLanguage,
  noticeHtml,
  noticeText,
  type ShadowResult,
} from '@yushen/engine';
export { type ImportedModels, type ImportRequest, importModels } from '@yushen/read';
export type {
  CheckItem,
  DepartmentView,
  Guide,
  GuidedMaterial,
  JsonSchema,
  LintFinding,
  OpenQuestion,
  PackChange,
  PackDiff,
} from '@yushen/rules';
export { createReviewer } from './create-reviewer';
export { type HttpDataSourceOptions, httpDataSource } from './http-data-source';
export type {
  FileInput,
  InspectOptions,
  MatterDescription,
  MatterSummary,
  PackLintResult,
  PackTestResult,
  PageJpeg,
  ReplayOptions,
  ReplayResult,
  ReviewCase,
  Reviewer,
  ReviewOptions,
  RunOptions,
} from './reviewer';
export type { ReviewerOptions } from './reviewer-options';
