import type { Bounds } from '@yushen/contract';
import type { Glyph } from './glyph';
import { type Extent, TextFrame } from './text-frame';

/** A glyph with its extent in the frame of its line. */
export interface PlacedGlyph extends Extent {
  readonly glyph: Glyph;
}

/** The glyphs of one line, in the order of reading. */
export interface GlyphRun {
  readonly frame: TextFrame;
  readonly glyphs: readonly PlacedGlyph[];
}

/** A gap wider than this parts two lines, as between the columns of a table; ems of the larger character, or of the smaller one beside a title. */
const WIDEST_GAP = 1.5;
/** Characters of one line may stand over each other by this much (kerning, bold drawn twice); ems. */
const DEEPEST_OVERLAP = 1;
/** Two characters are on one line where they share this much of the lower one's height. */
const SHARED_HEIGHT = 0.5;
/** Sizes on one line differ at most this many times: a superscript, a large capital. */
const SIZE_RATIO = 2.5;
/** From this ratio on, a gap parts a title from what stands beside it. */
const TITLE_RATIO = 1.5;
/** Upright characters in a column, one under the other: gap at most, and offset of centres at most; ems. */
const COLUMN_GAP = 0.35;
const COLUMN_OFFSET = 0.3;
const COLUMN_SIZE_RATIO = 1.3;
const DOWN = 90;

/** Parts a page's glyphs into lines; the order in which the file draws them does not matter. */
export function findGlyphRuns(glyphs: readonly Glyph[], isParted: IsParted): readonly GlyphRun[] {
  const directions = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const same = directions.get(glyph.direction);
    if (same === undefined) directions.set(glyph.direction, [glyph]);
    else same.push(glyph);
  }
  return [...directions].flatMap(([direction, same]) => {
    const isNext: IsNext = (left, right) =>
      isNextInLine(left, right) && !(direction === 0 && isParted(left.glyph.box, right.glyph.box));
    const runs = runsAlong(new TextFrame(direction), same, isNext);
    if (direction !== 0) return runs;
    const alone = runs.filter((run) => run.glyphs.length === 1 && isIdeograph(run));
    const columns = runsAlong(
      new TextFrame(DOWN),
      alone.map((run) => run.glyphs[0]!.glyph),
      isNextInColumn,
    );
    return [...runs.filter((run) => !alone.includes(run)), ...columns.map(standUpright)];
  });
}

/** Does a ruling line stand between two characters of one line? */
export type IsParted = (left: Bounds, right: Bounds) => boolean;

type IsNext = (left: PlacedGlyph, right: PlacedGlyph) => boolean;

/** Joins every two neighbours; what hangs together is a run. */
function runsAlong(frame: TextFrame, glyphs: readonly Glyph[], isNext: IsNext): readonly GlyphRun[] {
  const placed = glyphs
    .map((glyph) => ({ glyph, ...frame.extentOf(glyph) }))
    .sort((left, right) => left.start - right.start);
  const parents = placed.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    parents[index] = root;
    return root;
  };
  const largest = placed.reduce((most, one) => Math.max(most, one.glyph.size), 0);
  for (const [index, left] of placed.entries()) {
    for (let next = index + 1; next < placed.length; next++) {
      const right = placed[next]!;
      if (right.start - left.end > largest * WIDEST_GAP) break;
      if (isNext(left, right)) parents[rootOf(next)] = rootOf(index);
    }
  }
  const runs = new Map<number, PlacedGlyph[]>();
  for (const [index, one] of placed.entries()) {
    const root = rootOf(index);
    const run = runs.get(root);
    if (run === undefined) runs.set(root, [one]);
    else run.push(one);
  }
  return [...runs.values()].map((run) => ({ frame, glyphs: withoutRepeats(run) }));
}

function isNextInLine(left: PlacedGlyph, right: PlacedGlyph): boolean {
  if (left.bottom <= right.top || right.bottom <= left.top) return false;
  const [small, large] = bySize(left.glyph.size, right.glyph.size);
  const lower = Math.min(left.bottom - left.top, right.bottom - right.top);
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  const gap = right.start - left.end;
  return (
    large <= small * SIZE_RATIO &&
    shared >= lower * SHARED_HEIGHT &&
    gap <= (large > small * TITLE_RATIO ? small : large) * WIDEST_GAP &&
    gap >= -large * DEEPEST_OVERLAP
  );
}

function isNextInColumn(upper: PlacedGlyph, lower: PlacedGlyph): boolean {
  const [small, large] = bySize(upper.glyph.size, lower.glyph.size);
  const offset = Math.abs(upper.top + upper.bottom - lower.top - lower.bottom) / 2;
  const gap = lower.start - upper.end;
  return large <= small * COLUMN_SIZE_RATIO && offset <= large * COLUMN_OFFSET && Math.abs(gap) <= large * COLUMN_GAP;
}

const bySize = (one: number, other: number): readonly [small: number, large: number] =>
  one < other ? [one, other] : [other, one];

const isIdeograph = (run: GlyphRun): boolean => /\p{Script=Han}/u.test(run.glyphs[0]!.glyph.text);

/** A column of one character is an ordinary line. */
function standUpright(run: GlyphRun): GlyphRun {
  const [only] = run.glyphs;
  if (run.glyphs.length > 1 || only === undefined) return run;
  const frame = new TextFrame(0);
  return { frame, glyphs: [{ glyph: only.glyph, ...frame.extentOf(only.glyph) }] };
}

/** The same character again this near is the same one, ems: 11 in the narrowest type is a fifth of an em apart, a bold one's copies a twentieth. */
const REPEATED = 0.15;

/** Bold is often drawn as the same character twice, a hair apart. A tilted character's own extent says little of its width. */
function withoutRepeats(run: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  return run.filter((one, index) => {
    const before = run[index - 1];
    return (
      before === undefined ||
      before.glyph.text !== one.glyph.text ||
      (one.start + one.end - before.start - before.end) / 2 > one.glyph.size * REPEATED
    );
  });
}
