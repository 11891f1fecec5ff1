import {
  beginsWithSurname,
  normaliseOrganisationName,
  PROVINCE_BY_CODE,
  parseOrganisationName,
  splitNames,
} from '@yushen/formats';
import { COMPANY_MENTION } from '../words/mentions';
import { type Format, type FormattedValue, mentionedAs } from './format';
import { halfWidth, valid } from './formatted';
import { personNames } from './person-formats';

/** Half of a bracket before a name is what a sentence puts around it: (某某公司. */
const OPENED = /^[（(【[《](?![^（()）]*[)）])/u;

/** What a sentence puts before a name: 产权人为某某公司. */
const IS = /^(?:为|是|系)(?=\p{Script=Han}{4})/u;

/** What a cell tells of the name behind it: （名称自主申报通知书文号：…, its credit code. */
const TOLD = /[（(](?:企业名称|名称|统一社会信用代码|信用代码|注册号|以下|下称|简称|身份证).*$|\s*[159][0-9A-Z]{17}$/u;

/** A rule before a name, read as a letter: 一北京澄屿文化传播有限公司. */
const STROKE = new RegExp(
  `^[一_丨|—–-]+(?=(?:${Object.values(PROVINCE_BY_CODE).join('|')})|\\p{Script=Han}{2,4}[省市县])`,
  'u',
);

/** A name; how surely a rule before it was read says nothing of it. */
const named = (value: string, ruled: boolean): FormattedValue =>
  ruled ? { ...valid(value), matched: value } : valid(value);

/** A company, shop or office. */
export const organisationName: Format = mentionedAs(COMPANY_MENTION, (raw) => {
  const text = raw.trim().replace(OPENED, '').replace(IS, '').replace(TOLD, '');
  const parsed = parseOrganisationName(text.replace(STROKE, ''));
  return parsed.ok ? named(halfWidth(parsed.value), STROKE.test(text)) : undefined;
});

/** People or an organisation: the owner of a house may be either. */
export const partyName: Format = mentionedAs(COMPANY_MENTION, (raw) => personNames(raw) ?? organisationName(raw));

/** How an organisation's name ends, or whose branch it is. */
const ORGANISATION = /(?:公司|合伙企业|集团|分公司|中心|[厂社院校所会部行店馆站场队]|\((?:普通|有限)合伙\))$/u;

/** People or an organisation whose name is written out in a sentence, where a shape alone finds other words too: a surname, or the end of an organisation's name. */
export const writtenParty: Format = (raw) => {
  const found = partyName(raw);
  const isNamed = (name: string): boolean => beginsWithSurname(name) || name.includes('·') || ORGANISATION.test(name);
  return found !== undefined && splitNames(found.value).every(isNamed) ? found : undefined;
};

/** Every bracket is closed: half of one belongs to a remark of the form. */
const isBalanced = (value: string): boolean => value.replace(/（[^（）]*）/gu, '').match(/[（）]/u) === null;

/** What a form says of how its cell is filled in. */
const REMARK = /[（(][^（）()]{0,12}(?:填写|不填|可选)[^（）()]{0,12}[）)]/u;

/** What kind of company it is, with a letter of its label: no name. */
const KIND_ALONE = /^\p{Script=Han}?(?:有限责任|股份有限|有限)公司$/u;

/** A shop's name as chosen: whatever its ending, so that a rule can judge the ending. */
export const businessName: Format = (raw) => {
  const text = raw.replace(/\s/gu, '').replace(REMARK, '');
  const value = normaliseOrganisationName(text.replace(STROKE, ''));
  return /^[\p{Script=Han}A-Za-z\d（·&-][\p{Script=Han}A-Za-z\d（）·&-]{2,39}$/u.test(value) &&
    isBalanced(value) &&
    !KIND_ALONE.test(value)
    ? named(halfWidth(value), STROKE.test(text))
    : undefined;
};
