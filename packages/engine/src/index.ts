export { cacheReadings } from './cache/cache-readings';
export type { CacheLimits } from './cache/page-cache';
export { type Classification, classifyText, prepareText } from './classify/score-type';
export { compareVerdicts } from './compare-verdicts';
export { type Correction, correctRecord } from './correct-record';
export { canonicalJson, digestOf } from './digest';
export { classifyPages } from './documents';
export { type Examined, examine } from './examine';
export { EXPLANATION_SCHEMA, type Explanation, explain } from './explain/explain';
export { type Candidate, FEATURES } from './extract/candidate';
export { placeDocument } from './extract/document-pages';
export { extractFields, proposals } from './extract/extract-fields';
export { portraitFilled } from './features/portrait';
export { thumbnailOf } from './features/thumbnail';
export type { Registries } from './fetch-shared';
export { fileFindings } from './file-findings';
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
export { holdForPerson } from './hold-for-person';
export { inspect } from './inspect';
export { openUpload, type Upload } from './intake';
export type { Verdict } from './judge-case';
export type { DatedCase } from './judged-case';
export { layOut } from './layout/upright';
export { applicantOf, composeNotice, type Notice, type NoticeDetails } from './notice/compose-notice';
export { noticeHtml } from './notice/notice-html';
export type { NoticeItem } from './notice/notice-item';
export { noticeText } from './notice/notice-text';
export type { NoticeLanguage } from './notice/notice-words';
export { DEFINITION_SCHEMA, definitionSchema } from './own-documents/definition-schema';
export { loadDefinition } from './own-documents/load-definition';
export type { Parts, Running } from './parts';
export { type Replayed, replay } from './replay';
export { type ReviewSettings, review } from './review';
export type { ShadowResult } from './shadow';
export { Stopwatch } from './stopwatch';
