import { defineDocument } from '../../define-document';
import { office, periodEnd, periodStart } from '../../formats/field-formats';

const PERIOD = /(?<value>\d{4}[.:]?\d{2}[.:]?\d{2}[-—一~至]+(?:\d{4}[.:]?\d{2}[.:]?\d{2}|长期))/u;

/** 居民身份证, emblem side. 居民身份证法 art. 3 and 5. */
export const idCardBack = defineDocument({
  type: 'id-card-back',
  title: { zh: '居民身份证（国徽面）', en: 'Resident ID card, emblem side' },
  titles: ['居民身份证'],
  cues: [
    { text: '中华人民共和国', weight: 1 },
    // Without its title the side is known by its period in the card's own form: other cards bear these words too.
    { text: '签发机关', weight: 1.5 },
    { text: '有效期限', weight: 1.5 },
    { pattern: /公安(?:局|分局|厅)/u, weight: 1 },
    { pattern: /\d{4}\.\d{2}\.\d{2}[-—一~至](?:\d{4}\.\d{2}\.\d{2}|长期)/u, weight: 1 },
    { text: '公民身份号码', weight: -3 },
    { text: '临时居民身份证', weight: -6 },
    { text: '居住证', weight: -6 },
    { pattern: /许可证|执照|经营范围|名称/u, weight: -6 },
    { text: '姓名', weight: -2 },
  ],
  threshold: 5,
  extent: 'card',
  fields: {
    authority: { labels: ['签发机关'], format: office, lines: 2, placement: ['right'] },
    validFrom: { labels: ['有效期限'], patterns: [PERIOD], format: periodStart, placement: ['right'] },
    validUntil: { labels: ['有效期限'], patterns: [PERIOD], format: periodEnd, placement: ['right'] },
  },
  stops: ['中华人民共和国'],
  signatures: [],
  // Captures of a real and of drawn cards: 3.5 letters and more, of another hand's 2.66 and more; typed, written and drawn lists in pictures: 2.1 at most.
  bears: [
    { feature: 'emblem', least: 2 },
    { feature: 'title-apart', least: 2.4 },
  ],
  neverTyped: true,
});
