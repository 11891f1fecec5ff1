import { boundsOf, heightOf, type Line } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { Histogram } from './histogram';

/** How one line of text looks. Brightness is 0..255. */
export interface TextMeasure {
  readonly line: Line;
  /** Pixels across the line. */
  readonly height: number;
  /** Brightness that nearly all of the line's ground has, and its ink. */
  readonly paper: number;
  readonly ink: number;
  /** Width of the sharpest edges, in heights of the text. */
  readonly edge: number;
}

/** Ends of the brightness inside a line: strokes cover 10 to 40 % of it. */
const INK_QUANTILE = 0.05;
const PAPER_QUANTILE = 0.9;
/** The steepest changes between neighbouring pixels are edges of strokes. */
const EDGE_QUANTILE = 0.98;

export function measureText(page: GreyPage, line: Line): TextMeasure {
  const { left, top, right, bottom } = page.clip(boundsOf(line.box));
  const brightness = new Histogram();
  const slopes = new Histogram();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const here = page.at(x, y);
      brightness.add(here);
      const across = x + 1 < right ? Math.abs(page.at(x + 1, y) - here) : 0;
      const down = y + 1 < bottom ? Math.abs(page.at(x, y + 1) - here) : 0;
      slopes.add(Math.max(across, down));
    }
  }
  const [ink, paper] = [brightness.quantile(INK_QUANTILE), brightness.quantile(PAPER_QUANTILE)];
  const slope = Math.max(1, slopes.quantile(EDGE_QUANTILE));
  const height = heightOf(line.box);
  return { line, height, paper, ink, edge: (paper - ink) / slope / height };
}
