import { type Report, YushenError } from '@yushen/contract';
import type { Explanation, Notice } from '@yushen/engine';
import type { Guide } from '@yushen/rules';

const lease = { zh: '租赁合同', en: 'Lease' };

/** A list with one document of every status, and one question. */
export const sampleGuide = (id: string): Guide => ({
  schema: 'yushen.guide/1',
  matter: {
    id,
    version: '2026.1',
    title: { zh: '个体工商户登记（设立）', en: 'Registration of an individual business' },
  },
  materials: [
    {
      requirement: 'premises-lease',
      title: lease,
      status: 'needed',
      accepts: [lease],
      dependsOn: [],
      guidance: { zh: '请上传全部页。', en: 'Upload all pages.' },
      checklist: [{ rule: 'lease-signed', title: { zh: '双方已签名', en: 'Both have signed' } }],
    },
    {
      requirement: 'operator-id',
      title: { zh: '经营者身份证', en: "Operator's ID card" },
      status: 'waived',
      accepts: [],
      dependsOn: [],
      sources: ['e-licence'],
      checklist: [],
    },
    {
      requirement: 'neighbour-consent',
      title: { zh: '业主同意证明', en: "Neighbours' consent" },
      status: 'open',
      accepts: [],
      dependsOn: ['premises.residential'],
      checklist: [],
    },
  ],
  questions: [
    {
      path: 'premises.residential',
      title: { zh: '是否为住宅', en: 'Whether it is a dwelling' },
      type: 'boolean',
      choices: [
        { value: true, title: { zh: '是', en: 'yes' } },
        { value: false, title: { zh: '否', en: 'no' } },
      ],
      affects: ['neighbour-consent'],
    },
  ],
  uploadsSaved: 2,
});

const RULES: Explanation['rules'] = [
  {
    rule: 'lease-signed',
    title: { zh: '双方已签名', en: 'Both have signed' },
    status: 'failed',
    explanation: { zh: '“双方已签名”：没有通过。', en: '"Both have signed": failed.' },
  },
  {
    rule: 'id-number-valid',
    title: { zh: '号码正确', en: 'The number is right' },
    status: 'passed',
    explanation: { zh: '“号码正确”：通过。', en: '"The number is right": passed.' },
  },
];

export function sampleExplanation({ caseId, matter, decision }: Report, rule?: string): Explanation {
  const rules = RULES.filter((one) => rule === undefined || one.rule === rule);
  if (rules.length === 0) throw new YushenError('bad-options', `The report has no rule "${rule}".`);
  const summary = { zh: '需要补正：租赁合同没有签名。', en: 'To be corrected: the lease is not signed.' };
  return { schema: 'yushen.explanation/1', caseId, matter, decision, summary, rules };
}

export const sampleNotice: Notice = {
  schema: 'yushen.notice/1',
  decision: 'correct',
  title: { zh: '补正材料一次性告知书', en: 'Notice of everything to be corrected' },
  matter: { zh: '个体工商户登记（设立）', en: 'Registration of an individual business' },
  caseId: '2026-000123',
  opening: { zh: '有1处需要您改。', en: 'One thing needs to be put right.' },
  toMend: [
    {
      number: 1,
      heading: { zh: '没有签名', en: 'A signature is missing' },
      what: { zh: '租赁合同没有承租方签名', en: 'The lessee has not signed the lease' },
      how: { zh: '请签名后重新上传。', en: 'Sign it and upload it again.' },
    },
  ],
  underReview: [],
  goodToKnow: [],
  inOrder: [],
  closing: [],
};
