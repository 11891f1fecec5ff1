import { wholeScope } from '../business-scope-format';
import { defineDocument } from '../define-document';
import { address, amount, businessName, date, idNumber, personName, ticked } from '../field-formats';

const OPERATOR = ['经营者信息', '经营者基本信息', '二、经营者', '二经营者', '经营者'];
const AFTER_OPERATOR = [
  '参加经营的家庭成员',
  '登记联络员',
  '委托代理人',
  '指定代表/委托代理人',
  '申请人承诺',
  '经营者签名',
  '经营者签字',
];
const MEMBERS = ['参加经营的家庭成员'];

const COMPOSITIONS = ['个人经营', '家庭经营'];

/** 个体工商户登记（备案）申请书. 市场主体登记管理条例实施细则 art. 25. */
export const individualBusinessApplication = defineDocument({
  type: 'individual-business-application',
  title: { zh: '个体工商户登记申请书', en: 'Application to register a sole trader' },
  titles: [
    '个体工商户登记（备案）申请书',
    '个体工商户设立登记申请书',
    '个体工商户登记申请书',
    '个体工商户开业登记申请书',
  ],
  cues: [
    { text: '个体工商户', weight: 1 },
    { text: '组成形式', weight: 1 },
    { text: '个人经营', weight: 1 },
    { text: '家庭经营', weight: 1 },
    { text: '经营范围', weight: 1 },
    { text: '经营场所', weight: 1 },
    { text: '经营者姓名', weight: 1 },
    { pattern: /从业人数|资金数额|出资额/u, weight: 1 },
    { pattern: /参加经营的家庭成员/u, weight: 1 },
    { pattern: /经营者\)?(?:签名|签字)/u, weight: 1 },
    { text: '登记机关', weight: -1 },
    { text: '注销登记', weight: -4 },
    { text: '营业执照副本', weight: -1 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    businessName: {
      labels: ['个体户名称', '字号名称', '个体工商户名称', '名称'],
      format: businessName,
      lines: 2,
      placement: ['right'],
    },
    operatorName: {
      labels: ['经营者姓名'],
      sections: [{ after: OPERATOR, until: AFTER_OPERATOR, labels: ['姓名'] }],
      format: personName,
    },
    operatorIdNumber: {
      labels: ['经营者身份证号码', '经营者身份证件号码'],
      sections: [
        { after: OPERATOR, until: AFTER_OPERATOR, labels: ['身份证件号码', '身份证号码', '公民身份号码', '证件号码'] },
      ],
      format: idNumber,
    },
    premisesAddress: {
      labels: ['经营场所', '经营场所地址', '主要经营场所'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    businessScope: { labels: ['经营范围'], format: wholeScope, lines: 8, placement: ['right'] },
    capital: { labels: ['出资额', '资金数额', '注册资金'], format: amount, placement: ['right'] },
    composition: {
      labels: ['组成形式'],
      format: ticked(...COMPOSITIONS),
      choices: COMPOSITIONS,
      lines: 2,
      placement: ['right'],
    },
    signedOn: {
      labels: ['申请日期', '签署日期', '日期'],
      patterns: [/(?:签名|签字).*?(?<value>\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
    familyMembers: {
      format: personName,
      table: {
        after: MEMBERS,
        columns: {
          name: { headings: ['姓名'], format: personName },
          idNumber: { headings: ['身份证件号码', '身份证号码', '公民身份号码'], format: idNumber },
        },
        row: /姓名:?(?<name>\p{Script=Han}[\p{Script=Han}·]{1,10}?)(?:身份证(?:件)?号码|公民身份号码):{0,2}(?<idNumber>\d[\d.]{16,19}[\dXx])/u,
        until: ['指定代表/委托代理人', '委托代理人', '登记联络员', '申请人承诺'],
      },
    },
  },
  stops: [
    '联系电话',
    '移动电话',
    '邮政编码',
    '电子商务经营者',
    '统一社会信用代码',
    '从业人数',
    '申领执照',
    '性别',
    '民族',
    '出生日期',
    '文化程度',
    '政治面貌',
    '身份证件类型',
    '住所',
    '电子邮箱',
    '基本信息',
    '设立',
    '代理人姓名',
    '委托权限',
    ...OPERATOR,
    ...AFTER_OPERATOR,
  ],
  signatures: [
    {
      id: 'operator',
      signer: { zh: '经营者', en: 'the operator' },
      parties: ['经营者', '申请人', '申请者'],
    },
    {
      id: 'agent',
      signer: { zh: '委托代理人', en: 'the agent' },
      parties: ['委托代理人', '代理人', '被委托人', '受托人', '指定代表', '代办人', '经办人'],
    },
  ],
});
