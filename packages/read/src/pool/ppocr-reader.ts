import {
  type Cancellable,
  heightOf,
  type Line,
  type LocatedPage,
  lengthOf,
  type PageImage,
  type Quad,
  type TextReader,
  type TextRegion,
} from '@yushen/contract';
import { inOneScript } from '@yushen/marks/decoding';
import { alongDirection } from '@yushen/marks/pixels';
import type { Detection } from '../ppocr/detect';
import { finerSide } from '../ppocr/detection-size';
import { type LineShape, upsideDown } from '../ppocr/line-curve';
import { orientPage } from '../ppocr/orient-page';
import { inReadingOrder } from '../ppocr/reading-order';
import type { RecognisedLine } from '../ppocr/recognise-line';
import { alongLongSide, readingDirection } from '../ppocr/text-direction';
import type { FoundBox } from '../ppocr/text-map-boxes';
import { TrialReadings } from '../ppocr/trial-readings';
import type { ReadingPool } from './reading-pool';

/** Reads with PP-OCR's networks in a pool's workers. Results do not depend on the number of workers. */
export function ppocrReader(pool: ReadingPool): TextReader {
  const trials = new TrialReadings();
  const recognise = async (
    image: PageImage,
    regions: readonly LineShape[],
    { signal }: Cancellable = {},
  ): Promise<readonly Line[]> => {
    const cost = (box: Quad) => lengthOf(box) / Math.max(1, heightOf(box));
    const longestFirst = regions.map(({ box, curve }, index) => ({ box, curve, index, cost: cost(box) }));
    longestFirst.sort((a, b) => b.cost - a.cost);
    const lines: Line[] = [];
    await Promise.all(
      longestFirst.map(async ({ box, curve, index }) => {
        const tried = curve === undefined ? trials.find(image, box) : undefined;
        const read = tried ?? (await pool.run('recognise', { image, box, curve }, signal));
        lines[index] = { ...read, source: 'ocr' };
      }),
    );
    return inOneScript(lines);
  };

  const detect = async (image: PageImage, { signal }: Cancellable = {}): Promise<Detection> => {
    const first = await pool.run('detect', { image, longestSide: pool.detectionSide }, signal);
    const finer = finerSide(image, first, lowThickness(first));
    return finer === undefined ? first : pool.run('detect', { image, longestSide: finer }, signal);
  };

  const tryLine = async (image: PageImage, box: Quad, { signal }: Cancellable = {}): Promise<RecognisedLine> => {
    const line = await pool.run('recogniseAsIs', { image, box }, signal);
    trials.keep(image, line);
    return line;
  };

  return {
    contract: 'reader/1',
    name: 'ppocr',
    models: pool.models,
    locate: async (image, options): Promise<LocatedPage> => {
      const { boxes } = await detect(image, options);
      const rotation = await orientPage(boxes, (chosen) =>
        Promise.all(chosen.map((box) => tryLine(image, box, options))),
      );
      const direction = readingDirection(boxes, rotation);
      const regions = boxes.map((found) => regionAlong(found, direction));
      return { rotation, regions: inReadingOrder(regions, direction) };
    },
    recognise,
    close: () => pool.close(),
  };
}

/** A box with its corners begun where its text begins; the curve of a bent line along with it. */
function regionAlong({ quad, score, curve }: FoundBox, direction: number): TextRegion {
  const box = alongDirection(quad, direction);
  if (curve === undefined || box[0] === quad[0]) return { box, score, ...(curve && { curve }) };
  const turned = upsideDown({ box: quad, curve });
  return { box, score, ...(box[0] === turned.box[0] && turned.curve && { curve: turned.curve }) };
}

/** Thickness of the boxes on the detector's input, px, of which a quarter are thinner. */
function lowThickness({ boxes, scale }: Detection): number {
  const heights = boxes.map(({ quad }) => heightOf(alongLongSide(quad)) / scale).sort((a, b) => a - b);
  return heights[heights.length >> 2] ?? Infinity;
}
