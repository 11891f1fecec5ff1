import { count } from '../count-format';
import { defineDocument } from '../define-document';
import { date, idNumber, personName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';
import { lastMonth, month } from '../month-format';
import { placeName } from '../place-name-format';

const MONTH = '(?:19|20)\\d{2}(?:(?:年|[-./])(?:1[0-2]|0[1-9]|[1-9](?!\\d))月?|(?:1[0-2]|0[1-9]))';

/** 基本养老保险参保缴费凭证, of the place that somebody leaves. 城镇企业职工基本养老保险关系转移接续暂行办法 art. 8. */
export const pensionContributionCertificate = defineDocument({
  type: 'pension-contribution-certificate',
  title: { zh: '基本养老保险参保缴费凭证', en: 'Certificate of pension contributions' },
  titles: [
    '基本养老保险参保缴费凭证',
    '城镇企业职工基本养老保险参保缴费凭证',
    '企业职工基本养老保险参保缴费凭证',
    '城乡居民基本养老保险参保缴费凭证',
    '养老保险参保缴费凭证',
    '参保缴费凭证',
  ],
  cues: [
    { text: '参保缴费凭证', weight: 1 },
    { pattern: /缴费月数|缴费年限/u, weight: 1.5 },
    { pattern: /个人账户储存额|个人账户/u, weight: 1 },
    { pattern: /(?:参保|缴费)(?:起止|时段)|起止(?:时间|年月)|开始年月/u, weight: 1 },
    { pattern: /参保地/u, weight: 0.5 },
    { pattern: /社会?保险?经办机构|社会保险(?:基金)?(?:管理局|管理中心|中心)|社保中心/u, weight: 1 },
    { pattern: /申请[表书]|认证表/u, weight: -5 },
    { text: '合同', weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    name: { labels: ['参保人员姓名', '参保人姓名', '姓名'], format: personName, placement: ['right'] },
    idNumber: {
      labels: [...ID_NUMBER_LABELS, '社会保障号码'],
      format: idNumber,
      placement: ['right'],
    },
    region: {
      labels: ['原参保地', '参保地区', '参保地', '原参保地区', '出具凭证地区'],
      format: placeName,
      placement: ['right'],
    },
    totalMonths: {
      labels: [
        '累计缴费月数',
        '实际缴费月数合计',
        '累计实际缴费月数',
        '合计缴费月数',
        '累计月数',
        '合计月数',
        '缴费月数合计',
        '合计',
      ],
      patterns: [/(?:累计|合计)(?:实际)?(?:缴费)?(?:月数)?:?(?<value>\d{1,3})(?:个月|月)?/u],
      format: count,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['出具日期', '开具日期', '打印日期', '填发日期', '经办日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
    periods: {
      format: month,
      table: {
        row: new RegExp(
          `(?<from>${MONTH})(?:-|—|–|~|～|至|一|到)?(?<to>${MONTH})[,，、;；(（]?(?:实际)?(?:缴费)?(?:共|计|合计)?:?(?<months>\\d{1,3})(?:个月|月)`,
          'u',
        ),
        columns: {
          from: {
            headings: ['开始年月', '起始年月', '起始时间', '缴费起始年月', '起始月份', '开始时间'],
            format: month,
          },
          to: {
            headings: ['终止年月', '截止年月', '结束年月', '终止时间', '缴费终止年月', '终止月份', '截止时间'],
            format: (raw) => lastMonth(raw) ?? month(raw),
          },
          months: { headings: ['缴费月数', '实际缴费月数', '月数'], format: count },
        },
        until: ['累计缴费月数', '合计', '累计', '个人账户储存额', '经办机构', '备注', '说明'],
      },
    },
  },
  stops: [
    '性别',
    '出生日期',
    '户籍地',
    '户籍地址',
    '编号',
    '参保起止时间',
    '参保时间',
    '个人账户储存额',
    '个人编号',
    '社会保险经办机构',
    '经办机构名称',
    '经办机构',
    '行政区划代码',
    '联系电话',
    '联系地址',
    '邮政编码',
    '缴费单位',
    '险种',
    '经办人',
    '备注',
  ],
  signatures: [],
});
