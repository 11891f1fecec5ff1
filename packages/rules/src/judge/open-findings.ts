import { type Finding, FORM_TITLE, type Severity } from '@yushen/contract';
import { absentFormPaths } from '../conditions/absent-form-paths';
import type { Condition } from '../conditions/condition';
import type { Corroboration } from '../doubt/corroboration';
import { isDoubtful, isSurelyBlank } from '../doubt/is-doubtful';
import { isSure, weighed } from '../doubt/weigh';
import { fieldAt } from '../form/form-schema';
import type { Facts } from '../pack/facts';
import type { MatterPack, Requirement } from '../pack/pack';
import { defined, placeOfDocument, placeOfReading } from '../pack/place-of';
import { type Blank, blankAt, type Reading } from '../pack/reading';
import type { Slot } from '../pack/slot';
import { documentTitle, fieldTitle } from '../pack/vocabulary';
import type { RuleVerdict } from './judge-rule';

const keyOf = (document: { readonly id: string } | undefined, field: string | undefined): string =>
  `${document?.id}\n${field}`;

/** A rule that only tells something decides nothing: what it read in doubt holds nobody up. */
export const decides = ({ rule }: Pick<RuleVerdict, 'rule'>): boolean => rule.severity !== 'notice';

/** Every value that a rule relied on and that was not read with enough confidence, once. What is surely `said` to be invalid is known. */
export function unreadableFields(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  slots: readonly Slot[],
  corroborated: Corroboration,
  said: readonly Finding[],
): readonly Finding[] {
  const invalid = said.filter(({ code, severity }) => code === 'field.invalid' && severity === 'block');
  const seen = new Set(invalid.map(({ document, field }) => `${document}\n${field}`));
  return verdicts.filter(decides).flatMap(({ rule, inputs }) =>
    inputs.flatMap((input): readonly Finding[] => {
      const key = keyOf(input.document, input.field);
      if (!isDoubtfulInput(pack, input, corroborated) || !input.document || seen.has(key)) return [];
      seen.add(key);
      const detail = { document: input.where, field: input.title };
      const place = placeOfReading(input, slots);
      return [
        { code: 'field.unreadable', severity: 'review', detail, ...place, rule: rule.id, evidence: [input.evidence] },
      ];
    }),
  );
}

export const isDoubtfulInput = (
  { confidence: limits }: MatterPack,
  input: Reading,
  corroborated: Corroboration,
): boolean => isDoubtful(limits, { ...input.reading, confidence: input.confidence }, corroborated.of(input));

/**
 * Every field that a rule needs and that is blank on its document, once. One that was only not found is a doubt; where
 * its place was found and surely nothing stands there, the applicant left it out.
 */
export function blankFields(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  slots: readonly Slot[],
  facts: Facts,
): readonly Finding[] {
  const required = slots.flatMap((slot) => requiredBlanks(slot).map((blank) => ({ blank, rule: undefined })));
  const needed = verdicts
    .filter(decides)
    .flatMap(({ rule, blanks }) => blanks.map((blank) => ({ blank, rule: rule.id })));
  const seen = new Set<string>();
  return [...needed, ...required].flatMap(({ blank: { document, field, places }, rule }): readonly Finding[] => {
    const key = keyOf(document, field);
    if (seen.has(key)) return [];
    seen.add(key);
    const [first] = places;
    const blank = first !== undefined && places.every((place) => isSurelyBlank(pack.confidence, place));
    const sure = blank && isSure(pack, facts, { documents: [document] });
    const severity: Severity = weighed(pack.blank, sure);
    const detail = {
      document: documentTitle(pack.vocabulary, document.type),
      field: fieldTitle(pack.vocabulary, field),
      ...(sure && { blank: true as const }),
    };
    const { box: _box, ...place } = placeOfDocument(document, slots);
    const at = sure ? { material: first.material, page: first.page, box: first.box } : {};
    return [{ code: 'field.missing', severity, detail, ...place, ...at, field, ...defined({ rule }) }];
  });
}

function requiredBlanks({ requirement, documents }: Slot): readonly Blank[] {
  return documents.flatMap((document) =>
    requirement.fields
      .filter((field) => (document.fields[field]?.value ?? '').trim() === '')
      .map((field) => blankAt(document, field, [field])),
  );
}

/** Conditions that cannot be judged because the form leaves something out: nothing may be approved on that. */
export function openConditions(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  slots: readonly Slot[],
  facts: Facts,
): readonly Finding[] {
  const open: { condition: Condition | undefined; requirement?: Requirement; rule?: string; person?: string }[] = [
    ...slots.flatMap(({ certain, requirement, person }) =>
      certain
        ? []
        : [requirement.when, requirement.where, ...requirement.acceptsWhen]
            .filter((condition) => condition !== undefined)
            .map((condition) => ({ condition, requirement, person: person?.path ?? '' })),
    ),
    ...verdicts.flatMap(({ status, rule }) =>
      status === 'undecided'
        ? [rule.when, ...rule.checks.map(({ when }) => when)].map((condition) => ({ condition, rule: rule.id }))
        : [],
    ),
  ];
  const seen = new Set<string>();
  return open.flatMap(({ condition, requirement, rule, person }) =>
    (condition ? absentFormPaths(condition, facts.form, person) : []).flatMap((path): readonly Finding[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const detail = { document: FORM_TITLE, field: fieldAt(pack.form, path)?.title ?? { zh: path, en: path } };
      const place = defined({ requirement: requirement?.id, rule });
      return [{ code: 'field.missing', severity: 'review', detail, ...place, evidence: [{ form: path }] }];
    }),
  );
}
