import type { Bounds, PageImage } from '@yushen/contract';
import type { Cover, Glyph } from './glyph';

/** Share of a character from which something painted over it hides it. */
const COVERED = 0.3;

/** What a page paints, as far as it may keep its text from being seen. */
export interface Seen {
  readonly glyphs: readonly Glyph[];
  /** Fills and pictures that let nothing through. */
  readonly covers: readonly Cover[];
  /** Where annotations take text back: struck out, blacked out, crossed out. */
  readonly strikes: readonly Bounds[];
  hasInk(bounds: Bounds): boolean;
  /** The rendering cannot show a character. */
  isBlank(glyph: Glyph): boolean;
}

/**
 * Characters that a person may not see, or not as text that holds: they leave no ink, something was painted over them, an annotation
 * strikes them out. Type that a rendering cannot show is judged by what is painted over it alone.
 */
export function doubtfulGlyphs({ glyphs, covers, strikes, hasInk, isBlank }: Seen): ReadonlySet<Glyph> {
  return new Set(
    glyphs.filter((glyph) => {
      if (!glyph.painted) return false;
      if (strikes.some((strike) => isStruck(glyph, strike))) return true;
      if (glyph.cut === true) return true;
      if (!isBlank(glyph)) return !hasInk(glyph.box);
      return glyph.pale || covers.some((cover) => isCovered(glyph, cover));
    }),
  );
}

function isStruck({ box }: Glyph, { left, top, right, bottom }: Bounds): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}

function isCovered({ box, order }: Glyph, cover: Cover): boolean {
  if (cover.order <= order) return false;
  const across = Math.min(box.right, cover.box.right) - Math.max(box.left, cover.box.left);
  const down = Math.min(box.bottom, cover.box.bottom) - Math.max(box.top, cover.box.top);
  return across > 0 && down > 0 && across * down > COVERED * (box.right - box.left) * (box.bottom - box.top);
}

/** Marks and numerals that are themselves strokes along their line. */
const STROKES = /[\p{Pd}一二三＝=≡_＿~～…⋯─━ー]/u;
/** Where a line through text runs: shares of a line's height, above the feet of the letters and below their heads. */
const BAND = [0.25, 0.72] as const;
/** A stroke is at most this thick, as a share of a line's height; a ruling line down the page is not one. */
const THICKEST = 0.35;
/** From one gap to the next it rises or falls by no more, and leaves the straight by no more: shares of a line's height. */
const [STEEPEST, ASTRAY] = [0.25, 0.12];
/** Gaps in a row that a stroke crosses: type may touch once, a seal's ring crosses and leaves. */
const LEAST_GAPS = 3;
/** A gap wider than this, as a share of a line's height, parts two words. */
const WIDEST_GAP = 0.4;
/** Difference of brightness, 0..255, from which a stroke shows on its ground. */
const FAINTEST = 40;

/** A character on its line, which runs from left to right. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which characters of a line have a stroke drawn through them, whatever draws it: between two characters of print there is a gap,
 * and a stroke goes on through gap after gap.
 */
export function struckOut(line: readonly Placed[], image: PageImage): ReadonlySet<number> {
  const struck = new Set<number>();
  let chain: { readonly gap: number; readonly y: number }[] = [];
  for (let gap = 0; gap < line.length; gap++) {
    const y = strokeBetween(line[gap]!, line[gap + 1], image);
    const height = line[gap]!.bottom - line[gap]!.top;
    const last = chain.at(-1);
    if (y !== undefined && (last === undefined || Math.abs(y - last.y) <= STEEPEST * height)) {
      chain.push({ gap, y });
      continue;
    }
    keep(height);
    chain = y === undefined ? [] : [{ gap, y }];
  }
  return struck;

  function keep(height: number): void {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined || chain.length < LEAST_GAPS) return;
    const slope = (last.y - first.y) / (last.gap - first.gap);
    const isStraight = chain.every(
      ({ gap, y }) => Math.abs(first.y + (gap - first.gap) * slope - y) <= ASTRAY * height,
    );
    if (isStraight) for (let index = first.gap; index <= last.gap + 1; index++) struck.add(index);
  }
}

/** Height at which a thin stroke crosses the gap between two characters, px. */
function strokeBetween(
  left: Placed,
  right: Placed | undefined,
  { width, height, data }: PageImage,
): number | undefined {
  if (right === undefined || (STROKES.test(left.text) && STROKES.test(right.text))) return undefined;
  const tall = left.bottom - left.top;
  if (right.start - left.end > WIDEST_GAP * tall) return undefined;
  const x = Math.round((left.end + right.start) / 2);
  const [from, to] = BAND.map((share) => Math.round(left.top + share * tall)) as [number, number];
  if (x < 0 || x >= width || from < 0 || to >= height) return undefined;
  const column = Array.from({ length: to - from + 1 }, (_, row) => {
    const at = ((from + row) * width + x) * 3;
    return (data[at]! + data[at + 1]! * 2 + data[at + 2]!) / 4;
  });
  const ground = Math.max(...column);
  const rows = column.flatMap((brightness, row) => (ground - brightness >= FAINTEST ? [from + row] : []));
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined || bottom - top + 1 !== rows.length) return undefined;
  return rows.length <= THICKEST * tall ? (top + bottom) / 2 : undefined;
}
