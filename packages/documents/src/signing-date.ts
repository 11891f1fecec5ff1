import { CUT_DAY, SIGNED_DAY } from './last-date';

/**
 * The day of signing: the last date in the running text, where it stands behind the words for signing or sealing. An
 * earlier date on the paper, of a notice or a term, is not taken for it when the day itself was not read.
 */
export const SIGNING_DATE = new RegExp(
  `.*(?:签字|签名|签章|盖章|公章|(?:确认|填表|申请|签署|签订|承诺)日期).{0,80}?(?<value>${SIGNED_DAY})(?!.*(?:${SIGNED_DAY}|${CUT_DAY}))`,
  'u',
);
