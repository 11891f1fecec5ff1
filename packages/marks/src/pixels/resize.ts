import type { PageImage } from '@yushen/contract';
import sharp from 'sharp';

/** The image at another size, every source pixel weighed in (a triangle filter), so that thin strokes survive shrinking. */
export async function resize(image: PageImage, width: number, height: number): Promise<PageImage> {
  if (width === image.width && height === image.height) return image;
  const raw = { width: image.width, height: image.height, channels: 3 } as const;
  const data = await sharp(image.data, { raw })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { width, height, data };
}
