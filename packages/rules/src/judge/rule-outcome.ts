import type { RuleInput, RuleOutcome } from '@yushen/contract';
import type { Corroboration } from '../doubt/corroboration';
import { textOf, valuesAt } from '../form/form-value';
import type { Facts } from '../pack/facts';
import type { MatterPack, Rule } from '../pack/pack';
import { defined } from '../pack/place-of';
import type { Reading } from '../pack/reading';
import type { RuleVerdict } from './judge-rule';
import { decides, isDoubtfulInput } from './open-findings';

/** What became of one rule, and everything it looked at: first what its conditions hang on, then what it judged. */
export function ruleOutcome(
  pack: MatterPack,
  verdict: RuleVerdict,
  facts: Facts,
  corroborated: Corroboration,
): RuleOutcome {
  const { rule, status, findings, blanks, inputs, marks } = verdict;
  const doubts = new Set(inputs.filter((input) => isDoubtfulInput(pack, input, corroborated)));
  const weighed = findings.some(({ severity }) => severity !== 'notice');
  const open = status === 'undecided' || (decides(verdict) && (blanks.length > 0 || doubts.size > 0));
  return {
    rule: rule.id,
    title: rule.title,
    ...defined({ basis: rule.basis }),
    status: status === 'not-applicable' ? status : weighed ? 'failed' : open ? 'unknown' : 'passed',
    inputs: distinct([
      ...conditionInputs(rule, facts),
      ...inputs.map((input) => toInput(input, doubts.has(input))),
      ...blanks.map(({ document, field }) => ({ document: document.id, field })),
      ...marks,
    ]),
  };
}

function toInput({ evidence: { document, field, form, sharedData, value } }: Reading, doubtful: boolean): RuleInput {
  return defined({ document, field, form, sharedData, value, doubtful: doubtful ? (true as const) : undefined });
}

/** The values of the form that say whether the rule applies; those that are left out come without a value. */
function conditionInputs({ when, checks }: Rule, { form }: Facts): readonly RuleInput[] {
  const paths = [when, ...checks.map((bound) => bound.when)].flatMap((condition) => condition?.looksAt ?? []);
  return paths
    .filter((path) => path.startsWith('form.'))
    .flatMap((path) => {
      const own = path.slice('form.'.length);
      const values = valuesAt(form, own).map(({ path: at, value }) => defined({ form: at, value: textOf(value) }));
      return values.length > 0 ? values : [{ form: own }];
    });
}

function distinct(inputs: readonly RuleInput[]): RuleInput[] {
  const byText = new Map(inputs.map((input) => [JSON.stringify(input), input]));
  return [...byText.values()];
}
