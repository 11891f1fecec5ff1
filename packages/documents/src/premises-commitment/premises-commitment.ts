import { defineDocument } from '../define-document';
import { address, date, partyName, personName, usage } from '../field-formats';

/** 住所（经营场所）使用承诺书. 市场主体登记管理条例 art. 11. */
export const premisesCommitment = defineDocument({
  type: 'premises-commitment',
  title: { zh: '住所（经营场所）使用承诺书', en: 'Commitment on the use of premises' },
  titles: [
    '住所（经营场所）使用承诺书',
    '住所（经营场所）承诺书',
    '经营场所使用承诺书',
    '经营场所自主申报承诺书',
    '住所（经营场所）自主申报承诺书',
    '经营场所承诺书',
    '场地使用承诺书',
  ],
  cues: [
    { pattern: /承诺书/u, weight: 1 },
    { pattern: /承诺人/u, weight: 1 },
    { text: '经营场所', weight: 1 },
    { pattern: /产权人/u, weight: 1.5 },
    { pattern: /使用方式/u, weight: 1 },
    { pattern: /房屋用途|用途/u, weight: 0.5 },
    { text: '登记申请书', weight: -4 },
    { text: '租赁合同', weight: -2 },
  ],
  threshold: 4,
  extent: 'page',
  fields: {
    declarantName: { labels: ['承诺人', '申请人', '申报人'], format: personName, placement: ['right'] },
    owner: { labels: ['房屋产权人', '产权人', '房屋所有权人'], format: partyName, lines: 2, placement: ['right'] },
    address: {
      labels: ['经营场所地址', '住所（经营场所）地址', '经营场所', '住所（经营场所）', '房屋地址'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    usage: { labels: ['房屋用途', '用途', '规划用途'], format: usage, placement: ['right'] },
    signedOn: {
      labels: ['日期', '承诺日期', '签署日期'],
      patterns: [/(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?!.*\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: ['使用面积', '面积', '使用方式', '身份证号码', '联系电话', '承诺人（签名）', '承诺人签字', '统一社会信用代码'],
  signatures: [
    {
      id: 'declarant',
      signer: { zh: '承诺人', en: 'the declarant' },
      parties: ['承诺人', '声明人', '申请人', '经营者', '法定代表人', '产权人', '房屋所有权人', '业主'],
    },
  ],
});
