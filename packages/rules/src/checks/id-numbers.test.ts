import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [
  { id: 'card', accepts: ['id-card-front'] },
  { id: 'lease', accepts: ['lease-contract'] },
];
const card = (idNumber: unknown) => ({
  documents: { front: { type: 'id-card-front', fields: { idNumber } } },
  requirements,
});

describe('id-number-valid', () => {
  const params = { fields: ['*.idNumber'], mixed: ['*.lessorIdNumber'] };
  test.each([
    ['440304198511223020', []],
    ['440304198511223021', ['field.invalid block']],
    ['110101199002301113', ['field.invalid block']],
    ['440304********3020', ['field.invalid review']],
    [{ value: '440304198511223021', confidence: 0.5 }, ['field.invalid review', 'field.unreadable review']],
  ])('%j → %j', (idNumber, found) => {
    expect(tryCheck('id-number-valid', params, card(idNumber)).found).toEqual(found);
  });

  test.each([
    ['110101199003071110', []],
    ['91440300MA5GXDM22P', []],
    ['110101199003071111', ['field.invalid block']],
  ])('a lessor may have a number or a code: %s → %j', (lessorIdNumber, found) => {
    const lease = { type: 'lease-contract', fields: { lessorIdNumber } };
    expect(tryCheck('id-number-valid', params, { documents: { lease }, requirements }).found).toEqual(found);
  });

  test('a number that is not there is not judged', () => {
    const given = { documents: { lease: { type: 'lease-contract' } }, requirements };
    expect(tryCheck('id-number-valid', params, given)).toMatchObject({ found: [], status: 'not-applicable' });
  });
});

describe('id-number-agrees', () => {
  const params = { types: ['id-card-front'] };
  const fields = { idNumber: '440304198511223020', birthDate: '1985-11-22', sex: '女' };
  const agrees = (difference: object) =>
    tryCheck('id-number-agrees', params, {
      documents: { front: { type: 'id-card-front', fields: { ...fields, ...difference } } },
      requirements,
    });

  test('the same birth date and sex pass', () => {
    expect(agrees({})).toMatchObject({ found: [], status: 'passed' });
  });

  test('another birth date and sex are two faults, each at its own field', () => {
    const { findings } = agrees({ birthDate: '1985-11-23', sex: '男' });
    expect(findings.map(({ code, severity, field }) => [code, severity, field])).toEqual([
      ['field.mismatch', 'block', 'birthDate'],
      ['field.mismatch', 'block', 'sex'],
    ]);
  });

  test('a sex that was not found is a doubt', () => {
    expect(agrees({ sex: undefined })).toMatchObject({ found: ['field.missing review'], status: 'unknown' });
  });
});

describe('same-id-number', () => {
  const compare = (typed: string, printed: string) =>
    tryCheck(
      'same-id-number',
      { sources: ['form.person.idNumber', 'card.idNumber'] },
      { form: { person: { idNumber: typed } }, ...card(printed) },
    ).found;
  test('letters and blanks aside', () => expect(compare('44030420081001101x', '44030420081001101X')).toEqual([]));
  test('another number blocks', () =>
    expect(compare('440304198511223020', '110101199003071110')).toEqual(['field.mismatch block']));
  test('a masked number that fits is a doubt', () =>
    expect(compare('440304198511223020', '440304********3020')).toEqual(['field.mismatch review']));
});
