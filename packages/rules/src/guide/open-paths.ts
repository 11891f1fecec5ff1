import { listSlots } from '../assign/list-slots';
import type { Condition } from '../conditions/condition';
import { valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { MatterPack, Requirement } from '../pack/pack';
import { fieldOf, isEmptyAt, possibleAnswers, withAnswer } from './possible-answers';

/** Combinations of answers that are tried at most; with more, every question counts as one that may matter. */
const MAX_COMBINATIONS = 512;

/**
 * The paths of the form that are not answered yet and on which it depends what a requirement asks for: those of which two
 * answers, everything else being equal, make a difference.
 */
export function openPaths(
  pack: MatterPack,
  requirement: Requirement,
  form: Form,
  answered: (path: string) => boolean,
): readonly string[] {
  const paths = lookedAt(requirement, form).filter((path) => !answered(path));
  const choices = paths.map((path) => possibleAnswers(fieldOf(pack, path)).map(({ value }) => value));
  const endless = paths.filter((_, index) => choices[index]!.length === 0);
  const known = paths.filter((_, index) => choices[index]!.length > 0);
  const options = choices.filter((values) => values.length > 0);
  const total = options.reduce((product, values) => product * values.length, 1);
  if (total > MAX_COMBINATIONS) return paths;
  const outcomes = new Map(
    combinations(options.map(({ length }) => length)).map((chosen) => [
      chosen.join(),
      askedFor(
        pack,
        requirement,
        chosen.reduce((filled, choice, index) => withAnswer(filled, known[index]!, options[index]![choice]), form),
      ),
    ]),
  );
  const matters = (index: number): boolean =>
    [...outcomes].some(([chosen, outcome]) => {
      const others = chosen.split(',');
      return options[index]!.some((_, choice) => outcomes.get(others.with(index, String(choice)).join()) !== outcome);
    });
  const mattering = known.filter((_, index) => matters(index));
  return [...mattering, ...endless, ...unnamed(pack, requirement, form)].filter(
    (path, index, all) => all.indexOf(path) === index,
  );
}

/** What its conditions look at; `person.x` is looked up for each person that the form lists. */
function lookedAt({ when, where, acceptsWhen, subjects }: Requirement, form: Form): readonly string[] {
  const persons = subjects.flatMap(({ path }) => valuesAt(form, path).map((one) => one.path));
  const paths = [when, where, ...acceptsWhen].flatMap((condition?: Condition) =>
    (condition?.looksAt ?? []).flatMap((path) => {
      const [variable, ...rest] = path.split('.');
      if (variable === 'form') return [rest.join('.')];
      return variable === 'person' ? persons.map((person) => [person, ...rest].join('.')) : [];
    }),
  );
  return [...new Set(paths)];
}

/** Where it may apply, but the form names nobody yet whom it is for. */
function unnamed(pack: MatterPack, { each, when, subjects }: Requirement, form: Form): readonly string[] {
  if (!each || when?.judge({ form }) === false || !subjects.every(({ path }) => isEmptyAt(form, path))) return [];
  return subjects.map(({ path }) => path).filter((path) => fieldOf(pack, path)?.type === 'list');
}

/** What a requirement asks for under a form, as text to compare. */
function askedFor(pack: MatterPack, requirement: Requirement, form: Form): string {
  const slots = listSlots({ ...pack, requirements: [requirement] }, form, []);
  const papers = slots.map(({ requirement: { accepts }, person, certain }) => [accepts, person?.path, certain]);
  // A list that names nobody opens no slot, whether the requirement applies or not.
  return JSON.stringify([requirement.when?.judge({ form }) ?? true, papers]);
}

function combinations(lengths: readonly number[]): readonly (readonly number[])[] {
  return lengths.reduce<readonly (readonly number[])[]>(
    (chosen, length) => chosen.flatMap((one) => Array.from({ length }, (_, index) => [...one, index])),
    [[]],
  );
}
