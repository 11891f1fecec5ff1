import { defineDocument } from '../define-document';
import { address, area, certificateNumber, date, partyName, unitNumber, usage, words } from '../field-formats';

/** 不动产权证书, its table page. 不动产登记暂行条例实施细则 art. 20. */
export const realEstateCertificate = defineDocument({
  type: 'real-estate-certificate',
  title: { zh: '不动产权证书', en: 'Real estate certificate' },
  titles: ['不动产权证书'],
  cues: [
    { pattern: /不动产权第?\d{5,9}号?/u, weight: 2 },
    { text: '不动产单元号', weight: 2 },
    { text: '权利类型', weight: 1 },
    { text: '权利性质', weight: 1 },
    { text: '共有情况', weight: 1 },
    { text: '权利人', weight: 0.5 },
    { text: '坐落', weight: 0.5 },
    { text: '使用期限', weight: 0.5 },
    { text: '权利其他状况', weight: 1 },
    { text: '申请书', weight: -4 },
    { text: '登记证明', weight: -3 },
    { text: '合同', weight: -3 },
    { text: '义务人', weight: -2 },
    { text: '查询', weight: -3 },
    { pattern: /登记原因|义务人|受让(?:方|人)|转让(?:方|人)|申请(?:登记)?事由|申请人签/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    certificateNumber: {
      patterns: [
        /(?<value>[\p{Script=Han}]\(\d{4}\)\p{Script=Han}{1,16}?不动产权第?\d{5,9}号)/mu,
        /(?<value>[\p{Script=Han}]?\(?\d{4}\)?\p{Script=Han}{1,16}?不动产权第?\d{5,9}号?)/mu,
      ],
      format: certificateNumber,
    },
    owner: { labels: ['权利人', '不动产权利人'], format: partyName, lines: 2, placement: ['right'] },
    coOwnership: { labels: ['共有情况'], format: words, placement: ['right'] },
    address: { labels: ['坐落', '座落'], format: address, lines: 3, placement: ['right'] },
    unitNumber: { labels: ['不动产单元号'], format: unitNumber, lines: 2, placement: ['right'] },
    usage: { labels: ['用途'], format: usage, placement: ['right'] },
    area: {
      labels: ['面积'],
      patterns: [/房屋建筑面积:?(?<value>\d+(?:\.\d+)?)/u],
      format: area,
      lines: 2,
      placement: ['right'],
    },
    registeredOn: {
      labels: ['登记时间', '登记日期'],
      patterns: [/登记(?:时间|日期):?(?<value>\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '权利类型',
    '权利性质',
    '使用期限',
    '权利其他状况',
    '附记',
    '房屋结构',
    '房屋总层数',
    '专有建筑面积',
    '分摊建筑面积',
    '国有建设用地使用权',
    '业务编号',
  ],
  signatures: [],
});
