import { parseMarriageNumber, unifyDashes, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/** 结婚证字号 or 离婚证字号: `J440304-2019-003521`; older ones, (2003)杭西结字第012345号, as printed. */
export const marriageNumber: Format = (raw) => {
  const text = unifyDashes(withoutSpaces(raw)).toUpperCase();
  const matched = /B?[JL]\d{6}-?\d{4}-?\d{6}/u.exec(text)?.[0];
  if (matched === undefined)
    return /字.{0,2}\d{3,}/u.test(text) && text.length <= 40 ? { value: text, valid: true } : undefined;
  const parsed = parseMarriageNumber(matched);
  return { value: parsed.value ?? matched, valid: parsed.ok, matched };
};
