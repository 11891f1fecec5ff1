import { type PageImage, quadFromBounds } from '@yushen/contract';
import type { Recogniser } from '@yushen/marks/decoding';
import { expect, test } from 'vitest';
import { modelCards } from '../models/model-cards';
import { recogniseLine } from './recognise-line';

const image: PageImage = { width: 80, height: 60, data: new Uint8Array(80 * 60 * 3).fill(255) };
const box = quadFromBounds({ left: 10, top: 10, right: 70, bottom: 50 });

/** A text and how surely it is read. */
type Word = readonly [string, number];

/** A network that reads one word after the other, each letter with its own step, and a blank between. */
function reading(...words: Word[]): Recogniser {
  const characters = ['', ...new Set(words.flatMap(([text]) => [...text]))];
  const left = [...words];
  const run = async () => {
    const [text = '', confidence = 0] = left.shift() ?? [];
    const steps = Array.from(text).flatMap((letter) => [characters.indexOf(letter), 0]);
    const data = new Float32Array(Math.max(1, steps.length) * characters.length);
    for (const [step, letter] of steps.entries())
      data[step * characters.length + letter] = letter === 0 ? 1 : confidence;
    return { data, shape: [1, Math.max(1, steps.length), characters.length] };
  };
  return { network: { card: modelCards.recognition, run }, characters };
}

const readOn = async (page: PageImage, words: readonly Word[]) => {
  const recogniser = reading(...words);
  const line = await recogniseLine(recogniser, page, { box });
  return { text: line.text, turned: line.box[0] !== box[0] && line.box[0].join() !== box[0].join() };
};
const read = (...words: Word[]) => readOn(image, words);

/** The same page with a red stripe, a tenth of the box. */
const sealed: PageImage = {
  ...image,
  data: image.data.map((value, index) =>
    index % (80 * 3) >= 32 * 3 && index % (80 * 3) < 38 * 3 && index % 3 > 0 ? 0 : value,
  ),
};

test('a line that a seal leaves in doubt is read again without the red, the surer reading kept', async () => {
  expect(
    await readOn(sealed, [
      ['东海', 0.9],
      ['东湖', 0.99],
    ]),
  ).toEqual({ text: '东湖', turned: false });
});

test('a line that is clear under a seal is read once', async () => {
  expect(
    await readOn(sealed, [
      ['东湖', 0.996],
      ['东海', 1],
    ]),
  ).toEqual({ text: '东湖', turned: false });
});

test('a letter that reads a little better on its head stays upright', async () => {
  expect(await read(['壮', 0.7], ['共', 0.88])).toEqual({ text: '壮', turned: false });
});

test('a letter that reads much better on its head, or not at all upright, stands on it', async () => {
  expect(await read(['包', 0.2], ['同', 0.9])).toEqual({ text: '同', turned: true });
  expect(await read(['', 0], ['局', 0.97])).toEqual({ text: '局', turned: true });
});

test('a word that reads better on its head stands on it', async () => {
  expect(await read(['人民政府', 0.7], ['合同专用', 0.75])).toEqual({ text: '合同专用', turned: true });
});
