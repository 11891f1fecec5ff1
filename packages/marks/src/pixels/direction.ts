import type { Quad } from '@yushen/contract';
import { turnQuad } from './turn';

export const angleOf = ([[x0, y0], [x1, y1]]: Quad): number => Math.atan2(y1 - y0, x1 - x0);

/** The angle folded into -180° … 180°, radians. */
export const foldAngle = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** The quad with its corners begun so that its top side runs as near as possible to a direction, radians. */
export function alongDirection(quad: Quad, direction: number): Quad {
  const turns = [0, 1, 2, 3].map((quarters) => turnQuad(quad, quarters));
  const off = (candidate: Quad) => Math.abs(foldAngle(angleOf(candidate) - direction));
  return turns.reduce((best, candidate) => (off(candidate) < off(best) ? candidate : best));
}
