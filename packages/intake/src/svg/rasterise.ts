import type { PageImage } from '@yushen/contract';
import sharp from 'sharp';
import { sharedPageImage } from '../page-image';

/** The pixels of a drawing that was put together here: it refers to nothing outside of itself. */
export async function rasterise(
  body: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<PageImage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg, 'utf8'), { limitInputPixels: false, unlimited: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height) throw new RangeError('the drawing has another size');
  return sharedPageImage(width, height, data);
}
