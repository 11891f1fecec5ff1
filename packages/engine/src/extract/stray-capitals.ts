import { parseAmount, parseAmountInWords } from '@yushen/documents';
import type { RunningText } from '../layout/running-text';
import { CAPITALS } from './with-capitals';

const ALL_CAPITALS = new RegExp(CAPITALS.source, 'gu');
const FIGURES = /(?<![\d.])\d[\d,]*(?:\.\d{1,6})?(?<unit>万|亿)?/gu;
const UNIT: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * An amount in capitals somewhere on the document that no figures on it say, while it is nearly what these figures say: most figures at their places, or the
 * same ones in another order. It is likely meant to be the same amount. Nothing where capitals on the document do say it.
 *
 * @param figures a decimal string in yuan
 */
export function strayCapitals(figures: string, { text }: RunningText): string | undefined {
  const own = parseAmount(figures);
  if (!own.ok) return undefined;
  const printed = [...text.matchAll(FIGURES)].map(([found, unit]) => {
    const plain = Number(found.replace(/[,万亿]/gu, ''));
    return Math.round(plain * (UNIT[unit ?? ''] ?? 1) * 100);
  });
  const said = [...text.matchAll(ALL_CAPITALS)].flatMap(([words]) => {
    const parsed = parseAmountInWords(words);
    return parsed.ok ? [{ words, value: parsed.value }] : [];
  });
  if (said.some(({ value }) => Number(value) === Number(own.value))) return undefined;
  return said.find(({ value }) => !printed.includes(Math.round(Number(value) * 100)) && isNearly(value, own.value))
    ?.words;
}

/** As many figures before the point, and most of them the same, in place or in another order. */
function isNearly(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => [...Number(value).toFixed(2).replace('.', '')]) as [string[], string[]];
  if (a.length !== b.length) return false;
  const same = a.filter((digit, index) => digit === b[index]).length;
  return same > a.length / 2 || [...a].sort().join('') === [...b].sort().join('');
}
