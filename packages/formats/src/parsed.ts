/**
 * Why a text is not what it should be.
 *
 * - `empty`: nothing but blanks
 * - `length`: too short or too long
 * - `characters`: a character that cannot stand there
 * - `structure`: the parts are not those of the format
 * - `check-digit`: the parts are right, the check character is not
 * - `date`: a date inside it does not exist, or cannot be true on the day of judgement
 * - `region`: an administrative region that does not exist
 * - `range`: a number outside what the format can hold
 * - `masked`: some positions are hidden by `*`
 */
export type FormatFault =
  | 'empty'
  | 'length'
  | 'characters'
  | 'structure'
  | 'check-digit'
  | 'date'
  | 'region'
  | 'range'
  | 'masked';

/**
 * What a parser says: the normal form, or why the text is not one.
 * The `value` of a failure is for display only; it is what was read, tidied, and never a repaired number.
 */
export type Parsed<T extends object = object> =
  | ({ ok: true; value: string } & T)
  | { ok: false; reason: FormatFault; value?: string };

/** A failure, with the tidied text for display where there is one. */
export function fault(reason: FormatFault, value = ''): { ok: false; reason: FormatFault; value?: string } {
  return value === '' ? { ok: false, reason } : { ok: false, reason, value };
}
