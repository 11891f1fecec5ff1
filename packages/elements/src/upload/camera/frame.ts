/** A small picture of what the camera sees: `ImageData`, or anything of its shape. */
export interface Frame {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Brightness of each pixel, 0..255 (Rec. 601). */
export function greyOf({ data, width, height }: Frame): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4;
    grey[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return grey;
}

/** The value below which a share of all lies, 0..255. */
export function percentile(values: Uint8ClampedArray, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let left = share * values.length;
  for (let value = 0; value < 256; value++) {
    left -= counts[value] ?? 0;
    if (left < 0) return value;
  }
  return 255;
}
