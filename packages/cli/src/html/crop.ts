import { boundsOf, heightOf, type Quad } from '@yushen/contract';
import sharp, { type Sharp } from 'sharp';

/** A picture inside the page itself. */
export interface Picture {
  /** A `data:` URL of a JPEG. */
  readonly url: string;
  /** Pixels of the JPEG. */
  readonly width: number;
  /** Pixels of the JPEG. */
  readonly height: number;
}

/** One page as the reviewer draws it: a JPEG, and the size that boxes count in. */
export interface DrawnPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/** Long side of a page's picture, px: sharp on a phone held close and on print, some 150 KB. */
const PAGE_LONG_SIDE = 1400;
const CROP_WIDTH = 560;
const CROP_HEIGHT = 240;
/** A box that covers more of its page than this shows nothing that the page does not. */
const LARGEST_CROP_SHARE = 0.45;

/** The whole page, at most 1400 px long. */
export async function shrinkPage({ jpeg }: DrawnPage): Promise<Picture> {
  const size = { width: PAGE_LONG_SIDE, height: PAGE_LONG_SIDE, fit: 'inside', withoutEnlargement: true } as const;
  return toPicture(sharp(jpeg).resize(size), 78);
}

/**
 * The part of a page around a box, turned so that its text stands upright.
 * Undefined for a box outside the page, or one that is most of it.
 */
export async function cropBox({ width, height, jpeg }: DrawnPage, box: Quad): Promise<Picture | undefined> {
  const image = sharp(jpeg);
  const actual = await image.metadata();
  const [scaleX, scaleY] = [actual.width / width, actual.height / height];
  const { left, top, right, bottom } = boundsOf(box);
  if ((right - left) * (bottom - top) > LARGEST_CROP_SHARE * width * height) return undefined;
  const air = Math.min(60, Math.max(6, heightOf(box) * 0.45));
  const from = { x: Math.max(0, left - air) * scaleX, y: Math.max(0, top - air) * scaleY };
  const to = { x: Math.min(width, right + air) * scaleX, y: Math.min(height, bottom + air) * scaleY };
  const area = {
    left: Math.floor(from.x),
    top: Math.floor(from.y),
    width: Math.floor(to.x) - Math.floor(from.x),
    height: Math.floor(to.y) - Math.floor(from.y),
  };
  if (area.width < 2 || area.height < 2) return undefined;
  const upright = await image.extract(area).rotate(uprightTurn(box)).toBuffer();
  const size = { width: CROP_WIDTH, height: CROP_HEIGHT, fit: 'inside', withoutEnlargement: true } as const;
  return toPicture(sharp(upright).resize(size), 82);
}

/** Degrees clockwise, a multiple of 90, that bring a box's text upright. */
function uprightTurn([start, end]: Quad): number {
  const angle = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI;
  return (((-Math.round(angle / 90) * 90) % 360) + 360) % 360;
}

async function toPicture(image: Sharp, quality: number): Promise<Picture> {
  const { data, info } = await image.jpeg({ quality }).toBuffer({ resolveWithObject: true });
  return { url: `data:image/jpeg;base64,${data.toString('base64')}`, width: info.width, height: info.height };
}
