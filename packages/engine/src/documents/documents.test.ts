import { readFileSync } from 'node:fs';
import type { FieldReading, Line, PageReading, Rotation } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { placeDefinition, vocabularyOf } from '../extract/document-pages';
import { extractFields } from '../extract/extract-fields';
import type { ReadPage } from '../reading/read';
import { readPageOf } from '../testing/pages';
import { classifyPages } from './documents';

interface SamplePage {
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly source: PageReading['source'];
  readonly lines: readonly Omit<Line, 'source'>[];
}

interface Sample {
  readonly name: string;
  readonly pages: readonly SamplePage[];
  readonly expected?: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
}

const samplesAt = (path: string): readonly Sample[] =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as readonly Sample[];

const pagesOf = ({ pages }: Sample): readonly ReadPage[] =>
  pages.map(({ width, height, rotation, source, lines }, index): ReadPage => {
    const read = readPageOf([], 0, index);
    const whole = lines.map((line): Line => ({ ...line, source: source === 'image' ? 'ocr' : 'text-layer' }));
    return { ...read, page: { ...read.page, width, height }, reading: { rotation, source, lines: whole } };
  });

/** As a sample says it: one value, or a table's rows of values. */
const plain = ({ value, rows }: FieldReading): string | readonly Readonly<Record<string, string>>[] =>
  rows?.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.value]))) ?? value;

describe.each(allDocuments.map((definition) => [definition.type, definition] as const))('%s', (type, definition) => {
  const samples = samplesAt(`../../../documents/src/types/${type}/sample.lines.json`);

  test.each(samples.map((sample) => [sample.name, sample] as const))('%s is recognised and read', (_, sample) => {
    const joined = classifyPages(pagesOf(sample), allDocuments);
    expect(joined.map((document) => document.definition?.type)).toEqual([type]);
    const [document] = joined;
    const sure = document?.segments.map(({ classification }) => classification.confidence) ?? [];
    expect(Math.max(...sure)).toBeGreaterThanOrEqual(0.8);
    expect(document?.missingPages).toEqual([]);
    const vocabulary = vocabularyOf(definition);
    const placed = document?.segments.map((segment) => placeDefinition(segment, vocabulary)) ?? [];
    const fields = extractFields(definition, placed);
    const found = Object.fromEntries(Object.entries(fields).map(([name, { reading }]) => [name, plain(reading)]));
    expect(found).toEqual(sample.expected);
    for (const [name, { reading }] of Object.entries(fields)) expect(reading.valid, name).toBe(true);
  });
});

describe('documents of no known type', () => {
  test.each(samplesAt('../testdata/foreign.lines.json').map((sample) => [sample.name, sample] as const))(
    '%s is unknown',
    (_, sample) => {
      const joined = classifyPages(pagesOf(sample), allDocuments);
      expect(joined.map((document) => document.definition?.type ?? 'unknown')).toEqual(['unknown']);
    },
  );
});
