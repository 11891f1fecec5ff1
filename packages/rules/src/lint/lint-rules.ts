import type { Text } from '@yushen/contract';
import type { BoundCheck, Requirement, Rule } from '../pack/pack';
import { canBe, type Wanted } from './can-be';
import type { LintFinding } from './lint-finding';
import type { Linted } from './lint-pack';
import { referencesOf, requirementsNamed } from './references-of';

/** Rules of the matter's own that cannot fail in any case. */
export function lintRules(linted: Linted): readonly LintFinding[] {
  const { pack, raw, rule: entryOf } = linted;
  const loaded = new Set(pack.rules.map(({ id }) => id));
  const dropped = raw.sections.rules.filter(({ raw: { id }, shared }) => !shared && !loaded.has(String(id)));
  return [
    ...dropped
      .filter(({ raw: { id } }) => pack.rules.length > 0 && isWhole(linted, String(id)))
      .map(({ raw: { id } }) => neverFires(linted, String(id), NOTHING_ASKED)),
    ...pack.rules
      .filter(({ id }) => !entryOf(id).shared)
      .flatMap((rule) => {
        const why = rule.checks.map((check) => whyNever(linted, rule, check));
        return why.every((one) => one !== undefined) && why[0] ? [neverFires(linted, rule.id, why[0])] : [];
      }),
  ];
}

const NOTHING_ASKED: Text = {
  zh: '它检查的材料本事项从不要求',
  en: 'it looks only at documents that this matter never asks for',
};

const NEVER_TOGETHER: Text = {
  zh: '它比对的材料不会同时要求',
  en: 'the documents that it compares are never asked for in one case',
};

const NEVER_ASKED: Text = {
  zh: '在它适用的情形下，它检查的材料从不要求',
  en: 'where it applies, the documents that it looks at are never asked for',
};

const ALWAYS_TRUE: Text = { zh: '它断言的条件永远成立', en: 'what it asserts always holds' };

/** A rule that did not load has its own fault already. */
const isWhole = ({ raw }: Linted, id: string): boolean =>
  raw.sections.rules.some((entry) => entry.raw.id === id && ('check' in entry.raw || 'checks' in entry.raw));

/** Why one check can find nothing; undefined where it may. */
function whyNever({ pack }: Linted, rule: Rule, { when, params }: BoundCheck): Text | undefined {
  const applies: readonly Wanted[] = [rule.when, when].flatMap((condition) =>
    condition ? [{ condition, is: true }] : [],
  );
  const scope = { form: pack.form };
  const together = (requirements: readonly Requirement[]): boolean =>
    canBe(
      [...applies, ...requirements.flatMap((one) => (one.when ? [{ condition: one.when, is: true }] : []))],
      scope,
    ) !== false;
  const found = (id: string): Requirement | undefined => pack.requirements.find((one) => one.id === id);
  const named = requirementsNamed(params).flatMap((id) => found(id) ?? []);
  const others = referencesOf(params).some(({ kind }) => kind !== 'requirement');
  if (named.length > 0 && !others && !named.some((one) => together([one]))) return NEVER_ASKED;
  const asserted = assertionIn(params);
  if (asserted && canBe([...applies, { condition: asserted, is: false }], scope) === false) return ALWAYS_TRUE;
  return comparesNothing(params, found, together) ? NEVER_TOGETHER : undefined;
}

/** A comparison of which no two sources are ever there. */
function comparesNothing(
  params: unknown,
  found: (id: string) => Requirement | undefined,
  together: (requirements: readonly Requirement[]) => boolean,
): boolean {
  if (typeof params !== 'object' || params === null || !('sources' in params) || !Array.isArray(params.sources))
    return false;
  const sources = params.sources.flatMap((source) => referencesOf(source));
  if (sources.length < 2 || referencesOf({ ...params, sources: [] }).length > 0) return false;
  const papers = sources.map((source) => (source.kind === 'requirement' ? found(source.requirement) : undefined));
  // One requirement that holds for several persons, or takes several documents, may bring two values by itself.
  if (
    sources.some(({ kind }) => kind === 'document') ||
    papers.some((one) => one?.each || one?.accepts.some(({ length }) => length > 1))
  )
    return false;
  return !papers.some((left, index) =>
    papers.slice(index + 1).some((right) => together([left, right].flatMap((one) => one ?? []))),
  );
}

function assertionIn(params: unknown): Wanted['condition'] | undefined {
  if (typeof params !== 'object' || params === null || !('assert' in params) || !('given' in params)) return undefined;
  if (Object.keys(params.given as object).length > 0) return undefined;
  return params.assert as Wanted['condition'];
}

function neverFires({ rule }: Linted, id: string, why: Text): LintFinding {
  return {
    code: 'rule.never-fires',
    level: 'error',
    ...rule(id).written.placeAt(['id']),
    about: id,
    message: { zh: `这条规则不可能发现问题：${why.zh}`, en: `This rule can never find anything: ${why.en}` },
    way: { zh: '改正它检查的内容或条件，或删去', en: 'Correct what it looks at or its condition, or leave it out' },
  };
}
