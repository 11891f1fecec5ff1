import { agreesWithMask, normaliseText, upgradeIdNumber } from '@yushen/formats';

const CITIZEN_NUMBER = /^[\d*]{17}[\dX*]$/;

/**
 * Whether two numbers may be the same person's: a masked one agrees where it shows digits, one of 15 digits is the later one's
 * first form. Undefined where one of them is no citizen ID number, whose owner may have the other too: a passport, a company's code.
 */
export function mayBeSameNumber(left: string, right: string): boolean | undefined {
  const [a, b] = [citizenNumber(left), citizenNumber(right)];
  if (a === undefined || b === undefined) return undefined;
  return agreesWithMask(a, b) || agreesWithMask(b, a) || bothMasked(a, b);
}

/** In normal form, brought up to 18 places; a mask of another length than what it hides stands for just as much. */
function citizenNumber(text: string): string | undefined {
  const plain = normaliseText(text).replace(/\s/g, '').toUpperCase();
  const upgraded = /^\d{15}$/.test(plain) ? upgradeIdNumber(plain) : undefined;
  const hidden = Math.max(0, LENGTH - plain.replaceAll('*', '').length);
  const whole = upgraded?.ok ? upgraded.value : plain.replace(/\*+/, '*'.repeat(hidden));
  return CITIZEN_NUMBER.test(whole) ? whole : undefined;
}

const LENGTH = 18;

const bothMasked = (a: string, b: string): boolean =>
  [...a].every((digit, index) => digit === '*' || b[index] === '*' || digit === b[index]);
