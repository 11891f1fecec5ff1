import { expect, test } from 'vitest';
import { parseProjectCode } from './project-code';

test.each([
  ['2404-440304-04-01-123456', '2404-440304-04-01-123456', '440304'],
  ['２４０４－440304－04－01－123456', '2404-440304-04-01-123456', '440304'],
  ['24044403040401123456', '2404-440304-04-01-123456', '440304'],
  ['2019-440304-70-03-101234', '2019-440304-70-03-101234', '440304'],
  ['2101-000000-04-01-123456', '2101-000000-04-01-123456', '000000'],
])('%s', (text, value, region) => {
  expect(parseProjectCode(text)).toEqual({ ok: true, value, region });
});

test.each([
  ['', 'empty'],
  ['2413-440304-04-01-123456', 'date'],
  ['2404-990304-04-01-123456', 'region'],
  ['2404-440304-04-01-12345', 'length'],
  ['240-4440304-04-01-123456', 'structure'],
  ['2404-44O304-04-01-123456', 'characters'],
])('%s: %s', (text, reason) => {
  expect(parseProjectCode(text)).toMatchObject({ ok: false, reason });
});
