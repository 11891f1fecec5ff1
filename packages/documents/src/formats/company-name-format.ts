import { COMPANY_MENTION } from '../words/mentions';
import { type Format, mentionedAs } from './format';
import { organisationName } from './organisation-formats';

/** A number, a day or a page's number that stands before the name: 〔2026〕123号, 5月23日. */
const GLUED = /^.*?(?:[〕\])）】]第?\d{1,12}号|\d{3,12}号|\d{1,2}日|第\d{1,2}页)(?=\p{Script=Han}{4})/u;
/** How a sentence begins that names a company. */
const SENTENCE_HEAD =
  /^(?:兹有|兹证明|现有|关于|解散|注销|设立|成立|同意|第[一二三四五六七八九十]{1,3}条|名称)+(?:为|是|:|：)*/u;
/** A kind of company is no company, and neither is a sentence that ends in 公司. */
const NO_NAME =
  /^(?:有限|责任|股份|一人|本|该|我|贵|各|新|原|分|子|全体|的)*公司$|应当|遵守|按照|依照|根据|规定|以下|如下|特此|申请|登记|股东会|担任|成立|作为|同意|《|》/u;

/** A company's name, out of the words of a sentence that may stand around it: 为……有限公司（以下简称公司）. */
export const companyName: Format = mentionedAs(COMPANY_MENTION, (raw) => {
  const text = raw
    .replace(/\s/gu, '')
    .replace(/^(?:为|是|:|：)+/u, '')
    .replace(GLUED, '')
    // A number of the line before.
    .replace(/^[\dA-Z-]{6,}(?=\p{Script=Han}{4})/u, '')
    .replace(SENTENCE_HEAD, '')
    .replace(/[（(](?:以下简称|下称|全称|(?:加?盖|签|公)?(?:单位|企业|公司|法人)?(?:公|签|印)?章).*$/u, '')
    .replace(/[（(。;；,，:：]+$|[。;；,，:：].*$/gu, '')
    // A speck behind the name.
    .replace(/(?<=\p{Script=Han})[.·'"]+$/u, '');
  return NO_NAME.test(text) ? undefined : organisationName(text);
});
