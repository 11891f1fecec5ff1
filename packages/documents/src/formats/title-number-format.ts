import { withoutSpaces } from '@yushen/formats';
import { certificateNumber } from './field-formats';
import type { Format } from './format';

const NUMBER = /\p{Script=Han}?[（([【〔]?\d{4}[）)\]】〕]?\p{Script=Han}{1,16}?不动产权第?\d{5,9}号?/u;
const OLD_NUMBER = /\p{Script=Han}{1,8}房(?:地)?(?:产)?权证[\p{Script=Han}\d（）()]{0,16}字第?[A-Z\d-]{4,16}号?/u;

/** The number of a title deed, out of the sentence that names it. */
export const titleNumber: Format = (raw) => {
  const text = withoutSpaces(raw);
  const found = NUMBER.exec(text)?.[0] ?? OLD_NUMBER.exec(text)?.[0];
  if (found !== undefined) {
    const read = certificateNumber(found);
    return read === undefined ? undefined : { ...read, matched: found };
  }
  return text.length <= 40 && /\d{4}/u.test(text) ? certificateNumber(text) : undefined;
};
