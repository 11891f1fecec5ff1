import { heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { zoneInk } from '../ink/zone-ink';
import { cropQuad } from '../pixels/crop-quad';

/** A word's strip is looked at in this height, px, with so much above and below its box, as a share of the box's height. */
const STRIP = { height: 96, beyond: 0.4, widest: 900 } as const;
/** A row of ink over this share of the strip is a line to sign on. */
const LINE = 0.8;
/** Rows without ink within a letter: 三, as a share of the strip's height. */
const GAP = 0.07;

/**
 * A name behind the label in one line was written by hand where its letters are so much higher than the label's. Of 52 signatures read in one line
 * with their label on papers of three other hands the lowest is 1.37 times as high; what is printed there is no higher than the label.
 */
const APART = 1.28;

/** Whether a word's letters are higher than those of the printed words beside it. */
export function isSetApart(image: PageImage, word: Quad, label: Quad): boolean {
  const [own, printed] = [scriptOf(image, word), scriptOf(image, label)];
  // What stands above or below the label leaves its height unknown; a hand may well leave its row.
  return own !== undefined && printed !== undefined && !printed.leaves && own.height >= APART * printed.height;
}

/** How high the letters in a word's box are by their ink, px of the page, and whether they run on above or below the strip looked at. */
interface Script {
  readonly height: number;
  readonly leaves: boolean;
}

function scriptOf(image: PageImage, box: Quad): Script | undefined {
  const strip = taller(box, STRIP.beyond);
  const width = Math.max(16, Math.min(STRIP.widest, Math.round((lengthOf(strip) * STRIP.height) / heightOf(strip))));
  const pixels = cropQuad(image, strip, width, STRIP.height);
  const { mask } = zoneInk(pixels);
  const rows = Array.from({ length: STRIP.height }, (_, y) => mask.subarray(y * width, (y + 1) * width));
  const counts = rows.map((row) => row.reduce((sum, ink) => sum + ink, 0));
  const isInk = (y: number): boolean => (counts[y] ?? 0) > 0 && (counts[y] ?? 0) < LINE * width;
  const middle = STRIP.height >> 1;
  const reach = (step: 1 | -1): number => {
    let [last, gap] = [middle, 0];
    for (let y = middle; gap <= GAP * STRIP.height; y += step) {
      if (y < 0 || y >= STRIP.height) return y;
      gap = isInk(y) ? 0 : gap + 1;
      if (gap === 0) last = y;
    }
    return last;
  };
  const [top, bottom] = [reach(-1), reach(1)];
  if (bottom <= top) return undefined;
  const leaves = top < 0 || bottom >= STRIP.height;
  return { height: ((bottom - top + 1) * heightOf(strip)) / STRIP.height, leaves };
}

/** A box with a share of its height more above and below. */
function taller([a, b, c, d]: Quad, share: number): Quad {
  const moved = (from: Quad[0], to: Quad[0]): Quad[0] => [
    from[0] + (from[0] - to[0]) * share,
    from[1] + (from[1] - to[1]) * share,
  ];
  return [moved(a, d), moved(b, c), moved(c, b), moved(d, a)];
}
