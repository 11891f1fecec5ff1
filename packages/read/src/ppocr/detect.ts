import type { PageImage, Point, Quad } from '@yushen/contract';
import { resize, toPlanarBgr } from '@yushen/marks/pixels';
import type { Network } from '../models/network';
import { withBoxesUnderSeals } from './boxes-under-seals';
import { detectionSize } from './detection-size';
import { shareOfTall } from './text-direction';
import { type FoundBox, textMapBoxes } from './text-map-boxes';

export interface Detection {
  /** In pixels of the page. */
  readonly boxes: readonly FoundBox[];
  /** Page pixels per pixel of the detector's input. */
  readonly scale: number;
}

/** Finds text on a page with a text-probability network, its longest side reduced to `longestSide`. */
export async function detect(network: Network, image: PageImage, longestSide: number): Promise<Detection> {
  const size = detectionSize(image, longestSide);
  const reduced = await resize(image, size.width, size.height);
  const find = async (part: PageImage): Promise<readonly FoundBox[]> => {
    const { width, height } = part;
    const { data } = await network.run({ data: toPlanarBgr(part, network.card), width, height });
    return textMapBoxes(data, width, height);
  };
  const plain = await find(reduced);
  const found = await withBoxesUnderSeals(reduced, plain, shareOfTall(plain) > 0.5, find);
  const scaleX = image.width / size.width;
  const scaleY = image.height / size.height;
  const toPage = ([x, y]: Point): Point => [x * scaleX, y * scaleY];
  const boxes = found.map(({ quad, score, curve }) => ({
    quad: [toPage(quad[0]), toPage(quad[1]), toPage(quad[2]), toPage(quad[3])] satisfies Quad as Quad,
    score,
    ...(curve && { curve: curve.map((distance) => (distance * (scaleX + scaleY)) / 2) }),
  }));
  return { boxes, scale: (scaleX + scaleY) / 2 };
}
