import { YushenError } from '@yushen/contract';
import type { MatterDescription } from '@yushen/engine';
import sharp from 'sharp';
import type { Workbench } from '../host';
import { sampleExplanation, sampleGuide, sampleNotice } from './sample-answers';
import { sampleReport } from './sample-report';

export const sampleMatter: MatterDescription = {
  id: 'individual-business-registration',
  version: '2026.1',
  effectiveFrom: '2026-01-01',
  title: { zh: '个体工商户登记（设立）', en: 'Registration of an individual business' },
  requirements: [
    {
      id: 'operator-id',
      title: { zh: '经营者身份证', en: "Operator's ID card" },
      accepts: [[{ type: 'id-card-front', title: { zh: '身份证（人像面）', en: 'ID card, portrait side' } }]],
      basis: '个体工商户登记管理规定',
    },
    {
      id: 'premises-proof',
      title: { zh: '经营场所证明', en: 'Proof of premises' },
      accepts: [
        [{ type: 'real-estate-certificate', title: { zh: '不动产权证书', en: 'Real-estate certificate' } }],
        [{ type: 'lease-contract', title: { zh: '租赁合同', en: 'Lease' } }],
      ],
      condition: { zh: '租用场所', en: 'the premises are leased' },
    },
  ],
  rules: [
    {
      id: 'lease-address-equals-premises',
      about: { zh: '租赁合同的地址与经营场所一致', en: 'The lease names the premises' },
      basis: '个体工商户登记管理规定 第十二条',
    },
  ],
};

/** A blank page, as a JPEG. */
export const blankJpeg = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#f4f1ea' } })
    .jpeg()
    .toBuffer();

/** A reviewer that answers from the sample, with any part replaced. */
export function fakeReviewer(parts: Partial<Workbench> = {}): Workbench {
  return {
    review: async () => sampleReport,
    reviewFile: async () => sampleReport,
    inspect: async (file) => ({
      schema: 'yushen.inspect/1',
      file: String(file),
      documents: sampleReport.documents.slice(0, 1),
      issues: [],
    }),
    read: async (file) => ({ schema: 'yushen.read/1', file: String(file), pages: [] }),
    async *pageImages(file) {
      const [width, height] = String(file).endsWith('id-front.jpg') ? [1012, 638] : [1190, 1684];
      yield { page: 0, width, height, jpeg: await blankJpeg(width, height) };
    },
    correct: (record) => record,
    matters: () => [{ ...sampleMatter, departments: [{ zh: '市场监督管理', en: 'Market regulation' }] }],
    matter: (id, form) => {
      if (id.split('@')[0] !== sampleMatter.id) throw new YushenError('unknown-matter', `there is no matter "${id}"`);
      if (form === undefined) return sampleMatter;
      return { ...sampleMatter, requirements: sampleMatter.requirements.map((one) => ({ ...one, applies: true })) };
    },
    matterSchema: (_id, language = 'zh') => ({ type: 'object', title: sampleMatter.title[language] }),
    diffMatters: (before, after) => ({
      from: before,
      to: after,
      changes: [
        {
          change: 'changed',
          kind: 'rule',
          id: 'id-card-expires-soon',
          key: 'params.days',
          before: 30,
          after: 60,
          says: { zh: '规则 id-card-expires-soon：天数由 30 改为 60', en: 'Rule id-card-expires-soon: days 30 → 60' },
        },
      ],
    }),
    lintPacks: () => ({ packs: ['a/matter.yaml'], findings: [], errors: 0, warnings: 0 }),
    splitByDepartment: () => [],
    guide: (id) => sampleGuide(id),
    explain: (report, rule) => sampleExplanation(report, rule),
    notice: () => sampleNotice,
    replay: ({ case: { id }, report }) => ({
      caseId: id,
      matter: { id: report.matter.id, before: report.matter.version, after: report.matter.version },
      decision: { before: report.decision, after: report.decision },
      verdict: report,
    }),
    testPacks: async () => ({
      packs: [
        {
          id: sampleMatter.id,
          version: sampleMatter.version,
          coverage: { total: 3, covered: 3 },
          examples: [{ name: 'a shop needs no consent', passed: true }],
          uncovered: [],
        },
      ],
      passed: 1,
      failed: 0,
    }),
    close: async () => {},
    [Symbol.asyncDispose]: async () => {},
    ...parts,
  };
}
