import { CREDIT_CODE_LABELS } from '../company-in-text';
import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { address, creditCode, date, personName } from '../field-formats';
import { SIGNING_DATE } from '../signing-date';

/** 一照一码户登记信息确认表 and 税务登记表. 税收征收管理法实施细则 art. 12, 14. */
export const taxRegistrationForm = defineDocument({
  type: 'tax-registration-form',
  title: { zh: '税务登记信息确认表', en: 'Tax registration form' },
  titles: [
    '“一照一码”户登记信息确认表',
    '一照一码户登记信息确认表',
    '“多证合一”登记信息确认表',
    '多证合一登记信息确认表',
    '登记信息确认表',
    '税务登记表',
    '税务登记信息确认表',
    '税务登记信息补录表',
  ],
  cues: [
    { text: '纳税人名称', weight: 1.5 },
    { text: '财务负责人', weight: 1.5 },
    { text: '办税人', weight: 1 },
    { pattern: /登记注册类型|核算方式|适用会计制度|国标行业/u, weight: 1 },
    { pattern: /生产经营地址|注册地址/u, weight: 1 },
    { pattern: /法定代表人/u, weight: 0.5 },
    { pattern: /纳税人识别号|统一社会信用代码/u, weight: 0.5 },
    { pattern: /完税|契税|均已结清|发票号码/u, weight: -5 },
    { pattern: /注销|章程/u, weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: ['纳税人名称', '企业名称', '单位名称'],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    uscc: { labels: [...CREDIT_CODE_LABELS, '纳税人识别号'], format: creditCode, lines: 2, placement: ['right'] },
    address: {
      labels: ['注册地址', '注册地址（住所）', '生产经营地址', '住所', '经营地址'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    legalRepresentative: {
      labels: ['法定代表人（负责人）', '法定代表人姓名', '法定代表人', '负责人'],
      sections: [{ after: ['法定代表人信息'], until: ['财务负责人信息', '办税人信息'], labels: ['姓名'] }],
      format: personName,
      placement: ['right'],
    },
    financeOfficer: {
      labels: ['财务负责人姓名', '财务负责人'],
      sections: [{ after: ['财务负责人信息'], until: ['办税人信息'], labels: ['姓名'] }],
      format: personName,
      placement: ['right'],
    },
    signedOn: {
      labels: ['确认日期', '填表日期', '申请日期', '办理日期'],
      patterns: [SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '登记注册类型',
    '开业日期',
    '开业（设立）日期',
    '核算方式',
    '从业人数',
    '适用会计制度',
    '邮政编码',
    '联系电话',
    '移动电话',
    '固定电话',
    '证件种类',
    '身份证件号码',
    '证件号码',
    '居民身份证',
    '办税人',
    '生产经营范围',
    '注册资本',
    '国标行业',
    '公章',
    '纳税人公章',
    '纳税人（签章）',
    '经办人签章',
    '项目',
  ],
  signatures: [
    {
      id: 'legalRepresentative',
      signer: { zh: '法定代表人', en: 'the legal representative' },
      parties: ['法定代表人', '负责人', '业主'],
      // 信息确认表 is sealed only.
      optional: true,
    },
  ],
});
