import { heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { joinParts, LINE_HEIGHT, type LineText, type Recogniser } from '@yushen/marks/decoding';
import { cropQuad, partOf, redShare, turnQuad, withoutRed } from '@yushen/marks/pixels';
import { LINE_SURE, MAX_LINE_ASPECT, SEAL_CLEAR, SEALED_SHARE } from '../speed';
import { cutAtGaps } from './cut-at-gaps';
import { curveAt, type LineShape, upsideDown } from './line-curve';
import { recogniseCrop } from './recognise-crop';

/** A region this many times higher than long holds a line that runs down the page. */
export const VERTICAL_ASPECT = 1.5;

const MIN_WIDTH = 16;
/** A reading without the red holds at least this share of the characters of one with it. */
const WHOLE_SHARE = 0.8;

/** A letter or two often make others on their heads (5 S, 壮 共): they are only believed to stand so when that reads better by this much. */
const SHORT = { length: 2, lead: 0.25 } as const;

/** A line as read; `box` begins at the text's own top left, wherever the region began. */
export interface RecognisedLine extends LineText {
  readonly box: Quad;
}

/**
 * Reads the text of one region. A region that runs down the page is read along its long side. What is not read surely may
 * stand on its head: the surest reading is kept.
 */
export async function recogniseLine(
  recogniser: Recogniser,
  image: PageImage,
  shape: LineShape,
): Promise<RecognisedLine> {
  const { box } = shape;
  const along = isVertical(box) ? { box: turnQuad(box, 1) } : shape;
  const upright = await recogniseAlong(recogniser, image, along);
  if (isSettled(upright)) return upright;
  const onItsHead = await recogniseAlong(recogniser, image, upsideDown(along));
  const isShort = upright.text !== '' && Array.from(onItsHead.text).length <= SHORT.length;
  return onItsHead.confidence > upright.confidence + (isShort ? SHORT.lead : 0) ? onItsHead : upright;
}

const isVertical = (box: Quad): boolean => heightOf(box) >= VERTICAL_ASPECT * lengthOf(box);

/** Is a line, read along its top side, what {@link recogniseLine} gives for its region? */
export const isSettled = ({ box, confidence }: RecognisedLine): boolean => confidence >= LINE_SURE && !isVertical(box);

/** Did the red of a seal leave every character clear? */
const isClear = ({ text, characters }: LineText): boolean =>
  text !== '' && characters.every(({ confidence }) => confidence >= SEAL_CLEAR);

/**
 * Reads a region along its top side; where a red seal lies over it and leaves a character in doubt, through a red glass as well: the surer
 * one is kept.
 */
export async function recogniseAlong(
  recogniser: Recogniser,
  image: PageImage,
  { box, curve }: LineShape,
): Promise<RecognisedLine> {
  const height = heightOf(box);
  const width = Math.max(MIN_WIDTH, Math.round((lengthOf(box) * LINE_HEIGHT) / Math.max(1, height)));
  const crop = cropQuad(image, box, width, LINE_HEIGHT, curve && ((place) => curveAt(curve, place) / height));
  const plain = await readCrop(recogniser, crop);
  const red = redShare(crop);
  if (red < SEALED_SHARE.least || red > SEALED_SHARE.most || isClear(plain)) return { ...plain, box };
  const bleached = await readCrop(recogniser, withoutRed(crop));
  // What is printed in red, or in part, is shorter without it: a seal only adds to a line.
  const whole = bleached.text.length >= WHOLE_SHARE * plain.text.length;
  return { ...(whole && bleached.confidence > plain.confidence ? bleached : plain), box };
}

async function readCrop(recogniser: Recogniser, crop: PageImage): Promise<LineText> {
  const longest = MAX_LINE_ASPECT * LINE_HEIGHT;
  if (crop.width <= longest) return recogniseCrop(recogniser, crop);
  const cuts = cutAtGaps(crop, longest);
  const parts = [];
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1]!, cuts[index]!];
    const line = await recogniseCrop(recogniser, partOf(crop, { left: from, top: 0, right: to, bottom: crop.height }));
    parts.push({ line, from: from / crop.width, to: to / crop.width });
  }
  return joinParts(parts);
}
