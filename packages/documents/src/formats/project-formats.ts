import { normaliseText, parseProjectCode, readDigits, unifyDashes, withoutSpaces } from '@yushen/formats';
import { WORKS_MENTION } from '../words/mentions';
import { area } from './field-formats';
import { type Format, mentionedAs } from './format';

/** 投资项目统一代码, GB/T 40058. */
export const projectCode: Format = (raw) => {
  const text = readDigits(unifyDashes(withoutSpaces(raw)));
  const code = /\d{4}-?\d{6}-?\d{2}-?\d{2}-?\d{6}/u.exec(text)?.[0] ?? /\d[\d-]{17,25}/u.exec(text)?.[0];
  if (code === undefined) return undefined;
  const parsed = parseProjectCode(code);
  return parsed.ok ? { value: parsed.value, valid: true } : { value: code, valid: false };
};

/** A project's or works' name: words of a name's length, and no sentence. */
export const projectName: Format = mentionedAs(WORKS_MENTION, (raw) => {
  const value = normaliseText(raw)
    .replace(/\s/gu, '')
    .replace(/^[:：]+|[。;；,，.]+$/gu, '')
    .replace(/^(?:为|是)(?=\p{Script=Han})/u, '')
    // Whose it is, in a sentence: …有限公司的….
    .replace(/^\p{Script=Han}[\p{Script=Han}（）()]{2,40}?(?:公司|集团|中心|医院|学校)的(?=\p{Script=Han})/u, '')
    // Who did what about it: 你方于2026年3月20日递交的….
    .replace(/^(?:[你贵我本该](?:方|单位|公司)|兹).{0,30}?的(?=\p{Script=Han})/u, '')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')');
  // A size is no name: 48362.75平方米.
  if (/^[\d,.]+(?:平方米|万?元|米|个月|日历天|天)/u.test(value)) return undefined;
  // A place is no name: 珠山路9号.
  if (/(?:路|街|道|巷|村|组)\d+号(?:院)?$/u.test(value)) return undefined;
  const named = /^[\p{Script=Han}A-Za-z\d()·#、\-—~～/.]{4,60}$/u.test(value) && /\p{Script=Han}{3}/u.test(value);
  return named ? { value, valid: true } : undefined;
});

/** The floor space among the words on a building's size: 建筑面积…平方米，地上六层. */
export const buildingSize: Format = (raw) => {
  const text = withoutSpaces(raw);
  const stated = /\d[\d,]*(?:\.\d{1,4})?(?=平方米|㎡|m2|平米)/u.exec(text)?.[0];
  return stated === undefined ? area(text) : area(`${stated}平方米`);
};
