import { CONFIDENCE, YushenError } from '@yushen/contract';
import type { z } from 'zod';
import { assemblePack } from '../assemble/assemble-pack';
import type { RawEntry, RawPack } from '../assemble/raw-pack';
import { fieldAt } from '../form/form-schema';
import { suggestion } from '../form/nearest-name';
import type { BoundCheck, Identity, MatterPack, Requirement, Rule } from '../pack/pack';
import {
  type IdentityData,
  identitySchema,
  type PackData,
  packSchema,
  type RequirementData,
  type RuleData,
  requirementSchema,
  ruleSchema,
} from '../pack/pack-schema';
import { type References, referencesIn } from '../pack/references';
import type { Vocabulary } from '../pack/vocabulary';
import { PackFault, type PackResolver, type PackSource, type YamlPath } from '../yaml/pack-text';
import type { Written } from '../yaml/written';
import { compiledAt } from './compiled-at';
import { loadPart } from './load-part';
import { touches } from './touches';

/** An entry whose words fit, with the places that it came from, so that its faults can be pointed at. */
export interface Placed<T> extends Omit<RawEntry, 'raw'> {
  readonly data: T;
}

/**
 * Loads a matter's rules and checks them against themselves and against the documents there are: every type, field,
 * signing zone, form path, check and expression that it names must exist.
 *
 * @throws YushenError `bad-pack`, pointing at the first fault by file, line and column
 */
export function loadPack(source: PackSource, vocabulary: Vocabulary, resolve: PackResolver = noOthers): MatterPack {
  return compilePack(assemblePack(source, resolve), vocabulary);
}

const noOthers: PackResolver = (name) => {
  throw new YushenError('bad-pack', `The pack names "${name}", but no way to find other packs was passed in.`);
};

/**
 * Checks a pack that was put together. With `report`, every entry's first fault goes there and the entry is left out;
 * without, the first fault is thrown.
 *
 * @throws YushenError `bad-pack`
 */
export function compilePack(raw: RawPack, vocabulary: Vocabulary, report?: (fault: PackFault) => void): MatterPack {
  const attempt = <T>(work: () => T): readonly T[] => {
    try {
      return [work()];
    } catch (error) {
      if (report === undefined || !(error instanceof PackFault)) throw error;
      report(error);
      return [];
    }
  };
  const parsed = packSchema.safeParse(raw.head);
  if (!parsed.success) throw raw.written.schemaFault(parsed.error);
  const data = parsed.data;
  const identities = raw.sections.identities.flatMap((entry) => attempt(() => parse(entry, identitySchema)));
  const requirements = raw.sections.requirements.flatMap((entry) => attempt(() => parse(entry, requirementSchema)));
  const rules = raw.sections.rules.flatMap((entry) => attempt(() => parse(entry, ruleSchema)));
  if (requirements.length === 0) throw raw.written.faultAt(['requirements'], 'the matter asks for nothing');

  const accepted = Object.fromEntries(requirements.map(({ data }) => [data.id, acceptedTypes(data)]));
  const types = new Set(requirements.flatMap(({ data }) => acceptedTypes(data)));
  const referencesOf = (renamed: Placed<RuleData>['renamed']): References =>
    referencesIn({ form: data.form, applicant: data.applicant, requirements: accepted, renamed, vocabulary });
  const compiledRequirements = requirements.flatMap((entry) =>
    attempt(() => {
      checkTellsPersons(entry, identities);
      return toRequirement(entry, data, vocabulary);
    }),
  );
  return {
    id: data.id,
    version: data.version,
    ...(raw.base !== undefined && { base: raw.base }),
    title: data.title,
    departments: data.departments,
    basis: data.basis,
    effectiveFrom: data.effectiveFrom,
    form: data.form,
    applicant: data.applicant,
    confidence: {
      relied: data.confidence.relied ?? CONFIDENCE.relied,
      corroborated: data.confidence.corroborated ?? CONFIDENCE.corroborated,
      // A pack that asks more of what is borne out asks as much of what agrees, where it does not say otherwise.
      agreed: data.confidence.agreed ?? data.confidence.corroborated ?? CONFIDENCE.agreed,
    },
    blank: data.blank,
    identities: identities.flatMap((entry) => attempt(() => toIdentity(entry, vocabulary))),
    requirements: compiledRequirements,
    rules: rules
      .flatMap((entry) => attempt(() => toRule(entry, data, referencesOf(entry.renamed), vocabulary)))
      .filter((rule) => touches(rule, types, vocabulary)),
    parts: raw.parts.flatMap((part) => attempt(() => loadPart(part, data.form, compiledRequirements))),
    vocabulary: { ...vocabulary, registries: data.registries },
  };
}

