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

/** The stretches of text-layer lines that stand in a value's box. */
export function stretchesIn(box: Quad, lines: readonly Line[]): readonly Stretch[] {
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
