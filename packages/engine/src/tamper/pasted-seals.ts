import type { FoundSeal, ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/**
 * The same pixels, pasted and saved again as JPEG, also turned with the page, agree to 0.986 and more; two impressions of
 * one seal with the same turn to 0.865, three degrees apart to 0.725 (measured on drawn seals with the grain of ink).
 */
const SAME = 0.965;
/** Cells of a fingerprint with some ink: a faint one says too little. */
const MIN_INKED = 60;

interface Printed {
  readonly seal: FoundSeal;
  readonly ink: readonly number[];
}

const inkOf = (fingerprint: string): number[] => Array.from(fingerprint, (digit) => Number.parseInt(digit, 16));

/** How alike two fingerprints are: the correlation of their cells. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [product, squareA, squareB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [offA, offB] = [value - meanA, (b[index] ?? 0) - meanB];
    product += offA * offB;
    squareA += offA * offA;
    squareB += offB * offB;
  }
  return squareA === 0 || squareB === 0 ? 0 : product / Math.sqrt(squareA * squareB);
}

/**
 * Seals that were pasted: the same pixels twice among pages that are photos or scans. Electronic seals are the same
 * picture every time, so pages with a text layer are left out.
 */
export function pastedSeals(pages: readonly ReadPage[]): TamperSignal[] {
  const printed = pages
    .filter(({ reading }) => reading.source === 'image')
    .flatMap(({ seals }) => seals)
    .flatMap((seal): Printed[] => {
      const ink = inkOf(seal.fingerprint ?? '');
      return ink.filter((value) => value > 3).length < MIN_INKED ? [] : [{ seal, ink }];
    });
  return printed.flatMap(({ seal, ink }, index): TamperSignal[] => {
    const twin = printed.slice(0, index).find((other) => likeness(other.ink, ink) >= SAME);
    if (twin === undefined) return [];
    const { material, page, box } = seal;
    return [
      {
        code: 'document.altered',
        sign: 'pasted-seal',
        about: {
          zh: '两处印章的图像完全相同，可能是粘贴的',
          en: 'Two seals are the same picture: one may have been pasted',
        },
        material,
        page,
        box,
      },
    ];
  });
}
