import { type Layout, leanOf, type PlacedLine } from './upright';

/** Radians by which a line must lean from the page's print to belong to another layer. A page's own lines lean less, bent sheets included. */
const LEAN = 0.12;
/** Lines of one watermark lean alike, within radians. */
const ALIKE = 0.06;
/** A word that is tiled over a page stands on it so often at least. */
const TILES = 4;
/** Letters of a watermark are larger than the print, heights of the text. */
const LARGE = 1.8;
/** A line of fewer letters has no direction of its own. */
const MIN_LETTERS = 3;

/** Lines set across the print, several alike: 与市政务服务网一致 aslant over a form, again and again. */
function aslant(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const leaning = lines.filter((line) => line.folded.text.length >= MIN_LETTERS && Math.abs(leanOf(line)) > LEAN);
  return leaning.filter((line) =>
    leaning.some((other) => other !== line && Math.abs(leanOf(other) - leanOf(line)) < ALIKE),
  );
}

/** Large letters that are said over and over. */
function tiled({ lines, textHeight }: Layout): readonly PlacedLine[] {
  const large = lines.filter(({ height }) => height >= LARGE * textHeight);
  const counts = new Map<string, number>();
  for (const { folded } of large) counts.set(folded.text, (counts.get(folded.text) ?? 0) + 1);
  return large.filter(({ folded }) => (counts.get(folded.text) ?? 0) >= TILES);
}

/** A page without its watermark, which is a layer of its own: told by slant, size and repetition, never part of a value. */
export function withoutWatermarks(layout: Layout): Layout {
  const marks = new Set([...aslant(layout.lines), ...tiled(layout)]);
  return marks.size === 0 ? layout : { ...layout, lines: layout.lines.filter((line) => !marks.has(line)) };
}
