import type { PageImage } from '@yushen/contract';
import {
  characterSpans,
  decodeCtc,
  LINE_WIDTH_STEP,
  type LineText,
  lineText,
  type Recogniser,
} from '@yushen/marks/decoding';
import { toPlanarBgr } from '@yushen/marks/pixels';
import { doubtBesideUnreadInk } from './doubt-beside-unread-ink';
import { doubtStutter } from './doubt-stutter';

/** Reads a straight line of text, `LINE_HEIGHT` px high. */
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
