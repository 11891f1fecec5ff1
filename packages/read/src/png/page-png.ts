import { boundsOf, type PageImage, type Quad, type Rotation } from '@yushen/contract';
import sharp from 'sharp';

const raw = ({ width, height, data }: PageImage) => sharp(data, { raw: { width, height, channels: 3 } });

/** Tesseract wants characters of some 30 px: pages below this longest side are enlarged to it, px. */
const MIN_SIDE = 1800;

/** How many times larger a page is given to Tesseract. */
export const enlargementOf = ({ width, height }: PageImage): number => Math.max(1, MIN_SIDE / Math.max(width, height));

/** The page as it lies, as PNG. */
export const pagePng = (image: PageImage): Promise<Buffer> => raw(image).png({ compressionLevel: 1 }).toBuffer();

/** The page turned upright and enlarged, as PNG. */
export const uprightPng = async (image: PageImage, rotation: Rotation): Promise<Buffer> => {
  const width = Math.round(image.width * enlargementOf(image));
  const enlarged = await raw(image).resize({ width }).png({ compressionLevel: 1 }).toBuffer();
  return sharp(enlarged)
    .rotate((360 - rotation) % 360)
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 300 })
    .toBuffer();
};

/** The part of a page around a region, turned upright and with a margin, as PNG. */
export async function regionPng(image: PageImage, box: Quad): Promise<Buffer> {
  const { left, top, right, bottom } = boundsOf(box);
  const x = Math.min(image.width - 1, Math.max(0, Math.floor(left)));
  const y = Math.min(image.height - 1, Math.max(0, Math.floor(top)));
  const width = Math.max(1, Math.min(image.width, Math.ceil(right)) - x);
  const height = Math.max(1, Math.min(image.height, Math.ceil(bottom)) - y);
  const part = await raw(image).extract({ left: x, top: y, width, height }).png({ compressionLevel: 1 }).toBuffer();
  const margin = 10;
  const frame = { top: margin, bottom: margin, left: margin, right: margin, background: '#ffffff' };
  const turned = await sharp(part)
    .rotate((360 - quarterOf(box)) % 360)
    .toBuffer();
  return sharp(turned).extend(frame).png({ compressionLevel: 1 }).toBuffer();
}

function quarterOf([[x0, y0], [x1, y1]]: Quad): Rotation {
  const quarters = Math.round(Math.atan2(y1 - y0, x1 - x0) / (Math.PI / 2));
  return ([0, 90, 180, 270] as const)[((quarters + 4) % 4) as 0 | 1 | 2 | 3];
}
