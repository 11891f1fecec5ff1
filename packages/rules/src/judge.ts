import { type Evidence, type Finding, type RequirementResult, YushenError } from '@yushen/contract';
import { assignDocuments } from './assign/assign-documents';
import { findDuplicates } from './assign/find-duplicates';
import { judgeMaterials } from './assign/judge-materials';
import { judgeSlots } from './assign/judge-slots';
import { listSlots } from './assign/list-slots';
import { requirementResults } from './assign/requirement-results';
import { blankFields, isDoubtful, openConditions, unreadableFields } from './doubts';
import type { Facts } from './facts';
import { suggestion } from './form/nearest-name';
import { judgeRule, type RuleVerdict } from './judge-rule';
import type { MatterPack } from './pack';
import { accepts } from './slot';

/** What became of one rule, and the values it looked at. */
export interface Outcome {
  readonly rule: string;
  /** `unknown`: something it needs was blank, doubtful, or left out of the form. */
  readonly status: 'passed' | 'failed' | 'unknown' | 'not-applicable';
  readonly inputs: readonly Evidence[];
}

export interface Judgement {
  readonly requirements: readonly RequirementResult[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Judges a case: which requirements apply, which document serves which of them and for whom, and what every rule says.
 * It never stops at the first fault, and it depends on nothing but its arguments.
 *
 * @throws YushenError `bad-case` where a material or a registry entry names a requirement that the matter does not have
 */
export function judge(pack: MatterPack, facts: Facts): Judgement {
  checkRequirementNames(pack, facts);
  const assignment = assignDocuments(pack, listSlots(pack, facts.form, facts.sharedData), facts);
  const { slots } = assignment;
  const verdicts = pack.rules.map((rule) => judgeRule(pack, rule, slots, facts));
  const ruled = verdicts.flatMap(({ findings }) => findings);
  const findings = [
    ...judgeMaterials(pack, assignment, facts),
    ...judgeSlots(pack, slots, facts, ruled),
    ...findDuplicates(pack, assignment, facts),
    ...ruled,
    ...blankFields(pack, verdicts, slots),
    ...unreadableFields(pack, verdicts, slots),
    ...openConditions(pack, verdicts, slots, facts),
  ];
  return {
    requirements: requirementResults(pack, slots, facts, findings),
    findings,
    outcomes: verdicts.map((verdict) => outcomeOf(pack, verdict)),
  };
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

function outcomeOf(pack: MatterPack, verdict: RuleVerdict): Outcome {
  const { rule, status, findings, blanks, inputs, corroborated } = verdict;
  const certain = findings.filter(({ severity }) => severity !== 'notice');
  const agreed = new Set(corroborated);
  const open =
    blanks.length > 0 || status === 'undecided' || inputs.some((input) => isDoubtful(pack, input, agreed.has(input)));
  return {
    rule: rule.id,
    status: status === 'not-applicable' ? status : certain.length > 0 ? 'failed' : open ? 'unknown' : 'passed',
    inputs: inputs.map(({ evidence }) => evidence),
  };
}
