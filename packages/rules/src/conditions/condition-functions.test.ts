import { expect, test } from 'vitest';
import { formFieldsSchema } from '../form/form-schema';
import { compileCondition } from './condition';

const title = { zh: '甲', en: 'a' };
const person = { type: 'object', title, fields: { idNumber: { type: 'string', title } } };
const form = formFieldsSchema.parse({ people: { type: 'list', title, of: person } });
const texts = { a: 'string', b: 'string', submittedAt: 'string' } as const;
const judge = (text: string, a = '', b = '', people: readonly object[] = []) =>
  compileCondition(text, { form, ...texts }).judge({ form: { people }, a, b, submittedAt: '2026-03-15' });

test.each([
  ['daysBetween(a, b) == 45', '2026-01-01', '2026-02-15', true],
  ['daysBetween(a, b) == 45', '2026-01-01', '2026-02-14', false],
  ['daysBetween(a, b) < 0', '2026-02-15', '2026-01-01', true],
  ['daysBetween(a, b) < 0', '2026-02-15', 'long-term', 'unknown'],
  ['addMonths(a, 6) >= submittedAt', '2025-09-15', '', true],
  ['addMonths(a, 6) >= submittedAt', '2025-09-14', '', false],
  ['addMonths(a, 1) == b', '2026-01-31', '2026-02-28', true],
  ['ageOn(a, submittedAt) >= 18', '2008-03-15', '', true],
  ['ageOn(a, submittedAt) >= 18', '2008-03-16', '', false],
  ['ageOn(a, submittedAt) == 34', '510107199109081168', '', true],
  ['ageOn(a, submittedAt) >= 18', '510107199109081160', '', 'unknown'],
  ['sexOf(a) == "女"', '510107199109081168', '', true],
  ['sexOf(a) == "女"', '李晓梅', '', 'unknown'],
  ['ratio(a, b) <= 0.05', '15000.00', '1000000.00', true],
  ['ratio(a, b) <= 0.05', '60000.00', '1000000.00', false],
  ['ratio(a, b) <= 0.05', '60000.00', '0', 'unknown'],
  ['isMore(a, b)', '300000.01', '300000', true],
  ['sameAmount(a, b)', '300000.00', '300000', true],
  ['sameAmount(a, b)', 'three', '300000', 'unknown'],
] as const)('%s with "%s" and "%s" is %s', (text, a, b, verdict) => {
  expect(judge(text, a, b)).toBe(verdict);
});

test('persons of a list may be told by their numbers', () => {
  const adult = 'form.people.all(one, ageOn(one.idNumber, submittedAt) >= 18)';
  expect(judge(adult, '', '', [{ idNumber: '510107199109081168' }])).toBe(true);
  expect(judge(adult, '', '', [{ idNumber: '510107199109081168' }, {}])).toBe('unknown');
});
