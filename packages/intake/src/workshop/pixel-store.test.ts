import { expect, test } from 'vitest';
import { blankPageImage } from '../page-image';
import { PixelStore } from './pixel-store';

const [first, second, third] = [{}, {}, {}];
const image = blankPageImage(10, 10);

test('pages are kept within the budget, the first ones first', () => {
  const store = new PixelStore(700);
  for (const page of [first, second, third]) store.keep(page, image);
  expect([first, second, third].map((page) => store.get(page))).toEqual([image, image, undefined]);
  expect(store.bytes).toBe(600);
});

test('a page forgotten makes room, one kept twice counts once', () => {
  const store = new PixelStore(700);
  for (const page of [first, first, second]) store.keep(page, image);
  store.forget(first);
  store.forget(first);
  store.keep(third, image);
  expect([store.get(first), store.get(third), store.bytes]).toEqual([undefined, image, 600]);
  store.clear();
  expect([store.get(third), store.bytes]).toEqual([undefined, 0]);
});
