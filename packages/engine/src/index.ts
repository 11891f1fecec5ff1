export type { NoticeLanguage } from '@yushen/contract';
export { cacheReadings } from './cache/cache-readings';
export type { CacheLimits } from './cache/page-cache';
export { type Classification, classifyText, prepareText } from './classify/score-type';
export { canonicalJson, digestOf } from './digest';
export { classifyPages } from './documents/documents';
export { type Examined, examine } from './examine';
export { EXPLANATION_SCHEMA, type Explanation, explain } from './explain/explain';
export { type Candidate, FEATURES } from './extract/candidate';
export { placeDocument } from './extract/document-pages';
export { extractFields, proposals } from './extract/extract-fields';
export { portraitFilled } from './features/portrait';
export { fileFindings } from './findings/file-findings';
export type { Authoring, PackLintResult, PackTestResult } from './front-door/authoring';
export type { FileData, FileInput, NamedFile } from './front-door/file-input';
export type {
  InspectOptions,
  MatterDescription,
  MatterSummary,
  PageJpeg,
  ReplayOptions,
  ReplayResult,
  ReviewCase,
  Reviewer,
  ReviewOptions,
  RunOptions,
} from './front-door/reviewer';
export { inspect } from './inspect';
export type { Registries } from './judge/fetch-shared';
export { holdForPerson } from './judge/hold-for-person';
export type { Verdict } from './judge/judge-case';
export type { DatedCase } from './judge/judged-case';
export { layOut } from './layout/upright';
export { applicantOf, composeNotice, type Notice, type NoticeDetails } from './notice/compose-notice';
export { noticeHtml } from './notice/notice-html';
export type { NoticeItem } from './notice/notice-item';
export { noticeText } from './notice/notice-text';
export { DEFINITION_SCHEMA, definitionSchema } from './own-documents/definition-schema';
export { loadDefinition } from './own-documents/load-definition';
export type { Parts, Running } from './parts';
export { openUpload, type Upload } from './reading/intake';
export { thumbnailOf } from './reading/thumbnail';
export { compareVerdicts } from './replay/compare-verdicts';
export { type Correction, correctRecord } from './replay/correct-record';
export { type Replayed, replay } from './replay/replay';
export type { ShadowResult } from './replay/shadow';
export { type ReviewSettings, review } from './review';
export { Stopwatch } from './running/stopwatch';
