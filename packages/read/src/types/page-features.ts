import type { Line } from '@yushen/contract';

/** A page as a linear model over its words sees it: which of so many buckets are marked. All weigh alike; together, length 1. */
export interface PageFeatures {
  /** Distinct buckets, from 0. */
  readonly buckets: readonly number[];
  /** The value of each. */
  readonly value: number;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** How the page is laid out, coarsely: how many lines (steps of two), and its height for its width (quarters). */
const layoutFeatures = (lines: number, aspect: number): readonly string[] => [
  `#lines ${Math.round(Math.log2(1 + lines))}`,
  `#aspect ${Math.round(aspect * 4)}`,
];

/**
 * Which two and which three letters stand side by side on a page's lines, and how it is laid out. Digits are one letter, blanks none.
 *
 * @param aspect the page's height divided by its width
 */
export function pageFeatures(lines: readonly Pick<Line, 'text'>[], aspect: number, buckets: number): PageFeatures {
  const marked = new Set<number>();
  const mark = (text: string) => marked.add(hashOf(text) % buckets);
  for (const { text } of lines) {
    const letters = Array.from(text.normalize('NFKC').replace(/\s/gu, '').replace(/\d/gu, '0'));
    for (let index = 0; index + 1 < letters.length; index += 1) {
      mark(letters.slice(index, index + 2).join(''));
      if (index + 2 < letters.length) mark(letters.slice(index, index + 3).join(''));
    }
  }
  for (const feature of layoutFeatures(lines.length, aspect)) mark(feature);
  return { buckets: [...marked], value: 1 / Math.sqrt(marked.size) };
}
