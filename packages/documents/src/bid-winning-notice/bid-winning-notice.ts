import { COMPANY } from '../company-in-text';
import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { date } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { price } from '../price-format';
import { projectName } from '../project-formats';

/** 中标通知书. 招标投标法 art. 45. */
export const bidWinningNotice = defineDocument({
  type: 'bid-winning-notice',
  title: { zh: '中标通知书', en: 'Notice of award' },
  titles: ['中标通知书', '建设工程中标通知书', '施工中标通知书', '工程施工中标通知书', '成交通知书'],
  cues: [
    { pattern: /中标通知书/u, weight: 1 },
    { pattern: /中标人|中标单位/u, weight: 1 },
    { pattern: /中标价|中标金额/u, weight: 1.5 },
    { pattern: /招标人|招标代理|招标文件/u, weight: 1 },
    { pattern: /投标文件|评标/u, weight: 1 },
    { pattern: /项目经理|工期/u, weight: 0.5 },
    { pattern: /甲方|签约合同价|申请表/u, weight: -3 },
  ],
  threshold: 4.5,
  extent: 'page',
  fields: {
    projectName: {
      labels: ['工程名称', '项目名称', '标段名称', '招标项目名称'],
      patterns: [
        /(?:递交的|投标的|参加)(?<value>[\p{Script=Han}A-Za-z\d()]{4,50}?)(?:的)?(?:施工|工程施工|标段)?(?:投标|的投标)/u,
      ],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    builder: {
      labels: ['招标人（盖章）', '建设单位', '招标单位', '招标人'],
      patterns: [new RegExp(`招标人:?(?:\\(盖章\\):?)?(?<value>${COMPANY})`, 'u')],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    contractor: {
      labels: ['中标单位', '中标人', '中标人名称', '中标单位名称'],
      patterns: [
        new RegExp(`(?<=\\d|通知书)(?!\\d)(?<value>${COMPANY}):`, 'u'),
        new RegExp(`(?<value>${COMPANY}):?(?:你方|贵方|你公司|贵公司|你单位)`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    price: {
      labels: ['中标价', '中标金额', '中标价格', '中标总价', '成交金额'],
      patterns: [/中标(?:价|金额)(?:格)?(?:为)?:?(?:人民币)?(?<value>[¥]?\d(?:[\d,.]*\d)?(?:万?元)?)/u],
      format: price,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['签发日期', '发出日期', '通知日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '编号',
    '通知书编号',
    '建设地点',
    '中标工期',
    '工期',
    '质量等级',
    '工程质量',
    '项目经理',
    '招标方式',
    '大写',
    '招标代理机构',
    '盖章',
    '特此通知',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});
