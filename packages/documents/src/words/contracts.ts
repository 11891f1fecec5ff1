import { ID_NUMBER_LABELS } from './id-number-labels';

/** Words before the day on which a contract was signed. */
export const SIGNED_ON_LABELS = [
  '合同签订日期',
  '合同签订时间',
  '签订日期',
  '签订时间',
  '签约日期',
  '签约时间',
  '签署日期',
  '签署时间',
  '签字日期',
  '订立日期',
  '立契日期',
  '立约日期',
  '日期',
] as const;
/** Days on a document that are not that of its signing. */
export const OTHER_DATES = [
  '打印日期',
  '打印时间',
  '备案日期',
  '备案时间',
  '交付日期',
  '交房日期',
  '受理日期',
  '竣工日期',
  '出生日期',
  '有效期至',
] as const;

/** Words before a contract's number. */
export const CONTRACT_NUMBER_LABELS = [
  '合同编号',
  '合同号',
  '合同备案号',
  '网签合同编号',
  '网签编号',
  '网签号',
  '备案编号',
  '备案号',
  '契约编号',
] as const;

/** Words before a party's number: a citizen's (GB 11643) or an organisation's (GB 32100). */
export const PARTY_NUMBER_LABELS = [
  ...ID_NUMBER_LABELS,
  '证件类型及编号',
  '证件类型及号码',
  '证件名称及号码',
  '证件种类及号码',
  '身份证件',
  '身份证',
  '证件号',
  '证号',
  '营业执照或身份证号码',
  '身份证号码/统一社会信用代码',
  '身份证/统一社会信用代码',
  '纳税人识别号/身份证',
  '统一社会信用代码',
  '社会信用代码',
  '信用代码',
  '纳税人识别号',
  '营业执照号',
  '营业执照注册号',
  '营业执照号码',
] as const;

/** A party's number in running text. */
export const PARTY_NUMBER_IN_TEXT = '[1-9][0-9A-Z*]{14,17}(?![0-9A-Z])';

/** What else stands beside a party's name: it ends the name, and is none itself. */
export const BESIDE_PARTIES = [
  ...PARTY_NUMBER_LABELS,
  '证件类型',
  '证件种类',
  '证件名称',
  '通讯地址',
  '联系地址',
  '户籍地址',
  '注册地址',
  '住所地',
  '住所',
  '住址',
  '邮政编码',
  '邮编',
  '联系电话',
  '联系方式',
  '电话',
  '手机号码',
  '手机',
  '国籍',
  '法定代表人',
  '法定代理人',
  '委托代理人',
  '授权代表',
  '代理人',
  '负责人',
  '经纪人',
  '居间方',
  '见证人',
  '见证方',
  '中间人',
  '介绍人',
  '经纪方',
  '丙方',
  '共有方式',
  '大写',
] as const;

/** Several persons of a party in its first line, each with his number in brackets: 卖方：某某（身份证号：…）、某某（身份证号：…）. */
export const personsWithNumbers = (party: string): RegExp =>
  new RegExp(
    `(?:${party})(?:\\([^()]{2,6}\\))?:(?<value>(?:\\p{Script=Han}{2,4}\\((?:居民|公民)?(?:身份证|证件)(?:号码?)?:?[\\dX]{15,18}\\)[、,和及]?){1,6})`,
    'u',
  );
