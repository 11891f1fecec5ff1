import { readFile } from 'node:fs/promises';
import { type Case, caseSchema, YushenError } from '@yushen/contract';
import type { DatedCase } from '@yushen/engine';
import { z } from 'zod';

const dayInChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Today in China, where the cases are: validity is judged by the local day. */
export const today = (): string => dayInChina.format(new Date());

/** Checks a case's outer form; `where` names it in the error. @throws YushenError `bad-case` with every fault */
export function parseCase(input: unknown, where: string): DatedCase {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) throw new YushenError('bad-case', `${where} is not a case:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, submittedAt: parsed.data.submittedAt ?? today() } satisfies Case;
}

/** Reads a `case.json`. @throws YushenError `bad-case` naming the file */
export async function readCaseFile(file: string): Promise<DatedCase> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new YushenError('bad-case', `${file} cannot be read (${cause.code ?? 'unknown'})`, { cause });
  });
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    throw new YushenError('bad-case', `${file} is not valid JSON`, { cause });
  }
  return parseCase(input, file);
}
