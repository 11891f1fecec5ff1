import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom. A package may point only at names above it, so the arrows cannot close a circle. */
const arrows = {
  contract: [],
  formats: [],
  running: ['contract'],
  intake: ['contract', 'running'],
  marks: ['contract'],
  read: ['contract', 'running', 'marks'],
  documents: ['contract', 'formats'],
  rules: ['contract', 'formats'],
  matters: [],
  engine: ['contract', 'running', 'documents', 'rules'],
  cli: ['contract', 'read', 'rules', 'engine'],
  yushen: ['contract', 'running', 'intake', 'read', 'documents', 'rules', 'matters', 'engine', 'cli'],
  elements: ['contract'],
  desk: ['contract', 'elements'],
  server: ['contract', 'running', 'cli', 'yushen', 'desk'],
} as const satisfies Record<string, readonly string[]>;

const root = new URL('./', import.meta.url).pathname;
const names = Object.keys(arrows);
const packages = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const sourcesOf = (name: string): string[] =>
  existsSync(`${root}${name}/src`)
    ? readdirSync(`${root}${name}/src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    : [];

/** What a module imports, statically or at run time, as TypeScript reads it. */
const importsOf = (file: string): readonly string[] =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

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
      for (const imported of importsOf(`${root}${name}/src/${file}`)) {
        const [, scoped, bare, inside] = /^(?:@yushen\/([\w-]+)|(yushen))((?:\/.*)?)$/.exec(imported) ?? [];
        const target = scoped ?? bare;
        if (target === undefined) continue;
        expect(allowed, `${name}/src/${file} → ${target}`).toContain(target);
        expect(
          ['', '/testing', '/package.json', '/report', '/upload', '/pixels', '/decoding', '/threads'],
          `${name}/src/${file} reaches into ${target}`,
        ).toContain(inside);
      }
    }
  });
});

/** Where a module asks for the time or for its process: `Date.now`, `new Date()`, `process`. */
function clocksOf(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const asks =
      (ts.isPropertyAccessExpression(node) && ['Date.now', 'performance.now'].includes(node.getText())) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length === 0) ||
      (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process');
    if (asks) found.push(node.getText());
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const pure = ['contract', 'formats', 'documents', 'rules', 'engine'];

test.each(pure)('%s does no I/O and reads no clock', (name) => {
  for (const file of sourcesOf(name).filter((path) => !/\.test\.ts$|^testing\//.test(path))) {
    const where = `${root}${name}/src/${file}`;
    expect(
      importsOf(where).filter((imported) =>
        /^(node:)?(fs|net|https?|child_process|worker_threads)\b|\/threads$/.test(imported),
      ),
      where,
    ).toEqual([]);
    expect(clocksOf(where), where).toEqual([]);
  }
});

test('no source re-exports everything or hides behind a catch-all name', () => {
  for (const { name } of packages)
    for (const file of sourcesOf(name)) {
      const { statements } = ts.createSourceFile(
        file,
        readFileSync(`${root}${name}/src/${file}`, 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const everything = statements.filter((one) => ts.isExportDeclaration(one) && one.exportClause === undefined);
      expect(everything, `${name}/src/${file}`).toEqual([]);
      expect(`/${file}`, `${name}/src/${file}`).not.toMatch(
        /\/(utils?|helpers?|common|shared|core|lib|misc|services)(\/|\.ts)/,
      );
    }
});
