import { readFile } from 'node:fs/promises';
import type { Report } from '@yushen/contract';
import { YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

/** What an `expected.json` beside a `case.json` asks of its report. */
export interface ExpectedReport {
  /** One of these is right. */
  readonly decisions: readonly string[];
  /** Codes that must be reported as `block` or `review`. */
  readonly codes: readonly string[];
  /** Codes that may be. */
  readonly alsoAllowed: readonly string[];
  /** The rule, or the requirement, that an expected issue points at. */
  readonly rule?: string | undefined;
  readonly requirement?: string | undefined;
}

/** @throws YushenError `bad-options` naming a file that is not what it should be */
export async function readExpected(file: string): Promise<ExpectedReport> {
  const refuse = (cause?: unknown) =>
    new YushenError('bad-options', `${plainText(file)} is not { "decision": …, "codes": […] }`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refuse(cause);
  }
  if (typeof value !== 'object' || value === null) throw refuse();
  const given = value as Readonly<Record<string, unknown>>;
  const texts = (key: string): readonly string[] => {
    const list = given[key] ?? [];
    if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) throw refuse();
    return list;
  };
  const text = (key: string) => (typeof given[key] === 'string' ? (given[key] as string) : undefined);
  const decision = text('decision');
  if (decision === undefined || !('codes' in given)) throw refuse();
  return {
    decisions: 'decisions' in given ? texts('decisions') : [decision],
    codes: texts('codes'),
    alsoAllowed: [...texts('alsoAllowed'), ...texts('codesAny')],
    rule: text('rule'),
    requirement: text('requirement'),
  };
}

/** How a report departs from what is expected, each in a few words; empty where it does not. Notices do not count. */
export function departures(report: Report, expected: ExpectedReport): readonly string[] {
  const { decisions, codes, alsoAllowed } = expected;
  const heavy = report.issues.filter(({ severity }) => severity !== 'notice');
  const found = [...new Set<string>(heavy.map(({ code }) => code))];
  const known = [...codes, ...alsoAllowed];
  const named = heavy.filter(({ code }) => known.includes(code));
  return [
    ...(decisions.includes(report.decision) ? [] : [`${decisions.join(' | ')} → ${report.decision}`]),
    ...codes.filter((code) => !found.includes(code)).map((code) => `- ${code}`),
    ...found.filter((code) => !known.includes(code)).map((code) => `+ ${code}`),
    ...(['rule', 'requirement'] as const).flatMap((key) =>
      expected[key] === undefined || named.some((issue) => issue[key] === expected[key])
        ? []
        : [`- ${key} ${expected[key]}`],
    ),
  ];
}
