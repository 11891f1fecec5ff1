import { defineDocument } from '../define-document';
import { address, area, certificateNumber, date, partyName, unitNumber, usage, words } from '../field-formats';

/** 房屋所有权证, issued before the unified registration and in force until replaced. */
export const houseOwnershipCertificate = defineDocument({
  type: 'house-ownership-certificate',
  title: { zh: '房屋所有权证', en: 'House ownership certificate' },
  titles: ['房屋所有权证', '房地产权证', '房产证'],
  cues: [
    { pattern: /房权证|房地产?权?证|房地字|房证字/u, weight: 2 },
    { text: '房屋所有权人', weight: 2 },
    { text: '规划用途', weight: 1 },
    { text: '房屋坐落', weight: 1 },
    { text: '共有情况', weight: 1 },
    { pattern: /房屋状况|房屋性质|房屋结构|总层数|层数/u, weight: 1 },
    { text: '登记时间', weight: 0.5 },
    { text: '土地状况', weight: 1 },
    { pattern: /不动产单元号|不动产权第/u, weight: -3 },
    { text: '合同', weight: -3 },
    { text: '申请书', weight: -4 },
    { text: '查询', weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    certificateNumber: {
      patterns: [
        /(?<value>\p{Script=Han}{1,4}(?:房权证|房地证|房地产权证)\p{Script=Han}{0,6}字?第?[A-Z]{0,3}\d[\dA-Z-]{3,19}号?)/mu,
        /(?<value>\p{Script=Han}{1,4}房地字第?\d{5,12}号?)/mu,
      ],
      format: certificateNumber,
    },
    owner: { labels: ['房屋所有权人', '权利人', '所有权人'], format: partyName, lines: 2, placement: ['right'] },
    coOwnership: { labels: ['共有情况'], format: words, placement: ['right'] },
    address: { labels: ['房屋坐落', '房地坐落', '坐落'], format: address, lines: 3, placement: ['right'] },
    unitNumber: { labels: ['不动产单元号'], format: unitNumber, placement: ['right'] },
    usage: { labels: ['规划用途', '设计用途', '用途'], format: usage, placement: ['right'] },
    area: { labels: ['建筑面积', '建筑面积（㎡）', '建筑面积（平方米）'], format: area, placement: ['right', 'below'] },
    registeredOn: { labels: ['登记时间', '登记日期', '填发日期'], format: date, placement: ['right'] },
  },
  stops: [
    '房屋性质',
    '房屋状况',
    '房屋结构',
    '总层数',
    '层数',
    '套内建筑面积',
    '套内面积',
    '土地状况',
    '附记',
    '地号',
    '取得方式',
    '填发单位',
    '（㎡）',
  ],
  signatures: [],
  neverTyped: true,
});
