import type { ASTNode } from '@marcbachmann/cel-js';

/** A path compared with a literal, by `==`, `!=` or `in`. */
export interface Comparison {
  /** Dotted: `form.premises.tenure`. */
  readonly path: string;
  /** The text that it is compared with. */
  readonly value: string;
}

/** Dotted paths in an expression. */
export function pathsIn(node: unknown): string[] {
  const path = pathOf(node);
  if (path !== undefined) return [path];
  if (Array.isArray(node)) return node.flatMap(pathsIn);
  return isAst(node) ? pathsIn(node.args) : [];
}

/** Paths compared with texts. */
export function comparisonsIn(node: unknown): Comparison[] {
  if (Array.isArray(node)) return node.flatMap(comparisonsIn);
  if (!isAst(node)) return [];
  const inner = comparisonsIn(node.args);
  if (!['==', '!=', 'in'].includes(node.op) || !Array.isArray(node.args)) return inner;
  const sides: readonly unknown[] = node.args;
  const path = sides.map(pathOf).find((one) => one !== undefined);
  if (path === undefined) return inner;
  return [...inner, ...sides.flatMap(textsIn).map((value) => ({ path, value }))];
}

/** Operators and the names of functions; two paths compared with one another are `path==path`. */
export function operationsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(operationsIn);
  if (!isAst(node)) return [];
  const args: unknown = node.args;
  if (['==', '!=', 'in'].includes(node.op) && Array.isArray(args) && args.every((side) => pathOf(side) !== undefined))
    return ['path==path'];
  const called = /call$/.test(node.op) && Array.isArray(args) ? [String(args[0])] : [node.op];
  return [...called, ...operationsIn(args)];
}

/** The text literals of one side: a literal, or a list of them. */
function textsIn(node: unknown): string[] {
  if (!isAst(node)) return [];
  const args: unknown = node.args;
  if (node.op === 'value') return typeof args === 'string' ? [args] : [];
  return node.op === 'list' && Array.isArray(args) ? args.flatMap(textsIn) : [];
}

function pathOf(node: unknown): string | undefined {
  if (!isAst(node)) return undefined;
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const owner = pathOf(node.args[0]);
  return owner === undefined ? undefined : `${owner}.${node.args[1]}`;
}

const isAst = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
