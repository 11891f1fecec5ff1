import type { Bounds } from '@yushen/contract';
import { type Pixel, pixelAt, quantile, type Thumbnail } from '../reading/thumbnail';

/** Blocks across and down an area of text; in each the ground is lighter than the letters. */
const BLOCKS = { across: 6, down: 4 } as const;

/** What lies between the letters of some area of text. */
export interface GroundPlane {
  /** Light falls unevenly on a paper that is photographed. */
  lightnessAt(x: number, y: number): number;
  readonly chroma: number;
}

export function groundPlane(thumbnail: Thumbnail, { left, top, right, bottom }: Bounds): GroundPlane | undefined {
  const [wide, high] = [(right - left) / BLOCKS.across, (bottom - top) / BLOCKS.down];
  const blocks = Array.from({ length: BLOCKS.across * BLOCKS.down }, (_, index) => {
    const [column, row] = [index % BLOCKS.across, Math.floor(index / BLOCKS.across)];
    const pixels: Pixel[] = [];
    for (let y = top + row * high; y < top + (row + 1) * high; y += thumbnail.scale)
      for (let x = left + column * wide; x < left + (column + 1) * wide; x += thumbnail.scale) {
        const pixel = pixelAt(thumbnail, [x, y]);
        if (pixel !== undefined) pixels.push(pixel);
      }
    const value = quantile(
      pixels.map(({ lightness }) => lightness),
      0.7,
    );
    const light = pixels.filter(({ lightness }) => lightness > value - 10).map(({ chroma }) => chroma);
    return {
      x: left + (column + 0.5) * wide,
      y: top + (row + 0.5) * high,
      value,
      chroma: quantile(light, 0.5),
      isSeen: pixels.length > 0,
    };
  }).filter(({ isSeen }) => isSeen);
  if (blocks.length < BLOCKS.across) return undefined;
  const mean = (pick: (block: (typeof blocks)[number]) => number): number =>
    blocks.reduce((sum, block) => sum + pick(block), 0) / blocks.length;
  const [x, y, value] = [mean((block) => block.x), mean((block) => block.y), mean((block) => block.value)];
  // The blocks stand in a grid: what they say along it and across it are independent.
  const slope = (of: 'x' | 'y', centre: number): number => {
    const spread = mean((block) => (block[of] - centre) ** 2);
    return spread === 0 ? 0 : mean((block) => (block[of] - centre) * (block.value - value)) / spread;
  };
  const [across, down] = [slope('x', x), slope('y', y)];
  return {
    lightnessAt: (atX, atY) => value + across * (atX - x) + down * (atY - y),
    chroma: quantile(
      blocks.map(({ chroma }) => chroma),
      0.5,
    ),
  };
}
