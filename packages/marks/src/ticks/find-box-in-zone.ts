import type { ZoneInk } from '../ink/zone-ink';

/** A drawn rectangle in a zone, px; right and bottom inside it. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every side is inked along this share of it, each line being looked for one pixel up and down, left and right. */
const FRAMED = 0.86;
const SLACK = 1;
/** Heights tried for each width. */
const ASPECTS = [0.85, 0.92, 1, 1.08, 1.18] as const;
/** How much the nearness to the zone's right edge counts against a fainter line. */
const NEARNESS = 0.4;

/** The box drawn nearest to a zone's right edge, with sides from `least` to `most` px; a tick may run over its lines. */
export function findBoxInZone(ink: ZoneInk, least: number, most: number): DrawnBox | undefined {
  const { width, height } = ink;
  const across = runningSums(ink, 'across');
  const down = runningSums(ink, 'down');
  let best: { readonly box: DrawnBox; readonly worth: number } | undefined;
  for (let wide = least; wide <= Math.min(most, width); wide += 1)
    for (const aspect of ASPECTS) {
      const high = Math.round(wide * aspect);
      for (let top = 0; top + high <= height; top += 1)
        for (let left = 0; left + wide <= width; left += 1) {
          const [right, bottom] = [left + wide - 1, top + high - 1];
          const upper = (across[top * (width + 1) + right + 1]! - across[top * (width + 1) + left]!) / wide;
          if (upper < FRAMED) continue;
          const lower = (across[bottom * (width + 1) + right + 1]! - across[bottom * (width + 1) + left]!) / wide;
          if (lower < FRAMED) continue;
          const before = (down[left * (height + 1) + bottom + 1]! - down[left * (height + 1) + top]!) / high;
          if (before < FRAMED) continue;
          const after = (down[right * (height + 1) + bottom + 1]! - down[right * (height + 1) + top]!) / high;
          if (after < FRAMED) continue;
          const worth = Math.min(upper, lower, before, after) + (NEARNESS * right) / width + (0.1 * wide) / most;
          if (best === undefined || worth > best.worth) best = { box: { left, top, right, bottom }, worth };
        }
    }
  return best?.box;
}

/** Per row (or column), how many of its first pixels carry ink on them or just beside them. */
function runningSums({ mask, width, height }: ZoneInk, direction: 'across' | 'down'): Uint16Array {
  const [lines, length] = direction === 'across' ? [height, width] : [width, height];
  const at = (line: number, place: number): number =>
    line < 0 || line >= lines ? 0 : direction === 'across' ? mask[line * width + place]! : mask[place * width + line]!;
  const sums = new Uint16Array(lines * (length + 1));
  for (let line = 0; line < lines; line += 1)
    for (let place = 0; place < length; place += 1) {
      let inked = 0;
      for (let beside = -SLACK; beside <= SLACK; beside += 1) inked |= at(line + beside, place);
      sums[line * (length + 1) + place + 1] = sums[line * (length + 1) + place]! + inked;
    }
  return sums;
}
