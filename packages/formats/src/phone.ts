import { fault, type Parsed } from './parsed';
import { unifyDashes, withoutSpaces } from './text';

export interface PhoneFacts {
  /** `service` numbers (400…, 800…, 95…, 96…, 12345) belong to organisations only. */
  kind: 'mobile' | 'landline' | 'service';
}

const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|EXT\.?)(\d{1,6}))?$/i;

/** As dialled from abroad: 755-26001234. */
const AREA_WITHOUT_ZERO = /^(?:10|2\d|[3-9]\d{2})-?\d{7,8}(?:-\d+)?$/;

/**
 * Telephone number of mainland China. Value: mobile 11 digits; landline `0755-26001234`, an extension after a second
 * hyphen; service digits only. +86 and 0086 are dropped.
 */
export function parsePhone(text: string): Parsed<PhoneFacts> {
  const plain = unifyDashes(withoutSpaces(text)).replace(/[（(](\d{3,4})[)）]/, '$1-');
  if (plain === '') return fault('empty');
  if (plain.includes('*')) return fault('masked', plain);
  const abroad = plain.replace(/^(?:\+|00)86-?/, '');
  const local = abroad !== plain && AREA_WITHOUT_ZERO.test(abroad) ? `0${abroad}` : abroad;
  if (/[^\d\-转EXText.]/.test(local)) return fault('characters', plain);
  const digits = local.replace(/-/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { ok: true, value: digits, kind: 'mobile' };
  const landline = LANDLINE.exec(local);
  if (landline) {
    const extension = landline[3] === undefined ? '' : `-${landline[3]}`;
    return { ok: true, value: `${landline[1]}-${landline[2]}${extension}`, kind: 'landline' };
  }
  if (/^(?:[48]00\d{7}|9[56]\d{3,6}|12\d{3})$/.test(digits)) return { ok: true, value: digits, kind: 'service' };
  return fault(/^1\d*$/.test(digits) && digits.length !== 11 ? 'length' : 'structure', plain);
}
