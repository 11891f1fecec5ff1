import type { Text } from '@yushen/contract';
import type { RawEntry } from '../assemble/raw-pack';
import type { Condition } from '../conditions/condition';
import { type FormFields, fieldAt } from '../form/form-schema';
import { suggestion } from '../form/nearest-name';
import type { Requirement, Rule } from '../pack/pack';
import type { YamlPath } from '../yaml/pack-text';
import { canBe, type Scope } from './can-be';
import type { LintFinding } from './lint-finding';
import type { Linted } from './lint-pack';

/** A condition of a pack with its place. */
interface Held {
  readonly condition: Condition;
  readonly entry: RawEntry;
  readonly path: YamlPath;
  readonly scope: Scope;
  /** What falls away where it never holds. */
  readonly kind: 'requirement' | 'rule' | 'alternative';
}

/** Conditions that name a choice which is not there, that no form can meet, or that every form meets. */
export function lintConditions({ pack, requirement, rule }: Linted): readonly LintFinding[] {
  const held = [
    ...pack.requirements.flatMap((one) => ofRequirement(one, requirement(one.id), pack.form)),
    ...pack.rules.flatMap((one) => ofRule(one, rule(one.id), pack.form)),
  ];
  return held.flatMap((one) => {
    const unknown = unknownValues(one);
    if (unknown.length > 0) return unknown;
    if (canBe([{ condition: one.condition, is: true }], one.scope) === false) return [never(one)];
    if (canBe([{ condition: one.condition, is: false }], one.scope) === false && one.entry.shared === false)
      return [always(one)];
    return [];
  });
}

/** The fields of the persons whom a requirement holds for. */
export function personFields({ subjects }: Requirement, form: FormFields): FormFields | undefined {
  const [first] = subjects;
  const field = first && fieldAt(form, first.path);
  const element = field?.type === 'list' ? field.of : field;
  return element?.type === 'object' ? element.fields : undefined;
}

function ofRequirement(requirement: Requirement, entry: RawEntry, form: FormFields): readonly Held[] {
  const scope = { form, person: personFields(requirement, form) };
  const single = [
    { condition: requirement.when, path: ['when'], kind: 'requirement' as const },
    { condition: requirement.where, path: ['where'], kind: 'requirement' as const },
    ...requirement.acceptsWhen.map((condition, index) => ({
      condition,
      path: ['accepts', index, 'when'],
      kind: 'alternative' as const,
    })),
  ];
  return single.flatMap(({ condition, ...rest }) => (condition ? [{ condition, ...rest, entry, scope }] : []));
}

function ofRule(rule: Rule, entry: RawEntry, form: FormFields): readonly Held[] {
  const single = [
    { condition: rule.when, path: ['when'] },
    ...rule.checks.map(({ when }, index) => ({ condition: when, path: ['checks', index, 'when'] })),
  ];
  return single.flatMap(({ condition, path }) =>
    condition ? [{ condition, path, entry, scope: { form }, kind: 'rule' as const }] : [],
  );
}

function unknownValues({ condition, entry, path, scope }: Held): readonly LintFinding[] {
  return condition.compares.flatMap(({ path: compared, value }): readonly LintFinding[] => {
    const [root, ...rest] = compared.split('.');
    const fields = root === 'person' ? scope.person : root === 'form' ? scope.form : undefined;
    const field = fields && fieldAt(fields, rest.join('.'));
    if (field?.type !== 'enum' || Object.hasOwn(field.values, value)) return [];
    const choices = Object.keys(field.values);
    return [
      {
        code: 'condition.unknown-value',
        level: 'error',
        ...entry.written.placeAt(path),
        about: String(entry.raw.id),
        message: {
          zh: `“${compared}”没有“${value}”这个选项，条件永远比不中`,
          en: `"${compared}" has no choice "${value}": the comparison never holds`,
        },
        way: {
          zh: `可选值：${choices.join('、')}`,
          en: `The choices are ${choices.join(', ')}.${suggestion(value, choices)}`,
        },
      },
    ];
  });
}

const LOST: Readonly<Record<Held['kind'], Text>> = {
  requirement: { zh: '这份材料永远不会要求', en: 'this requirement is never asked for' },
  rule: { zh: '这条规则永远不会检查', en: 'this rule is never judged' },
  alternative: { zh: '这一种材料永远不能用', en: 'this alternative is never taken' },
};

function never({ condition, entry, path, kind }: Held): LintFinding {
  return {
    code: kind === 'requirement' ? 'requirement.unreachable' : 'condition.never',
    level: 'error',
    ...entry.written.placeAt(path),
    about: String(entry.raw.id),
    message: {
      zh: `条件自相矛盾（${condition.text}）：${LOST[kind].zh}`,
      en: `The condition contradicts itself (${condition.text}): ${LOST[kind].en}`,
    },
    way: { zh: '改正条件，或删去这一项', en: 'Correct the condition, or leave the entry out' },
  };
}

function always({ condition, entry, path }: Held): LintFinding {
  return {
    code: 'condition.always',
    level: 'warning',
    ...entry.written.placeAt(path),
    about: String(entry.raw.id),
    message: { zh: `条件永远成立（${condition.text}）`, en: `The condition always holds (${condition.text})` },
    way: { zh: '删去条件，或改为真正要区分的情形', en: 'Leave it out, or say which cases are meant' },
  };
}
