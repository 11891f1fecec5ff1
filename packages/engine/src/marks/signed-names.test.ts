import type { Quad, SignatureState } from '@yushen/contract';
import { boundsOf } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { placedPage, written } from '../testing/pages';
import { isSignedApart } from './signed-apart';
import { countSignedNames, personsNamed } from './signed-names';

const boxAt = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
/** Ink of a hand left of a place on the page, print right of it. */
const handUpTo =
  (x: number) =>
  async (box: Quad): Promise<SignatureState> =>
    boundsOf(box).right <= x ? 'signed' : 'unsure';

const fields = (names: string) => ({
  transferees: { value: names, raw: names, confidence: 1, material: 0, page: 0, box: boxAt(0, 0, 1, 1), source: 'ocr' },
});

test('names close together count as many as can be read, one of them with a slip', async () => {
  const names = personsNamed({ fields: {} }, fields('梁雅琴、孙晓梅') as Parameters<typeof personsNamed>[1]);
  expect(names).toEqual(['梁雅琴', '孙晓梅']);
  const page = placedPage([written('申请人（签章）：', [100, 600]), written('梁雅琴别晓梅', [300, 600])], []);
  const place = boxAt(280, 580, 600, 640);
  expect(await countSignedNames(page, [place], names, handUpTo(1000))).toBe(2);
  // The second one is print.
  expect(await countSignedNames(page, [place], names, handUpTo(370))).toBe(1);
  expect(await countSignedNames(page, [boxAt(280, 700, 600, 760)], names, handUpTo(1000))).toBe(0);
});

test('in a field of persons a rare surname is a name too, an organisation is none', () => {
  const definition = allDocuments.find(({ type }) => type === 'house-sale-contract');
  const { transferees } = fields('望开元、宜昌市某某有限公司');
  const buyers = { buyers: transferees, usage: transferees } as Parameters<typeof personsNamed>[1];
  expect(personsNamed(definition!, buyers)).toEqual(['望开元']);
});

test('a name by hand below an empty place to sign, where no place was expected, leaves it open', async () => {
  const place = boxAt(200, 590, 500, 640);
  const signed = placedPage([written('股东签署：', [100, 600]), written('万晓岚', [100, 760])], []);
  expect(await isSignedApart(signed, [place], [place], handUpTo(1000))).toBe(true);
  // In print, above the place, or at another party's place it says nothing.
  expect(await isSignedApart(signed, [place], [place], handUpTo(0))).toBe(false);
  expect(await isSignedApart(signed, [place], [place, boxAt(80, 740, 300, 800)], handUpTo(1000))).toBe(false);
  const above = placedPage([written('万晓岚', [100, 300]), written('股东签署：', [100, 600])], []);
  expect(await isSignedApart(above, [place], [place], handUpTo(1000))).toBe(false);
});
