import {
  type Case,
  type Finding,
  type Issue,
  REPORT_SCHEMA,
  type Report,
  type RequirementResult,
  wordFinding,
  YushenError,
} from '@yushen/contract';
import { checkRequirementNames, judge, parseForm } from '@yushen/rules';
import { decide } from './decide';
import { digestOf } from './digest';
import { examine } from './examine';
import type { Upload } from './intake';
import type { Parts, Running } from './parts';
import { Stopwatch } from './stopwatch';

/** A case whose day is known, as a review needs it. */
export type DatedCase = Case & { readonly submittedAt: string };

/**
 * Reviews one case: opens, reads, classifies, takes apart, checks against the matter's rules, and decides.
 * `uploads` stand in the order of `input.materials`. What is wrong with the case stands in the report.
 *
 * @throws YushenError `unknown-matter`, `bad-case` (a form or a requirement's name that the matter does not have), `aborted`
 */
export async function review(
  input: DatedCase,
  uploads: readonly Upload[],
  parts: Parts,
  running: Running = {},
): Promise<Report> {
  const stopwatch = new Stopwatch(parts.now);
  const pack = parts.matter(input.matter);
  const form = parseForm(pack, input.form);
  checkRequirementNames(pack, input);
  const { documents, findings, unreadable } = await examine(uploads, parts, running, stopwatch);
  const judgement = await stopwatch.time('check', () =>
    judge(pack, {
      form,
      submittedAt: input.submittedAt,
      documents: documents.map(({ document }) => document),
      materials: uploads.map(({ name, requirement }, index) => ({
        file: name,
        requirement,
        unreadable: unreadable.has(index),
      })),
      sharedData: input.sharedData,
    }),
  );
  if (running.signal?.aborted) throw new YushenError('aborted', 'The review was aborted.');
  const placed = findings.map((finding) => withRequirement(finding, judgement.requirements));
  const issues = inOrder([...placed, ...judgement.findings].map(wordFinding));
  const report = {
    schema: REPORT_SCHEMA,
    caseId: input.id,
    matter: { id: pack.id, version: pack.version },
    decision: decide(issues),
    requirements: [...judgement.requirements],
    documents: documents.map(({ document }) => document),
    issues,
    engine: { version: parts.version, models: [...parts.reader.models] },
  } satisfies Omit<Report, 'digest' | 'timings'>;
  running.onProgress?.({ stage: 'check', done: 1, total: 1 });
  return { ...report, digest: digestOf(report), timings: stopwatch.timings };
}

/** Says which requirement a document's finding is about, once the documents are assigned. */
function withRequirement(finding: Finding, requirements: readonly RequirementResult[]): Finding {
  const { document, requirement } = finding;
  if (document === undefined || requirement !== undefined) return finding;
  const owner = requirements.find(({ documents }) => documents.includes(document));
  return owner === undefined ? finding : { ...finding, requirement: owner.id };
}

const rank = { block: 0, review: 1, notice: 2 } as const;

/** What must be mended first; inside that, in the order of the stages. */
const inOrder = (issues: readonly Issue[]): Issue[] => [...issues].sort((a, b) => rank[a.severity] - rank[b.severity]);
