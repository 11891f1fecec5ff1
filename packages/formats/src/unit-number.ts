import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { unifyDashes, withoutSpaces } from './text';

const PARTS = /^(\d{6})(\d{3})(\d{3})([GJZ])([A-HLNSWXY])(\d{5})([FLQW])(\d{8})$/;

export interface UnitNumberFacts {
  /** County, GB/T 2260. */
  region: string;
  /** G state-owned, J collective, Z undetermined. */
  landOwnership: 'state' | 'collective' | 'undetermined';
  /** What stands on the land: F house, L forest, Q other, W nothing. */
  object: 'house' | 'forest' | 'other' | 'none';
}

const OWNERSHIP = { G: 'state', J: 'collective', Z: 'undetermined' } as const;
const OBJECT = { F: 'house', L: 'forest', Q: 'other', W: 'none' } as const;

/** 不动产单元号, GB/T 37346: 28 characters, printed with blanks after 6, 12 and 19, no check digit. Value: without blanks. */
export function parseUnitNumber(text: string): Parsed<UnitNumberFacts> {
  const value = unifyDashes(withoutSpaces(text)).replaceAll('-', '').toUpperCase();
  if (value === '') return fault('empty');
  if (value.includes('*')) return fault('masked', value);
  if (!/^[0-9A-Z]+$/.test(value)) return fault('characters', value);
  if (value.length !== 28) return fault('length', value);
  const parts = PARTS.exec(value);
  if (!parts) return fault('structure', value);
  if (!hasKnownProvince(value)) return fault('region', value);
  if (parts[7] === 'W' && parts[8] !== '00000000') return fault('structure', value);
  return {
    ok: true,
    value,
    region: parts[1]!,
    landOwnership: OWNERSHIP[parts[4] as keyof typeof OWNERSHIP],
    object: OBJECT[parts[7] as keyof typeof OBJECT],
  };
}
