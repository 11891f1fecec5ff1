import { allDocuments, type DocumentDefinition, defineDocument } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { layOut } from '../layout/upright';
import { written } from '../testing/pages';
import { classifyText, prepareText, scoreType } from './score-type';

const card = defineDocument({
  type: 'bank-card',
  title: { zh: '银行卡', en: 'Bank card' },
  titles: ['中国某某银行'],
  cues: [
    { text: '持卡人姓名', weight: 2 },
    { pattern: /\d{16}/u, weight: 1 },
    { text: '申请表', weight: -5 },
  ],
  threshold: 3,
  extent: 'card',
  fields: {
    cardNumber: { format: () => undefined },
    bankName: { format: () => undefined },
    holder: { format: () => undefined },
  },
  stops: [],
  signatures: [],
}) as DocumentDefinition;

const text = (...lines: string[]) => prepareText(layOut(lines.map((line, index) => written(line, [0, index * 40]))));

describe('scoreType', () => {
  test('counts a title on a line of its own in full, inside a sentence by a third', () => {
    expect(scoreType(card, text('中国某某银行'))).toMatchObject({ score: 3, titled: true });
    expect(scoreType(card, text('请到中国某某银行的任一网点领取您的新卡'))).toMatchObject({ score: 1, titled: false });
  });

  test('counts each cue once, words with a slip too, shapes over the whole text', () => {
    expect(scoreType(card, text('持卡人姓各', '持卡人姓名')).score).toBe(2);
    expect(scoreType(card, text('62220000', '00000000')).score).toBe(1);
    expect(scoreType(card, text('申请表')).score).toBe(-5);
  });
});

describe('classifyText', () => {
  test('says what speaks for the type', () => {
    const found = classifyText([card], text('中国某某银行', '持卡人姓名'));
    expect(found).toMatchObject({ type: 'bank-card', titled: true, score: 5 });
    expect(found.reasons).toEqual(['title +3', '持卡人姓名 +2']);
  });

  test('is surer the clearer the threshold is passed, and less sure beside a runner-up', () => {
    const just = classifyText([card], text('中国某某银行')).confidence;
    const clearly = classifyText([card], text('中国某某银行', '持卡人姓名')).confidence;
    const beside = classifyText([card, { ...card, threshold: 2.5 }], text('中国某某银行', '持卡人姓名')).confidence;
    expect(clearly).toBeGreaterThan(just);
    expect(beside).toBeLessThan(clearly);
  });

  test('gives unknown below the threshold, and for a blank page', () => {
    expect(classifyText([card], text('持卡人姓名')).type).toBe('unknown');
    expect(classifyText(allDocuments, text()).type).toBe('unknown');
    expect(classifyText([], text('中国某某银行')).type).toBe('unknown');
  });
});
