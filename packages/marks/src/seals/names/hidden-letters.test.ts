import { expect, test } from 'vitest';
import { blankImage } from '../../pixels/raster';
import { foreignInk } from '../ink/foreign-ink';
import { hiddenLetters } from './hidden-letters';

const LINE = {
  text: '晨不医院',
  confidence: 0.9,
  characters: [0, 1, 2, 3].map((index) => ({ confidence: 0.9, start: index / 4, end: (index + 1) / 4 })),
};

test('letters under a stroke are hidden, also where they were misread', () => {
  const cover = blankImage(400, 48);
  cover.data.fill(255);
  for (let y = 20; y < 32; y += 1) cover.data.fill(0, (y * 400 + 110) * 3, (y * 400 + 180) * 3);
  expect(hiddenLetters({ line: LINE }, cover, '晨禾医院')).toEqual([false, true, false, false]);
});

test('black over a red seal is foreign, red is its own', () => {
  const image = blankImage(5, 1);
  image.data.set([250, 250, 250, 250, 250, 250, 215, 40, 45, 30, 30, 35, 250, 250, 250]);
  expect([...(foreignInk(image, 'red')?.data ?? [])]).toEqual([0, 0, 0, 255, 0]);
  expect(foreignInk(image, 'grey')).toBeUndefined();
});

/** Letters that stand evenly on a strip of twelve places, at those of them that were read. */
const readAt = (text: string, places: readonly number[]) => ({
  text,
  confidence: 0.9,
  characters: places.map((place) => ({ confidence: 0.9, start: place / 12, end: (place + 0.9) / 12 })),
});

/** Ink from one of the twelve places to another. */
function coverFrom(from: number, to: number) {
  const cover = blankImage(1200, 48);
  cover.data.fill(255);
  for (let y = 12; y < 36; y += 1) cover.data.fill(0, (y * 1200 + from * 100) * 3, (y * 1200 + to * 100) * 3);
  return cover;
}

test('letters that were not read under a stroke are hidden where there is room for them', () => {
  const line = readAt('湖南浏河包装材料公司', [0, 1, 2, 3, 6, 7, 8, 9, 10, 11]);
  const hidden = hiddenLetters({ line }, coverFrom(4, 6), '湖南浏河烟花包装材料公司');
  expect(hidden.flatMap((is, index) => (is ? [index] : []))).toEqual([4, 5]);
});

test('letters for which there is no room are not hidden, whatever lies there: the seal is another one', () => {
  const line = readAt('湖南浏河包装材料公司', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(hiddenLetters({ line }, coverFrom(3, 5), '湖南浏河烟花包装材料公司')[4]).toBe(false);
});

test('letters before the first that was read are hidden under a stroke', () => {
  const line = readAt('吴兴城建工程有限公司', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(hiddenLetters({ line }, coverFrom(0, 2), '浙江吴兴城建工程有限公司').slice(0, 3)).toEqual([true, true, false]);
});
