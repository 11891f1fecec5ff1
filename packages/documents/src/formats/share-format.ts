import { withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

const PERCENT = /(?:\d{1,3})(?:\.\d{1,4})?(?=[%％])/u;
const FRACTION = /([1-9]\d?)\/([1-9]\d{0,2})/u;
const OF_HUNDRED = /(?<=百分之)(?:\d{1,3})(?:\.\d{1,4})?/u;

/** A share as a percentage: `60%`, `33.34%`; 1/2 is `50%`. Only fractions that come out even are counted out. */
export const share: Format = (raw) => {
  const text = withoutSpaces(raw);
  const printed = PERCENT.exec(text)?.[0] ?? OF_HUNDRED.exec(text)?.[0];
  const percent = printed === undefined ? fractionOf(text) : Number(printed);
  return percent === undefined ? undefined : { value: `${percent}%`, valid: percent > 0 && percent <= 100 };
};

function fractionOf(text: string): number | undefined {
  const [, part, whole] = FRACTION.exec(text) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  const percent = (100 * Number(part)) / Number(whole);
  return Number.isInteger(percent * 100) ? percent : undefined;
}
