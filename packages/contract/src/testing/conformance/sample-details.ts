import type { Advice } from '../../advice';
import type { IssueCode } from '../../issue';
import type { IssueDetails } from '../../issue-params';
import { NUMBER_FAULTS, READING_PLACES, REAL_FEATURES } from '../../param-values';
import type { Text } from '../../text';

const document: Text = { zh: '租赁合同', en: 'Lease' };
const field: Text = { zh: '姓名', en: 'Name' };
const about: Text = { zh: '签字日期早于申请日期', en: 'the signing date is before the application' };
const where = document;
const file = 'lease.pdf';
const sheet = { file, page: 0 };
const readings = [
  { where: document, value: '李晓梅' },
  { where: { zh: '申请表', en: 'Application' }, value: '李小梅' },
];
const earlier = { what: field, date: '2026-03-01' };
const later = { what: field, date: '2026-02-01' };

/** Of each code, an issue with the least that it may know, and one with all. */
export const SAMPLE_DETAILS: { readonly [Code in IssueCode]: readonly IssueDetails[Code][] } = {
  'file.unreadable': [
    { file, reason: 'empty' },
    { file, reason: 'damaged', page: 2 },
    { file, reason: 'absent' },
  ],
  'file.unsupported': [{ file, kind: 'ole' }],
  'file.too-large': [
    { file, measure: 'bytes', limit: 1000 },
    { file, measure: 'pages', actual: 120, limit: 100 },
  ],
  'file.encrypted': [{ file }],
  'quality.blurred': [sheet],
  'quality.dark': [sheet],
  'quality.glare': [sheet],
  'quality.low-resolution': [sheet],
  'quality.cropped': [sheet],
  'material.missing': [
    { requirement: document, accepts: [] },
    { requirement: document, accepts: [document], subject: '李晓梅', mayBe: [file] },
  ],
  'material.wrong-type': [
    { file, expected: document, found: field },
    { file, expected: document, found: field, unsure: true },
  ],
  'material.unrecognized': [
    sheet,
    { ...sheet, guess: { title: document, words: ['出租方'] } },
    { ...sheet, likely: document },
  ],
  'material.unexpected': [{ file, found: document }],
  'material.duplicate': [
    { found: document, files: [file, 'b.pdf'] },
    { found: document, files: [file], subjects: ['李晓梅', '王强'] },
  ],
  'material.incomplete': [
    { document, missing: field },
    { document, missing: { pages: [2, 3] }, subject: '李晓梅', mayBe: [file] },
  ],
  'field.missing': [
    { document, field },
    { document, field, blank: true },
  ],
  'field.unreadable': [{ document, field }],
  'field.invalid': [
    { document, field },
    { document, field, value: '440304', why: about },
    ...NUMBER_FAULTS.map((fault) => ({ document, field, value: '440304', fault })),
  ],
  'field.mismatch': [
    { field, readings, doubtful: false },
    { field, readings, doubtful: true },
    { field, readings: READING_PLACES.map((where) => ({ where, value: '李晓梅' })), doubtful: false },
  ],
  'document.expired': [{ document, until: '2026-01-01', on: '2026-03-15' }],
  'document.not-yet-valid': [{ document, from: '2026-05-01', on: '2026-03-15' }],
  'seal.missing': [{ document }, { document, by: field }],
  'seal.mismatch': [
    { document, expected: '某公司', found: '另一公司' },
    { document, expected: '某公司', found: '?', unsure: true },
  ],
  'signature.missing': [
    { document, signer: field, unsure: false },
    { document, signer: field, unsure: true },
  ],
  'amount.mismatch': [{ readings }, { document, readings: [{ where: { sumOf: field }, value: '12.00' }, ...readings] }],
  'date.inconsistent': [
    { earlier, later },
    {
      earlier: { what: { period: 2, edge: 'from' }, date: '2026-03' },
      later: { what: 'submitted', date: '2026-02-01' },
    },
    {
      earlier: { what: { where: document, title: field }, date: '2026-03-01' },
      later: { what: { period: 1, edge: 'until' }, date: '2026-02' },
    },
  ],
  'rule.failed': [
    { about },
    { fault: 'over-limit', where, title: field, value: '12', measure: 'area', limit: '10', limitFrom: where },
    { fault: 'over-limit', where, title: field, value: '12', measure: 'amount', limit: '10', limitFrom: where },
    { fault: 'forbidden-ending', value: '某店', ending: '店' },
    { fault: 'rows-not-multiplied', where, rows: [1, 3] },
    { fault: 'sum-wrong', title: field, sum: '?', wanted: '12.00' },
    { fault: 'sum-too-low' },
    { fault: 'too-late', title: field, date: '2026-01-01', until: '2026-02-01' },
    { fault: 'too-soon', title: field, date: '2026-01-01', passed: 3, days: 45 },
    { fault: 'expires-soon', document, until: '2026-04-01', days: 17 },
    { fault: 'too-young', age: 17, least: 18 },
    { fault: 'wrong-term', document, from: '2020-01-01', until: 'long-term', years: 20 },
    { fault: 'wrong-term', document, from: '2020-01-01', until: '2040-01-01' },
    { fault: 'condition-false' },
  ],
  'document.features-missing': [
    { document, missing: [field] },
    { document, missing: REAL_FEATURES },
  ],
  'document.not-original': [
    { about },
    { about, sign: 'screenshot' },
    { sign: 'screenshot' },
    { sign: 'photo-of-screen' },
    { sign: 'screen-window' },
    { sign: 'void-stamp' },
    { sign: 'specimen-stamp' },
  ],
  'document.altered': [
    { about },
    { about, sign: 'edited' },
    { sign: 'edited', editor: 'GIMP' },
    { sign: 'mixed-type' },
    { sign: 'odd-digits' },
    { sign: 'pasted-seal' },
    { sign: 'struck-value' },
    { sign: 'patched-value' },
    { sign: 'covered', document, field, stated: '李晓梅' },
  ],
  'document.hidden-content': [
    { document, stated: '李晓梅' },
    { document, field, stated: '李晓梅', seen: '李小梅' },
  ],
  'signature.invalid': [
    { about },
    { about, fault: 'broken' },
    { fault: 'broken', file },
    { fault: 'added-content', file, signer: '某公司' },
  ],
  'system.failed': [
    { file, reason: 'crash' },
    { file, page: 1, reason: 'time' },
  ],
  'policy.held': [{ about }, { about, mode: 'assist' }, { mode: 'assist' }, { mode: 'presence' }, { drawn: true }],
};

/** Of each kind of advice, one with all that it may know. */
export const SAMPLE_ADVICE: readonly Advice[] = [
  { kind: 'unsure' },
  { kind: 'may-be', files: [file, 'b.pdf'] },
  { kind: 'registry-unreachable', sources: [document] },
  { kind: 'convert-heic' },
  { kind: 'export-docx' },
];
