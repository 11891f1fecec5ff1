import { reportSchema } from '@yushen/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { differences } from '../../../fixtures/differences.mjs';
import { createReviewer, type Reviewer } from './index';
import { caseFile, caseNames, expectedOf } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

/** One of each kind of capture, paper and fault. `YUSHEN_ALL_CASES=1` reviews all cases: some four minutes on two cores. */
const REPRESENTATIVE = [
  'application-unsigned',
  'approve-id-on-one-page',
  'approve-lease-pages-shuffled',
  'approve-owned-one-box',
  'approve-residential-with-consent',
  'approve-sideways-photos',
  'approve-temporary-id',
  'approve-text-pdfs',
  'authority-names-another',
  'consent-without-seal',
  'correct-several-faults',
  'lease-house-number-differs',
  'lease-locked-pdf',
  'one-id-for-two-members',
  'operator-seventeen',
  'train-ticket-as-title',
];
const names = process.env.YUSHEN_ALL_CASES === '1' ? caseNames() : REPRESENTATIVE;

const opened: { reviewer?: Reviewer } = {};
beforeAll(async () => {
  opened.reviewer = await createReviewer();
});
afterAll(() => opened.reviewer?.close());

test.each(names)('%s is decided as its expected.json says', async (name) => {
  const report = await opened.reviewer!.reviewFile(caseFile(name));
  expect(reportSchema.parse(report)).toEqual(report);
  expect(differences(report, expectedOf(name))).toMatchObject({ missing: [], extra: [], misplaced: [] });
  expect(differences(report, expectedOf(name)).decision).toBeUndefined();
});
