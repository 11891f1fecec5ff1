import { readdirSync, readFileSync } from 'node:fs';
import { DOCUMENT_TYPES, type KnownDocumentType } from '@yushen/contract';
import { allDocuments, type DocumentDefinition } from '@yushen/documents';
import { expect, test } from 'vitest';
import { placeDefinition, vocabularyOf } from '../extract/document-pages';
import { extractFields } from '../extract/extract-fields';
import { readPageOf, written } from '../testing/pages';
import { classifyPages } from './documents';

/** What a new folder would hold: nothing of it is known anywhere else. */
const libraryCard: DocumentDefinition = {
  type: 'library-card' as KnownDocumentType,
  title: { zh: '借书证', en: 'Library card' },
  titles: ['借书证', '读者证'],
  cues: [{ text: '借阅册数', weight: 2 }],
  threshold: 3,
  extent: 'page',
  fields: {
    reader: { labels: ['读者姓名'], format: (raw) => ({ value: raw, valid: /^\p{Script=Han}{2,4}$/u.test(raw) }) },
  },
  stops: ['借阅册数'],
  signatures: [],
};

const page = readPageOf([
  written('云川市图书馆', [300, 60]),
  written('借书证', [400, 120], 40),
  written('读者姓名：李晓梅', [100, 240]),
  written('借阅册数：10册', [100, 300]),
]);

test('a new type is known by its definition alone', () => {
  const typesWith = (definitions: readonly DocumentDefinition[]) =>
    classifyPages([page], definitions).map(({ definition }) => definition?.type);
  expect(typesWith(allDocuments)).toEqual([undefined]);
  expect(typesWith([...allDocuments, libraryCard])).toEqual(['library-card']);

  const [document] = classifyPages([page], [...allDocuments, libraryCard]);
  const placed = document!.segments.map((segment) => placeDefinition(segment, vocabularyOf(libraryCard)));
  expect(extractFields(libraryCard, placed).reader?.reading).toMatchObject({ value: '李晓梅', valid: true });
});

test('no code outside its folder and the list knows a type by name', () => {
  const packages = new URL('../../../', import.meta.url);
  const names = new RegExp(
    `'(?:${DOCUMENT_TYPES.filter((type) => type !== 'permit' && type !== 'unknown').join('|')})'`,
  );
  const named = ['engine', 'read', 'intake', 'formats'].flatMap((name) =>
    readdirSync(new URL(`${name}/src/`, packages), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
      .filter((file) => names.test(readFileSync(new URL(`${name}/src/${file}`, packages), 'utf8')))
      .map((file) => `${name}/${file}`),
  );
  expect(named).toEqual([]);
  const shared = readdirSync(new URL('documents/src/', packages), { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^types\/[^/]+\//.test(file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'all-documents.ts')
    .filter((file) => names.test(readFileSync(new URL(`documents/src/${file}`, packages), 'utf8')));
  expect(shared).toEqual([]);
});
