import { defineDocument } from '../../define-document';
import { businessScope } from '../../formats/business-scope-format';
import { registeredCapital } from '../../formats/capital-format';
import { companyName } from '../../formats/company-name-format';
import { contribution } from '../../formats/contribution-format';
import { date, idNumber } from '../../formats/field-formats';
import { partyName } from '../../formats/organisation-formats';
import { personName } from '../../formats/person-formats';
import { premisesAddress } from '../../formats/premises-address-format';
import { taxpayerNumber } from '../../formats/taxpayer-number-format';
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
import { PARTY_DATE, SIGNING_DATE } from '../../words/signing-date';
import { DECLARANTS } from '../../words/signing-words';

// The number of the heading may be lost: the representative's own name begins the part as well.
const REPRESENTATIVE = ['法定代表人信息', '法定代表人登记表', '二、法定代表人', '法定代表人姓名'];
/** Headings of the parts about persons. */
const PERSONS_PARTS = [
  ...REPRESENTATIVE,
  '董事、监事、高级管理人员信息',
  '董事、监事、经理信息',
  '联络员信息',
  '指定代表',
  '委托代理人',
];
const SHAREHOLDERS = [
  '股东及出资信息',
  '股东认缴和实缴出资',
  '股东（发起人）出资信息',
  '股东（出资人）情况',
  '股东（发起人）出资情况',
  '股东出资情况',
  '股东（发起人）信息',
  '股东信息',
];
const OFFICERS = [
  '董事、监事、高级管理人员',
  '董事、监事、高管',
  '董事、监事、经理信息',
  '董事监事经理信息',
  '主要人员信息',
];
const AFTER_REPRESENTATIVE = [
  ...SHAREHOLDERS,
  ...OFFICERS,
  '委托代理人',
  '表四联络员',
  '经办人',
  '联络员信息',
  '财务负责人信息',
];

/** Tables of a company's officers: name, office, number. */
const REPRESENTS = { words: /法定代表人/u, headings: ['担任职务', '职务信息', '职务', '职位', '任职'] } as const;

/** How an officer was chosen: some forms say there who represents the company. */
const CHOSEN = ['产生方式', '任职方式', '备注'];

