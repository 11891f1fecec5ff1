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
