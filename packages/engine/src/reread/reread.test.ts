import type { FieldReading } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import type { Format } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import type { ExtractedField } from '../extract/extract-fields';
import { joinPieces } from '../extract/piece';
import { readingAt } from '../extract/reading-at';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { rereadDoubtful } from './reread';

/** Six digits whose sum is even; any other run of digits is refused. */
const format: Format = (raw) => {
  const value = /\d+/.exec(raw)?.[0];
  if (value === undefined) return undefined;
  const sum = Array.from(value, Number).reduce((total, digit) => total + digit, 0);
  return { value, valid: value.length === 6 && sum % 2 === 0 };
};

function fieldRead(text: string, confidence: number): ExtractedField {
  const line = lineAt(text, [100, 100, 220, 120], confidence);
  const page = placedPage([line], []);
  const raw = joinPieces([{ line, from: 0, to: text.length }]);
  const formatted = format(text);
  if (raw === undefined || formatted === undefined) throw new Error('nothing to read');
  return { reading: readingAt(page, raw, formatted), origin: { spec: { format }, raw, page } };
}

/** Reads a field again, each crop giving one of `crops`. */
async function settled(field: ExtractedField, crops: readonly (readonly [string, number])[]) {
  const { parts, asked } = rereadingParts(crops);
  const images = new PageStore([openedFile(readPageOf([]))], undefined);
  const { number } = await rereadDoubtful({ number: field }, images, parts, undefined);
  return { reading: number as FieldReading, asked: asked.length };
}

describe('a refused value', () => {
  const refused = fieldRead('12345', 0.99);

  test('gives way to a valid one that two crops agree on, at its old place', async () => {
    const { reading } = await settled(refused, [
      ['123455', 0.8],
      ['12345', 0.99],
      ['123455', 0.9],
      ['', 0],
    ]);
    expect(reading).toMatchObject({ value: '123455', valid: true, confidence: 0.9, box: refused.reading.box });
  });

  test('stays when only one crop gives a valid one, or two crops give different ones', async () => {
    expect((await settled(refused, [['123455', 0.99]])).reading).toEqual(refused.reading);
    const split = await settled(refused, [
      ['123455', 0.99],
      ['223454', 0.99],
    ]);
    expect(split.reading).toEqual(refused.reading);
  });

  test('stays when two crops read it again: it is printed so', async () => {
    const { reading } = await settled(refused, [
      ['12345', 0.97],
      ['12345', 0.95],
      ['123455', 0.9],
      ['123455', 0.9],
    ]);
    expect(reading).toMatchObject({ value: '12345', valid: false });
  });
});

describe('a valid value', () => {
  test('in doubt is confirmed by two crops that read the same', async () => {
    const { reading } = await settled(fieldRead('123457', 0.7), [
      ['123457', 0.98],
      ['123457', 0.97],
    ]);
    expect(reading).toMatchObject({ value: '123457', valid: true, confidence: 0.98 });
    expect((await settled(fieldRead('123457', 0.7), [['123457', 0.98]])).reading).toMatchObject({ confidence: 0.7 });
  });

  test('is confirmed by crops that lose the mark between two names', async () => {
    const line = lineAt('周雅婷、余家豪', [100, 100, 240, 120], 0.7);
    const names: Format = (raw) => ({ value: raw, valid: true });
    const page = placedPage([line], []);
    const raw = joinPieces([{ line, from: 0, to: 7 }])!;
    const field: ExtractedField = {
      reading: readingAt(page, raw, names(raw.text)!),
      origin: { spec: { format: names }, raw, page },
      place: 1,
    };
    const { reading } = await settled(field, [
      ['周雅婷余家豪', 0.99],
      ['周雅婷余家豪', 0.98],
    ]);
    expect(reading).toMatchObject({ value: '周雅婷、余家豪', confidence: 0.99 });
  });

  test('is never replaced, but crops that agree on another leave it in doubt', async () => {
    const doubtful = fieldRead('123457', 0.7);
    const { reading } = await settled(doubtful, [
      ['123455', 0.99],
      ['123455', 0.99],
      ['123455', 0.99],
      ['123455', 0.99],
    ]);
    const contested = { value: '123455', confidence: 0.99 };
    expect(reading).toEqual({ ...doubtful.reading, confidence: 0.5, evidence: { place: 1, contested } });
  });

  test('read without doubt, or from a text layer, is not read again', async () => {
    expect((await settled(fieldRead('123455', 0.99), [])).asked).toBe(0);
    const doubtful = fieldRead('12345', 0.5);
    const printed = { ...doubtful, reading: { ...doubtful.reading, source: 'text-layer' as const } };
    expect(
      (
        await settled(printed, [
          ['123455', 0.9],
          ['123455', 0.9],
        ])
      ).asked,
    ).toBe(0);
  });
});

test('a table is not read again', async () => {
  const { reading } = fieldRead('12345', 0.5);
  expect(
    await settled({ reading }, [
      ['123455', 0.9],
      ['123455', 0.9],
    ]),
  ).toMatchObject({ reading, asked: 0 });
});
