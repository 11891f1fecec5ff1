import { readFile } from 'node:fs/promises';
import {
  type CaseRecord,
  RECORD_SCHEMA,
  REPORT_SCHEMA,
  type Report,
  recordSchema,
  reportSchema,
  YushenError,
} from '@yushen/contract';
import { plainText } from '../plain-text';

/**
 * A report, or a record with the report in it, from a file of one JSON document.
 * @throws YushenError `bad-options` for anything else; it names what is wrong, never a value
 */
export async function readStored(file: string): Promise<Report | CaseRecord> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new YushenError('bad-options', `${plainText(file)} cannot be read`, { cause });
  });
  return parseStored(text, file);
}

export const reportOf = (stored: Report | CaseRecord): Report => ('report' in stored ? stored.report : stored);

function parseStored(text: string, file: string): Report | CaseRecord {
  const value = parseJson(text, file);
  const { schema } = Object(value) as { schema?: unknown };
  if (schema !== REPORT_SCHEMA && schema !== RECORD_SCHEMA)
    throw new YushenError(
      'bad-options',
      `${plainText(file)} is neither a report nor a record: see yushen review --json`,
    );
  const parsed = (schema === REPORT_SCHEMA ? reportSchema : recordSchema).safeParse(value);
  if (parsed.success) return parsed.data;
  throw new YushenError(
    'bad-options',
    `${plainText(file)} is no valid ${schema}: ${parsed.error.issues[0]?.path.join('.')}`,
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    const why = lines > 1 ? 'is not one JSON document: give one report, not several lines' : 'is not valid JSON';
    throw new YushenError('bad-options', `${plainText(file)} ${why}`, { cause });
  }
}
