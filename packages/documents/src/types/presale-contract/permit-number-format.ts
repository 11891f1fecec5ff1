import { documentNumber } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

/** Labels that may stand between the permit's label and its number, where cells are read column by column. */
const LABELS = /^.*(?:项目名称|许可证(?:书)?(?:编号|号)?|证号)[为:：]*(?=.)/u;

/** 预售许可证号, up to its 号; cities word it freely: 京房售证字(2020)1号, (2020)房预售证第12号. */
export const permitNumber: Format = (raw) => {
  const text = raw.replace(/\s/gu, '').replace(LABELS, '');
  return documentNumber(/^(?:[（(]?\d{4}[)）]?年?)?.*?\d[^号]{0,8}号/u.exec(text)?.[0] ?? text);
};
