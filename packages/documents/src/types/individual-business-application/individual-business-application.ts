import { defineDocument } from '../../define-document';
import { wholeScope } from '../../formats/business-scope-format';
import { investedFunds } from '../../formats/capital-format';
import { date, idNumber, ticked } from '../../formats/field-formats';
import { businessName } from '../../formats/organisation-formats';
import { personName } from '../../formats/person-formats';
import { premisesAddress } from '../../formats/premises-address-format';
import { WRITTEN_DAY } from '../../words/days';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import {
  AGENT_SHEET,
  ENTITY_NAME_LABELS,
  OTHER_ADDRESSES,
  OTHER_DATES,
  PERSON_DETAILS,
  PREMISES_LABELS,
  SCOPE_LABELS,
  SIGNED_ON_LABELS,
} from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';

const OPERATOR = ['经营者信息', '经营者基本信息', '经营者情况', '二、经营者', '二经营者', '经营者'];
const AFTER_OPERATOR = [
  '参加经营的家庭成员',
  '家庭成员信息',
  '登记联络员',
  '联络员信息',
  '委托代理人',
  '指定代表/委托代理人',
  '申请人承诺',
  '经营者签名',
  '经营者签字',
];
const MEMBERS = ['参加经营的家庭成员', '参加经营的家属', '家庭成员信息', '家庭成员情况', '共同经营的家庭成员'];

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
    '个体工商户设立登记申请表',
    '个体工商户登记申请表',
    '个体工商户登记（备案）申请表',
    '个体工商户变更登记申请书',
    '个体工商户经营登记申请书',
  ],
  titlePattern: /^(?!.*(?:注销|承诺)).*(?:个体工商户|个体户|个体经营).{0,16}(?:申请|登记).{0,4}[书表]/u,
  cues: [
    { text: '个体工商户', weight: 1 },
    { text: '组成形式', weight: 1 },
    { text: '个人经营', weight: 1 },
    { text: '家庭经营', weight: 1 },
    { text: '经营范围', weight: 1 },
    { text: '经营场所', weight: 1 },
    { pattern: /经营者姓名|经营者信息|经营者\(负责人\)|经营者情况/u, weight: 1 },
    { pattern: /从业人[数员]|资金数额|投入资金|出资额/u, weight: 1 },
    { pattern: /(?:参加|共同)经营的家(?:庭成员|属)/u, weight: 1 },
    { pattern: /经营形式|经营项目/u, weight: 0.5 },
    // A letter instead of the form.
    { pattern: /申请.{0,60}(?:开办|开设|设立|申办|登记为)个体工商户/u, weight: 2 },
    { pattern: /^.{0,12}申请书.{0,40}(?:监督管理局|行政管理局|监管局|审批局)/u, weight: 2 },
    { pattern: /经营者承诺|本申请书适用于个体工商户/u, weight: 2 },
    ...AGENT_SHEET,
    { pattern: /经营者\)?(?:签名|签字)/u, weight: 1 },
    { text: '登记机关', weight: -0.5 },
    // The form itself has a part for it; a document that is headed so is another.
    { pattern: /^.{0,60}注销(?:登记)?申请/u, weight: -6 },
    { pattern: /^.{0,60}(?:委托书|承诺书|证明)/u, weight: -4 },
    { text: '营业执照副本', weight: -1 },
  ],
  threshold: 5,
  extent: 'pages',
  saysOtherwise: [/^个体工商户(?:变更|注销)登记申请书$/u],
  fields: {
    businessName: {
      labels: ['个体户名称', '字号名称', '个体工商户名称', '店铺名称', ...ENTITY_NAME_LABELS, '字号', '个体工商户全称'],
      patterns: [/(?:字号|名称|店名)(?:名称)?(?:为|是|叫)?:?[“"『「](?<value>[^”"』」]{3,40})[”"』」]/u],
      format: businessName,
      lines: 2,
      placement: ['right'],
    },
    operatorName: {
      labels: ['经营者姓名', '经营者（负责人）', '经营者', '开办人', '申请开办者'],
      sections: [{ after: OPERATOR, until: AFTER_OPERATOR, labels: ['姓名'] }],
      patterns: [
        /(?:我叫|本人|申请人)(?<value>\p{Script=Han}[\p{Script=Han}·]{1,14}?)(?=,?\(?(?:公民|居民)?身份证|,[男女]|系)/u,
      ],
      format: personName,
    },
    operatorIdNumber: {
      labels: [
        '经营者身份证号码',
        '经营者身份证件号码',
        '经营者证件号码',
        '居民身份证编号',
        '身份证编号',
        '证件类型/号码',
        '证照号码',
      ],
      sections: [{ after: OPERATOR, until: AFTER_OPERATOR, labels: [...ID_NUMBER_LABELS, '身份证明'] }],
      patterns: [/(?:我叫|本人|申请人).{2,16}?身份证(?:件)?(?:号码|号)?:?(?<value>[1-9][\d.]{16,19}[\dXx])/u],
      format: idNumber,
    },
    premisesAddress: {
      // 住所 is the operator's home here.
      // On forms of one window for all, the place of business is called by where it does business alone.
      labels: [
        ...PREMISES_LABELS.filter((label) => !/住所|^地址/u.test(label)),
        '生产经营地',
        '店铺地址',
        '门店地址',
        '店面地址',
        '摊位号（市场内经营填写）',
        '登记地址',
      ],
      patterns: [/(?:在|位于)(?<value>[^,。;:]{6,60}?)(?:开办|开设|设立|经营|从事)/u],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    businessScope: { labels: [...SCOPE_LABELS, '主营、兼营项目'], format: wholeScope, lines: 8, placement: ['right'] },
    capital: {
      labels: [
        '出资额',
        '资金数额',
        '投入资金',
        '资金总额',
        '投资金额',
        '投资总额',
        '经营资金',
        '注册资金',
        '注册资本',
        '出资数额',
        '自有资金',
        '出资金额',
        '资本数额',
        '启动资金（万元）',
        '资本额',
        '投资额',
        '开业资金',
      ],
      patterns: [/(?:投入|投资|出资)(?:资金|金额|总额)?(?:为|约|人民币)*(?<value>\d[\d,.]*万?元)/u],
      format: investedFunds,
      placement: ['right'],
    },
    composition: {
      labels: ['组成形式', '组织形式', '组成方式', '组织方式', '出资形式', '开办形式', '组成类型'],
      // 经营形式 is too like the choices themselves to be a label.
      patterns: [
        /经营形式:?(?<value>[^,。]{0,3}个人经营[^,。]{0,3}家庭经营)/u,
        /(?:采取|采用)(?<value>(?:个人|家庭)经营)/u,
      ],
      format: ticked(...COMPOSITIONS),
      choices: COMPOSITIONS,
      lines: 2,
      placement: ['right'],
    },
    signedOn: {
      labels: [...SIGNED_ON_LABELS, '填报时间'],
      patterns: [
        new RegExp(String.raw`(?:签名|签字)(?:(?!出生).){0,40}?(?<value>${WRITTEN_DAY})`, 'u'),
        SIGNING_DATE,
        CLOSING_DATE,
      ],
      format: date,
      placement: ['right'],
    },
    familyMembers: {
      format: personName,
      table: {
        after: MEMBERS,
        columns: {
          name: { headings: ['姓名'], format: personName },
          idNumber: { headings: ID_NUMBER_LABELS, format: idNumber },
        },
        row: /姓名:?(?<name>\p{Script=Han}[\p{Script=Han}·]{1,10}?)(?:身份证(?:件)?号码|公民身份号码):{0,2}(?<idNumber>\d[\d.]{16,19}[\dXx])/u,
        until: ['指定代表/委托代理人', '委托代理人', '登记联络员', '申请人承诺'],
      },
    },
  },
  stops: [
    ...PERSON_DETAILS,
    ...OTHER_ADDRESSES.filter((label) => label !== '生产经营地'),
    ...OTHER_DATES,
    '电子商务经营者',
    '备选字号',
    '主体类型',
    '执照副本',
    '登记机关',
    '委托权限',
    '统一社会信用代码',
    '从业人数',
    '从业人员',
    '申领执照',
    '住所',
    '基本信息',
    '设立',
    '代理人姓名',
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
