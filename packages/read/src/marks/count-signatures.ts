import type { PageImage, Quad } from '@yushen/contract';
import { findComponents } from '../ppocr/find-components';
import { handwriting, type ReadLine } from './judge-signature';

/** In heights of the page's print: what stands farther apart was written by another hand … */
const APART = 1.2;
/** … and what is narrower or lower is no signature. */
const LEAST_WIDTH = 1.6;
const LEAST_HEIGHT = 0.6;

interface Span {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * How many signatures stand side by side in a zone: runs of handwriting, each as wide as a name, with clear gaps between.
 * Signatures that touch count as one: whoever asks for more looks for himself.
 */
export function countSignatures(image: PageImage, zone: Quad, lines: readonly ReadLine[]): number {
  const { ink, print } = handwriting(image, zone, lines);
  const strokes = findComponents(ink.mask, ink.width, ink.height, Math.max(4, 0.01 * print * print)).map(
    ({ rows, top }): Span => ({
      left: Math.min(...rows.map(([first]) => first)),
      right: Math.max(...rows.map(([, last]) => last)) + 1,
      top,
      bottom: top + rows.length,
    }),
  );
  const runs: Span[] = [];
  for (const stroke of strokes.sort((a, b) => a.left - b.left)) {
    const last = runs.at(-1);
    if (last === undefined || stroke.left - last.right > APART * print) runs.push({ ...stroke });
    else {
      last.right = Math.max(last.right, stroke.right);
      last.top = Math.min(last.top, stroke.top);
      last.bottom = Math.max(last.bottom, stroke.bottom);
    }
  }
  return runs.filter(
    ({ left, right, top, bottom }) => right - left >= LEAST_WIDTH * print && bottom - top >= LEAST_HEIGHT * print,
  ).length;
}
