import { type Document, quadFromBounds } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import { titleApart } from './title-apart';

const apart = (titleAt: number, title = '居 民 身 份 证') => {
  const box = quadFromBounds({ left: 100, top: 300, right: 300, bottom: 320 });
  const document = { fields: { authority: { material: 0, page: 0, box } } } as unknown as Document;
  const lines = [lineAt(title, [100, titleAt, 300, titleAt + 40])];
  return titleApart(document, { page: 0, material: 0, lines }, ['居民身份证']);
};

test('on a card there is room between title and values, in a list there is none', () => {
  expect(apart(120)).toBe(7);
  expect(apart(240, '中华人民共和国居民身份证')).toBe(1);
  expect(apart(120, '签发机关')).toBeUndefined();
  expect(apart(400)).toBeUndefined();
});
