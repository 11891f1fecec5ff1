import { describe, expect, test } from 'vitest';
import { formFieldsSchema } from '../form/form-schema';
import { ConditionFault, compileCondition } from './condition';

const title = { zh: '甲', en: 'a' };
const form = formFieldsSchema.parse({
  kind: { type: 'string', title },
  residential: { type: 'boolean', title },
  items: { type: 'list', of: { type: 'string', title }, title },
  count: { type: 'integer', title },
  agent: { type: 'object', title, fields: { name: { type: 'string', title } } },
});
const judge = (text: string, values: object) => compileCondition(text, { form }).judge({ form: values });

describe('a missing value makes a condition unknown, unless it cannot matter', () => {
  test.each([
    ['form.kind == "a"', {}, 'unknown'],
    ['form.kind != "a"', {}, 'unknown'],
    ['!form.residential', {}, 'unknown'],
    ['form.residential || form.kind == "a"', { residential: true }, true],
    ['form.kind == "a" || form.residential', { residential: true }, true],
    ['form.kind == "a" && form.residential', { residential: false }, false],
    ['form.kind == "a" && form.residential', { residential: true }, 'unknown'],
    ['has(form.agent)', {}, false],
    ['has(form.agent) && form.agent.name == "b"', { agent: { name: 'b' } }, true],
    ['size(form.items) > 0', { items: ['x'] }, true],
    ['form.count >= 3', { count: 3 }, true],
  ])('%s with %j is %s', (text, values, verdict) => {
    expect(judge(text, values)).toBe(verdict);
  });
});

test('it names the paths that it looks at', () => {
  expect(compileCondition('has(form.agent) && form.agent.name == "b"', { form }).looksAt).toEqual([
    'form.agent',
    'form.agent.name',
  ]);
});

test.each([
  ['form.colour == "red"', 5],
  ['form.kind == 3', 0],
  ['form.kind', 0],
  ['form.kind == "a', 13],
])('%s is refused where it is wrong', (text, offset) => {
  try {
    compileCondition(text, { form });
  } catch (error) {
    expect(error).toBeInstanceOf(ConditionFault);
    expect((error as ConditionFault).offset).toBe(offset);
    return;
  }
  expect.unreachable();
});
