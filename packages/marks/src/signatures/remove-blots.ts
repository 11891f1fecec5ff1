import type { PageImage } from '@yushen/contract';
import type { ZoneInk } from '../ink/zone-ink';

/** Sides of the square that fits into no pen stroke, heights of print. */
const BLOT = 0.45;
/** What lies beside the paper is this much darker than it: a share of its brightness. */
const GROUND = 0.8;
/** Ink on the ground is darker than the ground by this share. */
const INK_ON_GROUND = 0.78;
/** Over so many heights of print an edge of the ground fades: the paper's shadow lies along it. At least so many pixels. */
const EDGE = { share: 0.12, pixels: 4 } as const;

/**
 * Takes out what is too thick for a pen: the table under a photographed paper, a shadow's core, a copied seal's star. Of the
 * ground, which is dark over a whole side, the edge goes too; handwriting in a shadow, darker than the shadow, stays.
 *
 * @param print height of the page's print, px of the zone
 */
export function removeBlots(ink: ZoneInk, { data }: PageImage, print: number): ZoneInk {
  const { width, height } = ink;
  const side = Math.max(5, Math.round(BLOT * print));
  const brightness = Uint8Array.from(ink.mask, (_, at) =>
    Math.round(0.3 * data[at * 3]! + 0.59 * data[at * 3 + 1]! + 0.11 * data[at * 3 + 2]!),
  );
  const dark = GROUND * percentile(brightness, 0.8);
  const ground = opened(
    brightness.map((value) => (value < dark ? 1 : 0)),
    width,
    height,
    side,
  );
  const edge = Math.max(EDGE.pixels, Math.round(EDGE.share * print));
  const outer = widened(ground, width, height, edge);
  const paper = widened(
    ground.map((value) => 1 - value),
    width,
    height,
    edge,
  );
  const own = percentile(
    brightness.filter((_, at) => ground[at] === 1),
    0.7,
  );
  const blots = widened(opened(ink.mask, width, height, side), width, height, 2);
  const isNone = (at: number): boolean =>
    blots[at] === 1 ||
    (outer[at] === 1 && paper[at] === 1) ||
    (ground[at] === 1 && brightness[at]! >= INK_ON_GROUND * own);
  return { ...ink, mask: ink.mask.map((value, at) => (value === 1 && !isNone(at) ? 1 : 0)) };
}

/** The brightness that a share of all pixels does not exceed. */
function percentile(brightness: Uint8Array, share: number): number {
  return Uint8Array.from(brightness).sort()[Math.floor(share * brightness.length)] ?? 255;
}

/** What a square of 1s covers that fits wholly into the mask. */
function opened(mask: Uint8Array, width: number, height: number, side: number): Uint8Array {
  const full = new Uint8Array(width * height);
  const sums = sumTable(mask, width, height);
  for (let y = 0; y + side <= height; y += 1)
    for (let x = 0; x + side <= width; x += 1)
      if (sumOf(sums, width, x, y, x + side, y + side) === side * side) full[y * width + x] = 1;
  const corners = sumTable(full, width, height);
  return mask.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [left, top] = [Math.max(0, x - side + 1), Math.max(0, y - side + 1)];
    return sumOf(corners, width, left, top, x + 1, y + 1) > 0 ? 1 : 0;
  });
}

/** The mask and all pixels not farther from it than `reach`. */
function widened(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const sums = sumTable(mask, width, height);
  return mask.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [left, top] = [Math.max(0, x - reach), Math.max(0, y - reach)];
    const [right, bottom] = [Math.min(width, x + reach + 1), Math.min(height, y + reach + 1)];
    return sumOf(sums, width, left, top, right, bottom) > 0 ? 1 : 0;
  });
}

/** Sums of all pixels left of and above a place. */
function sumTable(mask: Uint8Array, width: number, height: number): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0, row = 0; x < width; x += 1) {
      row += mask[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  return sums;
}

const sumOf = (sums: Uint32Array, width: number, left: number, top: number, right: number, bottom: number): number => {
  const at = (x: number, y: number): number => sums[y * (width + 1) + x]!;
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
};
