import type { Document } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { documentFindings } from './document-findings';

const definition = allDocuments.find(({ type }) => type === 'presale-contract')!;
const contract = (pages: number, missingPages: readonly number[]) => {
  const document = { id: 'd1', type: 'presale-contract', confidence: 1, fields: {} } as unknown as Document;
  const places = Array.from({ length: pages }, (_, page) => ({ material: 0, page })) as unknown as Document['pages'];
  return { document: { ...document, pages: places }, definition, missingPages, lines: [] };
};
const found = (pages: number, missing: readonly number[]) =>
  documentFindings([contract(pages, missing)], [], [], []).map(({ code, severity }) => `${code} ${severity}`);

test('a page that its numbers say is missing is asked for', () => {
  expect(found(2, [2])).toEqual(['material.incomplete block']);
  expect(found(3, [])).toEqual([]);
});

test('of an excerpt, most pages of which are missing, a person says whether it is enough', () => {
  expect(found(2, [1, 3, 4, 6])).toEqual(['material.incomplete review']);
});
