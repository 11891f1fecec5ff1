import { existsSync } from 'node:fs';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { findCases } from '../files/find-cases';
import type { CommandContext } from '../host';
import { plainText } from '../plain-text';
import { openFolderProgress } from '../progress/folder-progress';
import type { TriedCase } from '../summary/render-pack-tests';
import { departures, readExpected } from './expected-report';

/**
 * Reviews every case below a folder that has an `expected.json`, one after the other.
 *
 * @throws YushenError `bad-options` where there is none, or one is not well-formed; what a review throws
 */
export async function tryCases(folder: string, { host, reviewer }: CommandContext): Promise<readonly TriedCase[]> {
  const expectedBeside = (file: string) => path.join(path.dirname(file), 'expected.json');
  const files = (await findCases(folder)).filter((file) => existsSync(expectedBeside(file)));
  if (files.length === 0)
    throw new YushenError('bad-options', `there is no case.json with an expected.json below ${plainText(folder)}`);
  const progress = openFolderProgress(host.stderr, files.length);
  const tried: TriedCase[] = [];
  try {
    for (const file of files) {
      const expected = await readExpected(expectedBeside(file));
      const report = await reviewer.reviewFile(file, { signal: host.signal });
      const departs = departures(report, expected);
      progress.done(file, departs.length === 0 ? '✓' : '✗');
      const name = path.relative(folder, path.dirname(file)) || path.basename(path.dirname(file));
      tried.push({ case: name, decision: report.decision, passed: departs.length === 0, departures: departs });
    }
  } finally {
    progress.stop();
  }
  return tried;
}
