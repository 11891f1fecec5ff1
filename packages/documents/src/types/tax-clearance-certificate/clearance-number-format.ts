import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

const SHAPE = /(\p{Script=Han}{0,10}税企?清)[〔[(（【［]?(\d{4})[〕\])）】］]?第?(\d{1,12})号?/u;

/** `…税 税企清〔2026〕123号`: its brackets are read in many ways. Other numbers are kept as printed. */
export const clearanceNumber: Format = (raw) => {
  const text = withoutSpaces(raw);
  const [, office, year, serial] = SHAPE.exec(text) ?? [];
  if (office !== undefined) return { value: `${office}〔${year}〕${serial}号`, valid: true };
  const plain = /[A-Z\d-]{6,30}/u.exec(text)?.[0];
  return plain === undefined ? undefined : { value: plain, valid: true };
};
