import sharp, { type Sharp } from 'sharp';
import { decodeBitmap } from '../images/bitmap';
import { readBitmapHeader } from '../images/bitmap-header';
import { isRasterKind, PictureRefused, refusedByLibvips } from '../images/raster';
import { apply } from '../matrix';
import { sniff } from '../sniff';
import { ZipRefused } from '../zip/zip-archive';
import type { PageItem } from './page-items';

/** A picture as it goes into the drawing: at most as fine as it is shown. */
export interface PreparedPicture {
  /** `data:` URI. */
  readonly href: string;
  /** Nothing shows through it. */
  readonly opaque: boolean;
}

/** What became of a page's pictures. */
export interface PreparedPictures {
  readonly pictures: ReadonlyMap<PageItem, PreparedPicture>;
  /** Pictures that could not be decoded or are not there, and are shown over more than a speck. */
  readonly lost: readonly PageItem[];
  /** Pixels of all pictures as their headers state them, where they are over the limit. */
  readonly tooLarge?: number;
}

const JPEG_QUALITY = 93;

/** Decodes what a page shows, reduced to the size that it is shown at. Sizes are judged before pixels are decoded. */
export async function preparePictures(items: readonly PageItem[], mostPixels: number): Promise<PreparedPictures> {
  const pictures = new Map<PageItem, PreparedPicture>();
  const lost: PageItem[] = [];
  let pixels = 0;
  for (const item of items.filter(({ kind }) => kind === 'picture')) {
    const bytes = bytesOf(item);
    const size = bytes === undefined ? undefined : await sizeOf(bytes);
    pixels += size === undefined ? 0 : size.width * size.height;
    if (pixels > mostPixels) return { pictures, lost, tooLarge: pixels };
    const prepared = bytes === undefined || size === undefined ? undefined : await prepare(bytes, shownSize(item));
    if (prepared === undefined) lost.push(item);
    else pictures.set(item, prepared);
  }
  return { pictures, lost };
}

function bytesOf({ bytes, element, resources }: PageItem): Uint8Array | undefined {
  if (bytes !== undefined) return bytes;
  try {
    return resources.picture(element.attributes.ResourceID ?? '')?.bytes;
  } catch (error) {
    if (error instanceof ZipRefused) return undefined;
    throw error;
  }
}

/** Width and height of the unit square on the page, pixels. */
export function shownSize({ toPage }: PageItem): { readonly width: number; readonly height: number } {
  const [x, y] = apply(toPage, [0, 0]);
  const [right, rightY] = apply(toPage, [1, 0]);
  const [down, downY] = apply(toPage, [0, 1]);
  return { width: Math.hypot(right - x, rightY - y), height: Math.hypot(down - x, downY - y) };
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | undefined> {
  try {
    const kind = sniff(bytes);
    if (kind === 'bmp') return readBitmapHeader(bytes);
    if (!isRasterKind(kind)) return undefined;
    const { width, height } = await refusedByLibvips(() => sharp(bytes, { limitInputPixels: false }).metadata());
    return { width, height };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function prepare(
  bytes: Uint8Array,
  shown: { readonly width: number; readonly height: number },
): Promise<PreparedPicture | undefined> {
  try {
    const picture = decoder(bytes);
    const reduced = picture.resize({
      width: Math.max(1, Math.ceil(shown.width)),
      height: Math.max(1, Math.ceil(shown.height)),
      fit: 'fill',
      withoutEnlargement: true,
    });
    return await refusedByLibvips(async () => {
      const { hasAlpha } = await picture.metadata();
      const [type, encoded] = hasAlpha
        ? (['png', await reduced.png({ compressionLevel: 1 }).toBuffer()] as const)
        : (['jpeg', await reduced.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()] as const);
      return { href: `data:image/${type};base64,${encoded.toString('base64')}`, opaque: !hasAlpha };
    });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** The picture is damaged: libvips says so, or a bitmap's rows end before their time. */
const isRefusal = (error: unknown): boolean => error instanceof PictureRefused || error instanceof RangeError;

function decoder(bytes: Uint8Array): Sharp {
  if (sniff(bytes) !== 'bmp') return sharp(bytes, { limitInputPixels: false, failOn: 'error' }).toColourspace('srgb');
  const { width, height, data } = decodeBitmap(bytes);
  return sharp(data, { raw: { width, height, channels: 3 } });
}
