import type { Bounds } from '@yushen/contract';
import type { Cover, Glyph } from './glyph';

/** Share of a character from which something painted over it hides it. */
const COVERED = 0.3;

/** Marks and strokes so thin that small ones leave next to no ink. */
const FAINT = /[\p{P}\p{S}一丨]/u;

/** Share of a character's width at each side where its neighbours' ink may stand: digits keep a tenth free. */
const SIDE = 0.2;

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
      if (!isBlank(glyph)) return !FAINT.test(glyph.text) && !hasInk(coreOf(glyph.box));
      return glyph.pale || covers.some((cover) => isCovered(glyph, cover));
    }),
  );
}

/** Without its sides, into which the letters beside it may reach. */
function coreOf({ left, top, right, bottom }: Bounds): Bounds {
  const side = (right - left) * SIDE;
  return { left: left + side, top, right: right - side, bottom };
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
