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
  test('a title is exact with a place before it and a remark in brackets behind it', () => {
    const exact = scoreType(card, text('中国某某银行', '卡'));
    expect(scoreType(card, text('青年市中国某某银行（借记卡）', '卡')).score).toBe(exact.score);
    expect(scoreType(card, text('青年市的中国某某银行', '卡')).score).toBeLessThan(exact.score);
  });

  test('counts a title on a line of its own in full, inside a sentence by a third', () => {
    expect(scoreType(card, text('中国某某银行'))).toMatchObject({ score: 4.5, titled: true });
    expect(scoreType(card, text('请到中国某某银行的任一网点领取您的新卡'))).toMatchObject({ score: 1, titled: false });
  });

  test('counts each cue once, words with a slip too, shapes over the whole text', () => {
    expect(scoreType(card, text('持卡人姓各', '持卡人姓名')).score).toBe(2);
    expect(scoreType(card, text('62220000', '00000000')).score).toBe(1);
    expect(scoreType(card, text('申请表')).score).toBe(-5);
  });
});

describe('titles', () => {
  const named = { ...card, titles: [], titlePattern: /公积金.{0,8}(?:提取|支取).{0,8}申请/u } as DocumentDefinition;

  test('are told by their grammar where nobody listed them', () => {
    expect(scoreType(named, text('某市职工公积金支取业务申请')).titled).toBe(true);
  });

  test('are no sentences that hold the same words', () => {
    expect(scoreType(named, text('公积金提取申请自受理之日起三日内办结')).titled).toBe(false);
    expect(scoreType(named, text('请先提交公积金提取申请。')).titled).toBe(false);
  });

  test('may be set wide, letter by letter', () => {
    const lines = [written('承', [100, 100]), written('诺书', [180, 100]), written('特此承诺', [100, 200])];
    const letter = { ...card, titles: ['承诺书'] } as DocumentDefinition;
    expect(scoreType(letter, prepareText(layOut(lines))).titled).toBe(true);
  });
});

test('labels of most of a type’s fields speak for it, those of a few do not', () => {
  const field = (...labels: string[]) => ({ labels, format: () => undefined });
  const fields = { a: field('权利人'), b: field('坐落'), c: field('面积'), d: field('用途') };
  const deed = { ...card, cues: [], fields } as unknown as DocumentDefinition;
  expect(scoreType(deed, text('权利人', '坐落', '面积', '用途')).score).toBe(2);
  expect(scoreType(deed, text('权利人', '坐落')).score).toBe(0);
});

describe('classifyText', () => {
  test('says what speaks for the type', () => {
    const found = classifyText([card], text('中国某某银行', '持卡人姓名'));
    expect(found).toMatchObject({ type: 'bank-card', titled: true, score: 6.5 });
    expect(found.reasons).toEqual(['title +4.5', '持卡人姓名 +2']);
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
