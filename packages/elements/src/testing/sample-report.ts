import { type Report, reportSchema } from '@yushen/contract';

const at = (left: number, top: number, width: number, height: number) => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
];
const place = { material: 0, page: 0 };
const text = (zh: string, en: string) => ({ zh, en });

/** A report with everything that a clerk must see at a glance: a card that lacks its portrait, a lease whose file says another rent, a doubtful value. */
export const sampleReport: Report = reportSchema.parse({
  schema: 'yushen.report/1',
  caseId: 'sample',
  matter: { id: 'individual-business-registration', version: '2026.1' },
  decision: 'manual',
  mode: 'full',
  requirements: [
    { id: 'operator-id', title: text('经营者身份证', "Operator's ID card"), status: 'defective', documents: ['d1'] },
    { id: 'premises-proof', title: text('经营场所证明', 'Proof of premises'), status: 'met', documents: ['d2'] },
    { id: 'permit', title: text('前置许可', 'Permit'), status: 'missing', documents: [] },
  ],
  documents: [
    {
      id: 'd1',
      type: 'id-card-front',
      confidence: 0.99,
      pages: [{ ...place, region: at(0, 0, 600, 400) }],
      fields: {
        name: {
          ...{ value: '李晓梅', raw: '李晓梅', confidence: 0.72, ...place, box: at(120, 40, 140, 36), source: 'ocr' },
          evidence: { label: '姓名', place: 0.8, runnerUp: '李晓海' },
        },
        idNumber: {
          ...{ value: '440304198511223021', raw: '440304198511223021', confidence: 0.98, valid: false, ...place },
          ...{ box: at(180, 320, 300, 30), source: 'ocr', evidence: { label: '公民身份号码', place: 0.99 } },
        },
      },
      marks: { seals: [], signatures: [], codes: [] },
    },
    {
      id: 'd2',
      type: 'lease-contract',
      confidence: 0.98,
      pages: [{ material: 1, page: 0, region: at(0, 0, 600, 800) }],
      fields: {
        address: {
          ...{ value: '科苑路15号', raw: '科苑路15号', confidence: 0.99, material: 1, page: 0 },
          ...{ box: at(100, 100, 300, 30), source: 'text-layer', evidence: { label: '房屋地址', place: 0.99 } },
        },
      },
      marks: { seals: [], signatures: [], codes: [] },
    },
  ],
  issues: [
    {
      ...{
        code: 'document.features-missing',
        severity: 'review',
        document: 'd1',
        requirement: 'operator-id',
        ...place,
      },
      params: {
        document: text('身份证', 'ID card'),
        missing: [text('照片', 'portrait'), text('底纹', 'printed ground')],
      },
      message: text('这份身份证上没有看到真件应有的照片、底纹', 'This ID card lacks portrait and printed ground'),
      guidance: text('请上传证件原件照片。', 'Take a photo of the card itself.'),
    },
    {
      ...{ code: 'document.hidden-content', severity: 'review', document: 'd2', material: 1, page: 0 },
      box: at(100, 300, 120, 30),
      params: { document: text('租赁合同', 'lease'), field: text('租金', 'rent'), stated: '4200', seen: '1200' },
      message: text('文件内的文字是“4200”，页面上看到的是“1200”', 'The file says 4200, the page shows 1200'),
      guidance: text('请打印后重新扫描。', 'Print it and scan it.'),
    },
    {
      ...{ code: 'material.missing', severity: 'review', requirement: 'permit' },
      message: text('缺前置许可', 'The permit is missing'),
      guidance: text('请补交。', 'Bring it.'),
      basis: '《市场主体登记管理条例》第八条',
    },
  ],
  rules: [
    {
      ...{ rule: 'operator-name', title: text('姓名一致', 'Names agree'), status: 'unknown' },
      inputs: [{ document: 'd1', field: 'name', value: '李晓梅', doubtful: true }],
    },
  ],
  engine: { version: '0.0.0', models: [] },
  digest: '0'.repeat(64),
  timings: { totalMs: 1, stages: { intake: 0, read: 0, classify: 0, extract: 0, check: 0 } },
});
