import type { PageImage, Point, Quad } from '@yushen/contract';
import type { Network } from '../models/network';
import { toPlanarBgr } from '../pixels/raster';
import { resize } from '../pixels/resize';
import { detectionSize } from './detection-size';
import { type FoundBox, textMapBoxes } from './text-map-boxes';

export interface Detection {
  /** In pixels of the page. */
  readonly boxes: readonly FoundBox[];
  /** Page pixels per pixel of the detector's input. */
  readonly scale: number;
}

/** Finds text on a page with a text-probability network, its longest side reduced to `longestSide`. */
export async function detect(network: Network, image: PageImage, longestSide: number): Promise<Detection> {
  const { width, height } = detectionSize(image, longestSide);
  const input = toPlanarBgr(resize(image, width, height), network.card);
  const { data } = await network.run({ data: input, width, height });
  const scaleX = image.width / width;
  const scaleY = image.height / height;
  const toPage = ([x, y]: Point): Point => [x * scaleX, y * scaleY];
  const boxes = textMapBoxes(data, width, height).map(({ quad, score }) => ({
    quad: [toPage(quad[0]), toPage(quad[1]), toPage(quad[2]), toPage(quad[3])] satisfies Quad as Quad,
    score,
  }));
  return { boxes, scale: (scaleX + scaleY) / 2 };
}