/** An entry's words, checked once it is complete. */
function parse<T>({ raw, ...placed }: RawEntry, schema: z.ZodType<T>): Placed<T> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw placed.written.schemaFault(parsed.error);
  return { ...placed, data: parsed.data };
}

function toIdentity({ data, written }: Placed<IdentityData>, vocabulary: Vocabulary): Identity {
  for (const type of [data.document, data.back])
    if (type !== undefined) checkType(type, written, [type === data.back ? 'back' : 'document'], vocabulary);
  return {
    document: data.document,
    name: data.name,
    idNumber: data.idNumber ?? [],
    back: data.back,
    several: data.several,
  };
}

const acceptedTypes = ({ accepts }: RequirementData): readonly string[] => accepts.flatMap(({ types }) => types);

function checkType(type: string, written: Written, path: YamlPath, vocabulary: Vocabulary): void {
  const types = Object.keys(vocabulary.documents);
  if (!types.includes(type)) throw written.faultAt(path, `"${type}" is no document type.${suggestion(type, types)}`);
}

function toRequirement(
  { data, written }: Placed<RequirementData>,
  pack: PackData,
  vocabulary: Vocabulary,
): Requirement {
  for (const [index, { types }] of data.accepts.entries())
    for (const type of types) checkType(type, written, ['accepts', index], vocabulary);
  const subjects = data.each ?? data.subject ?? [];
  for (const subject of subjects)
    if (!fieldAt(pack.form, subject.path))
      throw written.faultAt([data.each ? 'each' : 'subject'], `the form has no "${subject.path}"`);
  if (data.when !== undefined && !data.condition)
    throw written.faultAt(['when'], 'a requirement with "when" says so in words under "condition"');
  for (const [index, field] of data.fields.entries())
    if (!acceptedTypes(data).some((type) => vocabulary.documents[type]?.fields.includes(field)))
      throw written.faultAt(['fields', index], `none of its documents carries "${field}"`);
  for (const [index, { type }] of data.available.entries())
    if (!acceptedTypes(data).includes(type))
      throw written.faultAt(['available', index, 'type'], `"${data.id}" does not take "${type}"`);
  const element = subjects[0] && fieldAt(pack.form, subjects[0].path);
  const person = element?.type === 'list' ? element.of : element;
  const { title, condition, fields, basis, guidance, note } = data;
  const overPerson = { form: pack.form, ...(person?.type === 'object' ? { person: person.fields } : {}) };
  return {
    id: data.id,
    title,
    accepts: data.accepts.map(({ types }) => types),
    acceptsWhen: data.accepts.map(({ when }, index) =>
      compiledAt(when, overPerson, written, ['accepts', index, 'when']),
    ),
    when: compiledAt(data.when, { form: pack.form }, written, ['when']),
    condition,
    subjects,
    each: data.each !== undefined,
    where: compiledAt(data.where, overPerson, written, ['where']),
    fields,
    basis,
    guidance,
    note,
    available: data.available,
  };
}

/** A list of persons takes only documents that say whose they are: else one document would serve them all. */
function checkTellsPersons(
  { data, written }: Placed<RequirementData>,
  identities: readonly Placed<IdentityData>[],
): void {
  if (!data.each) return;
  const telling = identities.flatMap(({ data: { document, back } }) => [document, back]);
  for (const [index, { types }] of data.accepts.entries())
    for (const type of types)
      if (!telling.includes(type))
        throw written.faultAt(['accepts', index], `"${type}" is not among "identities": it does not say whose it is`);
}

function toRule(
  { data, written }: Placed<RuleData>,
  pack: PackData,
  references: References,
  { checks }: Vocabulary,
): Rule {
  if ((data.check === undefined) === (data.checks === undefined))
    throw written.faultAt([], `rule "${data.id}" has either "check" or "checks"`);
  const bound =
    data.check === undefined
      ? (data.checks ?? []).map((one, index) => ({
          ...bind(one.check, one.params, written, ['checks', index], references, checks),
          when: compiledAt(one.when, { form: pack.form }, written, ['checks', index, 'when']),
        }))
      : [bind(data.check, data.params, written, [], references, checks)];
  const { id, title, severity, basis, message, guidance } = data;
  const when = compiledAt(data.when, { form: pack.form }, written, ['when']);
  return { id, title, checks: bound, when, severity, basis, message, guidance };
}

function bind(
  name: string,
  params: unknown,
  written: Written,
  path: YamlPath,
  references: References,
  checks: Vocabulary['checks'],
): BoundCheck {
  const check = checks.find(({ id }) => id === name);
  if (!check) {
    const known = checks.map(({ id }) => id);
    throw written.faultAt([...path, 'check'], `"${name}" is no check.${suggestion(name, known)}`);
  }
  const parsed = check.params(references).safeParse(params ?? {});
  if (!parsed.success) throw written.schemaFault(parsed.error, [...path, 'params']);
  return { check, params: parsed.data };
}
