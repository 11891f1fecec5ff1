import { defineDocument } from '../../define-document';
import { COUPLE_STOPS, certificateNumberOf, coupleFields } from '../couple-fields';

/** 结婚证, the pages with the holder and the two persons. 民法典 art. 1049; 婚姻登记条例 art. 7. */
export const marriageCertificate = defineDocument({
  type: 'marriage-certificate',
  title: { zh: '结婚证', en: 'Marriage certificate' },
  titles: ['结婚证', '中华人民共和国结婚证'],
  titlePattern: /结婚证/u,
  cues: [
    { pattern: /结婚证(?:字)?号/u, weight: 2.5 },
    { pattern: /J\d{6}-?\d{4}-?\d{6}/u, weight: 2 },
    { text: '持证人', weight: 1.5 },
    { text: '登记日期', weight: 0.5 },
    { pattern: /国籍/u, weight: 0.5 },
    { pattern: /身份证件号/u, weight: 0.5 },
    { pattern: /离婚证(?:字)?号|L\d{6}-?\d{4}-?\d{6}/u, weight: -5 },
    { pattern: /申请[表书]|合同|承诺书|协议|判决|提取|户主/u, weight: -5 },
  ],
  threshold: 4.5,
  extent: 'card',
  fields: { ...coupleFields, certificateNumber: certificateNumberOf('结婚') },
  stops: [...COUPLE_STOPS, '中华人民共和国民政部', '结婚申请，符合'],
  signatures: [],
  bears: [{ feature: 'seal', or: ['picture'], least: 4 }],
  neverTyped: true,
});
