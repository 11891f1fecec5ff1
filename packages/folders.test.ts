import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = new URL('./', import.meta.url).pathname;
const packages = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${root}${entry.name}/src`))
  .map(({ name }) => name);

/** Sources of a package, tests and what only they use aside. */
const sourcesOf = (name: string): readonly string[] =>
  readdirSync(`${root}${name}/src`, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(file),
  );

/** A module's room: its folder; directly in `src` each module has one of its own. */
const roomOf = (file: string): string => (path.dirname(file) === '.' ? file : path.dirname(file));

/** Which rooms of a package import which. A package's front door imports them all and is imported by none. */
function importsOf(name: string): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = sourcesOf(name);
  const known = new Set(sources);
  const rooms = new Map<string, Set<string>>();
  for (const file of sources) {
    const { importedFiles } = ts.preProcessFile(readFileSync(`${root}${name}/src/${file}`, 'utf8'), true, true);
    for (const { fileName } of importedFiles.filter((one) => one.fileName.startsWith('.'))) {
      const place = path.join(path.dirname(file), fileName.replace(/\.js$/, ''));
      const target = [`${place}.ts`, `${place}/index.ts`, place].find((one) => known.has(one));
      if (target === undefined || roomOf(target) === roomOf(file)) continue;
      rooms.set(roomOf(file), (rooms.get(roomOf(file)) ?? new Set()).add(roomOf(target)));
    }
  }
  return rooms;
}

/** A way from a room back to itself, if there is one. */
function circleOf(rooms: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const from = (room: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of rooms.get(room) ?? []) {
      const circle = from(next, [...way, room]);
      if (circle) return circle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of rooms.keys()) {
    const circle = from(room, []);
    if (circle) return circle;
  }
  return undefined;
}

test.each(packages)('no two folders of %s import each other, by whatever way round', (name) => {
  expect(circleOf(importsOf(name))?.join(' → ')).toBeUndefined();
});
