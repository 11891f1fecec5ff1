import type { FieldReading } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../judge/judge';
import { shippedMatters, shippedPack, shippedSource } from '../testing/shipped-packs';
import { givenSchema } from './example-schema';
import { givenFacts } from './given-facts';
import { runExamples } from './run-examples';

/** A reading that was not read well; of a table, none of its cells. */
const doubted = (reading: FieldReading): FieldReading => ({
  ...reading,
  confidence: 0.3,
  ...(reading.rows && {
    rows: reading.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, { ...cell, confidence: 0.3 }])),
    ),
  }),
});

describe.each(shippedMatters)('%s', (matter) => {
  const pack = shippedPack(matter);
  const report = runExamples(pack, shippedSource(`${matter}/matter.test.yaml`));

  test.each(report.results.map((result) => [`${result.about ?? 'case'}: ${result.name}`, result] as const))(
    '%s',
    (_, { expected, actual }) => {
      expect(actual).toEqual(expected);
    },
  );

  test('every rule and requirement has an example that it passes and one that it fails', () => {
    expect(report.uncovered).toEqual([]);
  });

  test('a doubt about any field that a rule relies on never becomes an approval', () => {
    const { base } = parse(shippedSource(`${matter}/matter.test.yaml`).text) as { base: unknown };
    const clean = givenFacts(pack, givenSchema.parse(base));
    const tells = new Set(pack.rules.filter(({ severity }) => severity === 'notice').map(({ id }) => id));
    const relied = judge(pack, clean)
      .outcomes.filter(({ rule }) => !tells.has(rule))
      .flatMap(({ inputs }) => inputs.filter(({ field }) => field !== undefined));
    expect(relied.length).toBeGreaterThan(10);
    for (const { document: id, field } of relied) {
      const documents = clean.documents.map((document) => {
        const reading = document.id === id ? document.fields[field!] : undefined;
        return reading ? { ...document, fields: { ...document.fields, [field!]: doubted(reading) } } : document;
      });
      const { findings } = judge(pack, { ...clean, documents });
      expect(
        findings.some(({ severity }) => severity !== 'notice'),
        `${id}.${field}`,
      ).toBe(true);
    }
  });
});
