import type { Report } from '@yushen/contract';

/** Doubt at least, where a person must look. */
const REVIEWED = 0.5;

/**
 * How much a person should look at a case, 0..1: one less the lowest confidence among the values that a rule looked at, and at
 * least a half where an issue asks for a person. Decimals: three.
 */
export function doubtOf({ documents, issues, rules = [] }: Pick<Report, 'documents' | 'issues' | 'rules'>): number {
  const reliedOn = rules.flatMap(({ inputs }) =>
    inputs.flatMap(({ document, field }) => {
      const reading = field === undefined ? undefined : documents.find(({ id }) => id === document)?.fields[field];
      return reading === undefined ? [] : [reading.confidence];
    }),
  );
  const reading = 1 - Math.min(1, ...reliedOn);
  const asked = issues.some(({ severity }) => severity === 'review') ? REVIEWED : 0;
  return Math.round(Math.max(reading, asked) * 1000) / 1000;
}

/** Codes of the issues, each once, in the report's order: the gravest first. */
export const codesOf = ({ issues }: Pick<Report, 'issues'>): string[] => [
  ...new Set(issues.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)),
];

/** Rules, or where none spoke the codes, that stand against an approval; each once. What an overruling counts by. */
export const rulesOf = ({ issues }: Pick<Report, 'issues'>): string[] => [
  ...new Set(issues.filter(({ severity }) => severity !== 'notice').map(({ rule, code }) => rule ?? code)),
];
