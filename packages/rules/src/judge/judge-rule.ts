import type { Evidence, Finding, RuleInput, Severity } from '@yushen/contract';
import { filesOf, mayBe, restOfFiles, strayPages } from '../doubt/may-be';
import { type Grounds, isSure, weighed } from '../doubt/weigh';
import type { CheckFinding } from '../pack/define-check';
import type { Facts } from '../pack/facts';
import type { MatterPack, Rule } from '../pack/pack';
import { defined, placeOfDocument, placeOfReading, placeOfSlot } from '../pack/place-of';
import type { Blank, Reading } from '../pack/reading';
import { lackingTypes, type Slot } from '../pack/slot';
import { ruleFacts, type Trace } from './rule-facts';

/** What came of one rule, before the doubts of all rules are gathered. */
export interface RuleVerdict {
  readonly rule: Rule;
  readonly status: 'judged' | 'not-applicable' | 'undecided';
  readonly findings: readonly Finding[];
  readonly inputs: readonly Reading[];
  readonly blanks: readonly Blank[];
  readonly corroborated: readonly Reading[];
  /** Those of them that a sure one bears out. */
  readonly agreed: readonly Reading[];
  readonly marks: readonly RuleInput[];
}

const OPEN: ReadonlySet<string> = new Set(['field.missing', 'field.unreadable']);

/** Runs a rule's checks on the facts. Its condition decides whether it applies; where that is unknown, so is the rule. */
export function judgeRule(pack: MatterPack, rule: Rule, slots: readonly Slot[], facts: Facts): RuleVerdict {
  const applies = rule.when?.judge({ form: facts.form }) ?? true;
  const nothing = { rule, findings: [], inputs: [], blanks: [], corroborated: [], agreed: [], marks: [] };
  if (applies === false) return { ...nothing, status: 'not-applicable' };
  const trace: Trace = { inputs: [], blanks: [], corroborated: [], agreed: [], marks: [], touched: false };
  const view = ruleFacts(pack, slots, facts, trace);
  const asked = rule.checks.map((bound) => ({ ...bound, applies: bound.when?.judge({ form: facts.form }) ?? true }));
  const found = asked.flatMap(({ check, params, applies: own }) => (own === false ? [] : check.judge(params, view)));
  const settled = applies === true && asked.every((bound) => bound.applies !== 'unknown');
  const used = trace.inputs.length > 0 || trace.blanks.length > 0 || trace.touched || found.length > 0;
  if (!used) return { ...nothing, status: 'not-applicable' };
  if (!settled) return { ...nothing, status: 'undecided', inputs: trace.inputs };
  return {
    rule,
    status: 'judged',
    findings: found.map((finding) => toFinding(finding, pack, rule, slots, facts)),
    inputs: trace.inputs,
    blanks: trace.blanks,
    corroborated: trace.corroborated,
    agreed: trace.agreed,
    marks: trace.marks,
  };
}

function toFinding(found: CheckFinding, pack: MatterPack, rule: Rule, slots: readonly Slot[], facts: Facts): Finding {
  const { severity: own, readings, others = [], place: _place, ...coded } = found;
  const wanted = own === 'block' ? (rule.severity ?? own) : rule.severity === 'notice' ? 'notice' : own;
  const grounds = groundsOf(found, pack, slots, facts);
  const severity: Severity = weighed(wanted, isSure(pack, facts, grounds));
  const doubtful = severity !== wanted;
  const evidence: readonly Evidence[] = [...readings, ...others].map((reading) => reading.evidence);
  return {
    ...(doubtful ? asDoubt(coded as CheckFinding, filesOf(facts, grounds.mayBe ?? [])) : coded),
    severity,
    ...whereOf(found, slots),
    rule: rule.id,
    ...defined({
      basis: rule.basis,
      // A rule's own words are about what it forbids, not about what it could not judge.
      message: OPEN.has(coded.code) ? undefined : rule.message,
      guidance: doubtful || OPEN.has(coded.code) ? undefined : rule.guidance,
      advice: doubtful ? { kind: 'unsure' as const } : undefined,
      evidence: evidence.length > 0 ? [...evidence] : undefined,
    }),
  } as Finding;
}

/** What it rests on: its values, the document it is about, and, where something is not there, uploads that may be it. */
function groundsOf(
  { code, readings, others = [], place }: CheckFinding,
  pack: MatterPack,
  slots: readonly Slot[],
  facts: Facts,
): Grounds {
  const compared = code === 'field.mismatch' || code === 'amount.mismatch' ? [...readings, ...others] : [];
  const rests = { readings, compared, documents: [place?.document], refused: code === 'field.invalid' };
  if (code === 'material.incomplete' && place?.slot) {
    const sought = { types: lackingTypes(place.slot), requirement: place.slot.requirement.id };
    return { ...rests, mayBe: mayBe(pack, slots, facts, sought) };
  }
  if ((code === 'seal.missing' || code === 'signature.missing') && place?.document)
    return { ...rests, mayBe: [...restOfFiles(place.document, facts), ...strayPages(place.document, facts)] };
  return rests;
}

/** Says itself that it is a doubt, where its words can. */
function asDoubt(found: CheckFinding, mayBe: readonly string[]): CheckFinding {
  switch (found.code) {
    case 'field.mismatch':
      return { ...found, detail: { ...found.detail, doubtful: true } };
    case 'seal.mismatch':
    case 'signature.missing':
      return { ...found, detail: { ...found.detail, unsure: true } } as CheckFinding;
    case 'material.incomplete':
      return mayBe.length === 0 ? found : { ...found, detail: { ...found.detail, mayBe } };
    default:
      return found;
  }
}

function whereOf({ place, readings }: CheckFinding, slots: readonly Slot[]): Partial<Finding> {
  if (!place) {
    const first = readings.find(({ document }) => document !== undefined) ?? readings[0];
    return first ? placeOfReading(first, slots) : {};
  }
  return defined({
    ...placeOfSlot(place.slot),
    ...(place.document ? placeOfDocument(place.document, slots) : {}),
    field: place.field,
    ...place.at,
  });
}
