import { CONFIDENCE, type FieldReading, quadFromBounds } from '@yushen/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { judge } from '../judge/judge';
import { packOf } from '../testing/try-rule';
import { loneDoubts } from './lone-doubts';

const title = { zh: '甲', en: 'a' };
const box = quadFromBounds({ left: 0, top: 0, right: 1, bottom: 1 });
const reading = (value: string, confidence: number, valid?: boolean): FieldReading => ({
  ...{ value, raw: value, confidence, material: 0, page: 0, box, source: 'ocr' },
  ...(valid !== undefined && { valid }),
});

const FIELDS = {
  name: ['李晓梅', '周文'],
  sex: ['女', '男'],
  birthDate: ['1985-11-22', '1985-11-23'],
  address: ['成都市武侯区长青街7号'],
  idNumber: ['440304198511223020', '440304198511223021'],
} as const;

const given = Object.fromEntries(Object.keys(FIELDS).map((field, index) => [`v${index}`, `card.${field}?`]));
/** A condition that holds by every one of them. */
const assert = Object.keys(given)
  .map((name) => `${name} != ""`)
  .join(' && ');
const pack = packOf({
  requirements: [{ id: 'card', title, accepts: ['id-card-front'] }],
  rules: [{ id: 'relies', title, check: 'expression', params: { given, assert } }],
});
const card = { card: { type: 'id-card-front', fields: {} } };
const facts = givenFacts(pack, givenSchema.parse({ submittedAt: '2026-03-15', documents: card }));

test('what is in doubt when a file is chosen is what a review would not rely on, and nothing else', () => {
  const confidence = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(CONFIDENCE.relied, CONFIDENCE.corroborated),
  );
  const fields = fc.record(
    Object.fromEntries(
      Object.entries(FIELDS).map(([field, values]) => [
        field,
        fc
          .tuple(fc.constantFrom(...values), confidence, fc.option(fc.boolean(), { nil: undefined }))
          .map((parts) => reading(...parts)),
      ]),
    ) as Record<string, fc.Arbitrary<FieldReading>>,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fields, (read) => {
      const document = { ...facts.documents[0]!, fields: read as Record<string, FieldReading> };
      const reviewed = judge(pack, { ...facts, documents: [document] }).findings.map(({ field }) => field);
      expect(
        loneDoubts(document)
          .map(({ field }) => field)
          .sort(),
      ).toEqual(reviewed.sort());
    }),
    { numRuns: 500 },
  );
});

const lone = (fields: Record<string, FieldReading>, confidence = 1) =>
  loneDoubts({ confidence, fields }).map(({ field, doubt, severity }) => `${field} ${doubt} ${severity}`);

test.each([
  ['a value below what a review relies on', { name: reading('李晓梅', 0.85) }, ['name unreadable review']],
  ['a number whose check digit bears it out', { idNumber: reading('440304198511223020', 0.7, true) }, []],
  ['one that it refuses', { idNumber: reading('440304198511223021', 0.95, false) }, ['idNumber invalid block']],
  [
    'one that it refuses, not surely read',
    { idNumber: reading('440304198511223021', 0.8, false) },
    ['idNumber unreadable review'],
  ],
  ['a day that its format refuses', { birthDate: reading('1985-02-30', 0.99, false) }, ['birthDate unreadable review']],
  [
    'a birth date that the number bears out',
    { idNumber: reading('440304198511223020', 1), birthDate: reading('1985-11-22', 0.7) },
    [],
  ],
  [
    'an amount that its capitals bear out',
    { price: reading('50000.00', 0.7), priceInWords: reading('伍万元整', 0.95) },
    [],
  ],
  ['a blank', { name: reading('', 0.95) }, []],
])('%s', (_, fields, expected) => {
  expect(lone(fields)).toEqual(expected);
});

test('nothing is held against a document whose type is a guess', () => {
  expect(lone({ idNumber: reading('440304198511223021', 0.95, false) }, 0.7)).toEqual(['idNumber invalid review']);
});
