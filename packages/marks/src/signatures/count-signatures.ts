import type { PageImage, Quad } from '@yushen/contract';
import type { ZoneInk } from '../ink/zone-ink';
import { findComponents } from '../pixels/find-components';
import type { ReadLine } from '../print/print-boxes';
import { handwriting } from './judge-signature';
import { type Span, splitRun } from './split-run';

/** In heights of the page's print: what stands farther apart was written by another hand … */
const APART = 1.2;
/** … and what is narrower or lower is no signature. */
const MIN_WIDTH = 1.6;
const MIN_HEIGHT = 0.6;

/**
 * How many signatures stand side by side in a zone: runs of handwriting, each as wide as a name, with clear gaps between,
 * or with a flourish alone across a gap of what is too long for one name. Signatures whose letters touch count as one:
 * whoever asks for more looks for himself.
 */
export function countSignatures(image: PageImage, zone: Quad, lines: readonly ReadLine[]): number {
  const { ink, print } = handwriting(image, zone, lines);
  return runsOf(ink, print)
    .flatMap((run) => splitRun(ink, run, print))
    .filter(({ left, right, top, bottom }) => right - left >= MIN_WIDTH * print && bottom - top >= MIN_HEIGHT * print)
    .length;
}

/** What was written without a wide gap, from left to right. */
function runsOf(ink: ZoneInk, print: number): readonly Span[] {
  const strokes = findComponents(ink.mask, ink.width, ink.height, Math.max(4, 0.01 * print * print)).map(
    ({ rows, top }) => ({
      left: Math.min(...rows.map(([first]) => first)),
      right: Math.max(...rows.map(([, last]) => last)) + 1,
      top,
      bottom: top + rows.length,
    }),
  );
  const runs: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const stroke of strokes.sort((a, b) => a.left - b.left)) {
    const last = runs.at(-1);
    if (last === undefined || stroke.left - last.right > APART * print) runs.push({ ...stroke });
    else {
      last.right = Math.max(last.right, stroke.right);
      last.top = Math.min(last.top, stroke.top);
      last.bottom = Math.max(last.bottom, stroke.bottom);
    }
  }
  return runs;
}
