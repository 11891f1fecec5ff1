import { type Document, type FieldReading, quadFromBounds, type Report } from '@yushen/contract';

type Bounds = readonly [left: number, top: number, right: number, bottom: number];

const quad = ([left, top, right, bottom]: Bounds) => quadFromBounds({ left, top, right, bottom });

const field = (value: string, material: number, box: Bounds, confidence = 0.99): FieldReading => ({
  value,
  raw: value,
  confidence,
  material,
  page: 0,
  box: quad(box),
  source: 'ocr',
});

const NO_MARKS = { seals: [], signatures: [], codes: [] };
const ID_PAGE: Bounds = [0, 0, 1012, 638];
const LEASE_PAGE: Bounds = [0, 0, 1190, 1684];

const idCard: Document = {
  id: 'd1',
  type: 'id-card-front',
  confidence: 0.99,
  pages: [{ material: 0, page: 0, region: quad(ID_PAGE) }],
  fields: {
    name: field('李晓梅', 0, [146, 67, 248, 116]),
    idNumber: field('110101199003074821', 0, [250, 531, 686, 589]),
  },
  marks: NO_MARKS,
};

const lease: Document = {
  id: 'd2',
  type: 'lease-contract',
  confidence: 0.97,
  pages: [{ material: 1, page: 0, region: quad(LEASE_PAGE) }],
  fields: {
    address: field('北京市朝阳区望京西路18号院2号楼101室', 1, [354, 414, 824, 451]),
    endDate: field('2026-02-28', 1, [589, 541, 768, 578]),
    rent: field('5200.00', 1, [536, 618, 692, 655], 0.82),
  },
  marks: {
    ...NO_MARKS,
    signatures: [{ zone: 'lessee', state: 'empty', material: 1, page: 0, box: quad([760, 1007, 940, 1060]) }],
  },
};

/** A case with something of every kind: met, missing, defective, block, review, notice, with boxes and without. */
export const sampleReport: Report = {
  schema: 'yushen.report/1',
  caseId: '2026-000123',
  matter: { id: 'individual-business-registration', version: '2026.1' },
  decision: 'correct',
  requirements: [
    { id: 'application', title: { zh: '登记申请书', en: 'Application' }, status: 'waived', documents: [] },
    {
      id: 'operator-id',
      title: { zh: '经营者身份证', en: "Operator's ID card" },
      status: 'defective',
      documents: ['d1'],
      subjects: [{ subject: '李晓梅', status: 'defective', documents: ['d1'] }],
    },
    {
      id: 'premises-proof',
      title: { zh: '经营场所证明', en: 'Proof of premises' },
      status: 'defective',
      documents: ['d2'],
    },
    {
      id: 'neighbour-consent',
      title: { zh: '利害关系业主同意证明', en: "Neighbours' consent" },
      status: 'missing',
      documents: [],
    },
    { id: 'agent-id', title: { zh: '代理人身份证', en: "Agent's ID card" }, status: 'not-applicable', documents: [] },
  ],
  documents: [idCard, lease],
  issues: [
    {
      code: 'material.unexpected',
      severity: 'notice',
      material: 2,
      page: 0,
      message: { zh: '“水费单.jpg”不是本事项要求的材料', en: '“水费单.jpg” is not asked for in this matter' },
      guidance: { zh: '可以删除这份材料，不影响办理。', en: 'You may remove it; it changes nothing.' },
    },
    {
      code: 'field.mismatch',
      severity: 'block',
      requirement: 'premises-proof',
      document: 'd2',
      field: 'address',
      message: { zh: '租赁合同上的地址与申请表不一致', en: 'The address on the lease differs from the form' },
      guidance: {
        zh: '请核对地址，以合同原件为准改正后重新提交。',
        en: 'Compare the documents, correct the wrong one and submit again.',
      },
      rule: 'lease-address-equals-premises',
      basis: '个体工商户登记管理规定 第十二条',
      evidence: [
        { document: 'd2', field: 'address', value: '北京市朝阳区望京西路18号院2号楼101室' },
        { form: 'premises.address', value: '北京市朝阳区望京西路18号院3号楼101室' },
      ],
    },
    {
      code: 'field.invalid',
      severity: 'block',
      requirement: 'operator-id',
      document: 'd1',
      field: 'idNumber',
      subject: '李晓梅',
      message: { zh: '身份证号码校验位不对', en: 'The check digit of the ID number is wrong' },
      guidance: {
        zh: '请核对证件原件；若照片不清晰请重新拍摄。',
        en: 'Compare with the original; take the picture again if unclear.',
      },
      rule: 'id-number-valid',
      basis: 'GB 11643-1999',
      evidence: [{ document: 'd1', field: 'idNumber', value: '110101199003074821' }],
    },
    {
      code: 'signature.missing',
      severity: 'review',
      requirement: 'premises-proof',
      document: 'd2',
      material: 1,
      page: 0,
      box: quad([760, 1007, 940, 1060]),
      message: { zh: '租赁合同承租方可能没有签名', en: 'The lessee may not have signed the lease' },
      guidance: { zh: '工作人员会核对此处。', en: 'A person will look at it.' },
      rule: 'lease-signed',
    },
    {
      code: 'material.missing',
      severity: 'block',
      requirement: 'neighbour-consent',
      message: { zh: '缺少材料：利害关系业主同意证明', en: "Not there: neighbours' consent" },
      guidance: { zh: '请补充上传该材料。', en: 'Please upload it.' },
      rule: 'neighbour-consent',
      basis: '民法典 第二百七十九条',
    },
  ],
  engine: { version: '0.1.0', models: [] },
  digest: 'a'.repeat(64),
  timings: { totalMs: 2410, stages: { intake: 120, read: 2150, classify: 12, extract: 25, check: 8 } },
};

export const sampleCase = {
  schema: 'yushen.case/1',
  id: '2026-000123',
  matter: 'individual-business-registration',
  submittedAt: '2026-03-15',
  form: { premises: { address: '北京市朝阳区望京西路18号院3号楼101室' } },
  materials: [{ file: 'id-front.jpg' }, { file: 'lease.jpg' }, { file: '水费单.jpg' }],
};
