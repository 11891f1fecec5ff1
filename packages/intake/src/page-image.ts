import type { PageImage } from '@yushen/contract';

/** Channels of a page image: red, green, blue. */
export const CHANNELS = 3;

/** A white page in shared memory. */
export function blankPageImage(width: number, height: number): PageImage {
  const image = unpaintedPageImage(width, height);
  image.data.fill(255);
  return image;
}

/** A page in shared memory, every pixel of which is still to be written. */
export function unpaintedPageImage(width: number, height: number): PageImage {
  return { width, height, data: new Uint8Array(new SharedArrayBuffer(width * height * CHANNELS)) };
}

/** A page image in shared memory, holding a copy of `pixels`. */
export function sharedPageImage(width: number, height: number, pixels: Uint8Array): PageImage {
  const data = new Uint8Array(new SharedArrayBuffer(width * height * CHANNELS));
  data.set(pixels);
  return { width, height, data };
}
