import type { PageImage } from '@yushen/contract';
import { characterSpans } from '../../decoding/character-spans';
import { decodeCtc } from '../../decoding/ctc';
import { type LineText, lineText } from '../../decoding/line-text';
import type { Recogniser } from '../../decoding/recogniser';
import { toPlanarBgr } from '../../pixels/raster';
import { LINE_WIDTH_STEP } from '../../speed';
import { letterScores } from './letter-scores';
import { textLikelihood } from './text-likelihood';

/** A strip as read, and how well any other text would explain it. */
export interface StripReading {
  readonly line: LineText;
  /** Log likelihood of a text; nothing where the alphabet lacks a letter of it or it is too long. */
  likelihood(text: string): number | undefined;
  /** Letters that left a trace anywhere in it: the log of their highest probability. */
  readonly traces: ReadonlyMap<string, number>;
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
    traces: tracesOf(seen, classes, characters),
    letterScores(text, place, letters) {
      const labels = labelsOf(text);
      const tried = letters.map((letter) => characters.indexOf(letter));
      return labels && letterScores(seen, classes, labels, place, tried);
    },
  };
}

/** A letter that is nowhere likelier than this left no trace (log probability). */
export const NO_TRACE = Math.log(1e-5);

function tracesOf(
  probabilities: Float32Array,
  classes: number,
  characters: readonly string[],
): ReadonlyMap<string, number> {
  const highest = new Float32Array(classes);
  for (let index = 0; index < probabilities.length; index += 1)
    highest[index % classes] = Math.max(highest[index % classes]!, probabilities[index]!);
  const traces = new Map<string, number>();
  for (let label = 1; label < classes; label += 1) {
    const trace = Math.log(highest[label]!);
    if (trace > NO_TRACE) traces.set(characters[label]!, trace);
  }
  return traces;
}
