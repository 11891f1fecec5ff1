import { heightOf, type PageImage, type Point } from '@yushen/contract';
import type { Network } from '../models/network';
import { toPlanarBgr } from '../pixels/raster';
import { resize } from '../pixels/resize';
import { withBoxesUnderSeals } from './boxes-under-seals';
import { detectionSize, finerSide } from './detection-size';
import { alongLongSide, shareOfTall } from './text-direction';
import { type FoundBox, textMapBoxes } from './text-map-boxes';

export interface Detection {
  /** In pixels of the page. */
  readonly boxes: readonly FoundBox[];
}

/**
 * Finds text on a page with a text-probability network, its longest side reduced to `longestSide`; where the print is too
 * small for that, once more, larger. Print under red seals is looked for at the last size alone.
 */
export async function detect(network: Network, image: PageImage, longestSide: number): Promise<Detection> {
  const find = async (part: PageImage): Promise<readonly FoundBox[]> => {
    const { width, height } = part;
    const { data } = await network.run({ data: toPlanarBgr(part, network.card), width, height });
    return textMapBoxes(data, width, height);
  };
  const reduce = (side: number): PageImage => {
    const { width, height } = detectionSize(image, side);
    return resize(image, width, height);
  };
  let reduced = reduce(longestSide);
  let plain = await find(reduced);
  const finer = finerSide(image, { scale: image.width / reduced.width }, lowThickness(plain));
  if (finer !== undefined) {
    reduced = reduce(finer);
    plain = await find(reduced);
  }
  const found = await withBoxesUnderSeals(reduced, plain, shareOfTall(plain) > 0.5, find);
  return onPage(found, image, reduced);
}

/** Thickness of the boxes on the detector's input, px, of which a quarter are thinner. */
function lowThickness(boxes: readonly FoundBox[]): number {
  const heights = boxes.map(({ quad }) => heightOf(alongLongSide(quad))).sort((a, b) => a - b);
  return heights[heights.length >> 2] ?? Infinity;
}

/** Boxes found on a reduced image, in pixels of the page. */
function onPage(found: readonly FoundBox[], image: PageImage, size: PageImage): Detection {
  const scaleX = image.width / size.width;
  const scaleY = image.height / size.height;
  const toPage = ([x, y]: Point): Point => [x * scaleX, y * scaleY];
  return {
    boxes: found.map(({ quad, score }) => ({
      quad: [toPage(quad[0]), toPage(quad[1]), toPage(quad[2]), toPage(quad[3])],
      score,
    })),
  };
}
