import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPackRegistry, type PackRegistry } from './pack-registry';

const ID = 'pension-eligibility-certification';
const place = { folder: '' };
const local = (version: string, from: string, months: number): string => `extends: ${ID}@2026.1
version: "${version}"
effectiveFrom: "${from}"
rules: [{ id: form-recent, params: { months: ${months} } }]
`;

beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'yushen-packs-'));
  const folder = path.join(place.folder, ID);
  await mkdir(folder);
  await writeFile(path.join(folder, 'matter.yaml'), local('2026.1-harbour.2', '2026-09-01', 3));
  await writeFile(path.join(folder, 'matter@2026.1-harbour.1.yaml'), local('2026.1-harbour.1', '2026-06-01', 6));
});
afterAll(() => rm(place.folder, { recursive: true }));

const months = (registry: PackRegistry, name: string, on: string): unknown => {
  const params = registry.find(name, on).pack.rules.find(({ id }) => id === 'form-recent')?.checks[0]?.params;
  return (params as { months?: number } | undefined)?.months;
};

test('a case is judged by the version in force on its day', () => {
  const registry = openPackRegistry([place.folder]);
  expect(months(registry, ID, '2026-05-31')).toBe(12);
  expect(months(registry, ID, '2026-06-01')).toBe(6);
  expect(months(registry, ID, '2026-12-01')).toBe(3);
  expect(registry.inForce('2026-07-01').filter(({ pack }) => pack.id === ID)).toHaveLength(1);
});

test('a case that pins a version is judged by that, whatever came into force since', () => {
  const registry = openPackRegistry([place.folder]);
  expect(months(registry, `${ID}@2026.1`, '2026-12-01')).toBe(12);
  expect(months(registry, `${ID}@2026.1-harbour.1`, '2026-12-01')).toBe(6);
});

test('a version that is not there is named with those that are', () => {
  const registry = openPackRegistry([place.folder]);
  expect(() => registry.find(`${ID}@2020.1`, '2026-07-01')).toThrow(
    expect.objectContaining({ code: 'unknown-matter', message: expect.stringContaining('2026.1-harbour.2') }),
  );
  expect(() => openPackRegistry([path.join(place.folder, 'none')])).toThrow(
    expect.objectContaining({ code: 'bad-options' }),
  );
});

test('a case before the first day of any version is judged by the first', () => {
  expect(months(openPackRegistry([]), ID, '1999-01-01')).toBe(12);
});

test('a version that stands twice, or under another name, is refused', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-twice-'));
  const own = path.join(folder, ID);
  await mkdir(own);
  const write = (file: string, version: string) => writeFile(path.join(own, file), local(version, '2026-06-01', 6));
  await write('matter.yaml', '2026.1-harbour.1');
  await write('matter@2026.1-harbour.1.yaml', '2026.1-harbour.1');
  expect(() => openPackRegistry([folder])).toThrow(/are both .*give one another version/);
  await write('matter@2026.1-harbour.1.yaml', '2026.1-harbour.2');
  expect(() => openPackRegistry([folder])).toThrow(/must agree/);
  await write('matter@2026.1-harbour.1.yaml', '2026.1-harbour.1');
  await write('matter.yaml', '2026.1-harbour.2');
  expect(openPackRegistry([folder]).find(ID, '2026-07-01').pack.version).toBe('2026.1-harbour.2');
  await rm(folder, { recursive: true });
});

test('each shipped matter is known by its folder before it is loaded', () => {
  const registry = openPackRegistry([]);
  expect(registry.ids).toHaveLength(10);
  expect(registry.inForce('2026-07-01').map(({ pack }) => pack.id)).toEqual(registry.ids);
  expect(() => registry.find('constructor', '2026-07-01')).toThrow(
    expect.objectContaining({ code: 'unknown-matter', message: expect.stringContaining('tax-registration') }),
  );
});
