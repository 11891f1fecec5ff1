import { YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import { blankJpeg, fakeReviewer } from '../testing/fake-reviewer';
import { sampleView } from '../testing/sample-view';
import { pictureCase } from './picture-case';

test('every page that the report speaks of is drawn, with its issues under their numbers', async () => {
  const { pages, crops } = await pictureCase('/cases/one/case.json', sampleView, fakeReviewer());
  expect(pages.map(({ material, marks }) => [material, marks.map(({ number }) => number)])).toEqual([
    [0, [2]],
    [1, [1, 4]],
    [2, []],
  ]);
  expect(crops.size).toBe(3);
});

test('files are looked for beside the case file', async () => {
  const asked: string[] = [];
  const reviewer = fakeReviewer({
    // biome-ignore lint/correctness/useYield: a file without pages
    async *pageImages(file) {
      asked.push(String(file));
    },
  });
  await pictureCase('/cases/one/case.json', sampleView, reviewer);
  expect(asked).toEqual(['/cases/one/id-front.jpg', '/cases/one/lease.jpg', '/cases/one/水费单.jpg']);
});

test('a file that cannot be drawn keeps the pages before the fault, and the others their pictures', async () => {
  const reviewer = fakeReviewer({
    async *pageImages(file) {
      yield { page: 0, width: 60, height: 40, jpeg: await blankJpeg(60, 40) };
      if (String(file).endsWith('lease.jpg')) throw new YushenError('reader-failed', 'page 2 is damaged');
    },
  });
  const { pages } = await pictureCase('/cases/one/case.json', sampleView, reviewer);
  expect(pages.map(({ material }) => material)).toEqual([0, 1, 2]);
});

test('an interrupt ends the drawing', async () => {
  const interrupt = new AbortController();
  const reviewer = fakeReviewer({
    // biome-ignore lint/correctness/useYield: it ends before its first page
    async *pageImages() {
      interrupt.abort();
      throw new YushenError('aborted', 'aborted');
    },
  });
  await expect(pictureCase('/x/case.json', sampleView, reviewer, interrupt.signal)).rejects.toMatchObject({
    code: 'aborted',
  });
});
