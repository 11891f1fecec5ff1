export {
  type CaseInput,
  type DocumentType,
  type InspectOutput,
  type Issue,
  type IssueCode,
  type ProgressEvent,
  type ReadOutput,
  type Report,
  YushenError,
} from '@yushen/contract';
export { type ImportedModels, type ImportRequest, importModels } from '@yushen/read';
export type { DepartmentView, JsonSchema, LintFinding, PackChange, PackDiff } from '@yushen/rules';
export { createReviewer } from './create-reviewer';
export type {
  FileInput,
  InspectOptions,
  MatterDescription,
  MatterSummary,
  PackLintResult,
  PackTestResult,
  PageJpeg,
  ReviewCase,
  Reviewer,
  ReviewOptions,
  RunOptions,
} from './reviewer';
export type { ReviewerOptions } from './reviewer-options';
