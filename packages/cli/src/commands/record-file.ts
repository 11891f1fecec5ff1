import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type CaseRecord, YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

/** Where records go, one a line; or nowhere. */
export interface RecordFile {
  readonly write: ((record: CaseRecord) => void) | undefined;
  close(): void;
}

/**
 * Opens a file for records, empty and for its owner alone: they hold personal data.
 * @throws YushenError `bad-options` where it cannot be written
 */
export function openRecordFile(target: string | undefined): RecordFile {
  if (target === undefined) return { write: undefined, close: () => {} };
  try {
    mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
    const file = openSync(target, 'w', 0o600);
    return { write: (record) => void writeSync(file, `${JSON.stringify(record)}\n`), close: () => closeSync(file) };
  } catch (cause) {
    throw new YushenError('bad-options', `${plainText(target)} could not be written`, { cause });
  }
}
