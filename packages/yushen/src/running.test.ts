import type { ProgressEvent } from '@yushen/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createReviewer, type Reviewer, type ReviewOptions } from './index';
import { caseFile } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const CASE = 'approve-text-pdfs';
const LONG = 'approve-lease-pages-shuffled';
const opened: { reviewer?: Reviewer } = {};
beforeAll(async () => {
  opened.reviewer = await createReviewer();
});
afterAll(() => opened.reviewer?.close());

/** A review that tells when a page of it has been read and others have not. */
function startReading(reviewer: Reviewer, options: ReviewOptions = {}) {
  let told = () => {};
  const reading = new Promise<void>((resolve) => {
    told = resolve;
  });
  const onProgress = ({ stage, done, total }: ProgressEvent) => {
    if (stage === 'read' && done < total) told();
  };
  return { reading, report: reviewer.reviewFile(caseFile(LONG), { ...options, onProgress }) };
}

test('progress comes in the order of the stages and ends at the total', async () => {
  const events: ProgressEvent[] = [];
  await opened.reviewer!.reviewFile(caseFile(CASE), { onProgress: (event) => events.push(event) });
  expect(events.every(({ done, total }) => done > 0 && done <= total)).toBe(true);
  const stages = events.map(({ stage }) => stage);
  const order = ['intake', 'read', 'classify', 'extract', 'check'];
  expect(stages).toEqual([...stages].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  for (const stage of ['intake', 'read', 'extract', 'check']) {
    const last = events.findLast((event) => event.stage === stage);
    expect(last).toMatchObject({ done: last?.total });
  }
});

test('a review that is aborted rejects within a second, and the reviewer goes on', async () => {
  const reviewer = opened.reviewer!;
  const stop = new AbortController();
  const { reading, report } = startReading(reviewer, { signal: stop.signal });
  const outcome = expect(report).rejects.toMatchObject({ name: 'YushenError', code: 'aborted' });
  await reading;
  const aborted = performance.now();
  stop.abort();
  await outcome;
  expect(performance.now() - aborted).toBeLessThan(1000);
  await expect(reviewer.reviewFile(caseFile(CASE))).resolves.toMatchObject({ decision: 'approve' });
});

test('a signal that has fired already lets nothing begin', async () => {
  const reviewer = await createReviewer();
  try {
    const stopped = reviewer.reviewFile(caseFile(CASE), { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
  } finally {
    await reviewer.close();
  }
});

test('two reviews at once come out as each alone', async () => {
  const reviewer = opened.reviewer!;
  const other = 'train-ticket-as-title';
  const [first, second] = await Promise.all([
    reviewer.reviewFile(caseFile(CASE)),
    reviewer.reviewFile(caseFile(other)),
  ]);
  const alone = [await reviewer.reviewFile(caseFile(CASE)), await reviewer.reviewFile(caseFile(other))];
  expect([first.digest, second.digest]).toEqual(alone.map(({ digest }) => digest));
});

test('a closed reviewer rejects, whether it was ever used or not, and may be closed again', async () => {
  const unused = await createReviewer();
  await unused.close();
  await expect(unused.reviewFile(caseFile(CASE))).rejects.toMatchObject({ code: 'closed' });

  const used = await createReviewer({ workers: 1 });
  const { reading, report } = startReading(used);
  const running = expect(report).rejects.toMatchObject({ code: 'closed' });
  await reading;
  await used.close();
  await running;
  await expect(used.read(caseFile(CASE))).rejects.toMatchObject({ code: 'closed' });
  await used.close();
});
