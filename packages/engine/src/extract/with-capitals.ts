import { inOneRow, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import type { RawValue } from './piece';

/** An amount in capitals, at least two numerals and 元 (支付结算办法 annex 1), right behind what closes an amount in figures: 元（大写： */
export const CAPITALS = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆圓][零壹贰叁肆伍陆柒捌玖角分整正]*/u;
const BEHIND = new RegExp(`^[元圆()（）人民币大写:：,，]*(?<capitals>${CAPITALS.source})`, 'u');

/** Figures that a form asks for beside the capitals: （小写）¥. */
const IN_FIGURES = /小写[)）]?[:：]?(?:人民币)?[¥￥]?$/u;
const IN_CAPITALS = new RegExp(`大写[)）]?[:：]?(?:人民币)?(?<capitals>${CAPITALS.source})`, 'u');
/** Capitals right before the words that ask for figures, wherever their own label and their beginning stand: …大写： / 壹佰壹拾捌万元整，小写：. */
const RIGHT_BEFORE = new RegExp(
  `(?<capitals>${CAPITALS.source})[)）,，;；、。(（]*(?:人民币)?[(（]?${IN_FIGURES.source}`,
  'u',
);
/** The row above stands so near at most, heights of a line. */
const ABOVE = 3;

/** The capitals before an amount in figures: in its row, or in the one above, each behind the words that ask for it. */
function capitalsAhead(ahead: string, own: PlacedLine, lines: readonly PlacedLine[]): string | undefined {
  if (!IN_FIGURES.test(ahead)) return undefined;
  const inRow = IN_CAPITALS.exec(ahead)?.groups?.capitals;
  if (inRow !== undefined) return inRow;
  const rise = ({ middleLeft, height }: PlacedLine): number =>
    (own.middleLeft - middleLeft) / Math.max(own.height, height);
  const [nearest] = lines
    .filter((line) => !inOneRow(own, line) && rise(line) > 0 && rise(line) < ABOVE)
    .sort((a, b) => b.middleLeft - a.middleLeft);
  const above =
    nearest === undefined
      ? ''
      : lines
          .filter((line) => line === nearest || inOneRow(nearest, line))
          .sort((a, b) => a.left - b.left)
          .map(({ line }) => line.text)
          .join('')
          .replace(/\s/gu, '');
  return (RIGHT_BEFORE.exec(above + ahead) ?? IN_CAPITALS.exec(above))?.groups?.capitals;
}

/**
 * The text of an amount in figures with its capitals, where they stand right behind it in the same row: 310,000.00元（大写：叁拾壹万元整）. A
 * rule compares the two; a label between them, or a gap, must not part them. Capitals behind other words are another amount's.
 */
export function withCapitals(raw: RawValue, { layout: { lines } }: PlacedPage): string {
  if (!/\d/u.test(raw.text) && CAPITALS.test(raw.text)) return withFigures(raw, lines);
  if (!/\d/u.test(raw.text) || CAPITALS.test(raw.text)) return raw.text;
  const last = raw.pieces.findLast(({ line, to, from }) => /\d/u.test(Array.from(line.text).slice(from, to).join('')));
  const own = lines.find(({ line }) => line === last?.line);
  if (own === undefined || last === undefined) return raw.text;
  const text = Array.from(own.line.text);
  const digits = text.findLastIndex((letter, index) => index < last.to && /\d/u.test(letter));
  const row = lines
    .filter((line) => line !== own && line.left > own.left && inOneRow(own, line))
    .sort((a, b) => a.left - b.left);
  const behind = [text.slice(digits + 1).join(''), ...row.map(({ line }) => line.text)].join('').replace(/\s/gu, '');
  const before = lines
    .filter((line) => line !== own && line.right < own.right && inOneRow(own, line))
    .sort((a, b) => a.left - b.left);
  const start = text.findIndex((letter, index) => index >= last.from && /\d/u.test(letter));
  const ahead = [...before.map(({ line }) => line.text), text.slice(0, start).join('')].join('').replace(/\s/gu, '');
  const capitals = BEHIND.exec(behind)?.groups?.capitals ?? capitalsAhead(ahead, own, lines);
  return capitals === undefined ? raw.text : `${raw.text} ${capitals}`;
}

/** Figures behind the words that ask for them, right after capitals: …整（小写）1900.81. */
const FIGURES_BEHIND =
  /^[)）,，;；、。]*(?:人民币)?[(（]?小写[)）]?[:：]?(?:人民币)?[¥￥]?(?<minus>[-−－–]?)[¥￥]?(?<figures>\d[\d,，]*(?:\.\d+)?)/u;

/** The text of an amount in capitals with the figures that stand behind it in the same row, for a rule to compare. */
function withFigures(raw: RawValue, lines: readonly PlacedLine[]): string {
  const last = raw.pieces.at(-1);
  const own = lines.find(({ line }) => line === last?.line);
  if (own === undefined || last === undefined) return raw.text;
  const row = lines
    .filter((line) => line !== own && line.left > own.left && inOneRow(own, line))
    .sort((a, b) => a.left - b.left);
  const rest = Array.from(own.line.text).slice(last.to).join('');
  const behind = [rest, ...row.map(({ line }) => line.text)].join('').replace(/\s/gu, '');
  const { figures, minus } = FIGURES_BEHIND.exec(behind)?.groups ?? {};
  return figures === undefined ? raw.text : `${raw.text} ${minus ? '-' : ''}¥${figures}`;
}
