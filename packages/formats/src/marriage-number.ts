import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { unifyDashes, withoutSpaces } from './text';

export interface MarriageNumberFacts {
  /** J marriage, L divorce. */
  kind: 'marriage' | 'divorce';
  /** A leading B: issued again for a lost certificate. */
  reissued: boolean;
  /** The registry's region, GB/T 2260. */
  region: string;
  /** Year of registration (of issue, if reissued). */
  year: number;
}

/** 结婚证字号 or 离婚证字号. Value: `J440304-2019-003521`, `BJ…` for a reissue; hyphens may be left out in the text. */
export function parseMarriageNumber(text: string): Parsed<MarriageNumberFacts> {
  const plain = unifyDashes(withoutSpaces(text)).toUpperCase();
  if (plain === '') return fault('empty');
  if (plain.includes('*')) return fault('masked', plain);
  const parts = /^(B?)([JL])(\d{6})-?(\d{4})-?(\d{6})$/.exec(plain);
  if (!parts) return fault('structure', plain);
  const [, reissue, letter, region, year, serial] = parts as unknown as string[];
  const value = `${reissue}${letter}${region}-${year}-${serial}`;
  if (!hasKnownProvince(region!)) return fault('region', value);
  if (Number(year) < 1950 || Number(year) > 2100) return fault('date', value);
  return {
    ok: true,
    value,
    kind: letter === 'J' ? 'marriage' : 'divorce',
    reissued: reissue === 'B',
    region: region!,
    year: Number(year),
  };
}
