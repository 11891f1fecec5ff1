import { YushenError } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { formFieldsSchema } from './form-schema';
import { parseForm } from './parse-form';

const title = { zh: '甲', en: 'a' };
const pack = {
  id: 'm',
  form: formFieldsSchema.parse({
    name: { type: 'string', required: true, title },
    kind: { type: 'enum', values: { one: title, two: title }, default: 'one', title },
    capital: { type: 'decimal', title },
    since: { type: 'date', title },
    count: { type: 'integer', title },
    members: {
      type: 'list',
      default: [],
      title,
      of: { type: 'object', title, fields: { name: { type: 'string', title } } },
    },
  }),
};

test('defaults are filled in, the rest stays absent', () => {
  expect(parseForm(pack, { name: '甲' })).toEqual({ name: '甲', kind: 'one', members: [] });
});

test('all faults are named by their paths, and a mistyped key by its nearest', () => {
  const form = {
    nam: '甲',
    kind: 'three',
    capital: 50000,
    since: '2026-02-30',
    count: 1.5,
    members: [{ name: 1 }, 'x'],
  };
  const attempt = (): unknown => parseForm(pack, form);
  expect(attempt).toThrowError(YushenError);
  let message = '';
  try {
    attempt();
  } catch (error) {
    message = YushenError.is(error) ? `${error.code} ${error.message}` : '';
  }
  expect(message.split('\n')).toEqual([
    'bad-case The form does not fit the matter "m":',
    'form.nam: is not a key of this form. Did you mean "name"?',
    'form.name: is required.',
    'form.kind: must be one of "one", "two".',
    'form.capital: must be a decimal string in yuan, such as "50000.00".',
    'form.since: must be a date, YYYY-MM-DD.',
    'form.count: must be a whole number.',
    'form.members.0.name: must be a string.',
    'form.members.1: must be an object.',
  ]);
});

test.each([[null], [[]], ['x']])('%j is no form', (form) => {
  expect(() => parseForm(pack, form)).toThrowError('form: must be an object.');
});

describe('a share in percent', () => {
  const form = { share: { type: 'percent', title, required: false } } as const;
  test.each([50, '50', '50%', '50％'])('%j is 50', (share) => {
    expect(parseForm({ id: 'm', form }, { share })).toEqual({ share: '50' });
  });
  test.each(['half', '-1', true])('%j is no share', (share) => {
    expect(() => parseForm({ id: 'm', form }, { share })).toThrow('form.share: must be a share in percent');
  });
});
