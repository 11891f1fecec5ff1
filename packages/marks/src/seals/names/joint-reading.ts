import { NO_TRACE, type StripReading } from '../strip/read-strip';
import type { Evidence } from './explained-name';
import { nameInStrip } from './name-in-strip';

/** Several strips of one writing, taken together. */
export interface JointReading extends Evidence {
  /** 0..1: how surely its letters were read in the strip that says it best. */
  readonly confidence: number;
  /** The clearest trace of a letter anywhere on the ring, all strips taken together (log probability). */
  trace(letter: string): number;
}

/** A letter is thought of in a strip where its trace reaches this (log probability). */
const THOUGHT_OF = Math.log(0.005);

/** The text that explains all strips best among those read in one of them, and those with letters of one put into another. */
export function jointReading(strips: readonly StripReading[]): JointReading {
  const known = new Map<string, number | undefined>();
  const likelihood = (text: string): number | undefined => {
    if (!known.has(text)) known.set(text, meanOf(strips.map((strip) => strip.likelihood(text))));
    return known.get(text);
  };
  const worth = (text: string) => likelihood(text) ?? Number.NEGATIVE_INFINITY;
  const texts = [...new Set(strips.map(({ line }) => nameInStrip(line)))].filter((text) => text !== '');
  const [first] = [...texts].sort((a, b) => worth(b) - worth(a));
  const trace = (letter: string) => meanOf(strips.map(({ traces }) => traces.get(letter) ?? NO_TRACE)) ?? NO_TRACE;
  if (first === undefined) return { text: '', confidence: 0, likelihood, trace };
  const text = texts.reduce((best, other) => withLettersOf(best, other, worth), first);
  const saying = strips.filter(({ line }) => nameInStrip(line) === text);
  const nearest = (saying.length > 0 ? saying : strips).map(({ line }) => line.confidence);
  const thoughtOf = lettersThoughtOf(strips);
  const margin = (name: string, place: number) => letterMargin(strips, thoughtOf, name, place);
  return { text, confidence: Math.max(...nearest), likelihood, margin, trace };
}

/** Han letters that were thought of anywhere in one of the strips. */
const lettersThoughtOf = (strips: readonly StripReading[]): readonly string[] => [
  ...new Set(
    strips.flatMap(({ traces }) =>
      [...traces].flatMap(([letter, trace]) => (trace >= THOUGHT_OF && /\p{Script=Han}/u.test(letter) ? [letter] : [])),
    ),
  ),
];

/** How much likelier a text's letter is than any other Han letter in its place, all strips taken together (log). */
function letterMargin(
  strips: readonly StripReading[],
  thoughtOf: readonly string[],
  text: string,
  place: number,
): number | undefined {
  const own = [...text][place]!;
  const others = thoughtOf.filter((letter) => letter !== own);
  const sums = [own, ...others].map(() => 0);
  for (const strip of strips) {
    const scores = strip.letterScores(text, place, [own, ...others]);
    if (scores === undefined) return undefined;
    for (const [index, score] of scores.entries()) sums[index]! += score / strips.length;
  }
  const [mine, ...rivals] = sums;
  return mine! - Math.max(...rivals);
}

/** A text with each letter of another of the same length that makes it explain more. */
function withLettersOf(text: string, other: string, worth: (text: string) => number): string {
  const [letters, others] = [[...text], [...other]];
  if (letters.length !== others.length) return text;
  return others
    .reduce((best, letter, index) => {
      if (best[index] === letter) return best;
      const changed = best.with(index, letter);
      return worth(changed.join('')) > worth(best.join('')) ? changed : best;
    }, letters)
    .join('');
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length === 0 ? undefined : sum / values.length;
}
