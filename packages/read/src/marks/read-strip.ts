import type { PageImage } from '@yushen/contract';
import { toPlanarBgr } from '../pixels/raster';
import { characterSpans } from '../ppocr/character-spans';
import { decodeCtc } from '../ppocr/ctc';
import { type LineText, lineText } from '../ppocr/line-text';
import type { Recogniser } from '../ppocr/recognise-crop';
import { LINE_WIDTH_STEP } from '../speed';
import { letterScores } from './letter-scores';
import { textLikelihood } from './text-likelihood';

/** A strip as read, and how well any other text would explain it. */
export interface StripReading {
  readonly line: LineText;
  /** Log likelihood of a text; nothing where the alphabet lacks a letter of it or it is too long. */
  likelihood(text: string): number | undefined;
  /** Letters that were thought of anywhere in it. */
  readonly candidates: readonly string[];
  /** Log likelihood of a text with each of some letters at one place of it; nothing where the alphabet lacks one of the text. */
  letterScores(text: string, place: number, letters: readonly string[]): readonly number[] | undefined;
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
  const labelsOf = (text: string): readonly number[] | undefined => {
    const labels = [...text].map((letter) => characters.indexOf(letter));
    return labels.includes(-1) ? undefined : labels;
  };
  const halfWidth = (steps * strip.height) / width / 2;
  return {
    line: lineText(
      decoded.map(({ text }) => text),
      characterSpans(decoded, covered, halfWidth),
    ),
    likelihood(text) {
      const labels = labelsOf(text);
      return labels && textLikelihood(seen, steps, classes, labels);
    },
    candidates: thoughtOf(seen, classes, characters),
    letterScores(text, place, letters) {
      const labels = labelsOf(text);
      const tried = letters.map((letter) => characters.indexOf(letter));
      return labels && letterScores(seen, classes, labels, place, tried);
    },
  };
}

/** A letter is thought of where its probability reaches this at some step. */
const THOUGHT_OF = 0.005;

function thoughtOf(probabilities: Float32Array, classes: number, characters: readonly string[]): readonly string[] {
  const labels = new Set<number>();
  for (let index = 0; index < probabilities.length; index += 1)
    if (probabilities[index]! >= THOUGHT_OF) labels.add(index % classes);
  labels.delete(0);
  return [...labels].map((label) => characters[label]!);
}
