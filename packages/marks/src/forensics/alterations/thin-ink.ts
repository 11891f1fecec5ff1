import type { PageImage } from '@yushen/contract';

/** What is thin, px, and so much darker than what lies around it, levels, is ink or a form's line, and with what its blur reaches, px, no ground. */
const THIN = 11;
const INK = 30;
const SMEAR = 2;

/** 1 where letters and lines stand, and as far as they smear: what a closing fills (the black top-hat of Serra 1982). */
export function thinInk({ width, height, data }: PageImage): Uint8Array {
  const light = new Uint8Array(width * height);
  for (let at = 0, of = 0; at < light.length; at += 1, of += 3)
    light[at] = (data[of]! * 77 + data[of + 1]! * 150 + data[of + 2]! * 29) >> 8;
  // What lies around is smooth: half its size says as much.
  const [wide, high] = [(width + 1) >> 1, (height + 1) >> 1];
  const half = new Uint8Array(wide * high);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [at, level] = [(y >> 1) * wide + (x >> 1), light[y * width + x]!];
      if (level > half[at]!) half[at] = level;
    }
  const inverse = largestAround(half, wide, high, THIN >> 1);
  for (let at = 0; at < inverse.length; at += 1) inverse[at] = 255 - inverse[at]!;
  const closed = largestAround(inverse, wide, high, THIN >> 1);
  const ink = new Uint8Array(light.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (255 - closed[(y >> 1) * wide + (x >> 1)]! - light[y * width + x]! > INK) ink[y * width + x] = 1;
  return largestAround(ink, width, height, 2 * SMEAR + 1);
}

/** The largest of the `size` by `size` pixels around each; the edge's pixels go on beyond it. */
function largestAround(values: Uint8Array, width: number, height: number, size: number): Uint8Array {
  const lines = { length: width, count: height, step: 1, stride: width };
  const columns = { length: height, count: width, step: width, stride: 1 };
  return largestAlong(largestAlong(values, lines, size), columns, size);
}

/** Lines of an image: so many, `stride` apart, whose pixels lie `step` apart. */
interface Lines {
  readonly length: number;
  readonly count: number;
  readonly step: number;
  readonly stride: number;
}

/** The largest in each window of `size` along lines, from windows half as long. */
function largestAlong(values: Uint8Array, { length, count, step, stride }: Lines, size: number): Uint8Array {
  const result = new Uint8Array(values.length);
  const half = size >> 1;
  const line = new Uint8Array(length + 2 * half);
  for (let index = 0; index < count; index += 1) {
    const start = index * stride;
    for (let at = 0; at < line.length; at += 1)
      line[at] = values[start + Math.min(length - 1, Math.max(0, at - half)) * step]!;
    let reach = 1;
    for (; 2 * reach <= size; reach *= 2)
      for (let at = 0; at + reach < line.length; at += 1)
        if (line[at + reach]! > line[at]!) line[at] = line[at + reach]!;
    for (let at = 0; at < length; at += 1) result[start + at * step] = Math.max(line[at]!, line[at + size - reach]!);
  }
  return result;
}
