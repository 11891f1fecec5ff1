import { type Address, parseAddress } from './address';
import { ADDRESS_LEVELS, type AddressLevel, type AddressParts } from './address-levels';
import { hanDigits } from './han-number';
import { looksLike } from './look-alike';
import { toSimplified } from './traditional';

/**
 * - `same`: every level agrees
 * - `part-missing`: nothing contradicts, but a level, or the 号 栋 室 after a number, is left out in one of them
 * - `doubtful`: a name differs only in characters that are mistaken for each other, or a town, community or compound
 *   differs while road and number agree
 * - `different`: a number, or a name, is another one
 */
export type AddressVerdict = 'same' | 'part-missing' | 'doubtful' | 'different';

export interface AddressComparison {
  readonly verdict: AddressVerdict;
  /** The levels that made the verdict, from the largest down; empty for `same`. */
  readonly differs: readonly AddressLevel[];
}

const NUMBERED: readonly AddressLevel[] = ['group', 'lane', 'number', 'building', 'unit', 'floor', 'room'];
const REGIONS: readonly AddressLevel[] = ['district', 'town'];
const RENAMED: readonly AddressLevel[] = ['town', 'community', 'estate'];

function foldName(level: AddressLevel, text: string): string {
  const simplified = toSimplified(text);
  return level === 'road' || level === 'lane' ? hanDigits(simplified) : simplified;
}

const stem = (name: string) => name.replace(/(?:特别行政区|自治区|自治州|自治县|街道|新区|[省市区县镇乡])$/, '');

/** A name that has swallowed the level above because that lacks its suffix: 深圳南山区 for 深圳 and 南山区. */
function sameUpToUpper(level: AddressLevel, longer: string, shorter: string, upper: AddressParts): boolean {
  if (!longer.endsWith(shorter) || longer === shorter) return false;
  const swallowed = longer.slice(0, -shorter.length);
  const uppers = [upper.province, upper.city, upper.district].filter((name) => name !== undefined).map(stem);
  return (
    uppers.some((name) => swallowed === name || swallowed.endsWith(name)) ||
    (uppers.length === 0 && REGIONS.includes(level))
  );
}

/** A county-level city that stands in the place of the city because the level above is left out. */
function withCityAsDistrict(own: AddressParts, other: AddressParts): AddressParts {
  if (own.district !== undefined || own.city === undefined || stem(own.city) !== stem(other.district ?? '')) return own;
  const { city, ...below } = own;
  return { ...below, district: city };
}

/** The floor may stay unsaid where the room's number begins with it. */
function isFloorOfRoom(floor: string, room: string | undefined): boolean {
  return room !== undefined && /^\d{3,4}(?:-|$)/.test(room) && room.split('-')[0]!.slice(0, -2) === floor;
}

function compareNames(level: AddressLevel, left: AddressParts, right: AddressParts): AddressVerdict {
  const [a, b] = [foldName(level, left[level]!), foldName(level, right[level]!)];
  if (a === b) return 'same';
  if (REGIONS.includes(level) && (stem(a) === b || stem(b) === a)) return 'same';
  if (sameUpToUpper(level, a, b, right) || sameUpToUpper(level, b, a, left)) return 'part-missing';
  if (looksLike(a, b)) return 'doubtful';
  if (level === 'rest') return 'doubtful';
  if (level === 'estate' && (a.includes(b) || b.includes(a))) return 'part-missing';
  const sameDoor =
    left.number !== undefined && left.number === right.number && left.road !== undefined && left.road === right.road;
  return RENAMED.includes(level) && sameDoor ? 'doubtful' : 'different';
}

function compareLevel(level: AddressLevel, left: AddressParts, right: AddressParts): AddressVerdict {
  const [a, b] = [left[level], right[level]];
  if (a === undefined && b === undefined) return 'same';
  if (a === undefined || b === undefined) {
    if (level === 'floor' && (isFloorOfRoom(a ?? b!, left.room) || isFloorOfRoom(a ?? b!, right.room))) return 'same';
    return 'part-missing';
  }
  if (level === 'lane' ? hanDigits(a) === hanDigits(b) : a === b) return 'same';
  return NUMBERED.includes(level) ? 'different' : compareNames(level, left, right);
}

const WORST_FIRST: readonly AddressVerdict[] = ['different', 'doubtful', 'part-missing'];

/**
 * Two addresses, level by level. Numbers of house, building, unit, floor and room must be equal where both have them; a
 * part that one leaves out is never silently equal. 栋 幢 座 号楼, 室 房, Han and Arabic numerals, and full width count as the same.
 */
export function compareAddresses(left: string | Address, right: string | Address): AddressComparison {
  const [a, b] = [left, right].map((address) => (typeof address === 'string' ? parseAddress(address) : address)) as [
    Address,
    Address,
  ];
  const [parts, others] = [withCityAsDistrict(a.parts, b.parts), withCityAsDistrict(b.parts, a.parts)];
  const verdicts = ADDRESS_LEVELS.map((level) => {
    const verdict = compareLevel(level, parts, others);
    const designatorMissing = verdict === 'same' && a.bare.includes(level) !== b.bare.includes(level);
    return { level, verdict: designatorMissing ? ('part-missing' as const) : verdict };
  });
  for (const verdict of WORST_FIRST) {
    const differs = verdicts.filter((entry) => entry.verdict === verdict).map((entry) => entry.level);
    if (differs.length > 0) return { verdict, differs };
  }
  return { verdict: 'same', differs: [] };
}
