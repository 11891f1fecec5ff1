import type { TypeRun } from '@yushen/contract';
import type { Glyph } from './glyph';

/** Sizes are told apart to this, px. */
const FINENESS = 0.01;

/** @param set a line's characters, undefined where white space stands */
export function typeRuns(
  set: readonly (Pick<Glyph, 'typeface' | 'size' | 'colour'> | undefined)[],
): readonly TypeRun[] {
  const runs: TypeRun[] = [];
  for (const [index, glyph] of set.entries()) {
    if (glyph === undefined) continue;
    const { typeface, colour } = glyph;
    const size = Math.round(glyph.size / FINENESS) * FINENESS;
    const last = runs.at(-1);
    if (last?.typeface === typeface && last.colour === colour && last.size === size)
      runs.splice(-1, 1, { ...last, to: index + 1 });
    else runs.push({ from: index, to: index + 1, typeface, size, colour });
  }
  return runs;
}
