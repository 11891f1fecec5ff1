import type { Quad } from '@yushen/contract';
import { turnQuad } from '@yushen/marks/pixels';

/**
 * How a bent line runs along its box: at equal steps from one end of its top side to the other, how far the line's middle lies below
 * the box's own middle, px.
 */
export type LineCurve = readonly number[];

/** A region as it is read: a box along its text, and the curve of text that is not straight. */
export interface LineShape {
  readonly box: Quad;
  readonly curve?: LineCurve | undefined;
}

/** The same place read on its head. */
export const upsideDown = ({ box, curve }: LineShape): LineShape => ({
  box: turnQuad(box, 2),
  ...(curve && { curve: curve.toReversed().map((distance) => -distance) }),
});

/** The curve at a place along the box, 0..1. */
export function curveAt(curve: LineCurve, place: number): number {
  const at = Math.min(1, Math.max(0, place)) * (curve.length - 1);
  const index = Math.min(curve.length - 2, Math.floor(at));
  return curve[index]! + (at - index) * (curve[index + 1]! - curve[index]!);
}
