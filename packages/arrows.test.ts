import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Who may import whom. A package may point only at names above it, so the arrows cannot close a circle. */
const arrows = {
  contract: [],
  formats: [],
  intake: ['contract'],
  read: ['contract'],
  documents: ['contract', 'formats'],
  rules: ['contract', 'formats'],
  matters: [],
  engine: ['contract', 'documents', 'rules'],
  cli: ['contract', 'read', 'rules', 'engine'],
  yushen: ['contract', 'intake', 'read', 'documents', 'rules', 'matters', 'engine', 'cli'],
  elements: ['contract'],
  desk: ['contract', 'elements'],
  server: ['contract', 'cli', 'yushen', 'desk'],
} as const satisfies Record<string, readonly string[]>;

const root = new URL('./', import.meta.url).pathname;
const names = Object.keys(arrows);
const packages = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const sourcesOf = (name: string): string[] =>
  existsSync(`${root}${name}/src`)
    ? readdirSync(`${root}${name}/src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    : [];

describe('the arrows', () => {
  test('go one way', () => {
    for (const [name, targets] of Object.entries<readonly string[]>(arrows))
      for (const target of targets)
        expect(names.indexOf(target), `${name} → ${target}`).toBeLessThan(names.indexOf(name));
  });

  test('name every package', () => {
    expect(packages.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test.each(packages.map(({ name }) => name))('%s imports only what it may, and only by the front door', (name) => {
    const allowed = new Set<string>((arrows as Record<string, readonly string[]>)[name] ?? []);
    for (const file of sourcesOf(name)) {
      const text = readFileSync(`${root}${name}/src/${file}`, 'utf8');
      const imports = text.matchAll(/(?:from |import\()'(?:@yushen\/([\w-]+)|(yushen))((?:\/[^']*)?)'/g);
      for (const [, scoped, bare, inside] of imports) {
        const target = scoped ?? bare ?? '';
        expect(allowed, `${name}/src/${file} → ${target}`).toContain(target);
        expect(
          ['', '/testing', '/package.json', '/report', '/upload'],
          `${name}/src/${file} reaches into ${target}`,
        ).toContain(inside);
      }
    }
  });
});

const pure = ['contract', 'formats', 'documents', 'rules', 'engine'];

test.each(pure)('%s does no I/O and reads no clock', (name) => {
  for (const file of sourcesOf(name).filter((path) => !/\.test\.ts$|^testing\//.test(path))) {
    const text = readFileSync(`${root}${name}/src/${file}`, 'utf8');
    expect(text, `${name}/src/${file}`).not.toMatch(
      /from 'node:(fs|net|http|child_process|worker_threads)|Date\.now\(|new Date\(\)|process\./,
    );
  }
});

test('no source re-exports everything or hides behind a catch-all name', () => {
  for (const { name } of packages)
    for (const file of sourcesOf(name)) {
      expect(readFileSync(`${root}${name}/src/${file}`, 'utf8'), `${name}/src/${file}`).not.toMatch(/^export \* from/m);
      expect(`/${file}`, `${name}/src/${file}`).not.toMatch(
        /\/(utils?|helpers?|common|shared|core|lib|misc|services)(\/|\.ts)/,
      );
    }
});
