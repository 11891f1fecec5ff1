import { quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import type { FoundDocument } from '../documents/documents';
import { readPageOf, written } from '../testing/pages';
import { endedByWords } from './says-ended';
import { undrawnContent } from './undrawn';

const found = {
  document: { id: 'd1', pages: [{ material: 0, page: 0 }] },
  definition: {},
} as unknown as FoundDocument;
const box = quadFromBounds({ left: 10, top: 20, right: 110, bottom: 60 });

test('a page on which viewers show more than its image goes to a person, with the place', () => {
  const own = readPageOf([written('租赁合同', [400, 40])]);
  expect(undrawnContent([found], [own])).toEqual([]);
  const more = { ...own, page: { ...own.page, undrawn: [box] } };
  expect(undrawnContent([found], [more])).toMatchObject([
    { detail: { sign: 'undrawn' }, document: 'd1', material: 0, page: 0, box },
  ]);
  expect(undrawnContent([found], [{ ...more, material: 1 }]), 'another file').toEqual([]);
});

test('a paper that says that it is void goes to a person, with its words', () => {
  const page = readPageOf([written('租赁合同', [400, 40]), written('本合同作废', [400, 90])]);
  expect(endedByWords([found], [page])).toMatchObject([
    { detail: { sign: 'void-words', words: expect.stringContaining('本合同作废') } },
  ]);
});