/** 公司登记（备案）申请书. 公司法 art. 30; 市场主体登记管理条例实施细则 art. 26. */
export const companyApplication = defineDocument({
  type: 'company-application',
  title: { zh: '公司登记（备案）申请书', en: 'Application to register a company' },
  titles: [
    '公司登记（备案）申请书',
    '公司登记申请书',
    '公司登记申请表',
    '公司登记（备案）申请表',
    '公司设立登记申请书',
    '公司设立登记申请表',
    '公司变更登记申请书',
    '商事主体设立登记申请表',
    '商事主体设立登记申请书',
    '市场主体设立登记申请书',
    '经营主体设立登记申请书',
    '经营主体登记（备案）申请书',
    '市场主体登记（备案）申请书',
    '有限责任公司设立登记申请表',
    '有限公司设立登记申请书',
    '有限责任公司设立登记申请书',
    '企业设立登记申请书',
    '企业登记（备案）申请书',
    '企业开办一件事综合申请表',
    '企业开办申请表',
    '企业开办一窗通办申请表',
    '新设企业开办综合申请表',
  ],
  titlePattern:
    /^(?!.*(?:注销|个体|合伙|不动产)).*(?:公司|企业|主体).{0,10}(?:登记|备案|设立|开业|开办|变更).{0,12}申请.{0,2}[书表单]/u,
  cues: [
    { text: '注册资本', weight: 1 },
    { pattern: /法定代表人姓名/u, weight: 1 },
    { pattern: /法定代表人信息.{0,80}产生方式/u, weight: 3 },
    { text: '经营范围', weight: 1 },
    { pattern: /公司类型|设立方式|营业期限|经营期限/u, weight: 1 },
    { pattern: /股东.{0,8}出资(?:情况|信息)|股东认缴/u, weight: 1 },
    { pattern: /认缴出资|认缴注册/u, weight: 1 },
    { pattern: /附表\d/u, weight: 0.5 },
    { pattern: /法定代表人\)?(?:签名|签字)/u, weight: 1 },
    { pattern: /全体股东\(?(?:签名|签字)|董事、?监事、?(?:经理|高管|高级管理人员)/u, weight: 0.5 },
    { pattern: /商事主体|市场主体|主体信息/u, weight: 0.5 },
    { pattern: /本申请书适用于(?:有限责任公司|公司)/u, weight: 2 },
    ...AGENT_SHEET,
    { pattern: /仅设立登记填写|申请人(?:承诺|声明)/u, weight: 1 },
    { text: '个体工商户', weight: -4 },
    { pattern: /^.{0,60}注销(?:登记)?申请|注销原因/u, weight: -4 },
    { pattern: /^.{0,60}(?:股东(?:会)?决[议定]|承诺书)|表决权/u, weight: -3 },
    { pattern: /第一章|(?:第[一二三四五六七八九十]{1,3}条.{4,300}){3}/u, weight: -3 },
    { pattern: /纳税人识别号|承租[方人]|施工许可|发包人/u, weight: -3 },
    { text: '登记机关', weight: -0.5 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: ['拟设立公司名称', '拟设立企业名称', ...ENTITY_NAME_LABELS],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    legalRepresentative: {
      labels: ['法定代表人姓名', '法定代表人', '法人代表'],
      sections: [{ after: REPRESENTATIVE, until: AFTER_REPRESENTATIVE, labels: ['姓名'] }],
      office: { ...REPRESENTS, values: ['姓名'], beside: CHOSEN },
      format: personName,
      placement: ['right'],
    },
    legalRepresentativeIdNumber: {
      labels: ['法定代表人身份证号码', '法定代表人身份证件号码', '法定代表人证件号码', '身份证明文件号码'],
      sections: [{ after: REPRESENTATIVE, until: AFTER_REPRESENTATIVE, labels: ID_NUMBER_LABELS }],
      office: { ...REPRESENTS, values: ID_NUMBER_LABELS, beside: ['姓名', ...CHOSEN] },
      // A row of the table of officers: office, name, number.
      patterns: [/法定代表人(?:姓名)?:?\p{Script=Han}{2,4}(?:居民)?(?:身份证)?(?<value>\d{17}[\dX])(?!\d)/u],
      format: idNumber,
      placement: ['right'],
    },
    premisesAddress: {
      labels: [...PREMISES_LABELS.filter((label) => label !== '住所'), '注册地', '公司所在地'],
      // The representative and the shareholders live somewhere too.
      sections: [{ after: ['基本信息'], until: [...PERSONS_PARTS, ...SHAREHOLDERS], labels: ['住所'] }],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    businessScope: { labels: [...SCOPE_LABELS, '营业范围'], format: businessScope, lines: 8, placement: ['right'] },
    registeredCapital: {
      labels: [
        '注册资本',
        '注册资本（金）',
        '注册资本总额',
        '认缴注册资本总额',
        '认缴注册资本',
        '认缴资本总额',
        '注册资金',
        '认缴出资总额',
        '资本总额',
        '出资总额',
      ],
      format: registeredCapital,
      placement: ['right'],
    },
    signedOn: {
      labels: [...SIGNED_ON_LABELS, '填报时间'],
      patterns: [
        new RegExp(String.raw`法定代表人(?:签名|签字).{0,40}?(?<value>${WRITTEN_DAY})`, 'u'),
        SIGNING_DATE,
        PARTY_DATE,
      ],
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
    ...PERSON_DETAILS,
    ...OTHER_ADDRESSES,
    ...OTHER_DATES,
    '英文名称',
    '许可经营项目',
    '行业门类',
    '实收资本',
    '面积',
    '登记机关',
    '统一社会信用代码',
    '公司类型',
    '币种',
    '设立方式',
    '营业期限',
    '经营期限',
    '申领执照',
    '担任职务',
    '产生方式',
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
      parties: ['拟任法定代表人', '法定代表人', '执行事务合伙人', '负责人', ...DECLARANTS],
    },
  ],
});
