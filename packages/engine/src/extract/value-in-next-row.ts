import { levelsBetween } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import { type Labelled, startsWithLabel } from './line-pieces';

/** In heights of the label's line. */
const ROW = {
  /** From the middle of one row of running text to the next, at most: half as much again as a line and a blank one. */
  pitch: 2.5,
  /** How far left of the label's row the next may begin: a first line is set in by two letters. */
  margin: 4,
} as const;

/** Nothing but what leads to a value stands behind the label. */
const LEADS = /^[)）\]】]*(?:坐落)?(?:[为是于在]|如下)?[:：]?$/u;

/** The next clause, and no value: 1. 首付款…. */
const NUMBERED =
  /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.)](?!\d)|第.{1,4}[条款])/u;

/**
 * The line that a value begins with whose label ends its row: in running text it goes on at the next row's beginning (…身份证号： / 110101…). Nothing where
 * the next row begins with a label of its own, or beside the label: then it stands below it, as in a table.
 */
export function lineInNextRow(page: Labelled, hit: WordHit): number | undefined {
  const { lines, rulings } = page.layout;
  const label = lines[hit.line];
  if (label === undefined || label.rows !== undefined || !LEADS.test(label.folded.text.slice(hit.end)))
    return undefined;
  if (!/[:：为是于在]$/u.test(label.folded.text)) return undefined;
  const row = lines.filter((line) => line === label || inOneRow(line, label));
  if (row.some((line) => line.left > label.right)) return undefined;
  const left = Math.min(...row.map((line) => line.left));
  const below = (line: PlacedLine): number => middleAt(line, line.left) - middleAt(label, label.left);
  const [next] = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => below(line) > 0.5 * label.height && below(line) <= ROW.pitch * label.height)
    .sort((a, b) => (inOneRow(a.line, b.line) ? a.line.left - b.line.left : below(a.line) - below(b.line)));
  if (next === undefined || startsWithLabel(page, next.index) || NUMBERED.test(next.line.folded.text)) return undefined;
  const isAtMargin = next.line.left <= left + label.height && next.line.left >= left - ROW.margin * label.height;
  const isBackAtMargin = next.line.left < label.left || label.left === left;
  const x = Math.max(next.line.left, label.left);
  const isParted = levelsBetween(rulings, x, middleAt(label, x), middleAt(next.line, x)) > 0;
  return isAtMargin && isBackAtMargin && !isParted ? next.index : undefined;
}
