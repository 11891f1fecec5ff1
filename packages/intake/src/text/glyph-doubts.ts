import type { Bounds } from '@yushen/contract';
import type { Cover, Glyph } from './glyph';

/** Share of a character from which something painted over it hides it. */
const COVERED = 0.3;

/** Marks and strokes so thin that small ones leave next to no ink. */
export const FAINT = /[\p{P}\p{S}一丨]/u;

/** Share of a character's width at each side where its neighbours' ink may stand: digits keep a tenth free. */
const SIDE = 0.2;

/** What a page paints, as far as it may keep its text from being seen. */
export interface Seen {
  readonly glyphs: readonly Glyph[];
  /** Fills and pictures that let nothing through. */
  readonly covers: readonly Cover[];
  /** Shapes as low as a stroke, that may run through text. */
  readonly strokes: readonly Cover[];
  /** Where annotations take text back: struck out, blacked out, crossed out by a pen. */
  readonly strikes: readonly (Bounds & { readonly pen: boolean })[];
  hasInk(bounds: Bounds): boolean;
  /** A printer shows the character, or something else in its place. */
  isPrinted(glyph: Glyph): boolean;
  /** The rendering cannot show a character. */
  isBlank(glyph: Glyph): boolean;
}

/**
 * Characters that a person may not see, or not as text that holds: they leave no ink, something was painted over them, an annotation
 * strikes them out. Type that a rendering cannot show is judged by what is painted over it alone.
 */
export function doubtfulGlyphs({
  glyphs,
  covers,
  strokes,
  strikes,
  hasInk,
  isPrinted,
  isBlank,
}: Seen): ReadonlySet<Glyph> {
  return new Set(
    glyphs.filter((glyph) => {
      if (!glyph.painted) return false;
      if (strikes.some((strike) => isStruck(glyph, strike))) return true;
      if (strokes.some((stroke) => isCrossed(glyph, stroke))) return true;
      if (glyph.cut === true || !isPrinted(glyph)) return true;
      if (!isBlank(glyph)) return !FAINT.test(glyph.text) && !hasInk(bodyOf(glyph));
      return glyph.pale || covers.some((cover) => isCovered(glyph, cover));
    }),
  );
}

/** Up from the line that it stands on, ems: what lies below is an underline's, or a cell's rule. */
const BODY = [0.02, 0.8] as const;
/** A body lower than this, ems, is none of the character's: its font draws it elsewhere. */
const LOWEST_BODY = 0.3;

/**
 * Where a character leaves its ink: without its sides, into which the letters beside it may reach, and without what runs below it. A tilted
 * one is looked at as a whole.
 */
function bodyOf({ box, origin: [x, y], size, direction }: Glyph): Bounds {
  if (direction % 90 !== 0) return box;
  const level = direction % 180 === 0;
  const up = (ems: number): number => (level ? y : x) + (direction === 0 || direction === 270 ? -ems : ems) * size;
  const [one, other] = [up(BODY[0]), up(BODY[1])];
  const [start, end] = level ? [box.left, box.right] : [box.top, box.bottom];
  const side = (end - start) * SIDE;
  const [top, bottom] = level ? [box.top, box.bottom] : [box.left, box.right];
  const [upper, lower] = [Math.max(top, Math.min(one, other)), Math.min(bottom, Math.max(one, other))];
  const [from, to] = lower - upper < LOWEST_BODY * size ? [top, bottom] : [upper, lower];
  return level
    ? { left: start + side, top: from, right: end - side, bottom: to }
    : { left: from, top: start + side, right: to, bottom: end - side };
}

/** A pen's stroke through type is lower than this, ems: what is higher signs, or marks a passage. */
const HIGHEST_PEN = 2;

function isStruck({ box, size }: Glyph, { left, top, right, bottom, pen }: Seen['strikes'][number]): boolean {
  if (pen && bottom - top > HIGHEST_PEN * size) return false;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}

/** Between these shares of a character's height a stroke goes through it: rules and underlines run below, frames around. */
const THROUGH = [0.25, 0.75] as const;
/** Share of its width that a stroke through a character crosses. */
const CROSSED = 0.8;

function isCrossed({ box, order, direction, text }: Glyph, { box: stroke, order: later }: Cover): boolean {
  if (later <= order || FAINT.test(text)) return false;
  const level = direction % 180 === 0;
  const [start, end, top, bottom] = level
    ? [box.left, box.right, box.top, box.bottom]
    : [box.top, box.bottom, box.left, box.right];
  const [from, to, upper, lower] = level
    ? [stroke.left, stroke.right, stroke.top, stroke.bottom]
    : [stroke.top, stroke.bottom, stroke.left, stroke.right];
  const middle = ((upper + lower) / 2 - top) / (bottom - top);
  const across = Math.min(end, to) - Math.max(start, from);
  return middle > THROUGH[0] && middle < THROUGH[1] && across >= CROSSED * (end - start);
}

function isCovered({ box, order }: Glyph, cover: Cover): boolean {
  if (cover.order <= order) return false;
  const across = Math.min(box.right, cover.box.right) - Math.max(box.left, cover.box.left);
  const down = Math.min(box.bottom, cover.box.bottom) - Math.max(box.top, cover.box.top);
  return across > 0 && down > 0 && across * down > COVERED * (box.right - box.left) * (box.bottom - box.top);
}
