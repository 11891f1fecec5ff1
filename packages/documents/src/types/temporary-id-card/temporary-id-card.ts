import { defineDocument } from '../../define-document';
import { address, date, ethnicity, idNumber, office, periodEnd, periodStart, sex } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';

/** 临时居民身份证: one side, valid for three months. */
export const temporaryIdCard = defineDocument({
  type: 'temporary-id-card',
  title: { zh: '临时居民身份证', en: 'Temporary resident ID card' },
  titles: ['临时居民身份证', '中华人民共和国临时居民身份证'],
  titlePattern: /临时(?:居民)?身份证/u,
  cues: [
    { text: '公民身份号码', weight: 1 },
    { text: '姓名', weight: 1 },
    { text: '住址', weight: 1 },
    // The data side may have no title: only this card bears the person and the office on one side.
    { text: '签发机关', weight: 1 },
    { pattern: /有效期(?:限|至)?/u, weight: 1 },
    { pattern: /社会保障|居住证|申请[书表]|常住人口登记/u, weight: -4 },
    { pattern: /[\dOIl]{17}[\dX]/u, weight: 1 },
  ],
  threshold: 5.5,
  extent: 'card',
  fields: {
    name: { labels: ['姓名'], format: personName, placement: ['right'] },
    sex: { labels: ['性别'], format: sex, placement: ['right'] },
    ethnicity: { labels: ['民族'], format: ethnicity, placement: ['right'] },
    birthDate: { labels: ['出生'], format: date, placement: ['right'] },
    address: { labels: ['住址'], format: address, lines: 4, placement: ['right'] },
    idNumber: { labels: ['公民身份号码'], format: idNumber },
    authority: { labels: ['签发机关'], format: office, placement: ['right'] },
    validFrom: { labels: ['有效期限', '有效期'], format: periodStart, placement: ['right'] },
    validUntil: { labels: ['有效期限', '有效期'], format: periodEnd, placement: ['right'] },
  },
  stops: ['中华人民共和国'],
  signatures: [],
  bears: [{ feature: 'photo', least: 2 }],
  neverTyped: true,
});
