import { type Bounds, boundsOf, type QualityFault } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { median } from './histogram';
import type { TextMeasure } from './measure-text';
import { boxAround } from './text-area';
import { DESK_ALONG_SIDE, NEAR_SIDE, PAPER_ALONG_SIDE, PAPER_TOLERANCE } from './thresholds';

/** Sides of a picture, each after the one opposite to it. */
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** Pixels across the strip that is looked at along a side. */
const STRIP = 3;

/**
 * A paper on a desk that runs off the picture on one side: the desk is seen on the others, and text comes nearer to that side than a
 * paper's margin. A scan, which has no desk, and a paper that fills the picture say nothing.
 */
export function findLostSide(page: GreyPage, measures: readonly TextMeasure[]): QualityFault | undefined {
  const paper = median(measures.map((one) => one.paper));
  const height = median(measures.map((one) => one.height));
  if (paper === undefined || height === undefined) return undefined;
  const shares = SIDES.map((side) => ({ side, share: paperAlong(page, side, paper) }));
  const lost = shares.filter(({ share }) => share >= PAPER_ALONG_SIDE);
  const desk = shares.filter(({ share }) => share <= DESK_ALONG_SIDE);
  const [only] = lost;
  if (only === undefined || lost.length > 1 || desk.length < SIDES.length - 1) return undefined;
  const near = measures.filter(({ line }) => distanceTo(page, boundsOf(line.box), only.side) < NEAR_SIDE * height);
  if (near.length === 0) return undefined;
  const box = boxAround(near.map(({ line }) => line));
  return { code: 'quality.cropped', box, measured: only.share, threshold: PAPER_ALONG_SIDE };
}

/** Share of the pixels along a side that are about as bright as the paper around the text. */
function paperAlong(page: GreyPage, side: Side, paper: number): number {
  const whole: Bounds = { left: 0, top: 0, right: page.width, bottom: page.height };
  const strips: Record<Side, Bounds> = {
    left: { ...whole, right: STRIP },
    right: { ...whole, left: page.width - STRIP },
    top: { ...whole, bottom: STRIP },
    bottom: { ...whole, top: page.height - STRIP },
  };
  const { left, top, right, bottom } = page.clip(strips[side]);
  let alike = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (Math.abs(page.at(x, y) - paper) <= PAPER_TOLERANCE) alike++;
  return alike / Math.max(1, (right - left) * (bottom - top));
}

const distanceTo = ({ width, height }: GreyPage, { left, top, right, bottom }: Bounds, side: Side): number =>
  ({ left, right: width - right, top, bottom: height - bottom })[side];
