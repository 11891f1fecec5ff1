import { CUT_DAY, SIGNED_DAY } from './last-date';

/** A time of day behind a day: when a page was printed. */
const CLOCK = '日?\\d{1,2}:\\d{2}';

/**
 * The day of signing: the last date in the running text, where it stands behind the words for signing or sealing. An
 * earlier date on the document, of a notice or a term, is not taken for it when the day itself was not read.
 */
export const SIGNING_DATE = new RegExp(
  `.*(?:签字|签名|签章|盖章|公章|签署|(?:确认|填表|填报|申请|签署|签订|承诺|申报)(?:日期|时间))(?:(?!出生|公告|有效期|期限).){0,80}?(?<value>${SIGNED_DAY})(?!.*(?:${SIGNED_DAY}(?!${CLOCK})|${CUT_DAY}))`,
  'u',
);

/** What may stand below the closing part: notes, lists of annexes, who can be asked, page numbers. */
const BELOW =
  '(?:(?:注|附|附件|说明|备注|使用说明|填写说明|填表说明|联系人|联系电话|经办人|电话|打印日期)(?:[:\\d(]).*)?';

/**
 * The date that a document ends with, where no word says that it is the day of signing: 二〇二五年六月二十七日 below the signer's name. A date
 * in a sentence, of a term or a notice, is none.
 */
export const CLOSING_DATE = new RegExp(
  `(?<![于自至到截止为期从前后起\\d])(?<value>${SIGNED_DAY})[^。;,\\d]{0,16}[\\d/·—-]{0,5}${BELOW}$`,
  'u',
);

/** The day beside the names of those who sign, where a party's bare words stand for the signing words: 拟任法定代表人：某某 … 日期. */
export const PARTY_DATE = new RegExp(
  `(?:法定代表人|申请人|投资人|出资人|股东|承诺人|声明人|经营者|委托人|申报人):(?:(?!年|月|有效期|期限)[^。;]){0,40}?(?<value>${SIGNED_DAY})(?!.*(?:${SIGNED_DAY}|${CUT_DAY}))`,
  'u',
);
