import { centreOf, type Point, type Quad } from '@yushen/contract';
import type { ZoneInk } from '../ink/zone-ink';

/**
 * Where a round seal bears ink of its own, in shares of its radius from its centre: the star, and the name with the ring around it.
 * Between them the paper shows; below the star, from this share down on, stands what the seal is for.
 */
const INK = { star: 0.42, name: 0.56, edge: 1.08, purpose: 0.2 } as const;

/**
 * Takes out what copied seals print, whose grey looks like a pen's. Handwriting is higher than a seal's letters: what crosses a seal
 * also runs over its blank ring, or out of it, and stays there.
 *
 * @param frame maps points of the page into the ink's pixels
 * @param seals boxes of round seals on the page
 */
export function removeCopiedSeals(ink: ZoneInk, frame: (point: Point) => Point, seals: readonly Quad[]): ZoneInk {
  const mask = Uint8Array.from(ink.mask);
  for (const seal of seals) {
    const [centreX, centreY] = frame(centreOf(seal));
    const [[ax, ay], [bx, by], , [dx, dy]] = seal.map(frame) as unknown as Quad;
    const [alongX, alongY, downX, downY] = [(bx - ax) / 2, (by - ay) / 2, (dx - ax) / 2, (dy - ay) / 2];
    const determinant = alongX * downY - alongY * downX || 1;
    for (let at = 0; at < mask.length; at += 1) {
      if (mask[at] === 0) continue;
      const [x, y] = [(at % ink.width) + 0.5 - centreX, Math.floor(at / ink.width) + 0.5 - centreY];
      const right = (x * downY - y * downX) / determinant;
      const below = (y * alongX - x * alongY) / determinant;
      const radius = Math.hypot(right, below);
      const isBlank = radius > INK.star && radius < INK.name && below < INK.purpose;
      if (radius < INK.edge && !isBlank) mask[at] = 0;
    }
  }
  return { ...ink, mask };
}
