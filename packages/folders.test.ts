import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Imports that close a circle and are left, `from → to` below a package's `src`, each with its reason. No new ones. */
const left: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cli: {
    'summary → commands': 'the types of what two commands found',
    'demo-desk → commands': 'the demonstration finds its cases as the commands do',
    'program.ts → past-case-commands.ts': "the groups of commands take the program's types",
    'server-commands.ts → program.ts': 'the same',
  },
  server: {
    'desk → cases': 'a case that was reviewed enters the desk, which shows cases',
    'settings → portal': 'its settings',
    'http/routes → http': 'a route is written in the words of the application that lists the routes',
    'settings → desk': 'its settings',
  },
};

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

const without = (rooms: ReadonlyMap<string, ReadonlySet<string>>, arrows: readonly string[]) =>
  new Map(
    [...rooms].map(([room, targets]) => [
      room,
      new Set([...targets].filter((to) => !arrows.includes(`${room} → ${to}`))),
    ]),
  );

describe.each(packages)('the folders of %s', (name) => {
  const rooms = importsOf(name);
  const arrows = Object.keys(left[name] ?? {});

  test('import one another in no circle', () => {
    expect(circleOf(without(rooms, arrows))?.join(' → ')).toBeUndefined();
  });

  test.runIf(arrows.length > 0)('have the circles that are excused', () => {
    for (const arrow of arrows)
      expect(
        circleOf(
          without(
            rooms,
            arrows.filter((one) => one !== arrow),
          ),
        ),
        `${name}: ${arrow} closes no circle`,
      ).toBeDefined();
  });
});
