import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../extract/document-pages';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { findLost } from './find-lost';

const definition = allDocuments.find(({ type }) => type === 'pension-contribution-certificate');

/** What is found beside 打印日期, where `behind` was read further right, and `text` is read between them. */
async function found(text: string, behind?: string) {
  if (definition === undefined) throw new Error('no such type');
  const lines = [written('打印日期：', [100, 100]), ...(behind === undefined ? [] : [written(behind, [300, 100])])];
  const page = placedPage(lines, vocabularyOf(definition));
  const { parts } = rereadingParts([[text, 0.97]]);
  const images = new PageStore([openedFile(readPageOf([]))], undefined);
  const lost = await findLost(definition, {}, [page], images, parts, undefined);
  return lost.issuedOn?.value;
}

test('a value that no detector saw is read beside its label', async () => {
  expect(await found('2026年2月8日')).toBe('2026-02-08');
  expect(await found('')).toBeUndefined();
});

test('so is the beginning of one, with the rest behind it', async () => {
  expect(await found('2026', '年02月08日')).toBe('2026-02-08');
  expect(await found('', '年02月08日')).toBeUndefined();
});

test('what is a value by itself belongs to something else', async () => {
  expect(await found('第3次', '2025年1月1日')).toBeUndefined();
});
