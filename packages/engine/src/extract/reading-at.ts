import type { CellReading } from '@yushen/contract';
import { type FormattedValue, isMasked, unlistedDistrict } from '@yushen/documents';
import { dayRange } from './day-range';
import type { PageRegion } from './document-pages';
import { alternativesIn, MAX_ALTERNATIVES, narrowTo, type RawValue } from './piece';

/** A masked value is never relied on, however clear its print. */
const MASKED = 0.3;

/** An address of which a letter makes no district of its city is in doubt, however clear its print. */
const UNLISTED = 0.85;

/** A number with a minus that was read from pixels: a speck or the end of a rule before it looks like one. */
const NEGATIVE = 0.85;

/** A value with all that the report says of it. Confidence keeps four decimals. */
export function readingAt(page: PageRegion, raw: RawValue, formatted: FormattedValue): CellReading {
  const { value, valid, matched, parted } = formatted;
  const own = matched === undefined ? raw : narrowTo(raw, matched, parted);
  const masked = isMasked(value);
  const listed = unlistedDistrict(value);
  const read = alternativesIn(own).filter((one) => one.read !== listed?.read || one.other !== listed.other);
  const alternatives = listed === undefined ? read : [listed, ...read].slice(0, MAX_ALTERNATIVES);
  const isFile = page.reading.source === 'text-layer';
  const most = Math.min(
    masked ? MASKED : 1,
    listed === undefined ? 1 : UNLISTED,
    /^-\d/u.test(value) && !isFile ? NEGATIVE : 1,
  );
  const confidence = Math.min(most, own.confidence);
  const between = dayRange(value, own);
  return {
    value,
    raw: raw.text,
    confidence: Math.round(confidence * 1e4) / 1e4,
    material: page.material,
    page: page.page,
    box: own.box,
    source: isFile ? 'text-layer' : 'ocr',
    valid,
    ...(masked && { masked }),
    ...(alternatives.length > 0 && { alternatives: [...alternatives] }),
    ...(between && { between }),
  };
}
