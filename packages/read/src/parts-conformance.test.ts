import { marksConformance, readerConformance, suggesterConformance } from '@yushen/contract/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Marks, openMarks, openReaders, openTypeSuggester } from './index';
import { linesOf, testPage } from './testdata/test-page';

const opened: { marks?: Marks } = {};
beforeAll(async () => {
  opened.marks = await openMarks({ workers: 1 });
});
afterAll(() => opened.marks?.close());

const card = { image: await testPage('card'), text: linesOf('card')[0]! };
const suites = {
  'the reader that ships': readerConformance(async () => {
    const { text, close } = await openReaders('ppocr', { workers: 1 });
    return { ...text, close };
  }, [card]),
  'the marks that ship': marksConformance(() => opened.marks!.marks),
  'the suggester that ships': suggesterConformance(() => openTypeSuggester()),
};

describe.each(Object.entries(suites))('%s', (_part, suite) => {
  test.each(suite.map((one) => [one.name, one] as const))('%s', (_name, { run }) => run());
});

test('the suites are not empty', () => {
  for (const suite of Object.values(suites)) expect(suite.length).toBeGreaterThan(1);
});
