import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** A bank, with its branch where that is printed. */
export const bankName: Format = (raw) => {
  const value = /^\p{Script=Han}{2,16}?(?:银行|信用社|信用合作联社)[\p{Script=Han}()（）]{0,20}/u.exec(
    withoutSpaces(raw),
  )?.[0];
  return value === undefined || /^(?:开户|发卡|收款)/u.test(value) ? undefined : { value, valid: true, matched: value };
};
