import { expect, test } from 'vitest';
import { parsePhone } from './phone';

test.each([
  ['13800000000', '13800000000', 'mobile'],
  ['+86 138-0000-0000', '13800000000', 'mobile'],
  ['0086 13800000000', '13800000000', 'mobile'],
  ['0755-26001234', '0755-26001234', 'landline'],
  ['075526001234', '0755-26001234', 'landline'],
  ['（010）60001234', '010-60001234', 'landline'],
  ['010-60001234转802', '010-60001234-802', 'landline'],
  ['+86-755-26001234', '0755-26001234', 'landline'],
  ['400-800-1234', '4008001234', 'service'],
  ['95588', '95588', 'service'],
  ['12345', '12345', 'service'],
])('%s → %s (%s)', (text, value, kind) => {
  expect(parsePhone(text)).toEqual({ ok: true, value, kind });
});

test.each([
  ['', 'empty'],
  ['138****0000', 'masked'],
  ['1380000000', 'length'],
  ['12800000000', 'structure'],
  ['0155-26001234', 'structure'],
  ['电话', 'characters'],
])('%s: %s', (text, reason) => {
  expect(parsePhone(text)).toMatchObject({ ok: false, reason });
});
