import type { Report } from '@yushen/contract';
import { expect, test, vi } from 'vitest';
import { createReviewer, type ReviewerOptions } from './index';
import { caseFile, caseFolder, caseInput } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const CASE = 'approve-temporary-id';

async function reviews(options: ReviewerOptions, times: number): Promise<Report[]> {
  const reviewer = await createReviewer(options);
  try {
    const reports: Report[] = [];
    for (let time = 0; time < times; time += 1) reports.push(await reviewer.reviewFile(caseFile(CASE)));
    return reports;
  } finally {
    await reviewer.close();
  }
}

test('the same case gives the same digest again, with any number of workers, whatever time it took', async () => {
  const [first, second] = await reviews({ workers: 1 }, 2);
  const [third] = await reviews({ workers: 3 }, 1);
  expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect([second?.digest, third?.digest]).toEqual([first?.digest, first?.digest]);
  const { timings: _first, ...rest } = first!;
  const { timings: _third, ...others } = third!;
  expect(others).toEqual(rest);
  expect(third?.timings).not.toEqual(first?.timings);
});

test('another case number or another upload gives another digest', async () => {
  const reviewer = await createReviewer();
  try {
    const input = { ...caseInput(CASE), materials: [] };
    const options = { baseDir: caseFolder(CASE) };
    const bare = await reviewer.review(input, options);
    const renamed = await reviewer.review({ ...input, id: 'another' }, options);
    expect(renamed.digest).not.toBe(bare.digest);
    const given = await reviewer.review({ ...input, materials: [{ file: 'absent.jpg' }] }, options);
    expect(given.digest).not.toBe(bare.digest);
  } finally {
    await reviewer.close();
  }
});
