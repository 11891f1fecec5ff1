import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedMatters, shippedPack, shippedSource } from '../testing/shipped-packs';
import { packOf } from '../testing/try-rule';
import { formJsonSchema } from './form-json-schema';
import { parseForm } from './parse-form';

type Input = Parameters<typeof z.fromJSONSchema>[0];
const fits = (schema: object, form: unknown): boolean => z.fromJSONSchema(schema as Input).safeParse(form).success;

test('a portal can draw it: titles, order, choices with their words, what must be filled in', () => {
  const schema = formJsonSchema(shippedPack('individual-business-registration'), 'zh');
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '个体工商户登记（设立）',
    type: 'object',
    additionalProperties: false,
    properties: {
      composition: { type: 'string', oneOf: [{ const: 'individual', title: '个人经营' }, { const: 'family' }] },
      operator: { type: 'object', title: '经营者', required: expect.arrayContaining(['name']) },
      familyMembers: { type: 'array', default: [], items: { type: 'object' } },
      capital: { type: 'string', pattern: expect.any(String) },
      employees: { type: 'integer' },
    },
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

describe.each(shippedMatters)('%s', (matter) => {
  const pack = shippedPack(matter);
  const schema = formJsonSchema(pack, 'en');
  const { base } = parse(shippedSource(`${matter}/matter.test.yaml`).text) as { base: { form: object } };

  test('takes a form that a review takes', () => {
    expect(() => parseForm(pack, base.form)).not.toThrow();
    expect(fits(schema, base.form)).toBe(true);
  });

  test('refuses a key that is not of the form', () => {
    expect(fits(schema, { ...base.form, colour: 'red' })).toBe(false);
  });
});

describe('each kind of field takes what a review takes, and nothing else', () => {
  const title = { zh: '甲', en: 'a' };
  const kinds: readonly (readonly [object, readonly unknown[], readonly unknown[]])[] = [
    [{ type: 'string' }, ['张三', ''], [1, true]],
    [{ type: 'boolean' }, [true, false], ['true', 0]],
    [{ type: 'integer' }, [0, 12], [1.5, '1']],
    [{ type: 'decimal' }, ['50000.00', '-1'], ['50,000', 5, '1.']],
    [{ type: 'date' }, ['2026-03-15'], ['2026-02-30', '15/03/2026']],
    [{ type: 'percent' }, ['50', '33.3%', 50], ['-1', 'half']],
    [{ type: 'enum', values: { a: title, b: title } }, ['a', 'b'], ['c', '']],
    [{ type: 'list', of: { type: 'string', title } }, [[], ['x']], ['x', [1]]],
  ];
  test.each(kinds)('%o', (kind, good, bad) => {
    const pack = packOf({
      form: { tried: { title, ...kind } },
      applicant: {},
      requirements: [{ id: 'lease', title, accepts: ['lease-contract'] }],
    });
    const schema = formJsonSchema(pack, 'zh');
    const reviewed = (tried: unknown): boolean => {
      try {
        parseForm(pack, { tried });
        return true;
      } catch {
        return false;
      }
    };
    for (const tried of good) expect([tried, fits(schema, { tried }), reviewed(tried)]).toEqual([tried, true, true]);
    for (const tried of bad) expect([tried, fits(schema, { tried }), reviewed(tried)]).toEqual([tried, false, false]);
  });
});
