import sharp from 'sharp';
import { strokesOf, widthOf } from './glyphs';

/** Height of a sign's cell and distance of the marks, as shares of the page's long side. */
const CELL = 1 / 500;
const ROWS = 7;
const JPEG_QUALITY = 82;
const LEAN_DEGREES = -24;

/** Who looks at a page, and when: the id of their key, and the time in UTC to the minute. */
export const markOf = (key: string, at: Date): string => `${key} ${at.toISOString().slice(0, 16).replace('T', ' ')}`;

/** A page with the mark all over it, dark and light strokes side by side so that it shows on any ground and hides no letter. */
export async function watermark(jpeg: Uint8Array, mark: string): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const cell = Math.max(width, height) * CELL;
  const step = Math.max(width, height) / ROWS;
  const long = widthOf(mark, cell) + step / 2;
  const marks: string[] = [];
  for (let row = -ROWS; row < ROWS * 2; row++)
    for (let left = -long + (row % 2) * (long / 2); left < width * 2; left += long)
      marks.push(`<use href="#m" x="${Math.round(left)}" y="${Math.round(row * step)}"/>`);
  const thick = Math.max(1, cell * 0.55);
  const strokes = strokesOf(mark, cell);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><g id="m" fill="none" stroke-width="${thick}">
<path d="${strokes}" stroke="#fff" stroke-opacity=".30" transform="translate(${thick} ${thick})"/><path d="${strokes}" stroke="#345" stroke-opacity=".26"/></g></defs>
<g transform="rotate(${LEAN_DEGREES} ${width / 2} ${height / 2})">${marks.join('')}</g></svg>`;
  return sharp(jpeg)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
}
