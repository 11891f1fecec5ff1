import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes `results/<name>.json`, with what it was measured on. */
export function writeResult(name, result) {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const record = { node: process.version, platform: `${process.platform}-${process.arch}`, ...result };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(record, null, 2)}\n`);
}

/** `3 of 4 (75.0 %)`, `-` where there is nothing to count. */
export const share = (part, whole) =>
  whole === 0 ? '-' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
