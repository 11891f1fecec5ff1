import { centreOf, type PageImage, type Quad } from '@yushen/contract';
import { characterBox, type PageType, pageType, type ReadLine } from '../print/print-boxes';
import { type WordScript, wordScript } from './word-script';
import model from './written-words.json';

/** Print that a word is compared with: so many letters of a line, read this surely. */
const PRINT = { letters: 8, least: 3, confidence: 0.95 } as const;

/** Boosted trees (Friedman 2001): a leaf is its value; a branch a feature, a threshold, and what follows for at most that and for more. */
type Node = number | readonly [number, number, Node, Node];
const { bias, trees } = model as unknown as { readonly bias: number; readonly trees: readonly Node[] };

function leafOf(node: Node, measured: readonly number[]): number {
  if (typeof node === 'number') return node;
  const [feature, threshold, below, above] = node;
  return leafOf((measured[feature] ?? 0) <= threshold ? below : above, measured);
}

/**
 * From here on a word was written by hand rather than set in type, as a logit. Of 1,330 names of six authors, each left out of what is learned, 96 % are
 * above; of 945 names in type as high as the print beside them two, of 478 higher ones 6 % (`bench/written-words.mjs`).
 */
const WRITTEN = 0;

/** Whether the letters of a line from a place to another were written by hand, by how they look beside print. Where nothing can be compared they may be type. */
export function isWritten(
  image: PageImage,
  lines: readonly ReadLine[],
  line: ReadLine,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const measured = compareWithPrint(image, lines, line, from, to, pageType(lines));
  return measured !== undefined && trees.reduce<number>((sum, tree) => sum + leafOf(tree, measured), bias) > WRITTEN;
}

/** How the letters of a line from a place to another look beside the print nearest to them, or in their own line before them. */
function compareWithPrint(
  image: PageImage,
  lines: readonly ReadLine[],
  line: ReadLine,
  from: number,
  to: number,
  page: PageType,
): readonly number[] | undefined {
  const boxes = Array.from({ length: to - from }, (_, index) => characterBox(line, from + index));
  const own = wordScript(image, boxes, page.turn);
  const print = nearestPrint(image, lines, line, from, page);
  if (own === undefined || print === undefined) return undefined;
  const read = line.characters?.slice(from, to).map(({ confidence }) => confidence) ?? [line.confidence];
  return features(own, print, read);
}

function nearestPrint(
  image: PageImage,
  lines: readonly ReadLine[],
  line: ReadLine,
  from: number,
  page: PageType,
): WordScript | undefined {
  const letters = (one: ReadLine, end: number): readonly Quad[] =>
    Array.from({ length: Math.min(PRINT.letters, end) }, (_, index) => characterBox(one, end - 1 - index)).reverse();
  const before = [...line.text].slice(0, from).findLastIndex((letter) => /\p{L}/u.test(letter)) + 1;
  if (before >= PRINT.least) {
    const label = wordScript(image, letters(line, before), page.turn);
    if (label !== undefined) return label;
  }
  const [x, y] = centreOf(line.box);
  const distance = (one: ReadLine): number => Math.hypot(centreOf(one.box)[0] - x, centreOf(one.box)[1] - y);
  const near = lines
    .filter((one) => one !== line && one.confidence >= PRINT.confidence && /^\p{L}{4,}/u.test(one.text))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3);
  for (const one of near) {
    const script = wordScript(image, letters(one, Math.min(PRINT.letters, [...one.text].length)), page.turn);
    if (script !== undefined) return script;
  }
  return undefined;
}

function features(own: WordScript, print: WordScript, read: readonly number[]): readonly number[] {
  const share = (length: number): number => length / print.height;
  const mean = read.reduce((sum, one) => sum + one, 0) / read.length;
  return [
    share(Math.abs(own.turn) * own.length),
    share(own.spread),
    Math.log(own.height / print.height),
    Math.log(own.stroke / print.stroke),
    Math.hypot(own.blue - print.blue, own.red - print.red) / 20,
    (own.light - print.light) / 40,
    Math.abs(own.slant - print.slant),
    Math.abs(own.rise - print.rise),
    own.slantSpread,
    own.riseSpread,
    own.slantGain - print.slantGain,
    own.riseGain - print.riseGain,
    own.gap / own.height,
    own.heightSpread / own.height,
    -Math.log(1 - mean + 0.001),
    -Math.log(1 - Math.min(...read) + 0.001),
    read.length,
  ].map((value) => Math.round(value * 1000) / 1000);
}

/** What is measured wherever a name stands on a page: for the bench that trains. */
export function wordsOnPage(image: PageImage, lines: readonly ReadLine[], name: string) {
  const page = pageType(lines);
  const length = [...name].length;
  return lines.flatMap((line) => {
    const letters = [...line.text];
    return letters.flatMap((_, from) => {
      const same = [...name].filter((letter, index) => letters[from + index] === letter).length;
      if (from + length > letters.length || same * 2 <= length) return [];
      const found = compareWithPrint(image, lines, line, from, from + length, page);
      return found === undefined ? [] : [{ features: found, confidence: line.confidence }];
    });
  });
}
