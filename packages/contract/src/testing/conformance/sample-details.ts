import type { IssueCode } from '../../issue';
import type { IssueDetails } from '../../issue-params';
import type { Text } from '../../text';

const document: Text = { zh: '租赁合同', en: 'Lease' };
const field: Text = { zh: '姓名', en: 'Name' };
const about: Text = { zh: '签字日期早于申请日期', en: 'the signing date is before the application' };
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
  'material.unrecognized': [sheet, { ...sheet, guess: { title: document, words: ['出租方'] } }],
  'material.unexpected': [{ file, found: document }],
  'material.duplicate': [
    { found: document, files: [file, 'b.pdf'] },
    { found: document, files: [file], subjects: ['李晓梅', '王强'] },
  ],
  'material.incomplete': [
    { document, missing: field },
    { document, missing: field, subject: '李晓梅', mayBe: [file] },
  ],
  'field.missing': [
    { document, field },
    { document, field, blank: true },
  ],
  'field.unreadable': [{ document, field }],
  'field.invalid': [
    { document, field },
    { document, field, value: '440304', why: about },
  ],
  'field.mismatch': [
    { field, readings, doubtful: false },
    { field, readings, doubtful: true },
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
  'amount.mismatch': [{ readings }, { document, readings }],
  'date.inconsistent': [{ earlier, later }],
  'rule.failed': [{ about }],
  'document.features-missing': [{ document, missing: [field] }],
  'document.not-original': [{ about }, { about, sign: 'screenshot' }],
  'document.altered': [{ about }, { about, sign: 'edited' }],
  'document.hidden-content': [
    { document, stated: '李晓梅' },
    { document, field, stated: '李晓梅', seen: '李小梅' },
  ],
  'signature.invalid': [{ about }, { about, fault: 'broken' }],
  'system.failed': [
    { file, reason: 'crash' },
    { file, page: 1, reason: 'time' },
  ],
  'policy.held': [{ about }, { about, mode: 'assist' }],
};
