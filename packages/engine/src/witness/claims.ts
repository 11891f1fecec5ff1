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

/** Text that runs another way than a value by more than this, degrees, is none of it: a watermark across the page. */
const ASLANT = 8;

const directionOf = ([from, to]: Quad): number => (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;

function isAlong(line: Quad, value: Quad): boolean {
  const apart = Math.abs(directionOf(line) - directionOf(value)) % 360;
  return Math.min(apart, 360 - apart) <= ASLANT;
}

/** The stretches of text-layer lines that stand in a value's box. */
export function stretchesIn(box: Quad, lines: readonly Line[]): readonly Stretch[] {
  const { left, top, right, bottom } = boundsOf(box);
  return lines.flatMap((line): Stretch[] => {
    if (line.source !== 'text-layer' || line.characters === undefined || !isAlong(line.box, box)) return [];
    const inside = line.characters.flatMap(({ start, end }, index) => {
      const [x, y] = centreOf(sliceQuad(line.box, start, end));
      return x >= left && x <= right && y >= top && y <= bottom ? [index] : [];
    });
    const [first] = inside;
    return first === undefined ? [] : [{ line, from: first, to: inside.at(-1)! + 1 }];
  });
}

/**
 * The label nearest to a value: on its line before it, left of it, or above; in parts where it stands in several (姓　名, 法定代表 / 人).
 * Nothing where it has none, as in running text.
 */
export function labelOf(cell: CellReading, labels: readonly string[], lines: readonly Line[]): readonly Stretch[] {
  const value = boundsOf(cell.box);
  const words = [...new Set(labels.map(folded))].filter((word) => word !== '');
  let nearest: { readonly stretches: readonly Stretch[]; readonly distance: number } | undefined;
  const before = lines.filter(({ source, box }) => {
    const own = boundsOf(box);
    return source === 'text-layer' && own.top <= value.bottom && own.left <= value.right;
  });
  for (const line of before) {
    const own = boundsOf(line.box);
    const distance = Math.max(0, value.top - own.bottom) * 2 + Math.max(0, value.left - own.right);
    if (nearest !== undefined && nearest.distance <= distance) continue;
    const whole = stretchOf(line, words);
    const stretches = whole === undefined ? partsOf(line, words, before) : [whole];
    if (stretches.length > 0) nearest = { stretches, distance };
  }
  return nearest?.stretches ?? [];
}

/** Lines that together, each whole, spell one of the words and end with this one. */
function partsOf(last: Line, words: readonly string[], lines: readonly Line[]): readonly Stretch[] {
  const ending = (line: Line): string => folded(line.text).replace(/:$/u, '');
  const own = ending(last);
  if (own === '') return [];
  for (const word of words) {
    if (word === own || !word.endsWith(own)) continue;
    const parts = [last];
    let left = word.slice(0, word.length - own.length);
    while (left !== '') {
      const [first] = parts;
      const next = lines.find(
        (line) =>
          !parts.includes(line) && ending(line) !== '' && left.endsWith(ending(line)) && isBeforeIn(line, first!),
      );
      if (next === undefined) break;
      parts.unshift(next);
      left = left.slice(0, left.length - ending(next).length);
    }
    if (left === '') return parts.map((line) => ({ line, from: 0, to: Array.from(line.text).length }));
  }
  return [];
}

/** Does a part of a label go on in another: right of it in its row, or in the row below? */
function isBeforeIn(part: Line, next: Line): boolean {
  const [own, other] = [boundsOf(part.box), boundsOf(next.box)];
  const height = Math.max(own.bottom - own.top, other.bottom - other.top);
  const inRow = Math.abs(own.top + own.bottom - other.top - other.bottom) < height;
  const isRight = inRow && other.left >= own.right - height / 2 && other.left - own.right < WIDEST_SPREAD * height;
  const isBelow = other.top >= own.bottom - height / 2 && other.top - own.bottom < height;
  return isRight || (isBelow && other.left < own.right && other.right > own.left);
}

/** Letters of one label stand at most this far apart, heights: 姓　　　名 (the widest of the fixtures' forms is 4). */
const WIDEST_SPREAD = 6;

/** Letters of running text that tell what a value behind them is: 起至, 月租金为人民币. */
const LONGEST_LEAD = 6;

/** Text left of a value, on a line of its own, is what it follows where it stands this near, heights. */
const NEXT_TO = 6;

/** What stands right before a value, on its line or left of it, where no label does. */
export function wordsBefore(value: readonly Stretch[], lines: readonly Line[]): Stretch | undefined {
  const [first] = value;
  if (first === undefined) return undefined;
  if (first.from > 0) return { line: first.line, from: Math.max(0, first.from - LONGEST_LEAD), to: first.from };
  const own = boundsOf(first.line.box);
  const height = own.bottom - own.top;
  const before = lines.find((line) => {
    if (line === first.line || line.source !== 'text-layer' || !isAlong(line.box, first.line.box)) return false;
    const { left, right, top, bottom } = boundsOf(line.box);
    const gap = own.left - right;
    return (
      left < own.left &&
      gap > -height / 2 &&
      gap < NEXT_TO * height &&
      Math.abs(top + bottom - own.top - own.bottom) < height
    );
  });
  if (before === undefined) return undefined;
  const count = Array.from(before.text).length;
  return { line: before, from: Math.max(0, count - LONGEST_LEAD), to: count };
}

/** The letter that touches a value's last one: a digit that the file calls something else makes the value longer. */
export function letterBehind(value: readonly Stretch[]): Stretch | undefined {
  const last = value.at(-1);
  if (last === undefined) return undefined;
  const letter = Array.from(last.line.text)[last.to];
  return letter === undefined || letter.trim() === '' ? undefined : { line: last.line, from: last.to, to: last.to + 1 };
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
