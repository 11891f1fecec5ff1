import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [{ id: 'card', accepts: [{ all: ['id-card-front', 'id-card-back'] }] }];
const card = (birthDate: string, validFrom: string, validUntil: string) => ({
  documents: {
    front: { type: 'id-card-front', fields: { birthDate } },
    back: { type: 'id-card-back', fields: { validFrom, validUntil } },
  },
  requirements,
});
const found = (...dates: [string, string, string]) =>
  tryCheck('card-term', { front: 'id-card-front', back: 'id-card-back' }, card(...dates)).found;

test.each([
  ['2012-05-01', '2024-01-01', '2029-01-01', 'fifteen and younger: five years'],
  ['2008-05-01', '2024-05-01', '2034-05-01', 'sixteen: ten years'],
  ['1999-05-01', '2025-04-30', '2035-04-30', 'the day before the 26th birthday: ten years'],
  ['1999-05-01', '2025-05-01', '2045-05-01', 'twenty-six: twenty years'],
  ['1979-05-01', '2025-05-01', 'long-term', 'forty-six: for ever'],
  ['1996-02-29', '2024-02-29', '2044-02-29', 'a leap day'],
])('born %s, %s to %s (%s)', (birth, from, until) => {
  expect(found(birth, from, until)).toEqual([]);
});

test.each([
  ['1990-01-01', '2020-05-01', '2030-05-01'],
  ['1990-01-01', '2020-05-01', 'long-term'],
  ['1970-01-01', '2020-05-01', '2040-05-01'],
  ['1990-01-01', '2020-05-01', '2040-05-02'],
])('born %s, %s to %s is looked at', (birth, from, until) => {
  expect(found(birth, from, until)).toEqual(['rule.failed review']);
});

test('with two cards in one place it is not known which back is whose', () => {
  const { documents } = card('1990-01-01', '2020-05-01', '2030-05-01');
  const two = { documents: { ...documents, other: documents.front }, requirements };
  expect(tryCheck('card-term', { front: 'id-card-front', back: 'id-card-back' }, two)).toMatchObject({ found: [] });
});
