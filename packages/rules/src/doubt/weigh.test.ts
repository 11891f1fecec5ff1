import type { FieldReading } from '@yushen/contract';
import { expect, test } from 'vitest';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { isSure } from './weigh';

const pack = { confidence: { relied: 0.9, corroborated: 0.6 } } as unknown as MatterPack;
const facts = {} as unknown as Facts;
const read = (value: string, source: FieldReading['source']): Reading =>
  ({ value, confidence: 1, reading: { value, confidence: 1, source, valid: true } }) as unknown as Reading;
const sure = (...compared: readonly Reading[]): boolean => isSure(pack, facts, { readings: compared, compared });

test('a difference that may be the reader’s slip is not sure, however surely each was read', () => {
  expect(sure(read('新余铃锋智能装备有限公司', 'ocr'), read('新余钤锋智能装备有限公司', 'text-layer'))).toBe(false);
  expect(sure(read('洗秀珠', 'ocr'), read('冼秀珠', 'ocr'))).toBe(false);
});

test('one letter that was not read clearly may be another; one that was is what it is', () => {
  const hazy = { ...read('丽江市古城区东河街道', 'ocr'), confidence: 0.94 } as Reading;
  expect(sure(hazy, read('丽江市古城区束河街道', 'form'))).toBe(false);
  expect(sure({ ...hazy, confidence: 0.99 } as Reading, read('丽江市古城区束河街道', 'form'))).toBe(true);
  expect(sure({ ...hazy, value: '产业园一期' } as Reading, read('产业园二期', 'form'))).toBe(true);
});

test('other letters, other numbers, and text that nobody had to read are what they are', () => {
  expect(sure(read('新余钤锋商贸有限公司', 'ocr'), read('新余钤锋智能装备有限公司', 'ocr'))).toBe(true);
  expect(sure(read('产业园一期工程', 'ocr'), read('产业园二期工程', 'ocr'))).toBe(true);
  expect(sure(read('新余铃锋公司', 'text-layer'), read('新余钤锋公司', 'text-layer'))).toBe(true);
});

test('what agrees may be the next likeliest value of the same document: then the place may be wrong', () => {
  const beside = (value: string, runnerUp: string): Reading => {
    const own = read(value, 'text-layer');
    return { ...own, reading: { ...own.reading!, evidence: { place: 0.97, runnerUp } } };
  };
  expect(sure(beside('李晓梅', '王建国'), read('王建国', 'form'))).toBe(false);
  expect(sure(beside('李晓梅', '周文'), read('王建国', 'form'))).toBe(true);
});

test('what agrees may be printed somewhere else on the document: then the place may be wrong', () => {
  const own = { ...read('李晓梅', 'ocr'), document: { id: 'd1', confidence: 1 } } as unknown as Reading;
  const compared = [own, read('王建国', 'form')];
  const grounds = { readings: compared, compared };
  expect(isSure(pack, { stated: { d1: ['王建国'] } } as unknown as Facts, grounds)).toBe(false);
  expect(isSure(pack, { stated: { d2: ['王建国'] } } as unknown as Facts, grounds)).toBe(true);
});
