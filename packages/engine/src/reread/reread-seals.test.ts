import type { FieldReading, Line, Quad, Seal } from '@yushen/contract';
import { expect, test } from 'vitest';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { rereadSeals } from './reread-seals';

const NAME = '湖州苕溪丝绸纺织股份有限公司';
const box: Quad = [
  [300, 500],
  [500, 500],
  [500, 700],
  [300, 700],
];
const seal: Seal = {
  text: '湖溪丝绸纺织股份有限公司',
  confidence: 0.9,
  colour: 'red',
  shape: 'round',
  visible: 1,
  box,
  material: 0,
  page: 1,
};
const signing = placedPage([written('发包人（盖章）：', [100, 480])], [], 1);
const first = placedPage([written(`发包人：${NAME}`, [100, 100])], []);

/** What is told of the seal where these pages and fields are the document, and every name known explains it. */
async function reread(pages: Parameters<typeof rereadSeals>[2], fields: Record<string, FieldReading> = {}) {
  const asked: (readonly string[])[] = [];
  const { parts } = rereadingParts([]);
  const images = new PageStore([openedFile(readPageOf([])), openedFile(readPageOf([]))], undefined);
  images.image = async () => ({ width: 1000, height: 1400, data: new Uint8Array(0) });
  const marks: typeof parts.marks = {
    ...parts.marks,
    findSeals: async (_image, lines: readonly Line[]) => {
      asked.push(lines.map(({ text }) => text));
      return [{ ...seal, text: lines.some(({ text }) => text.includes(NAME)) ? NAME : seal.text, confidence: 0.85 }];
    },
  };
  const [told] = await rereadSeals([seal], fields, pages, images, { ...parts, marks }, undefined);
  return { told, asked };
}

test('a seal is explained by a name that another page of its document prints', async () => {
  const { told } = await reread([first, signing]);
  expect(told).toMatchObject({ text: NAME, confidence: 0.85, box });
});

test('or by a field whose name is wrapped', async () => {
  const field = { value: NAME, raw: NAME, confidence: 0.98, material: 0, page: 1, box, source: 'ocr', valid: true };
  expect((await reread([signing], { owner: field as FieldReading })).told?.text).toBe(NAME);
});

test('where the document states nothing else, nothing is read again', async () => {
  const { told, asked } = await reread([signing]);
  expect(told).toEqual(seal);
  expect(asked).toEqual([]);
});

test('a name that the document states is as good as it can be', async () => {
  const named = placedPage([written(`盖章：${seal.text}`, [100, 480])], [], 1);
  expect((await reread([first, named])).asked).toEqual([]);
});
