import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';
import { DAY } from '../../words/days';

const LEADING_DAY = new RegExp(`^${DAY}`, 'u');

/** What was charged for. A day, a running number or a code of a column before the name is left out; sums and labels with a colon are no items. */
export const itemName: Format = (raw) => {
  const value = withoutSpaces(raw)
    .replace(LEADING_DAY, '')
    .replace(/^[A-Z]{0,3}\d{6,}[A-Z\d]*/u, '')
    .replace(/^\d{1,3}[.、]?(?=\p{Script=Han})/u, '')
    .replace(/^[.·,，。]+|[.·,，。]+$/gu, '');
  const named =
    /\p{Script=Han}{2}/u.test(value) &&
    // The head of a group of items: 【护理费】.
    !/^【[^【】]*】$/u.test(value) &&
    !/^(?:小计|合计|总计|共计|承前页|过次页|接上页|转下页|本页|第\d+页)|[合小]计$|^\p{Script=Han}{2,8}[:：]|[盖签]章/u.test(
      value,
    );
  return named ? { value, valid: true } : undefined;
};
