import type { InkMap } from '../../ink/ink-map';

/** Weights of a pixel and of those beside and across from it, of 16. */
const [OWN, BESIDE, ACROSS] = [4, 2, 1] as const;

/** The ink, each pixel mixed with those around it: grain and pinholes fade, strokes stay. The border is left blank. */
export function soften({ width, height, data }: InkMap): InkMap {
  const soft = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y += 1)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const beside = data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]!;
      const across = data[at - width - 1]! + data[at - width + 1]! + data[at + width - 1]! + data[at + width + 1]!;
      soft[at] = (OWN * data[at]! + BESIDE * beside + ACROSS * across) / 16;
    }
  return { width, height, data: soft };
}
