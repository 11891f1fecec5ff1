import type { PageImage } from '@yushen/contract';
import { toPlanarBgr } from '../pixels/raster';
import { characterSpans } from '../ppocr/character-spans';
import { decodeCtc } from '../ppocr/ctc';
import { type LineText, lineText } from '../ppocr/line-text';
import type { Recogniser } from '../ppocr/recognise-crop';
import { LINE_WIDTH_STEP } from '../speed';
import { textLikelihood } from './text-likelihood';

/** A strip as read, and how well any other text would explain it. */
export interface StripReading {
  readonly line: LineText;
  /** Log likelihood of a text; nothing where the alphabet lacks a letter of it or it is too long. */
  likelihood(text: string): number | undefined;
}

/** Reads a straight strip and keeps what the recogniser saw. */
export async function readStrip({ network, characters }: Recogniser, strip: PageImage): Promise<StripReading> {
  const width = Math.ceil(strip.width / LINE_WIDTH_STEP) * LINE_WIDTH_STEP;
  const data = toPlanarBgr(strip, network.card, width);
  const output = await network.run({ data, width, height: strip.height });
  const [, steps = 0, classes = 0] = output.shape;
  const seen = Float32Array.from(output.data);
  const decoded = decodeCtc(seen, steps, classes, characters);
  const covered = (steps * strip.width) / width;
  const halfWidth = (steps * strip.height) / width / 2;
  return {
    line: lineText(
      decoded.map(({ text }) => text),
      characterSpans(decoded, covered, halfWidth),
    ),
    likelihood(text) {
      const labels = [...text].map((letter) => characters.indexOf(letter));
      return labels.includes(-1) ? undefined : textLikelihood(seen, steps, classes, labels);
    },
  };
}
