import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { FIELD_NAMES, FIELD_TITLES, type KnownDocumentType } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allDocuments } from './all-documents';
import type { DocumentDefinition } from './define-document';

const typesFolder = new URL('types/', import.meta.url);
const matters = new URL('../../matters/', import.meta.url);
const foldersIn = (url: URL): string[] =>
  readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);

const types = allDocuments.map(({ type }) => type);

test('every folder of the types holds one definition, named as its type', () => {
  expect([...types].sort()).toEqual(foldersIn(typesFolder).sort());
  for (const type of types) expect(existsSync(new URL(`${type}/${type}.ts`, typesFolder)), type).toBe(true);
});

test('no type is defined twice', () => {
  expect(new Set(types).size).toBe(types.length);
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every type below `accepts` in a pack: a type, or `all` of several. */
const acceptedIn = (file: URL): string[] => {
  const pack: unknown = parse(readFileSync(file, 'utf8'));
  const requirements = isObject(pack) && Array.isArray(pack.requirements) ? (pack.requirements as unknown[]) : [];
  return requirements
    .flatMap((requirement) => (isObject(requirement) && Array.isArray(requirement.accepts) ? requirement.accepts : []))
    .flatMap((accepted: unknown) =>
      isObject(accepted) ? [accepted.all, accepted.type].flat().filter(Boolean) : [accepted],
    )
    .map(String);
};

test('every type that a matter accepts is defined', () => {
  const files = foldersIn(matters).map((matter) => new URL(`${matter}/matter.yaml`, matters));
  const accepted = [...files, new URL('common.yaml', matters)].flatMap(acceptedIn);
  expect(accepted.length).toBeGreaterThan(5);
  for (const type of accepted) expect(types).toContain(type);
});

const textsIn = ({ titles, cues, fields, stops, signatures }: DocumentDefinition): string[] => [
  ...titles,
  ...cues.flatMap((cue) => ('text' in cue ? [cue.text] : [])),
  ...Object.values(fields).flatMap(({ labels = [], sections = [] }) => [
    ...labels,
    ...sections.flatMap(({ after, until, labels: own }) => [...after, ...until, ...own]),
  ]),
  ...stops,
  ...signatures.flatMap(({ parties }) => parties),
];

describe.each(allDocuments.map((definition) => [definition.type, definition] as const))('%s', (type, definition) => {
  test('has a title in both languages, and cues that can reach its threshold', () => {
    expect(definition.title.zh).toMatch(/\p{Script=Han}/u);
    expect(definition.title.en).toMatch(/^[A-Z][\w '’,-]+$/);
    expect(definition.cues.length).toBeGreaterThan(0);
    const title = definition.titles.length > 0 ? 3 : 0;
    const most = definition.cues.reduce((sum, { weight }) => sum + Math.max(0, weight), title);
    expect(definition.threshold).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(definition.threshold);
  });

  test('has all fields of the contract, each with a way to find it and a title', () => {
    const names = Object.keys(definition.fields);
    expect(names).toEqual(expect.arrayContaining([...FIELD_NAMES[type as KnownDocumentType]]));
    for (const [name, { labels, patterns, sections, table }] of Object.entries(definition.fields)) {
      const ways = [labels, patterns, sections, table].filter((way) => way !== undefined);
      expect(ways.length, name).toBeGreaterThan(0);
      expect(FIELD_TITLES, name).toHaveProperty(name);
    }
  });

  test('has patterns with a group named value, and rows with a group for the first column', () => {
    for (const [name, { patterns = [], table }] of Object.entries(definition.fields)) {
      for (const pattern of patterns) expect(pattern.source, name).toContain('(?<value>');
      const [first = ''] = Object.keys(table?.columns ?? {});
      for (const shape of [table?.row ?? []].flat()) expect(shape.source, name).toContain(`(?<${first}>`);
      for (const { headings } of Object.values(table?.columns ?? {})) expect(headings, name).not.toHaveLength(0);
    }
  });

  test('has patterns without blanks and full-width ASCII: the running text holds neither', () => {
    const patterns = [
      ...definition.cues.flatMap((cue) => ('pattern' in cue ? [cue.pattern] : [])),
      ...Object.values(definition.fields).flatMap(({ patterns: own = [] }) => own),
    ];
    for (const { source } of patterns) expect(source).not.toMatch(/[\s\uff01-\uff5e]/u);
  });

  test('has no word that is blank or stands twice in one list', () => {
    for (const text of textsIn(definition)) expect(text.trim().length, text).toBeGreaterThan(0);
    const lists = [
      definition.titles,
      definition.stops,
      ...Object.values(definition.fields).flatMap(({ labels }) => (labels === undefined ? [] : [labels])),
      ...definition.signatures.map(({ parties }) => parties),
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });

  test('has sections that end somewhere, and signing zones with a signer', () => {
    for (const { sections = [] } of Object.values(definition.fields))
      for (const { after, until, labels } of sections) {
        expect([...after, ...until]).not.toHaveLength(0);
        expect(labels).not.toHaveLength(0);
        expect(until.filter((word) => after.includes(word))).toEqual([]);
      }
    const zones = definition.signatures.map(({ id }) => id);
    expect(zones).toEqual([...new Set(zones)]);
    for (const { signer, parties } of definition.signatures) {
      expect(signer.zh).toMatch(/\p{Script=Han}/u);
      expect(signer.en).toMatch(/[a-z]/);
      expect(parties).not.toHaveLength(0);
    }
  });

  test('has at least two samples, of fields that it knows', () => {
    const samples: unknown = JSON.parse(readFileSync(new URL(`${type}/sample.lines.json`, typesFolder), 'utf8'));
    expect(Array.isArray(samples) ? samples.length : 0).toBeGreaterThanOrEqual(2);
    for (const { name, pages, expected } of samples as {
      name: string;
      pages: { lines: unknown[] }[];
      expected: object;
    }[]) {
      expect(
        pages.every(({ lines }) => lines.length > 0),
        name,
      ).toBe(true);
      expect(Object.keys(expected).length, name).toBeGreaterThan(0);
      expect(Object.keys(definition.fields), name).toEqual(expect.arrayContaining(Object.keys(expected)));
    }
  });
});
