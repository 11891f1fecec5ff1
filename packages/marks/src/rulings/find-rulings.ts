import type { PageImage, Ruling } from '@yushen/contract';
import { darkInk } from './dark-ink';
import { type InkMask, type Trace, traceRulings } from './trace-rulings';

/** Ends that meet lie at most so far apart, as a share of the page's longer side. */
const MEET = 0.006;
/** The narrowest and the lowest cell, as shares of the page's longer side: no letter's strokes are as long as the first. */
const NARROWEST = 0.03;
const LOWEST = 0.012;

const onItsSide = ({ width, height, mask }: InkMask): InkMask => {
  const turned = new Uint8Array(mask.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) turned[x * height + y] = mask[y * width + x]!;
  return { width: height, height: width, mask: turned };
};

const slopeOf = ({ from, to, atFrom, atTo }: Trace): number => (atTo - atFrom) / (to - from);
const heightAt = (trace: Trace, x: number): number => trace.atFrom + slopeOf(trace) * (x - trace.from);

/** Pieces of one line that a fold, a stamp or print parts, as one. */
function mended(traces: readonly Trace[], reach: number): readonly Trace[] {
  const lines: Trace[] = [];
  for (const trace of [...traces].sort((a, b) => a.from - b.from)) {
    const index = lines.findIndex(
      (line) =>
        trace.from - line.to <= 4 * reach &&
        Math.abs(heightAt(line, trace.from) - trace.atFrom) <= reach / 2 &&
        Math.abs(heightAt(trace, line.to) - line.atTo) <= reach / 2,
    );
    const line = lines[index];
    if (line === undefined) lines.push(trace);
    else if (trace.to > line.to) lines[index] = { ...line, to: trace.to, atTo: trace.atTo };
  }
  return lines;
}

/** Whether a level line and an upright one cross or meet. */
function meet(level: Trace, upright: Trace, reach: number): boolean {
  const y = (level.atFrom + level.atTo) / 2;
  const x = heightAt(upright, Math.min(upright.to, Math.max(upright.from, y)));
  const at = heightAt(level, Math.min(level.to, Math.max(level.from, x)));
  return x >= level.from - reach && x <= level.to + reach && at >= upright.from - reach && at <= upright.to + reach;
}

/** Of all lines those of a grid: each meets two that cross it. Underlines, strokes and frames of pictures stand alone. */
function ofGrids(level: readonly Trace[], upright: readonly Trace[], reach: number) {
  let [rows, columns] = [level, upright];
  for (;;) {
    const kept = rows.filter((row) => columns.filter((column) => meet(row, column, reach)).length >= 2);
    const left = columns.filter((column) => kept.filter((row) => meet(row, column, reach)).length >= 2);
    const isDone = kept.length === rows.length && left.length === columns.length;
    [rows, columns] = [kept, left];
    if (isDone) return { rows, columns };
  }
}

/**
 * The ruling lines of the tables on a page: level ones from left to right, upright ones from top to bottom, page pixels. Lines that cross
 * no others, as underlines do, are none.
 */
export function findRulings(image: PageImage): readonly Ruling[] {
  const ink = darkInk(image);
  const side = Math.max(ink.width, ink.height);
  const reach = MEET * side;
  const level = mended(traceRulings(ink, NARROWEST * side), reach);
  if (level.length < 2) return [];
  const upright = mended(traceRulings(onItsSide(ink), LOWEST * side), reach);
  const { rows, columns } = ofGrids(level, upright, reach);
  const scaled = (x: number, y: number): readonly [number, number] => [
    Math.round((x + 0.5) * ink.shrink),
    Math.round((y + 0.5) * ink.shrink),
  ];
  return [
    ...rows.map(({ from, to, atFrom, atTo }): Ruling => [scaled(from, atFrom), scaled(to, atTo)]),
    ...columns.map(({ from, to, atFrom, atTo }): Ruling => [scaled(atFrom, from), scaled(atTo, to)]),
  ];
}
