import { quadFromBounds } from '../geometry';
import type { Line } from '../reading';

/** A line at `[left, top, right, bottom]` pixels, read without doubt unless said otherwise. */
export function lineAt(
  text: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
  confidence = 0.99,
): Line {
  return { text, confidence, box: quadFromBounds({ left, top, right, bottom }), source: 'ocr' };
}
