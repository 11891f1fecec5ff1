import type { PageImage } from '@yushen/contract';
import { blankPageImage, CHANNELS } from '../page-image';
import type { HeicDecoding, HeicRequest } from '../tasks';

/** What is used of the optional package `heic-decode`. */
export interface HeicDecoder {
  all(input: { readonly buffer: Uint8Array }): Promise<
    readonly {
      readonly width: number;
      readonly height: number;
      decode(): Promise<{ readonly data: Uint8ClampedArray }>;
    }[] & { dispose?(): void }
  >;
}

/** Bytes of a decoded pixel: red, green, blue, opacity. */
const RGBA = 4;
const WHITE = 255;

/**
 * The first picture of a HEIC file, turned upright as the file says. Its patented codec is not a part of this package: whatever it
 * throws, it says of the picture.
 */
export async function decodeHeic(
  { bytes, mostPixels }: HeicRequest,
  load: () => Promise<HeicDecoder> = loadDecoder,
): Promise<HeicDecoding> {
  let decoder: HeicDecoder;
  try {
    decoder = await load();
  } catch {
    return { missing: true };
  }
  const pictures = await decoder.all({ buffer: Uint8Array.from(bytes) }).catch(() => undefined);
  const first = pictures?.[0];
  if (pictures === undefined || first === undefined) return { damaged: true };
  try {
    const { width, height } = first;
    if (width * height > mostPixels) return { pixels: width * height };
    const decoded = await first.decode().catch(() => undefined);
    if (decoded === undefined || decoded.data.length < width * height * RGBA) return { damaged: true };
    return { image: onWhite(width, height, decoded.data) };
  } finally {
    pictures.dispose?.();
  }
}

async function loadDecoder(): Promise<HeicDecoder> {
  const name = 'heic-decode';
  const loaded = (await import(name)) as { readonly default: HeicDecoder };
  return loaded.default;
}

function onWhite(width: number, height: number, rgba: Uint8ClampedArray): PageImage {
  const image = blankPageImage(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const opacity = rgba[pixel * RGBA + CHANNELS]! / WHITE;
    for (let channel = 0; channel < CHANNELS; channel++)
      image.data[pixel * CHANNELS + channel] = rgba[pixel * RGBA + channel]! * opacity + WHITE * (1 - opacity);
  }
  return image;
}
