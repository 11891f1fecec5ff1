import type { CellReading } from '@yushen/contract';
import { type FormattedValue, isMasked } from '@yushen/documents';
import type { PageRegion } from './document-pages';
import { alternativesIn, narrowTo, type RawValue } from './piece';

/** A masked value is never relied on, however clear its print. */
const MASKED = 0.3;

/** A value with all that the report says of it. Confidence keeps four decimals. */
export function readingAt(page: PageRegion, raw: RawValue, formatted: FormattedValue): CellReading {
  const { value, valid, matched, parted } = formatted;
  const own = matched === undefined ? raw : narrowTo(raw, matched, parted);
  const masked = isMasked(value);
  const alternatives = alternativesIn(own);
  const confidence = masked ? Math.min(MASKED, own.confidence) : own.confidence;
  return {
    value,
    raw: raw.text,
    confidence: Math.round(confidence * 1e4) / 1e4,
    material: page.material,
    page: page.page,
    box: own.box,
    source: page.reading.source === 'text-layer' ? 'text-layer' : 'ocr',
    valid,
    ...(masked && { masked }),
    ...(alternatives.length > 0 && { alternatives: [...alternatives] }),
  };
}
