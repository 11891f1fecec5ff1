import type { CodeMark, PageImage, Point, Quad } from '@yushen/contract';
import type { ReadInputBarcodeFormat, ReadResult } from 'zxing-wasm/reader';
import { decodeGrey, type GreyImage } from './zxing';

export type FoundCode = Omit<CodeMark, 'material' | 'page'>;

/**
 * Codes with error correction or a check digit over all of their content. Weaker ones (ITF, Codabar, Code 39) are seen in ruled
 * tables and barred letters where there are none.
 */
const FORMATS: readonly ReadInputBarcodeFormat[] = ['QRCode', 'DataMatrix', 'PDF417', 'Code128', 'EAN13'];

/** Longest side of the picture that is searched, px: an A4 page at 144 dpi stays whole, where a code's module is 2 px. */
const SEARCH_SIDE = 1700;

/** A code says more than nothing and less than its standard lets it: a QR code holds 7,089 digits. */
const LONGEST_TEXT = 8000;

/** Codes on a page, from top to bottom. */
export async function findCodes(image: PageImage): Promise<readonly FoundCode[]> {
  const scale = Math.max(1, Math.max(image.width, image.height) / SEARCH_SIDE);
  const found = await decodeGrey(greyOf(image, scale), {
    formats: [...FORMATS],
    tryHarder: true,
    tryInvert: false,
    tryDownscale: false,
    textMode: 'Plain',
  });
  return found
    .filter(({ text }) => text.length > 0 && text.length <= LONGEST_TEXT)
    .map((code) => ({ format: code.format, text: code.text, box: boxOf(code, scale) }))
    .sort((a, b) => a.box[0][1] - b.box[0][1] || a.box[0][0] - b.box[0][0]);
}

function boxOf({ position }: ReadResult, scale: number): Quad {
  const corner = ({ x, y }: { readonly x: number; readonly y: number }): Point => [
    Math.round((x + 0.5) * scale),
    Math.round((y + 0.5) * scale),
  ];
  return [
    corner(position.topLeft),
    corner(position.topRight),
    corner(position.bottomRight),
    corner(position.bottomLeft),
  ];
}

/** Luminance (ITU-R BT.601), each target pixel the mean of up to four source pixels. */
function greyOf({ width, height, data }: PageImage, scale: number): GreyImage {
  const small = {
    width: Math.max(1, Math.round(width / scale)),
    height: Math.max(1, Math.round(height / scale)),
  };
  const grey = new Uint8Array(small.width * small.height);
  const half = scale > 1 ? scale / 4 : 0;
  const columns = Array.from({ length: small.width }, (_, x) => pairAround((x + 0.5) * scale, half, width));
  for (let y = 0; y < small.height; y += 1) {
    const [upper, lower] = pairAround((y + 0.5) * scale, half, height);
    for (let x = 0; x < small.width; x += 1) {
      const [left, right] = columns[x]!;
      const at = [(upper * width + left) * 3, (lower * width + right) * 3] as const;
      grey[y * small.width + x] = (luminance(data, at[0]) + luminance(data, at[1])) / 2;
    }
  }
  return { ...small, data: grey };
}

const pairAround = (centre: number, half: number, end: number): readonly [number, number] => [
  Math.max(0, Math.floor(centre - half)),
  Math.min(end - 1, Math.floor(centre + half)),
];

const luminance = (data: Uint8Array, at: number): number =>
  (data[at]! * 299 + data[at + 1]! * 587 + data[at + 2]! * 114) / 1000;
