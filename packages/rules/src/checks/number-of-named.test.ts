import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const OWN = '440304198511223020';
const OTHER = '330106199001012013';
const params = {
  persons: [
    { name: 'form.person.name', idNumber: 'form.person.idNumber' },
    { name: 'form.others.name', idNumber: 'form.others.idNumber' },
  ],
  on: [{ name: 'lease.lessee', idNumber: 'lease.lesseeIdNumber' }],
};
const found = (
  lessee: string,
  lesseeIdNumber: string | undefined,
  person: object = { name: '李晓梅', idNumber: OWN },
) =>
  tryCheck('number-of-named', params, {
    form: { person, others: [{ name: '陈志强', idNumber: OTHER }] },
    documents: { lease: { type: 'lease-contract', fields: { lessee, lesseeIdNumber } } },
    requirements: [{ id: 'lease', accepts: ['lease-contract'] }],
  }).found;
const differs = ['field.mismatch review'];

test.each([
  ['李晓梅', OWN, []],
  ['李晓梅', OTHER, differs],
  ['陈志强', OTHER, []],
  ['陈志强', OWN, differs],
  ['李晓梅、陈志强', OWN, []],
  ['李晓梅', '4403**********3020', []],
  ['李晓梅', '4403****3020', []],
  ['李晓梅', '3301**********2013', differs],
  ['李晓梅', 'E12345678', []],
  ['李晓梅', undefined, []],
  ['王建国', OTHER, []],
  ['李晓梅、王建国', OTHER, []],
] as const)('%s with %s: %j', (lessee, number, expected) => {
  expect(found(lessee, number)).toEqual(expected);
});

test('a number of 15 digits is the first form of the later one', () => {
  expect(found('李晓梅', '440304851122302')).toEqual([]);
});

test('nothing is said where the form leaves the number out', () => {
  expect(found('李晓梅', OTHER, { name: '李晓梅' })).toEqual([]);
});
