import { heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { columnsOf } from '../pixels/columns';
import { cropQuad } from '../pixels/crop-quad';
import { turnQuad } from '../pixels/turn';
import { LINE_ASPECT_MOST, LINE_SURE } from '../speed';
import { cutAtGaps } from './cut-at-gaps';
import { joinParts, type LineText } from './line-text';
import { LINE_HEIGHT, type Recogniser, recogniseCrop } from './recognise-crop';

/** A region this many times higher than long holds a line that runs down the page. */
export const VERTICAL_ASPECT = 1.5;

const LEAST_WIDTH = 16;

/** A line as read; `box` begins at the text's own top left, wherever the region began. */
export interface RecognisedLine extends LineText {
  readonly box: Quad;
}

/**
 * Reads the text of one region. A region that runs down the page is read along its long side, a line read with doubt
 * upside down as well; the surest reading is kept.
 */
export async function recogniseLine(recogniser: Recogniser, image: PageImage, box: Quad): Promise<RecognisedLine> {
  const first = await recogniseAlong(recogniser, image, isVertical(box) ? turnQuad(box, 1) : box);
  if (isSettled(first)) return first;
  const turned = await recogniseAlong(recogniser, image, turnQuad(first.box, 2));
  return turned.confidence > first.confidence ? turned : first;
}

const isVertical = (box: Quad): boolean => heightOf(box) >= VERTICAL_ASPECT * lengthOf(box);

/** Is a line, read along its top side, what {@link recogniseLine} gives for its region? */
export const isSettled = ({ box, confidence }: RecognisedLine): boolean => confidence >= LINE_SURE && !isVertical(box);

/** Reads a region along its top side. */
export async function recogniseAlong(recogniser: Recogniser, image: PageImage, box: Quad): Promise<RecognisedLine> {
  const height = heightOf(box);
  const width = Math.max(LEAST_WIDTH, Math.round((lengthOf(box) * LINE_HEIGHT) / Math.max(1, height)));
  const crop = cropQuad(image, box, width, LINE_HEIGHT);
  return { ...(await readCrop(recogniser, crop)), box };
}

async function readCrop(recogniser: Recogniser, crop: PageImage): Promise<LineText> {
  const longest = LINE_ASPECT_MOST * LINE_HEIGHT;
  if (crop.width <= longest) return recogniseCrop(recogniser, crop);
  const cuts = cutAtGaps(crop, longest);
  const parts = [];
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1]!, cuts[index]!];
    const line = await recogniseCrop(recogniser, columnsOf(crop, from, to));
    parts.push({ line, from: from / crop.width, to: to / crop.width });
  }
  return joinParts(parts);
}
