import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entries = ['index', 'authoring', 'for-tests/index'].map((name) =>
  path.join(root, `packages/yushen/src/${name}.ts`),
);

/** Of another library: its names are documented there. */
const FOREIGN = new Set(['z']);
/** Interfaces whose members are read one by one in an editor: each says what it does. */
const BY_MEMBER = new Set([
  ...['Authoring', 'CheckDefinition', 'CheckFacts', 'DocumentDefinition', 'FieldSpec', 'FileOpener', 'InspectOptions'],
  ...['Locale', 'MarkReader', 'OpenedFile', 'Page', 'ReplayOptions', 'ReviewOptions', 'Reviewer', 'RunOptions'],
  ...['SigningZone', 'TextReader', 'TypeGuesser'],
]);
/** Methods of the front door that throw nothing but for a mistake of ours. */
const NEVER_THROW = new Set(['matters', 'close', '__@asyncDispose']);
/** What such names are is said by the interface. */
const PLAIN = new Set([
  'contract',
  'id',
  'name',
  'models',
  'title',
  'type',
  'kind',
  'format',
  'signal',
  'width',
  'height',
]);

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(entries, { ...options, noEmit: true, skipLibCheck: true });
const checker = program.getTypeChecker();

const resolved = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
const said = (symbol: ts.Symbol): string => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
const throws = (symbol: ts.Symbol): boolean => symbol.getJsDocTags(checker).some(({ name }) => name === 'throws');
const isWritten = (symbol: ts.Symbol): boolean =>
  said(symbol) !== '' || symbol.getJsDocTags(checker).some(({ name }) => name === 'throws');

const exported = entries.flatMap((file) => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return checker
    .getExportsOfModule(module!)
    .filter(({ name }) => !FOREIGN.has(name))
    .map((symbol) => ({ name: symbol.name, symbol: resolved(symbol) }));
});

const bodyThrows = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some(
    (declaration) => ts.isFunctionDeclaration(declaration) && /\bthrow new YushenError/.test(declaration.getText()),
  );

test('every public name says what it is', () => {
  expect(exported.length).toBeGreaterThan(100);
  expect(exported.filter(({ symbol }) => !isWritten(symbol)).map(({ name }) => name)).toEqual([]);
});

test('so does every member of what is implemented, called or handed in', () => {
  const members = exported
    .filter(({ name }) => BY_MEMBER.has(name))
    .flatMap(({ name, symbol }) =>
      checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
        .filter((member) => !PLAIN.has(member.name))
        .map((member) => ({ name: `${name}.${member.name}`, member })),
    );
  expect(members.length).toBeGreaterThan(60);
  expect(members.filter(({ member }) => !isWritten(member)).map(({ name }) => name)).toEqual([]);
});

test('what may throw says which errors', () => {
  const front = exported.filter(({ name }) => name === 'Reviewer' || name === 'Authoring');
  const methods = front.flatMap(({ symbol }) => checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)));
  const silent = methods.filter(
    (method) => !throws(method) && ![...NEVER_THROW].some((name) => method.name.startsWith(name)),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
  const functions = exported.filter(({ symbol }) => bodyThrows(symbol) && !throws(symbol));
  expect(functions.map(({ name }) => name)).toEqual([]);
});

/** Words that say what a number counts or measures, and from where. */
const UNIT =
  /\b(0\.\.1|0\.\.255|from [01]\b|pixels?|px|bytes|pages?|minutes|seconds|milliseconds|ms|how many|how much|bits|code points|attempts|requests|workers|lines|characters|in the (unit|order)|papers|share)\b/i;

test('every number that can be met says its unit, its range or where it counts from', () => {
  const numbers = new Map<string, ts.Symbol>();
  const seen = new Set<ts.Type>();
  const visit = (type: ts.Type, name: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, name);
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (element) visit(element, name);
    if (element || !(type.flags & ts.TypeFlags.Object)) return;
    for (const member of checker.getPropertiesOfType(type)) {
      const file = member.declarations?.[0]?.getSourceFile().fileName;
      if (file === undefined || file.includes('node_modules')) continue;
      const own = checker.getNonNullableType(checker.getTypeOfSymbol(member));
      if (own.flags & ts.TypeFlags.NumberLike) numbers.set(`${name}.${member.name}`, member);
      visit(own, `${name}.${member.name}`);
    }
  };
  const types = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias;
  for (const { name, symbol } of exported)
    if (symbol.flags & types) visit(checker.getDeclaredTypeOfSymbol(symbol), name);
  expect(numbers.size).toBeGreaterThan(80);
  expect([...numbers].filter(([, member]) => !UNIT.test(said(member))).map(([name]) => name)).toEqual([]);
});
