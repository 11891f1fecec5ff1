import { withoutSpaces } from '@yushen/formats';
import { words } from './field-formats';
import type { Format } from './format';

/** A number before one of several diagnoses, with the characters that readers take for it. */
const NUMBER = /(?:^|(?<=[^\d.A-Za-z(（]))(?:[1-9lI][.、．)）](?!\d)|[①-⑨])/gu;

/** What was observed and done is no diagnosis: 血压142/86mmHg，双肺未闻及湿性啰音. */
const OBSERVED = /mmHg|次\/分|可闻及|未闻及|未见|予以|查体|体温|神志|^[年月日\d.\s-]+$/u;

/** Diagnoses as printed, their running numbers left out and joined by `、`: 1.左肾积水 2.输尿管结石. */
export const diagnoses: Format = (raw) => {
  const bare = withoutSpaces(raw)
    .replace(/^[【[(（]?(?:(?:主要|临床|出院|西医|初步)诊断|诊断)[】\])）]?[:：]?/u, '')
    .replace(/^[:：]+/u, '');
  if (OBSERVED.test(bare)) return undefined;
  const parts = bare
    .replace(/^1[.、．](?=[12]型)/u, '')
    .split(NUMBER)
    .map((part) => part.replace(/^[、,，;；]+|[、,，;；。.]+$/gu, ''))
    .filter((part) => part !== '');
  return parts.length === 0 ? undefined : words(parts.join('、'));
};
