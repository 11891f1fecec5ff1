import { boundsOf, type CellReading, centreOf, type Line, type Quad, sliceQuad } from '@yushen/contract';
import { foldString } from '../layout/folded-text';

/** Code points `from` up to `to` of a line. */
export interface Stretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** Something that is relied on because a text layer says it: a value, and what says which value it is. */
export interface Claim {
  readonly field: string;
  readonly cell: CellReading;
  readonly value: readonly Stretch[];
  /** Its label, and the words right before it. */
  readonly context: readonly Stretch[];
}

/** The stretches of text-layer lines that stand in a box. */
function stretchesIn(box: Quad, lines: readonly Line[]): readonly Stretch[] {
  const { left, top, right, bottom } = boundsOf(box);
  return lines.flatMap((line): Stretch[] => {
    if (line.source !== 'text-layer' || line.characters === undefined) return [];
    const inside = line.characters.flatMap(({ start, end }, index) => {
      const [x, y] = centreOf(sliceQuad(line.box, start, end));
      return x >= left && x <= right && y >= top && y <= bottom ? [index] : [];
    });
    const [first] = inside;
    return first === undefined ? [] : [{ line, from: first, to: inside.at(-1)! + 1 }];
  });
}

/** The longest run of letters that two texts share. */
function longestShared(one: string, other: string): number {
  let longest = 0;
  for (let from = 0; from + longest < one.length; from += 1)
    while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest += 1;
  return longest;
}

/**
 * Of what stands in a value's box, what the value says: the letters of a watermark that cross it are another layer, and none of its
 * claims. Where nothing is left, all.
 */
export function stretchesOf(cell: CellReading, lines: readonly Line[]): readonly Stretch[] {
  const all = stretchesIn(cell.box, lines);
  const textOf = ({ line, from, to }: Stretch): string => folded(Array.from(line.text).slice(from, to).join(''));
  // The longest first: what they say is said, and a letter of a watermark does not say it again.
  let rest = folded(cell.raw);
  const own = new Set<Stretch>();
  for (const stretch of [...all].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const text = textOf(stretch);
    if (rest.includes(text)) rest = rest.replace(text, '\n');
    else if (2 * longestShared(text, rest) < text.length) continue;
    own.add(stretch);
  }
  return own.size > 0 ? all.filter((stretch) => own.has(stretch)) : all;
}

/** The label nearest to a value: on its line before it, left of it, or above. Nothing where it has none, as in running text. */
export function labelOf(cell: CellReading, labels: readonly string[], lines: readonly Line[]): Stretch | undefined {
  const value = boundsOf(cell.box);
  const words = labels.map(folded);
  let nearest: { readonly stretch: Stretch; readonly distance: number } | undefined;
  for (const line of lines) {
    if (line.source !== 'text-layer') continue;
    const own = boundsOf(line.box);
    if (own.top > value.bottom || own.left > value.right) continue;
    const stretch = stretchOf(line, words);
    if (stretch === undefined) continue;
    const distance = Math.max(0, value.top - own.bottom) * 2 + Math.max(0, value.left - own.right);
    if (nearest !== undefined && nearest.distance <= distance) continue;
    nearest = { stretch, distance };
  }
  return nearest?.stretch;
}

/** Letters of running text that tell what a value behind them is: 起至, 月租金为人民币. */
const LONGEST_LEAD = 6;

/** What stands on a value's line right before it, where no label does. */
export function wordsBefore(value: readonly Stretch[]): Stretch | undefined {
  const [first] = value;
  if (first === undefined || first.from === 0) return undefined;
  return { line: first.line, from: Math.max(0, first.from - LONGEST_LEAD), to: first.from };
}

const folded = (text: string): string => foldString(text).text;

/** Where on a line one of these words stands. */
function stretchOf(line: Line, words: readonly string[]): Stretch | undefined {
  const { text, origins } = foldString(line.text);
  for (const word of words) {
    const at = text.indexOf(word);
    if (at >= 0 && word !== '') return { line, from: origins[at]!, to: origins[at + word.length - 1]! + 1 };
  }
  return undefined;
}
