import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

test.each([
  ['五金产品零售;建筑材料销售；日用百货销售', []],
  ['一般项目：五金产品零售；日用百货销售（依法须经批准的项目，经批准后方可开展经营活动）', []],
  ['五金产品雩售；建筑材料销售', []],
  ['五金产品零售；危险化学品经营', ['field.mismatch review']],
  ['五金产品零售；中涉及法律、行政法规规定登记前须经批准的项目', []],
  ['', []],
] as const)('%s: %j', (usage, expected) => {
  const { found } = tryCheck(
    'items-listed',
    { of: 'form.name', in: ['lease.usage'] },
    {
      form: { name: '五金产品零售；建筑材料销售；日用百货销售' },
      documents: { lease: { type: 'lease-contract', fields: { usage } } },
      requirements: [{ id: 'lease', accepts: ['lease-contract'] }],
    },
  );
  expect(found).toEqual(expected);
});
