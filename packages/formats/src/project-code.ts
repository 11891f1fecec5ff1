import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { unifyDashes, withoutSpaces } from './text';

export interface ProjectCodeFacts {
  /** Region of the registering authority; 000000 for the central one. */
  region: string;
}

/**
 * 投资项目统一代码, GB/T 40058: 20 digits in five groups, `2404-440304-04-01-123456`. The first group is year and
 * month (YYMM), or the year alone on codes of 2016 to 2020. Its check digit is not judged.
 */
export function parseProjectCode(text: string): Parsed<ProjectCodeFacts> {
  const plain = unifyDashes(withoutSpaces(text));
  if (plain === '') return fault('empty');
  if (plain.includes('*')) return fault('masked', plain);
  if (/[^\d-]/.test(plain)) return fault('characters', plain);
  const digits = plain.replaceAll('-', '');
  if (digits.length !== 20) return fault('length', plain);
  const parts = /^(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{6})$/.exec(plain);
  if (!parts) return fault('structure', plain);
  const [time, region] = [parts[1]!, parts[2]!];
  const value = parts.slice(1).join('-');
  if (!/^(?:\d{2}(?:0[1-9]|1[0-2])|201[5-9]|2020)$/.test(time)) return fault('date', value);
  return region === '000000' || hasKnownProvince(region) ? { ok: true, value, region } : fault('region', value);
}
