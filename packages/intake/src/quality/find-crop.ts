import { type Bounds, boundsOf, type Line, type QualityFault } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { Histogram } from './histogram';
import { boxAround } from './text-area';
import { EDGE_PIXELS, INK_CONTRAST, MAX_LINES_CUT, MIN_LINES_CUT } from './thresholds';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/**
 * Lines that an edge of the picture cuts through: the paper was not taken whole. On a page taken sideways the lines run into
 * the picture's top or bottom.
 */
export function findCrop(page: GreyPage, lines: readonly Line[]): QualityFault | undefined {
  for (const side of SIDES) {
    const cut = lines.filter((line) => isCut(page, line, side));
    const share = cut.length / lines.length;
    if (cut.length >= MIN_LINES_CUT && share > MAX_LINES_CUT) {
      return { code: 'quality.cropped', box: boxAround(cut), measured: share, threshold: MAX_LINES_CUT };
    }
  }
  return undefined;
}

/** Ink on the outermost pixels of the picture, inside the line, which its paper does not have. */
function isCut(page: GreyPage, line: Line, side: Side): boolean {
  const bounds = page.clip(boundsOf(line.box));
  const strips: Record<Side, Bounds> = {
    left: { ...bounds, right: EDGE_PIXELS },
    right: { ...bounds, left: page.width - EDGE_PIXELS },
    top: { ...bounds, bottom: EDGE_PIXELS },
    bottom: { ...bounds, top: page.height - EDGE_PIXELS },
  };
  const end = { left: 0, top: 0, right: page.width, bottom: page.height }[side];
  if (Math.abs(bounds[side] - end) > EDGE_PIXELS) return false;
  const strip = { ...strips[side], [side]: end };
  const [inkOfLine, paper] = spread(page, bounds);
  const [inkAtEdge, paperAtEdge] = spread(page, strip);
  return (
    paper - inkOfLine >= INK_CONTRAST && paper - inkAtEdge >= INK_CONTRAST && paper - paperAtEdge < INK_CONTRAST / 2
  );
}

/** Brightness of ink and paper: a frame or a desk at the edge is dark all along, cut letters only in places. */
function spread(page: GreyPage, { left, top, right, bottom }: Bounds): readonly [ink: number, paper: number] {
  const brightness = new Histogram();
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) brightness.add(page.at(x, y));
  return [brightness.quantile(0.1), brightness.quantile(0.9)];
}
