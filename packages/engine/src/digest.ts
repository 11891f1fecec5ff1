import { createHash } from 'node:crypto';
import type { Report } from '@yushen/contract';

/** JSON with the keys of every object sorted and `undefined` left out: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** sha256, hex, of a report without its timings and digest. */
export function digestOf(report: Omit<Report, 'digest' | 'timings'>): string {
  return createHash('sha256').update(canonicalJson(report)).digest('hex');
}
