import { describe, expect, test } from 'vitest';
import { chinese, english, type Locale, quadFromBounds, type TextReader, YushenError } from '../../index';
import { fakeFiles, fakeMarks, fakeReader, fakeSuggester, printed } from '../index';
import type { Conformance } from './conformance';
import { loaderConformance } from './loader-conformance';
import { localeConformance } from './locale-conformance';
import { marksConformance } from './marks-conformance';
import { readerConformance } from './reader-conformance';
import { suggesterConformance } from './suggester-conformance';

/** A reader that finds nothing, and keeps to its contract. */
function emptyReader(): TextReader {
  let closed = false;
  const guard = (signal: AbortSignal | undefined) => {
    if (closed) throw new YushenError('closed', 'closed');
    if (signal?.aborted) throw new YushenError('aborted', 'aborted');
  };
  return {
    contract: 'reader/1',
    name: 'empty',
    models: [],
    locate: async (_, options) => {
      guard(options?.signal);
      return { rotation: 0, regions: [] };
    },
    recognise: async (_, regions, options) => {
      guard(options?.signal);
      return regions.map(({ box }) => ({ text: '', confidence: 0, box, source: 'ocr' }));
    },
    close: async () => {
      closed = true;
    },
  };
}

const suites: readonly [string, readonly Conformance[]][] = [
  ['a reader', readerConformance(emptyReader)],
  ['the fake marks', marksConformance(() => fakeMarks())],
  ['the fake suggester', suggesterConformance(() => fakeSuggester())],
  [
    'the fake loader',
    loaderConformance(
      () => fakeFiles([{ name: 'a.jpg', pages: [printed('甲')] }]).loader,
      [{ name: 'a.jpg', bytes: new Uint8Array(1) }],
    ),
  ],
  ['Chinese', localeConformance(chinese)],
  ['English', localeConformance(english)],
];
describe.each(suites)('%s conforms', (_, suite) => {
  test.each(suite.map((one) => [one.name, one] as const))('%s', (_name, { run }) => run());
});

/** Names of what a suite finds wrong. */
async function failing(suite: readonly Conformance[]): Promise<readonly string[]> {
  const outcomes = await Promise.all(
    suite.map(async ({ name, run }) =>
      run().then(
        () => [],
        () => [name],
      ),
    ),
  );
  return outcomes.flat();
}

describe('a suite finds', () => {
  test('a reader that forgets regions, works after its end, and is deaf to signals', async () => {
    const box = quadFromBounds({ left: 1, top: 1, right: 9, bottom: 9 });
    const line = { text: '甲', confidence: 1, box, source: 'ocr' } as const;
    const bad: TextReader = { ...fakeReader([line]), recognise: async () => [line] };
    expect(await failing(readerConformance(() => bad))).toEqual([
      'finds no line on an empty page',
      'gives one line for each region, in order, also for one without text',
      'ends when its signal has fired',
      'refuses to work once it is closed, and may be closed twice',
    ]);
  });

  test('marks that see a signature on an empty page', async () => {
    expect(await failing(marksConformance(() => fakeMarks({ signature: 'signed' })))).toEqual([
      'sees no signature on an empty page',
    ]);
  });

  test('a locale with a gap in a sentence', async () => {
    const bad: Locale = {
      ...english,
      id: 'fr',
      wording: { ...english.wording, 'file.too-large': ({ actual }) => `trop grand: ${actual}` },
    };
    expect(await failing(localeConformance(bad))).toEqual(['has a sentence and a way out for file.too-large']);
  });
});
