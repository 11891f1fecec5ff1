import { expect, test } from 'vitest';
import { allDocuments } from '../all-documents';
import type { FieldSpec } from '../define-document';
import { DAY, WRITTEN_DAY } from './days';

test.each([
  ['2026年3月15日', true, true],
  ['二〇二六年三月十五日', true, true],
  ['2026-03-15', false, true],
  ['2026.3.15', false, true],
  ['2026年3月', false, false],
])('%s is a day', (text, isWritten, isDay) => {
  expect(new RegExp(`^${WRITTEN_DAY}$`, 'u').test(text)).toBe(isWritten);
  expect(new RegExp(`^${DAY}$`, 'u').test(text)).toBe(isDay);
});

test('a definition that finds a day in running text finds it in words, too', () => {
  const [invoice] = allDocuments.filter(({ type }) => type === 'vat-invoice');
  const [pattern] = (invoice?.fields as Record<string, FieldSpec> | undefined)?.issuedOn?.patterns ?? [];
  expect(pattern?.exec('开票日期：二〇二六年三月十五日'.normalize('NFKC'))?.groups?.value).toBe('二〇二六年三月十五日');
});
