import type { PageImage } from '@yushen/contract';
import { blankImage } from './raster';

interface Taps {
  /** First source index per target index. */
  readonly first: Int32Array;
  readonly count: number;
  /** `count` weights per target index, each run summing to 1. */
  readonly weights: Float32Array;
}

/** Weights of a triangle filter as wide as one target pixel (never narrower than one source pixel). */
function tapsFor(source: number, target: number): Taps {
  const scale = source / target;
  const radius = Math.max(1, scale);
  const count = Math.min(source, Math.ceil(radius * 2) + 1);
  const first = new Int32Array(target);
  const weights = new Float32Array(target * count);
  for (let index = 0; index < target; index += 1) {
    const centre = (index + 0.5) * scale - 0.5;
    const start = Math.min(Math.max(0, Math.ceil(centre - radius)), source - count);
    let sum = 0;
    for (let tap = 0; tap < count; tap += 1) {
      const weight = Math.max(0, 1 - Math.abs(start + tap - centre) / radius);
      weights[index * count + tap] = weight;
      sum += weight;
    }
    if (sum === 0) {
      weights[index * count + (centre < start ? 0 : count - 1)] = 1;
      sum = 1;
    }
    for (let tap = 0; tap < count; tap += 1) weights[index * count + tap]! /= sum;
    first[index] = start;
  }
  return { first, count, weights };
}

/** The image at another size, every source pixel weighed in, so that thin strokes survive shrinking. */
export function resize(image: PageImage, width: number, height: number): PageImage {
  if (width === image.width && height === image.height) return image;
  const across = tapsFor(image.width, width);
  const down = tapsFor(image.height, height);
  const rows = new Map<number, Float32Array>();
  const result = blankImage(width, height);
  const sum = new Float32Array(width * 3);
  for (let y = 0; y < height; y += 1) {
    const first = down.first[y]!;
    for (const known of rows.keys()) if (known < first) rows.delete(known);
    sum.fill(0);
    for (let tap = 0; tap < down.count; tap += 1) {
      const weight = down.weights[y * down.count + tap]!;
      if (weight === 0) continue;
      const row = rows.get(first + tap) ?? squeezeRow(image, first + tap, across, width);
      rows.set(first + tap, row);
      for (let index = 0; index < sum.length; index += 1) sum[index]! += row[index]! * weight;
    }
    const offset = y * width * 3;
    for (let index = 0; index < sum.length; index += 1) result.data[offset + index] = sum[index]! + 0.5;
  }
  return result;
}

function squeezeRow(image: PageImage, y: number, across: Taps, width: number): Float32Array {
  const row = new Float32Array(width * 3);
  const { data } = image;
  const base = y * image.width * 3;
  const { count, weights } = across;
  for (let x = 0; x < width; x += 1) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let from = base + across.first[x]! * 3;
    for (let tap = x * count; tap < (x + 1) * count; tap += 1, from += 3) {
      const weight = weights[tap]!;
      red += data[from]! * weight;
      green += data[from + 1]! * weight;
      blue += data[from + 2]! * weight;
    }
    row[x * 3] = red;
    row[x * 3 + 1] = green;
    row[x * 3 + 2] = blue;
  }
  return row;
}
