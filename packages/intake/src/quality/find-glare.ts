import { type Bounds, boundsOf, type QualityFault, quadFromBounds } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { median } from './histogram';
import type { TextMeasure } from './measure-text';
import { areaAround } from './text-area';
import { BRIGHTEST_PAPER_FOR_GLARE, MIN_LINES_STRUCK, READ_SURELY, SATURATED, SMALLEST_GLARE } from './thresholds';

/** Side of the squares that spots are made of, in median heights of text. */
const SQUARE = 0.5;
/** Share of a square that must be saturated. */
const FULL = 0.9;

/** A blown spot on paper that is not white, which runs into text that could not be read. */
export function findGlare(page: GreyPage, measures: readonly TextMeasure[]): QualityFault | undefined {
  const paper = median(measures.map((one) => one.paper));
  if (paper === undefined || paper > BRIGHTEST_PAPER_FOR_GLARE) return undefined;
  const area = page.clip(areaAround(measures.map(({ line }) => line)));
  const height = median(measures.map((one) => one.height))!;
  const square = Math.max(2, Math.round(height * SQUARE));
  const total = (area.right - area.left) * (area.bottom - area.top);
  for (const spot of findSpots(page, area, square)) {
    const share = (spot.squares * square * square) / total;
    if (share >= SMALLEST_GLARE && breaksText(spot.bounds, measures, height)) {
      return { code: 'quality.glare', box: quadFromBounds(spot.bounds), measured: share, threshold: SMALLEST_GLARE };
    }
  }
  return undefined;
}

/**
 * Text ends at the spot, and none stands inside it: there it would be a white panel. Some of that text is doubtful, or the spot lies
 * amid the text: bright paper behind the ends of ragged lines is neither.
 */
function breaksText(spot: Bounds, measures: readonly TextMeasure[], height: number): boolean {
  const inside = measures.filter(({ line }) => contains(spot, boundsOf(line.box)));
  if (inside.some(({ line }) => line.confidence >= READ_SURELY)) return false;
  const reach = { left: spot.left - height, top: spot.top, right: spot.right + height, bottom: spot.bottom };
  const struck = measures.filter(({ line }) => endsIn(boundsOf(line.box), reach));
  if (struck.length < MIN_LINES_STRUCK) return false;
  return struck.some(({ line }) => line.confidence < READ_SURELY) || isAmong(spot, measures, height);
}

/** Does the spot lie within the text's columns, away from the ends of lines? */
const isAmong = (spot: Bounds, measures: readonly TextMeasure[], height: number): boolean => {
  const { left, right } = areaAround(measures.map(({ line }) => line));
  return spot.left > left + height && spot.right < right - height;
};

interface Spot {
  readonly bounds: Bounds;
  readonly squares: number;
}

/** Connected groups of saturated squares. */
function findSpots(page: GreyPage, area: Bounds, square: number): readonly Spot[] {
  const columns = Math.floor((area.right - area.left) / square);
  const rows = Math.floor((area.bottom - area.top) / square);
  const blown = Array.from({ length: columns * rows }, (_, index) =>
    isBlown(page, area.left + (index % columns) * square, area.top + Math.floor(index / columns) * square, square),
  );
  const spots: Spot[] = [];
  for (let first = 0; first < blown.length; first++) {
    if (!blown[first]) continue;
    const cells = flood(blown, first, columns);
    const box = cells.reduce<Bounds>(
      (bounds, cell) => {
        const [x, y] = [area.left + (cell % columns) * square, area.top + Math.floor(cell / columns) * square];
        return {
          left: Math.min(bounds.left, x),
          top: Math.min(bounds.top, y),
          right: Math.max(bounds.right, x + square),
          bottom: Math.max(bounds.bottom, y + square),
        };
      },
      { left: area.right, top: area.bottom, right: area.left, bottom: area.top },
    );
    spots.push({ squares: cells.length, bounds: box });
  }
  return spots;
}

/** Takes a cell and all that hang together with it out of `blown`. */
function flood(blown: boolean[], first: number, columns: number): readonly number[] {
  const cells = [first];
  blown[first] = false;
  for (let next = 0; next < cells.length; next++) {
    const cell = cells[next]!;
    const column = cell % columns;
    const sides = [cell - columns, cell + columns, column > 0 ? cell - 1 : -1, column + 1 < columns ? cell + 1 : -1];
    for (const side of sides) {
      if (!blown[side]) continue;
      blown[side] = false;
      cells.push(side);
    }
  }
  return cells;
}

function isBlown(page: GreyPage, left: number, top: number, square: number): boolean {
  let saturated = 0;
  for (let y = top; y < top + square; y++) {
    for (let x = left; x < left + square; x++) if (page.minChannelAt(x, y) >= SATURATED) saturated++;
  }
  return saturated >= FULL * square * square;
}

/** Does a line begin or end there? One that passes through was read through. */
const endsIn = (line: Bounds, { left, top, right, bottom }: Bounds): boolean => {
  const [begins, ends] = [line.left > left && line.left < right, line.right > left && line.right < right];
  return line.top < bottom && top < line.bottom && (begins || ends);
};

const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;
