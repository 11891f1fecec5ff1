import type { Bounds, PageImage, Point } from '@yushen/contract';

/** A page made small: enough to see a portrait, a seal's colour or a printed ground, not to read. RGB, rows top down. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  /** Pixels of the page for one of the thumbnail. */
  readonly scale: number;
  readonly data: Uint8Array;
}

/** Pixels along the longer side. */
const SIDE = 360;
/** Each pixel is the mean of so many by so many samples. */
const SAMPLES = 3;

/** Nothing of a page without pixels. */
export function thumbnailOf({ width, height, data }: PageImage): Thumbnail | undefined {
  if (data.length < width * height * 3) return undefined;
  const scale = Math.max(1, Math.max(width, height) / SIDE);
  const [columns, rows] = [Math.max(1, Math.floor(width / scale)), Math.max(1, Math.floor(height / scale))];
  const small = new Uint8Array(columns * rows * 3);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let down = 0; down < SAMPLES; down += 1)
          for (let along = 0; along < SAMPLES; along += 1) {
            const x = Math.min(width - 1, Math.floor((column + (along + 0.5) / SAMPLES) * scale));
            const y = Math.min(height - 1, Math.floor((row + (down + 0.5) / SAMPLES) * scale));
            sum += data[3 * (y * width + x) + channel] ?? 0;
          }
        small[3 * (row * columns + column) + channel] = Math.round(sum / SAMPLES ** 2);
      }
  return { width: columns, height: rows, scale, data: small };
}

/** Lightness, 0..255, and how far a pixel is from grey, 0..255. */
export interface Pixel {
  readonly lightness: number;
  readonly chroma: number;
}

/** The pixel at a point of the page; nothing outside it. */
export function pixelAt({ width, height, scale, data }: Thumbnail, [x, y]: Point): Pixel | undefined {
  const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)];
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined;
  const [red = 0, green = 0, blue = 0] = data.subarray(3 * (row * width + column), 3 * (row * width + column) + 3);
  return {
    lightness: (red + 2 * green + blue) / 4,
    chroma: Math.max(red, green, blue) - Math.min(red, green, blue),
  };
}

/** All pixels inside some bounds of the page. */
export function pixelsIn(thumbnail: Thumbnail, { left, top, right, bottom }: Bounds): readonly Pixel[] {
  const pixels: Pixel[] = [];
  for (let y = top; y < bottom; y += thumbnail.scale)
    for (let x = left; x < right; x += thumbnail.scale) {
      const pixel = pixelAt(thumbnail, [x, y]);
      if (pixel !== undefined) pixels.push(pixel);
    }
  return pixels;
}

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
