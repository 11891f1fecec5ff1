import type { PageImage } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import { beyondText, hasWordsOfInk, placesOfLines, placesOfRulings } from './beyond-text';
import { isStatement } from './unlisted-words';

const [WIDTH, HEIGHT] = [400, 200];

/** A page with print: bars of a letter's width, as many as a place has room for. */
function page(...places: readonly (readonly [number, number, number, number])[]): PageImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(240);
  for (const [left, top, right, bottom] of places)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) if (x % 6 < 3) data.fill(20, 3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3);
  return { width: WIDTH, height: HEIGHT, data };
}

const TEXT = [40, 40, 240, 60] as const;

test('of a page whose text says all, nothing is left', () => {
  const places = placesOfLines([lineAt('租赁期限至二〇二九年', [...TEXT])]);
  expect(hasWordsOfInk(page(TEXT))).toBe(true);
  expect(hasWordsOfInk(beyondText(page(TEXT), places))).toBe(false);
});

test('what the text does not say is left; a rule, and a speck of ink, are no words', () => {
  const places = placesOfLines([lineAt('租赁期限至二〇二九年', [...TEXT])]);
  expect(hasWordsOfInk(beyondText(page(TEXT, [40, 120, 240, 140]), places))).toBe(true);
  expect(hasWordsOfInk(beyondText(page(TEXT, [40, 120, 70, 140]), places))).toBe(false);
  const rule = placesOfRulings([
    [
      [20, 130],
      [380, 130],
    ],
  ]);
  expect(hasWordsOfInk(beyondText(page(TEXT, [20, 128, 380, 131]), [...places, ...rule]))).toBe(false);
});

test('a statement has words: names, dates and what is read unsurely are none', () => {
  expect(isStatement({ text: '本合同已作废', confidence: 0.97 })).toBe(true);
  expect(isStatement({ text: '（经协商改为2026年3月1日到期）', confidence: 0.97 })).toBe(true);
  expect(isStatement({ text: '邱立新', confidence: 0.99 })).toBe(false);
  expect(isStatement({ text: '韩玉兰 郭玉兰', confidence: 0.99 }, ['郭玉兰', '韩玉兰'])).toBe(false);
  expect(isStatement({ text: '韩玉兰与出租人协商改为三年', confidence: 0.99 }, ['韩玉兰'])).toBe(true);
  expect(isStatement({ text: '二〇二六年二月二十六日', confidence: 0.99 })).toBe(false);
  expect(isStatement({ text: '本合同已作废', confidence: 0.6 })).toBe(false);
});
