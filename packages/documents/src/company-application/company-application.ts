import { businessScope } from '../business-scope-format';
import { companyName } from '../company-name-format';
import { contribution } from '../contribution-format';
import { defineDocument } from '../define-document';
import { address, amount, date, idNumber, partyName, personName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { SIGNING_DATE } from '../signing-date';
import { taxpayerNumber } from '../taxpayer-number-format';

// The number of the heading may be lost: the representative's own name begins the part as well.
const REPRESENTATIVE = ['法定代表人信息', '法定代表人登记表', '二、法定代表人', '法定代表人姓名'];
const SHAREHOLDERS = ['股东（发起人）出资情况', '股东出资情况', '股东（发起人）信息', '股东信息'];
const OFFICERS = ['董事、监事、经理信息', '董事监事经理信息', '主要人员信息'];
const AFTER_REPRESENTATIVE = [...SHAREHOLDERS, ...OFFICERS, '联络员信息', '财务负责人信息'];

/** 公司登记（备案）申请书. 公司法 art. 30; 市场主体登记管理条例实施细则 art. 26. */
export const companyApplication = defineDocument({
  type: 'company-application',
  title: { zh: '公司登记（备案）申请书', en: 'Application to register a company' },
  titles: [
    '公司登记（备案）申请书',
    '公司登记申请书',
    '公司设立登记申请书',
    '有限责任公司设立登记申请书',
    '企业设立登记申请书',
    '企业登记（备案）申请书',
  ],
  cues: [
    { text: '注册资本', weight: 1 },
    { pattern: /法定代表人姓名/u, weight: 1 },
    { pattern: /法定代表人信息.{0,80}产生方式/u, weight: 3 },
    { text: '经营范围', weight: 1 },
    { pattern: /公司类型|设立方式|营业期限|经营期限/u, weight: 1 },
    { pattern: /股东.{0,8}出资情况/u, weight: 1 },
    { pattern: /认缴出资额/u, weight: 1 },
    { pattern: /附表\d/u, weight: 0.5 },
    { pattern: /法定代表人\)?(?:签名|签字)/u, weight: 1 },
    { pattern: /仅设立登记填写|申请人(?:承诺|声明)/u, weight: 1 },
    { text: '个体工商户', weight: -4 },
    { pattern: /注销登记申请|注销原因/u, weight: -4 },
    { pattern: /股东会决议|股东决定|表决权/u, weight: -3 },
    { pattern: /第一章|第五条/u, weight: -3 },
    { pattern: /纳税人|承租|施工/u, weight: -3 },
    { text: '登记机关', weight: -0.5 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: ['拟设立公司名称', '公司名称', '企业名称', '名称'],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    legalRepresentative: {
      labels: ['法定代表人姓名', '法定代表人'],
      sections: [{ after: REPRESENTATIVE, until: AFTER_REPRESENTATIVE, labels: ['姓名'] }],
      format: personName,
      placement: ['right'],
    },
    legalRepresentativeIdNumber: {
      labels: ['法定代表人身份证号码', '法定代表人身份证件号码', '法定代表人证件号码'],
      sections: [{ after: REPRESENTATIVE, until: AFTER_REPRESENTATIVE, labels: ID_NUMBER_LABELS }],
      format: idNumber,
      placement: ['right'],
    },
    premisesAddress: {
      labels: ['公司住所', '住所（经营场所）', '主要经营场所', '经营场所', '住所'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    businessScope: { labels: ['经营范围'], format: businessScope, lines: 8, placement: ['right'] },
    registeredCapital: { labels: ['注册资本', '注册资本（金）'], format: amount, placement: ['right'] },
    signedOn: {
      labels: ['申请日期', '签署日期', '签字日期'],
      patterns: [/法定代表人(?:签名|签字).{0,40}?(?<value>\d{4}年\d{1,2}月\d{1,2}日)/u, SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
    shareholders: {
      format: partyName,
      table: {
        columns: {
          name: {
            headings: ['股东名称或姓名', '股东姓名或名称', '股东（发起人）名称或姓名', '股东姓名', '股东名称', '股东'],
            format: partyName,
          },
          idNumber: { headings: ID_NUMBER_LABELS, format: taxpayerNumber },
          amount: { headings: ['认缴出资额', '认缴出资数额', '出资额', '出资数额'], format: contribution },
        },
        until: ['合计', '注：', ...OFFICERS, '联络员信息', '本申请人'],
      },
    },
  },
  stops: [
    '联系电话',
    '移动电话',
    '固定电话',
    '邮政编码',
    '统一社会信用代码',
    '公司类型',
    '币种',
    '设立方式',
    '营业期限',
    '经营期限',
    '申领执照',
    '职务',
    '担任职务',
    '产生方式',
    '国别（地区）',
    '身份证件类型',
    '证件类型',
    '出资方式',
    '认缴出资时间',
    '出资时间',
    '基本信息',
    '申请人承诺',
    '申请人声明',
    ...AFTER_REPRESENTATIVE,
  ],
  signatures: [
    {
      id: 'legalRepresentative',
      signer: { zh: '法定代表人', en: 'the legal representative' },
      parties: ['拟任法定代表人', '法定代表人', '执行事务合伙人', '负责人', '申请人'],
    },
  ],
});
