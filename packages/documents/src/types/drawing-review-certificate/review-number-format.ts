import { unifyDashes, withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** The number of a review certificate: letters and digits, as the reviewing body or its city counts them. */
export const reviewNumber: Format = (raw) => {
  const text = unifyDashes(withoutSpaces(raw)).toUpperCase();
  // An office's word and a year in brackets: 湘岳审〔2024〕建第06740号.
  const number =
    /\p{Script=Han}[\p{Script=Han}A-Z]{0,9}[〔［[(（]?\d{4}[〕］\])）]?\p{Script=Han}{0,4}\d{3,8}号/u.exec(text)?.[0] ??
    /\p{Script=Han}[\p{Script=Han}A-Z\d]{0,10}-(?=[\p{Script=Han}A-Z\d-]*\d{3})[\p{Script=Han}A-Z\d-]{5,30}/u.exec(
      text,
    )?.[0] ??
    /(?=[A-Z\d-]*\d{4})[A-Z\d][A-Z\d-]{5,30}/u.exec(text)?.[0];
  return number === undefined ? undefined : { value: number, valid: true };
};
