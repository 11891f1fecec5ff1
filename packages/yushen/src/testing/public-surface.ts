import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What a stranger can import, by the settings that each is compiled with. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'tsconfig.json': [
    ...['yushen/src/index', 'yushen/src/authoring', 'yushen/src/for-tests/index'],
    ...['cli/src/index', 'desk/src/index', 'server/src/index'],
  ],
  'packages/elements/tsconfig.json': ['index', 'report/index', 'standing/index', 'upload/index'].map(
    (entry) => `elements/src/${entry}`,
  ),
};
/** Of another library: its names are documented there. */
const FOREIGN = new Set(['z']);
/** A name and its comment. */
export interface Name {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly said: string;
  readonly throws: boolean;
}

/** A member that can be met: of an exported type, of what a function takes or gives, of a member's own type … */
export interface Member extends Name {
  /** A number, and no constant, which is its own unit. */
  readonly isNumber: boolean;
}

/** Everything that a stranger can import, and every member that can be met from there. */
export function publicSurface(): { readonly exported: readonly Name[]; readonly members: readonly Member[] } {
  const surfaces = Object.entries(ENTRIES).map(([settings, names]) => {
    const file = path.join(root, settings);
    const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file));
    const entries = names.map((name) => path.join(root, `packages/${name}.ts`));
    return surfaceOf(ts.createProgram(entries, { ...options, noEmit: true, skipLibCheck: true }), entries);
  });
  return {
    exported: surfaces.flatMap((surface) => surface.exported),
    members: surfaces.flatMap((surface) => surface.members),
  };
}

function surfaceOf(program: ts.Program, entries: readonly string[]) {
  const checker = program.getTypeChecker();
  const named = (name: string, symbol: ts.Symbol): Name => ({
    name,
    symbol,
    said: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    throws: symbol.getJsDocTags(checker).some((tag) => tag.name === 'throws'),
  });
  const exports = entries.flatMap((file) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
      .filter(({ name }) => !FOREIGN.has(name))
      .map((symbol) =>
        named(symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol),
      ),
  );

  const found = new Map<ts.Node, Member>();
  const seen = new Set<ts.Type>();
  const visit = (type: ts.Type, owner: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, owner);
    for (const argument of type.aliasTypeArguments ?? []) visit(argument, owner);
    for (const kind of [ts.IndexKind.Number, ts.IndexKind.String]) {
      const element = checker.getIndexTypeOfType(type, kind);
      if (element) visit(element, owner);
    }
    if (isReference(type)) for (const argument of checker.getTypeArguments(type)) visit(argument, owner);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      if (!isOurs(signature.declaration)) continue;
      for (const parameter of signature.parameters) visit(checker.getTypeOfSymbol(parameter), owner);
      visit(signature.getReturnType(), owner);
    }
    if (!(type.flags & ts.TypeFlags.Object)) return;
    for (const symbol of checker.getPropertiesOfType(type)) {
      const [declaration] = symbol.declarations ?? [];
      if (declaration === undefined || !isOurs(declaration) || isHidden(declaration)) continue;
      const own = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
      const member = named(`${nameOf(type) ?? owner}.${symbol.name}`, symbol);
      // The same declaration is met in several guises, and a mapped type may lose its words.
      const known = found.get(declaration);
      if (known === undefined || known.said === '')
        found.set(declaration, {
          ...member,
          isNumber: (own.flags & ts.TypeFlags.NumberLike) !== 0 && !own.isNumberLiteral(),
        });
      visit(own, member.name);
    }
  };
  const types = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class;
  const values = ts.SymbolFlags.Function | ts.SymbolFlags.Variable | ts.SymbolFlags.Class;
  for (const { name, symbol } of exports) {
    if (symbol.flags & types) visit(checker.getDeclaredTypeOfSymbol(symbol), name);
    if (symbol.flags & values) visit(checker.getTypeOfSymbol(symbol), name);
  }
  return { exported: exports, members: [...found.values()] };
}

const isReference = (type: ts.Type): type is ts.TypeReference =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;

function isOurs(declaration: ts.Node | undefined): boolean {
  const file = declaration?.getSourceFile().fileName;
  return file?.startsWith(root) === true && !file.includes('node_modules');
}

/** Private, or written for a base class of another library, which documents it: what Lit calls, and the list of what it observes. */
function isHidden(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  if (name !== undefined && ts.isPrivateIdentifier(name)) return true;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  if (ts.getCombinedModifierFlags(declaration) & hidden) return true;
  return ts.isClassElement(declaration) && isOverride(declaration) && !isOurs(baseOf(declaration));
}

const isOverride = (declaration: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Override) !== 0;

/** The class that a class of ours extends, where that is ours too. */
function baseOf({ parent }: ts.Node): ts.Node | undefined {
  const [base] = (ts.isClassLike(parent) ? parent.heritageClauses : undefined)?.[0]?.types ?? [];
  return base && ['Error', 'LitElement'].includes(base.expression.getText()) ? undefined : base;
}

const nameOf = ({ aliasSymbol, symbol }: ts.Type): string | undefined =>
  aliasSymbol?.name ?? (symbol?.name.startsWith('__') ? undefined : symbol?.name);
