import type { PageImage } from '@yushen/contract';
import type { Network } from '../models/network';
import { toPlanarBgr } from '../pixels/raster';
import { LINE_WIDTH_STEP } from '../speed';
import { characterSpans } from './character-spans';
import { decodeCtc } from './ctc';
import { doubtBesideUnreadInk } from './doubt-beside-unread-ink';
import { doubtStutter } from './doubt-stutter';
import { type LineText, lineText } from './line-text';

/** The height the recogniser was trained on, px. */
export const LINE_HEIGHT = 48;

/** The recogniser and its alphabet. */
export interface Recogniser {
  readonly network: Network;
  readonly characters: readonly string[];
}

/** Reads a straight line of text, {@link LINE_HEIGHT} px high. */
export async function recogniseCrop({ network, characters }: Recogniser, crop: PageImage): Promise<LineText> {
  const width = Math.ceil(crop.width / LINE_WIDTH_STEP) * LINE_WIDTH_STEP;
  const data = toPlanarBgr(crop, network.card, width);
  const output = await network.run({ data, width, height: crop.height });
  const [, steps = 0, classes = 0] = output.shape;
  const decoded = doubtStutter(decodeCtc(output.data, steps, classes, characters));
  const covered = (steps * crop.width) / width;
  const stepsPerHeight = (steps * crop.height) / width;
  return lineText(
    decoded.map(({ text }) => text),
    doubtBesideUnreadInk(crop, characterSpans(decoded, covered, stepsPerHeight / 2)),
  );
}
