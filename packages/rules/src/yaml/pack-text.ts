import { YushenError } from '@yushen/contract';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A YAML text and the name it goes by in messages. */
export interface PackSource {
  readonly file: string;
  readonly text: string;
  /** Finds the packs that this one names, where its folder is another than that of the pack which names it. */
  readonly near?: PackResolver | undefined;
}

/**
 * Finds the text of another pack by the name that a pack calls it by: a shared one (`common`), a part of a composed
 * matter (`parts/tax`), or a matter at a pinned version (`tax-registration@2026.1`).
 */
export type PackResolver = (name: string) => PackSource;

/** A place in a pack's file; lines and columns count from 1. */
export interface PackPlace {
  /** The name that the pack's text goes by: its path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** A fault of a pack, with its place. */
export class PackFault extends YushenError {
  constructor(
    readonly place: PackPlace,
    /** What is wrong, without the place. */
    readonly said: string,
    shown: string,
  ) {
    super('bad-pack', `${place.file}:${place.line}:${place.column}: ${said}\n${shown}`);
  }
}

export type YamlPath = readonly PropertyKey[];

/** A parsed YAML text that can point at the place of any value in it. */
export class PackText {
  readonly value: unknown;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** @throws YushenError `bad-pack` where the text is not YAML */
  constructor(readonly source: PackSource) {
    this.#document = parseDocument(source.text, { lineCounter: this.#lines });
    const [fault] = this.#document.errors;
    if (fault) throw this.#errorAt(fault.pos[0], fault.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '');
    this.value = this.#document.toJS();
  }

  /** An error that points at the value at `path`, or at its nearest ancestor; `offset` counts characters inside a string. */
  faultAt(path: YamlPath, message: string, inside?: { readonly text: string; readonly offset: number }): PackFault {
    const start = this.#startOf(path);
    if (!inside) return this.#errorAt(start, message);
    const found = this.source.text.indexOf(inside.text, start);
    return this.#errorAt(found < 0 ? start : found + inside.offset, message);
  }

  /** Turns the first fault that a schema found into an error with its place. */
  schemaFault(error: z.ZodError, base: YamlPath = []): PackFault {
    const issue = error.issues[0];
    if (!issue) return this.#errorAt(0, 'does not fit the schema');
    const path = [...base, ...issue.path];
    const where = path.map(String).join('.');
    const message = `${where === '' ? '' : `${where}: `}${issue.message}`;
    if (issue.code === 'unrecognized_keys') return this.#errorAt(this.#startOfKey(path, issue.keys[0]), message);
    return this.faultAt(path, message, issue.code === 'custom' ? insideOf(issue.params) : undefined);
  }

  /** Whether the text says anything at `path`. */
  has(path: YamlPath): boolean {
    let value: unknown = this.value;
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
      value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
    }
    return true;
  }

  placeAt(path: YamlPath): PackPlace {
    const { line, col } = this.#lines.linePos(this.#startOf(path));
    return { file: this.source.file, line, column: col };
  }

  #startOfKey(path: YamlPath, key: string | undefined): number {
    const map = this.#document.getIn(path, true);
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    return pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : this.#startOf(path);
  }

  #startOf(path: YamlPath): number {
    let node: unknown = this.#document.contents;
    let start = 0;
    for (const key of path) {
      if (isNode(node) && node.range) start = node.range[0];
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (!pair) return start;
        if (isNode(pair.key) && pair.key.range) start = pair.key.range[0];
        node = pair.value;
      } else {
        node = this.#document.contents && isNode(node) && 'get' in node ? node.get(key, true) : undefined;
      }
    }
    return isNode(node) && node.range ? node.range[0] : start;
  }

  #errorAt(offset: number, message: string): PackFault {
    const { line, col } = this.#lines.linePos(offset);
    const shown = this.source.text.split('\n')[line - 1] ?? '';
    const margin = `${line} | `;
    const pointer = `${' '.repeat(margin.length - 2)}| ${widthBefore(shown, col)}^`;
    const place = { file: this.source.file, line, column: col };
    return new PackFault(place, message, `${margin}${shown}\n${pointer}`);
  }
}

/** Blanks as wide as the text before a column, full-width characters counted twice, so that the caret stands right. */
function widthBefore(line: string, column: number): string {
  return [...line.slice(0, column - 1)].map((character) => (/[\u1100-\uffdc]/.test(character) ? '  ' : ' ')).join('');
}

/** Where inside a string a custom check found its fault. */
function insideOf(params: Readonly<Record<string, unknown>> | undefined): { text: string; offset: number } | undefined {
  const { text, offset } = params ?? {};
  return typeof text === 'string' && typeof offset === 'number' ? { text, offset } : undefined;
}
