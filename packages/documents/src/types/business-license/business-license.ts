import { defineDocument } from '../../define-document';
import { wholeScope } from '../../formats/business-scope-format';
import { address, amount, creditCode, date, kind, periodEnd, validUntil } from '../../formats/field-formats';
import { businessName } from '../../formats/organisation-formats';
import { personName } from '../../formats/person-formats';
import { WRITTEN_DAY } from '../../words/days';
import { registryOffice } from './registry-office-format';

/** 营业执照, all editions since the unified code. 市场主体登记管理条例实施细则 art. 23. */
export const businessLicence = defineDocument({
  type: 'business-license',
  title: { zh: '营业执照', en: 'Business licence' },
  titles: ['营业执照'],
  titlePattern: /营业执照/u,
  cues: [
    { text: '统一社会信用代码', weight: 1.5 },
    { text: '登记机关', weight: 1 },
    { text: '经营范围', weight: 1 },
    { text: '注册资本', weight: 1 },
    { pattern: /成立日期|注册日期/u, weight: 1 },
    { pattern: /法定代表人|负责人|经营者|投资人/u, weight: 0.5 },
    { pattern: /类型/u, weight: 0.5 },
    { pattern: /副本/u, weight: 0.5 },
    { pattern: /国家企业信用信息|年度报告/u, weight: 1 },
    { pattern: /[159]\d{7}[0-9A-HJ-NPQRTUWXY]{10}/u, weight: 1 },
    { text: '申请书', weight: -6 },
    { text: '许可证', weight: -4 },
    { text: '上传', weight: -4 },
    { text: '办理', weight: -2 },
  ],
  threshold: 6,
  extent: 'page',
  fields: {
    name: {
      labels: ['名称', '企业名称', '字号名称', '个体工商户名称', '市场主体名称', '机构名称'],
      format: businessName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: ['统一社会信用代码', '社会信用代码', '注册号'],
      patterns: [/(?<value>[159][0-9A-Z]\d{6}[0-9A-Z]{10})/u],
      codes: [/[?&]uniscid=(?<value>[0-9A-Z]{18})(?![0-9A-Z])/u],
      format: creditCode,
    },
    companyType: { labels: ['类型', '主体类型', '公司类型'], format: kind, lines: 2, placement: ['right'] },
    legalRepresentative: {
      labels: [
        '法定代表人',
        '负责人',
        '经营者',
        '投资人',
        '执行事务合伙人',
        '法定代表人（负责人）',
        '经营者姓名',
        '首席代表',
      ],
      format: personName,
      placement: ['right'],
    },
    registeredCapital: {
      labels: ['注册资本', '出资额', '资金数额', '注册资金', '开办资金'],
      format: amount,
      placement: ['right'],
    },
    establishedOn: { labels: ['成立日期', '注册日期'], format: date, placement: ['right'] },
    validUntil: {
      labels: ['营业期限', '合伙期限', '营业期限至', '经营期限', '驻在期限', '有效期限'],
      format: (raw) => periodEnd(raw) ?? validUntil(raw),
      placement: ['right'],
    },
    address: {
      labels: ['住所', '经营场所', '营业场所', '主要经营场所', '住所（经营场所）', '地址', '驻在场所'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    businessScope: { labels: ['经营范围'], format: wholeScope, lines: 14, placement: ['right'] },
    authority: {
      labels: ['登记机关', '发照机关', '发证机关'],
      sealed: true,
      format: registryOffice,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['核准日期', '发照日期', '发证日期', '登记日期', '颁发日期'],
      patterns: [
        new RegExp(String.raw`登记机关.*?(?<value>${WRITTEN_DAY})`, 'u'),
        new RegExp(
          String.raw`(?<!至|到|自|从|(?:成立|注册)日期:?)(?<value>${WRITTEN_DAY})(?!起|至|到|-|.*${WRITTEN_DAY})`,
          'u',
        ),
      ],
      format: date,
    },
  },
  stops: [
    '副本编号',
    '副本',
    '组成形式',
    '登记状态',
    '营业期限自',
    '打印时间',
    '打印日期',
    '执业范围',
    '国家企业信用信息公示系统',
    '国家市场监督管理总局监制',
    '市场主体应当于',
    '扫描二维码',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});
