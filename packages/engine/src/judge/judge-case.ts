import {
  type Issue,
  type IssueCode,
  type Locale,
  type Report,
  type RequirementResult,
  type RollOutMode,
  wordFinding,
} from '@yushen/contract';
import { type Facts, judge, type MatterPack } from '@yushen/rules';
import { decide } from './decide';
import { heldBack } from './roll-out';

/** What the rules make of a case: the part of a report that a pack decides. */
export type Verdict = Pick<Report, 'mode' | 'decision' | 'requirements' | 'issues' | 'rules' | 'sharing'>;

/**
 * Judges a case's facts: the last stage of a review, and all of a replay. `found` is what was wrong before any rule was
 * asked. It depends on nothing but its arguments.
 *
 * @throws YushenError `bad-case` where the facts name a requirement that the pack does not have
 */
export function judgeCase(
  pack: MatterPack,
  facts: Facts,
  found: readonly Issue[],
  mode: RollOutMode,
  locales?: readonly Locale[],
): Verdict {
  const scope = mode === 'presence' ? 'completeness' : 'everything';
  const judgement = judge(pack, { ...facts, inDoubt: doubtedDocuments(found, facts.documents) }, scope);
  const placed = found.map((issue) => withRequirement(issue, judgement.requirements));
  const said = [...placed, ...judgement.findings.map((finding) => wordFinding(finding, locales))];
  const issues = mostSevereFirst([...said, ...heldBack(mode, said, locales)]);
  const { consulted = [] } = facts;
  const shared = judgement.sharing.waived.length > 0 || consulted.length > 0;
  return {
    mode,
    decision: decide(issues),
    requirements: [...judgement.requirements],
    issues,
    rules: [...judgement.outcomes],
    ...(shared && { sharing: { ...judgement.sharing, consulted: [...consulted] } }),
  };
}

/** Findings that leave open what a document is or says; what is said of its genuineness is told beside its faults. */
const CASTS_DOUBT: readonly IssueCode[] = [
  'material.unrecognized',
  'document.features-missing',
  'document.hidden-content',
  'quality.blurred',
  'quality.dark',
  'quality.glare',
  'quality.low-resolution',
  'system.failed',
];

/** Documents that such a finding names, or on whose page it is. */
const doubtedDocuments = (found: readonly Issue[], documents: Facts['documents']): readonly string[] =>
  found
    .filter(({ code }) => CASTS_DOUBT.includes(code))
    .flatMap(({ document, material, page }) =>
      document !== undefined
        ? [document]
        : documents
            .filter(({ pages }) => pages.some((place) => place.material === material && place.page === page))
            .map(({ id }) => id),
    );

/** Says which requirement a document's fault is about, once the documents are assigned. */
function withRequirement(issue: Issue, requirements: readonly RequirementResult[]): Issue {
  const { document, requirement } = issue;
  if (document === undefined || requirement !== undefined) return issue;
  const owner = requirements.find(({ documents }) => documents.includes(document));
  return owner === undefined ? issue : { ...issue, requirement: owner.id };
}

const rank = { block: 0, review: 1, notice: 2 } as const;

/** What must be mended first; inside that, in the order of the stages. */
const mostSevereFirst = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => rank[a.severity] - rank[b.severity]);
