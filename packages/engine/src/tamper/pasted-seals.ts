import type { FoundSeal, ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/**
 * The same pixels, pasted and saved again as JPEG, also turned with the page, agree to 0.986 and more; two impressions of
 * one seal with the same turn to 0.865, three degrees apart to 0.725 (measured on drawn seals with the grain of ink).
 */
const SAME = 0.965;
/** Cells of a fingerprint with some ink: a faint one says too little. */
const MIN_INKED = 60;

/** What the print of an electronic document says of itself. */
const ELECTRONIC =
  /电子(?:证照|证书|印章|公章|签章|税票|票据|凭证|完税|营业执照|合同)|[(（]电子[)）]|扫(?:码|描)[^。]{0,12}(?:查验|核验|验证)|二维码[^。]{0,8}(?:查验|核验|验证)/u;

const saysElectronic = ({ reading: { lines } }: ReadPage): boolean => lines.some(({ text }) => ELECTRONIC.test(text));

interface Printed {
  readonly seal: FoundSeal;
  /** Its page says that it is the print of an electronic document. */
  readonly electronic: boolean;
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
 * picture every time, so pages with a text layer are left out, and so are two prints that both say they are of electronic documents.
 */
export function pastedSeals(pages: readonly ReadPage[]): TamperSignal[] {
  const printed = pages
    .filter(({ reading }) => reading.source === 'image')
    .flatMap((page) => page.seals.map((seal) => ({ seal, electronic: saysElectronic(page) })))
    .flatMap(({ seal, electronic }): Printed[] => {
      const ink = inkOf(seal.fingerprint ?? '');
      return ink.filter((value) => value > 3).length < MIN_INKED ? [] : [{ seal, electronic, ink }];
    });
  return printed.flatMap(({ seal, electronic, ink }, index): TamperSignal[] => {
    const twin = printed
      .slice(0, index)
      .find((other) => !(electronic && other.electronic) && likeness(other.ink, ink) >= SAME);
    if (twin === undefined) return [];
    const { material, page, box } = seal;
    return [
      {
        code: 'document.altered',
        detail: { sign: 'pasted-seal' },
        material,
        page,
        box,
      },
    ];
  });
}
