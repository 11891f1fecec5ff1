import { boundsOf, type CharacterReading, type Line, type PageImage } from '@yushen/contract';
import type { Glyph } from './glyph';
import { findGlyphRuns, type GlyphRun, type IsParted, type PlacedGlyph } from './glyph-runs';
import { struckOut } from './struck-out';
import type { Extent } from './text-frame';
import { typeRuns } from './type-runs';

/** Two lines stand side by side where they share this much of the lower one's height, and are of like height. */
const SIDE_BY_SIDE = 0.5;
const SIDE_BY_SIDE_RATIO = 3;
/** Without white space in the text, a gap is a space from this width on; ems. */
const GAP_IS_SPACE = 0.3;

/**
 * A page's glyphs as lines, top to bottom, left to right.
 *
 * @param isParted tells whether the page shows a ruling line between two characters: they are of two cells then
 */
export function textLines(
  glyphs: readonly Glyph[],
  isParted: IsParted = () => false,
  sight: Sight = ALL_SEEN,
): readonly Line[] {
  return inReadingOrder(findGlyphRuns(glyphs, isParted).map((run) => lineOf(run, sight)));
}

/** How a page's characters are seen. */
export interface Sight {
  /** Characters that a person may not see: their confidence is 0. */
  readonly doubtful: ReadonlySet<Glyph>;
  /** The page as rendered, on which strokes through text are looked for. */
  readonly image?: PageImage;
  /** The rendering shows nothing of a character, whatever it is. */
  isUnwitnessed(glyph: Glyph): boolean;
}

const ALL_SEEN: Sight = { doubtful: new Set(), isUnwitnessed: () => false };

function lineOf({ frame, glyphs }: GlyphRun, { doubtful, image, isUnwitnessed }: Sight): Line {
  const struck =
    image === undefined || frame.direction !== 0
      ? undefined
      : struckOut(
          glyphs.map(({ glyph: { text }, ...extent }) => ({ ...extent, text })),
          image,
        );
  const extent = glyphs.reduce<Extent>(around, glyphs[0]!);
  const shareOf = (along: number) => Math.min(1, Math.max(0, (along - extent.start) / (extent.end - extent.start)));
  const characters: CharacterReading[] = [];
  const set: (Glyph | undefined)[] = [];
  let text = '';
  for (const [index, one] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before !== undefined && isSpaceBetween(before, one)) {
      text += ' ';
      set.push(undefined);
      const [start, end] = [before.end, one.start].map(shareOf) as [number, number];
      characters.push({ confidence: 1, start: Math.min(start, end), end });
    }
    text += one.glyph.text;
    set.push(one.glyph);
    const confidence = doubtful.has(one.glyph) || struck?.has(index) ? 0 : 1;
    characters.push({ confidence, start: shareOf(one.start), end: shareOf(one.end) });
  }
  return {
    text,
    confidence: 1,
    box: frame.quadOf(extent),
    source: 'text-layer',
    characters,
    typeRuns: typeRuns(set),
    ...(glyphs.some(({ glyph }) => isUnwitnessed(glyph)) && { unwitnessed: true as const }),
  };
}

const around = (all: Extent, one: Extent): Extent => ({
  start: Math.min(all.start, one.start),
  end: Math.max(all.end, one.end),
  top: Math.min(all.top, one.top),
  bottom: Math.max(all.bottom, one.bottom),
});

/** Chinese is set with loose gaps that mean nothing; beside a letter or digit a gap parts words. */
function isSpaceBetween(left: PlacedGlyph, right: PlacedGlyph): boolean {
  if (right.glyph.spaced) return true;
  const gap = right.start - left.end;
  const western = /[\p{Script=Latin}\p{Nd}]/u;
  return gap > right.glyph.size * GAP_IS_SPACE && (western.test(left.glyph.text) || western.test(right.glyph.text));
}

function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const byTop = lines.map((line) => ({ line, bounds: boundsOf(line.box) })).sort((a, b) => a.bounds.top - b.bounds.top);
  const bands: (typeof byTop)[] = [];
  for (const one of byTop) {
    const band = bands.find(([first]) => {
      const shared = Math.min(first!.bounds.bottom, one.bounds.bottom) - Math.max(first!.bounds.top, one.bounds.top);
      const heights = [first!.bounds.bottom - first!.bounds.top, one.bounds.bottom - one.bounds.top];
      const lower = Math.min(...heights);
      return shared >= lower * SIDE_BY_SIDE && Math.max(...heights) <= lower * SIDE_BY_SIDE_RATIO;
    });
    if (band === undefined) bands.push([one]);
    else band.push(one);
  }
  return bands.flatMap((band) => band.sort((a, b) => a.bounds.left - b.bounds.left).map(({ line }) => line));
}
