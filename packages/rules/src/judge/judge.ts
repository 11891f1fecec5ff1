import { type Finding, type RequirementResult, type RuleOutcome, type Sharing, YushenError } from '@yushen/contract';
import { assignDocuments } from '../assign/assign-documents';
import { findDuplicates } from '../assign/find-duplicates';
import { judgeMaterials } from '../assign/judge-materials';
import { judgeSlots } from '../assign/judge-slots';
import { listSlots } from '../assign/list-slots';
import { requirementResults } from '../departments/requirement-results';
import { corroborationOf } from '../doubt/corroboration';
import { suggestion } from '../form/nearest-name';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { accepts } from '../pack/slot';
import { sharedConflicts } from '../sharing/shared-conflicts';
import { uploadsSaved } from '../sharing/uploads-saved';
import { immaterialDoubts } from './immaterial-doubts';
import { judgeRule } from './judge-rule';
import { blankFields, openConditions, unreadableFields } from './open-findings';
import { ruleOutcome } from './rule-outcome';
import { settleContests } from './settle-contests';
import { settleLetters } from './settle-letters';
import { settleStated } from './settle-stated';
import type { World } from './worlds';

export interface Judgement {
  readonly requirements: readonly RequirementResult[];
  readonly findings: readonly Finding[];
  /** By rule, in the pack's order; empty where only completeness was asked for. */
  readonly outcomes: readonly RuleOutcome[];
  /** What shared data spared the applicant. */
  readonly sharing: Pick<Sharing, 'uploadsSaved' | 'waived'>;
}

/** What independent values settle: which of two crops was right, which of two letters, and what a field says that was not found. */
const SETTLE = [settleContests, settleLetters, settleStated] as const;

/** `completeness`: only whether everything is there; no rule is asked. */
export type Scope = 'everything' | 'completeness';

/**
 * Judges a case: which requirements apply, which document serves which of them and for whom, and what every rule says.
 * It never stops at the first fault, and it depends on nothing but its arguments.
 *
 * @throws YushenError `bad-case` where a material or a registry entry names a requirement that the matter does not have
 */
export function judge(pack: MatterPack, facts: Facts, scope: Scope = 'everything'): Judgement {
  checkRequirementNames(pack, facts);
  const assignment = assignDocuments(pack, listSlots(pack, facts.form, facts.sharedData), facts);
  const { slots } = assignment;
  const rules = scope === 'everything' ? pack.rules : [];
  const judged = ({ slots, facts }: World) => rules.map((rule) => judgeRule(pack, rule, slots, facts));
  const asRead = { slots, facts };
  const { world: settled, verdicts } = SETTLE.reduce(
    (before, settle) => {
      const world = settle(pack, before.verdicts, before.world);
      return world === before.world ? before : { world, verdicts: judged(world) };
    },
    { world: asRead as World, verdicts: judged(asRead) },
  );
  const immaterial = immaterialDoubts(pack, verdicts, settled, corroborationOf(verdicts));
  const corroborated = corroborationOf(verdicts, immaterial);
  const ruled = toldOnce(verdicts.flatMap(({ findings }) => findings));
  const findings = [
    ...judgeMaterials(pack, assignment, facts),
    ...judgeSlots(pack, slots, facts, ruled),
    ...findDuplicates(pack, assignment, facts),
    ...ruled,
    ...(scope === 'everything' ? blankFields(pack, verdicts, settled.slots, facts) : []),
    ...unreadableFields(pack, verdicts, settled.slots, corroborated, ruled),
    ...openConditions(pack, verdicts, settled.slots, facts),
  ];
  const conflicts = scope === 'everything' ? sharedConflicts(pack, slots, findings) : [];
  return {
    requirements: requirementResults(pack, slots, facts, findings),
    findings: [...findings, ...conflicts],
    outcomes: verdicts.map((verdict) => ruleOutcome(pack, verdict, facts, corroborated)),
    sharing: uploadsSaved(slots, pack.vocabulary),
  };
}

/** A value that cannot be read is one thing to look at, however many rules need it. */
function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, document, field }) => {
    if (code !== 'field.unreadable' || document === undefined) return true;
    const key = `${document}\n${field}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Refuses requirement names that the matter does not have, before anything is read.
 *
 * @throws YushenError `bad-case`
 */
export function checkRequirementNames(pack: MatterPack, facts: Pick<Facts, 'materials' | 'sharedData'>): void {
  const names = pack.requirements.map(({ id }) => id);
  const faults = [
    ...facts.materials.map(({ requirement }, index) => [`materials.${index}`, requirement] as const),
    ...facts.sharedData.map(({ requirement }, index) => [`sharedData.${index}`, requirement] as const),
  ].flatMap(([path, name]) =>
    name === undefined || names.includes(name)
      ? []
      : [`${path}.requirement: "${name}" is no requirement of this matter.${suggestion(name, names)}`],
  );
  for (const [index, { requirement, documentType }] of facts.sharedData.entries()) {
    const asked = pack.requirements.find(({ id }) => id === requirement);
    if (asked && !accepts(asked, documentType))
      faults.push(`sharedData.${index}.documentType: "${requirement}" does not take "${documentType}".`);
  }
  if (faults.length > 0)
    throw new YushenError('bad-case', `The case does not fit the matter "${pack.id}":\n${faults.join('\n')}`);
}
