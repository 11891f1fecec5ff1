import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type CaseRecord, recordSchema, YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

/** A line of a file of records: the record, or what is wrong with the line. */
export type ReadRecord = { readonly record: CaseRecord } | { readonly fault: string };

/**
 * The records in a file, one a line, or in every `.jsonl` below a folder, sorted by path. Lines are read one by one: a
 * file may be larger than memory.
 * @throws YushenError `bad-options` where there is no such file, or no `.jsonl` below the folder
 */
export async function* readRecords(place: string): AsyncGenerator<ReadRecord> {
  for (const file of await recordFiles(place)) {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (number === 1 && line.trim() === '{') {
        yield { fault: `${plainText(file)}: a record is one line of JSON; this file spreads it over several` };
        break;
      }
      if (line.trim() !== '') yield parsedLine(line, `${plainText(file)}:${number}`);
    }
  }
}

async function recordFiles(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new YushenError('bad-options', `${plainText(place)}: there is no such file or folder`, { cause });
  });
  if (!found.isDirectory()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new YushenError('bad-options', `there is no .jsonl in or below ${plainText(place)}`);
  return files;
}

function parsedLine(line: string, where: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: `${where}: is not valid JSON` };
  }
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  return { fault: `${where}: is no record: ${parsed.error.issues[0]?.path.join('.') || 'wrong schema'}` };
}
