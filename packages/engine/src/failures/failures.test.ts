import { readFileSync } from 'node:fs';
import { type Report, reportSchema, YushenError } from '@yushen/contract';
import { FAULTS, type Fault, slowReader } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import type { Parts } from '../parts';
import { review } from '../review';
import { faultyParts } from '../testing/faults';
import { soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';

const pack = soleTraderPack((file) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8'));

/** A clean case with parts that may fail. */
async function reviewed(change: (parts: Parts) => Parts): Promise<Report> {
  const { input, uploads, parts } = soleTrader();
  return review(input, uploads, { ...change(parts), matter: () => pack });
}

/** Counts the calls of a whole review. */
async function allCalls(): Promise<readonly string[]> {
  const calls: string[] = [];
  await reviewed((parts) => faultyParts(parts, (call) => calls.push(call)));
  return calls;
}

/** Fails at every call that `strikes` chooses by its number and name. */
function failing(error: () => Error, strikes: (at: number, call: string) => boolean) {
  let calls = 0;
  const struck: string[] = [];
  const fault: Fault = (call) => {
    calls += 1;
    if (!strikes(calls - 1, call)) return;
    struck.push(call);
    throw error();
  };
  return { fault, struck };
}

describe('a failure of ours', () => {
  test('is never told as the applicant’s, wherever it strikes and whatever it is', async () => {
    let injected = 0;
    for (const [name, error] of Object.entries(FAULTS))
      for (const every of [2, 3, 4, 5, 7])
        for (let from = 0; from < every; from += 1) {
          const { fault, struck } = failing(error, (at) => at % every === from);
          const report = await reviewed((parts) => faultyParts(parts, fault));
          const where = `${name}, each ${every} from ${from}: ${struck}`;
          injected += struck.length;
          expect(
            report.issues.filter(({ severity }) => severity === 'block'),
            where,
          ).toEqual([]);
          expect(
            report.issues.map(({ code }) => code),
            where,
          ).not.toContain('file.unreadable');
          if (report.decision !== 'approve')
            expect(
              report.issues.map(({ code }) => code),
              where,
            ).toContain('system.failed');
        }
    expect(injected).toBeGreaterThanOrEqual(500);
  }, 240_000);

  test('that strikes once costs nothing, and is told where it comes again', async () => {
    const kinds = [...new Set(await allCalls())];
    expect(kinds).toContain('page.image');
    for (const kind of kinds) {
      let first = true;
      const once = failing(FAULTS.worker, (_, call) => {
        const isFirst = call === kind && first;
        if (isFirst) first = false;
        return isFirst;
      });
      expect((await reviewed((parts) => faultyParts(parts, once.fault))).decision, kind).toBe('approve');
      expect(once.struck).toEqual([kind]);
      const always = failing(FAULTS.mistake, (_, call) => call === kind);
      const report = await reviewed((parts) => faultyParts(parts, always.fault));
      expect([report.decision, report.issues.map(({ code }) => code).includes('system.failed')], kind).toEqual([
        'manual',
        true,
      ]);
    }
  }, 120_000);

  test('says which file and page it was, and why; the report keeps to the contract', async () => {
    const report = await reviewed((parts) => ({ ...parts, reader: slowReader(parts.reader, 1) }));
    expect(report.decision).toBe('manual');
    expect(report.issues.filter(({ code }) => code === 'system.failed')).toMatchObject(
      ['front', 'back', 'application', 'title'].map((name, material) => ({
        severity: 'review',
        material,
        page: 0,
        params: { file: `${name}.jpg`, page: 0, reason: 'time' },
      })),
    );
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('of one mark leaves what was read of the page', async () => {
    const gone: Fault = (call) => {
      if (call === 'marks.findSeals') throw FAULTS.mistake();
    };
    const report = await reviewed((parts) => faultyParts(parts, gone));
    expect(report.documents.map(({ type }) => type)).toContain('id-card-front');
    expect(report.documents[0]?.fields.name?.value).toBe('李晓梅');
    expect(new Set(report.issues.map(({ code }) => code))).toEqual(new Set(['system.failed']));
  });
});

test('what is open is closed again where another file’s opening ends the review', async () => {
  const closed: string[] = [];
  const rejected = reviewed((parts) => ({
    ...parts,
    loader: {
      ...parts.loader,
      open: async (file, options) => {
        if (file.name === 'title.jpg') throw new YushenError('closed', 'The loader is closed.');
        const opened = await parts.loader.open(file, options);
        return { ...opened, close: async () => void closed.push(file.name) };
      },
    },
  }));
  await expect(rejected).rejects.toMatchObject({ code: 'closed' });
  expect(closed.sort()).toEqual(['application.jpg', 'back.jpg', 'front.jpg']);
});
