import { inOneRow } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import type { RawValue } from './piece';

/** An amount in capitals: at least two numerals and 元 (票据法实施管理办法 and 支付结算办法 annex 1). */
const CAPITALS = /(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆圓][零壹贰叁肆伍陆柒捌玖角分整正]*/u;
const FIGURES = /\d/u;

/**
 * The text of an amount in figures with its capitals, where they stand in the same row behind it: 310,000.00元（大写：叁拾壹万元整）. A rule
 * compares the two; a label between them, or a gap, must not part them.
 */
export function withCapitals(raw: RawValue, { layout: { lines } }: PlacedPage): string {
  if (!FIGURES.test(raw.text) || CAPITALS.test(raw.text)) return raw.text;
  const own = lines.find(({ line }) => raw.pieces.some((piece) => piece.line === line));
  if (own === undefined) return raw.text;
  const [behind] = lines
    .filter((line) => line === own || (line.left > own.left && inOneRow(own, line)))
    .sort((a, b) => a.left - b.left)
    .flatMap(({ folded }) => CAPITALS.exec(folded.text)?.[0] ?? []);
  return behind === undefined ? raw.text : `${raw.text} ${behind}`;
}
