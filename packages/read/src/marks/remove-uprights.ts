import type { ZoneInk } from './zone-ink';

/**
 * Takes out the upright rules of tables: straight runs down a column of pixels that are at least this long, with the pixels beside
 * them that a rule's own thickness explains. Of a pen's strokes the straight part is shorter.
 *
 * @param least px
 * @param thickness most px that a rule is wide
 */
export function removeUprights(ink: ZoneInk, least: number, thickness: number): ZoneInk {
  const { width, height } = ink;
  const mask = ink.mask.slice();
  for (let x = 0; x < width; x += 1)
    for (let top = 0; top < height; top += 1) {
      let bottom = top;
      while (bottom < height && ink.mask[bottom * width + x] === 1) bottom += 1;
      if (bottom - top >= least)
        for (let y = top; y < bottom; y += 1)
          mask.fill(0, y * width + Math.max(0, x - thickness), y * width + Math.min(width, x + thickness + 1));
      top = Math.max(top, bottom);
    }
  return { ...ink, mask };
}
