import { FORM_TITLE } from '@yushen/contract';
import { z } from 'zod';
import { absentFormPaths } from '../conditions/absent-form-paths';
import { type Condition, conditionIn } from '../conditions/condition';
import { unreadableValue } from '../criteria/judge-term';
import { textOf, valuesAt } from '../form/form-value';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import { formReading, type Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly given: Readonly<Record<string, Reference>>;
  readonly assert: Condition;
}

/** What no other check covers: a CEL expression over `form`, `submittedAt` and the values named in `given`, each a string. */
export const expression = defineCheck<Params>({
  id: 'expression',
  about: { zh: '满足所列条件', en: 'The stated condition holds' },
  params: ({ value, form }) =>
    z
      .strictObject({ given: z.record(z.string(), value).default({}), assert: z.string() })
      .transform((params, context) => {
        const strings = [...Object.keys(params.given), 'submittedAt'].map((name) => [name, 'string'] as const);
        const assert = conditionIn(context, ['assert'], params.assert, { form, ...Object.fromEntries(strings) });
        return assert ? { given: params.given, assert } : z.NEVER;
      }),
  judge({ given, assert }, facts) {
    // What holds whatever the documents say relies on none of them.
    if (mayNotNeed(given, assert) && assert.judge({ form: facts.form, submittedAt: facts.on }) === true) {
      facts.looked();
      return [];
    }
    const named = Object.entries(given).map(([name, reference]) => ({ name, readings: facts.peek(reference) }));
    const settled = named.length === 0 || named.some(({ readings }) => readings.length > 0);
    if (settled) facts.looked();
    return combinations(named).flatMap((chosen): readonly CheckFinding[] => {
      const comesTo = (some: readonly Chosen[]) =>
        assert.judge({
          form: facts.form,
          submittedAt: facts.on,
          ...Object.fromEntries(some.map(({ name, reading }) => [name, reading.value])),
        });
      const verdict = comesTo(chosen);
      if (verdict === true) {
        const needed = enough(chosen, (some) => comesTo(some) === true);
        facts.rely(needed.map(({ reading }) => reading));
        const typed = typedIn(assert, facts);
        for (const one of typed.length === 0 ? [] : needed) {
          const otherwise = needed.map((other) => (other === one ? { ...one, reading: SOMETHING_ELSE } : other));
          if (comesTo(otherwise) === false) facts.corroborate([one.reading, ...typed]);
        }
        return [];
      }
      const readings = chosen.map(({ reading }) => reading);
      facts.rely(readings);
      if (verdict === 'unknown') {
        for (const reference of Object.values(given)) facts.read(reference);
        const absent = absentInForm(assert, facts, readings);
        return absent.length > 0 || chosen.length < named.length ? absent : notToBeJudged(assert, facts, readings);
      }
      return [{ code: 'rule.failed', severity: 'block', detail: { fault: 'condition-false' }, readings }];
    });
  },
});

/** Words that no document states: a condition that fails with them holds by just what a document says beside the form. */
const SOMETHING_ELSE = { value: '〇' } as Reading;

/** What the form says that a condition looks at. */
const typedIn = (assert: Condition, facts: CheckFacts): readonly Reading[] =>
  assert.looksAt.flatMap((path) => {
    const own = path.startsWith('form.') ? path.slice('form.'.length) : undefined;
    return own === undefined
      ? []
      : valuesAt(facts.form, own).flatMap(({ path: at, value }) => {
          const text = textOf(value);
          return text === undefined ? [] : [formReading(facts.formTitle(own), at, text)];
        });
  });

/** The values that a condition holds by, the least sure left out first: of two alternatives one is enough. */
const enough = (chosen: readonly Chosen[], holds: (some: readonly Chosen[]) => boolean): readonly Chosen[] =>
  [...chosen]
    .sort((one, other) => one.reading.confidence - other.reading.confidence)
    .reduce<readonly Chosen[]>((kept, one) => {
      const without = kept.filter((other) => other !== one);
      return holds(without) ? without : kept;
    }, chosen);

/** Only an alternative can hold without the values that it names. */
const mayNotNeed = (given: Params['given'], { operations }: Condition): boolean =>
  Object.keys(given).length > 0 && operations.includes('||');

/** The form leaves out what the condition looks at: nothing may be approved on that. */
function absentInForm(assert: Condition, facts: CheckFacts, readings: readonly Reading[]): readonly CheckFinding[] {
  return absentFormPaths(assert, facts.form).map((path) => {
    const field = facts.formTitle(path);
    return { code: 'field.missing', severity: 'review', detail: { document: FORM_TITLE, field }, readings, place: {} };
  });
}

/** All is there, and nothing can be made of it: an ID number that is none, a date that never was. */
function notToBeJudged(assert: Condition, facts: CheckFacts, readings: readonly Reading[]): readonly CheckFinding[] {
  const [path] = assert.looksAt.filter((one) => one.startsWith('form.'));
  if (path === undefined) return readings.map(unreadableValue);
  const field = facts.formTitle(path.slice('form.'.length));
  return [{ code: 'field.invalid', severity: 'review', detail: { document: FORM_TITLE, field }, readings, place: {} }];
}

interface Named {
  readonly name: string;
  readonly readings: readonly Reading[];
}

/** One of a name's readings. */
interface Chosen {
  readonly name: string;
  readonly reading: Reading;
}

/** Every way to choose one reading for each name that has any. */
function combinations(named: readonly Named[]): readonly (readonly Chosen[])[] {
  return named.reduce<readonly (readonly Chosen[])[]>(
    (chosen, { name, readings }) =>
      readings.length === 0 ? chosen : chosen.flatMap((one) => readings.map((reading) => [...one, { name, reading }])),
    [[]],
  );
}
