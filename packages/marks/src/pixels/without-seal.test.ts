import { type PageImage, quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { withoutSeal } from './without-seal';

/** White, but for a column of red ink and a column of black print, both over the whole height. */
function page(): PageImage {
  const [width, height] = [20, 100];
  const data = new Uint8Array(width * height * 3).fill(250);
  for (let y = 0; y < height; y += 1) {
    data.set([220, 40, 50], (y * width + 5) * 3);
    data.set([30, 30, 30], (y * width + 12) * 3);
  }
  return { width, height, data };
}

const box = quadFromBounds({ left: 2, top: 40, right: 18, bottom: 60 });

test('red ink is gone from the rows of the seal, print stays', () => {
  const strip = withoutSeal(page(), box, 'red')!;
  expect([strip.top, strip.image.width]).toEqual([37, 20]);
  const at = (x: number) => [...strip.image.data.subarray(x * 3, x * 3 + 3)];
  expect(at(5)).toEqual([220, 220, 220]);
  expect(at(12)).toEqual([30, 30, 30]);
});

test('on a copy nothing can be taken out', () => {
  expect(withoutSeal(page(), box, 'grey')).toBeUndefined();
});
