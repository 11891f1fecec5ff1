import { YushenError } from '@yushen/contract';
import { ALL_CHECKS, findCheck } from './checks/all-checks';
import { type Condition, ConditionFault, type ConditionVariable, compileCondition } from './condition';
import { DEFAULT_CONFIDENCE } from './confidence-limits';
import { fieldAt } from './form/form-schema';
import { suggestion } from './form/nearest-name';
import type { BoundCheck, Identity, MatterPack, Requirement, Rule } from './pack';
import {
  type IdentityData,
  type PackData,
  packSchema,
  type RequirementData,
  type RuleData,
  sharedPackSchema,
} from './pack-schema';
import { type References, referencesIn } from './references';
import { touches } from './touches';
import type { Vocabulary } from './vocabulary';
import { type PackSource, PackText, type YamlPath } from './yaml/pack-text';

/** Finds the text of a shared pack by its name in `include`. */
export type IncludeResolver = (name: string) => PackSource;

/** An entry with the text and the place that it came from, so that its faults can be pointed at. */
interface Placed<T> {
  readonly data: T;
  readonly text: PackText;
  readonly path: YamlPath;
  readonly shared: boolean;
}

/**
 * Loads a matter's rules and checks them against themselves and against the documents there are: every type, field,
 * signing zone, form path, check and expression that it names must exist.
 *
 * @throws YushenError `bad-pack`, pointing at the first fault by file, line and column
 */
export function loadPack(
  source: PackSource,
  vocabulary: Vocabulary,
  include: IncludeResolver = noIncludes,
): MatterPack {
  const text = new PackText(source);
  const parsed = packSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  const data = parsed.data;
  const shared = data.include.map((name) => loadShared(include(name)));
  const own = { text, data };
  const identities = [own, ...shared].flatMap((one) =>
    placed(one.text, 'identities', one.data.identities, one !== own),
  );
  const requirements = merged(
    [own, ...shared].map((one) => placed(one.text, 'requirements', one.data.requirements, one !== own)),
    data.without,
  );
  const rules = merged(
    [own, ...shared].map((one) => placed(one.text, 'rules', one.data.rules, one !== own)),
    data.without,
  );
  checkWithout(
    text,
    data,
    shared.map((one) => one.data),
  );

  const scope = {
    form: data.form,
    applicant: data.applicant,
    requirements: Object.fromEntries(requirements.map(({ data }) => [data.id, acceptedTypes(data)])),
    vocabulary,
  };
  const types = new Set(requirements.flatMap(({ data }) => acceptedTypes(data)));
  const references = referencesIn(scope);
  return {
    id: data.id,
    version: data.version,
    title: data.title,
    departments: data.departments,
    basis: data.basis,
    effectiveFrom: data.effectiveFrom,
    form: data.form,
    applicant: data.applicant,
    confidence: {
      relied: data.confidence.relied ?? DEFAULT_CONFIDENCE.relied,
      corroborated: data.confidence.corroborated ?? DEFAULT_CONFIDENCE.corroborated,
    },
    blank: data.blank,
    identities: identities.map((entry) => toIdentity(entry, vocabulary)),
    requirements: requirements.map((entry) => {
      checkTellsPersons(entry, identities);
      return toRequirement(entry, data, vocabulary);
    }),
    rules: rules.map((entry) => toRule(entry, data, references)).filter((rule) => touches(rule, types, vocabulary)),
    vocabulary,
  };
}

const noIncludes: IncludeResolver = (name) => {
  throw new YushenError('bad-pack', `The pack includes "${name}", but no way to find shared packs was handed in.`);
};

function loadShared(source: PackSource): { text: PackText; data: ReturnType<typeof sharedPackSchema.parse> } {
  const text = new PackText(source);
  const parsed = sharedPackSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  return { text, data: parsed.data };
}

function placed<T>(text: PackText, section: string, entries: readonly T[], shared: boolean): readonly Placed<T>[] {
  return entries.map((data, index) => ({ data, text, path: [section, index], shared }));
}

/** Later lists give way to earlier ones, entry by entry; inside one list an id stands once. */
function merged<T extends { readonly id: string }>(
  lists: readonly (readonly Placed<T>[])[],
  without: readonly string[],
): readonly Placed<T>[] {
  const kept: Placed<T>[] = [];
  for (const list of lists) {
    const before = new Set(kept.map(({ data }) => data.id));
    for (const [index, entry] of list.entries()) {
      if (list.findIndex(({ data }) => data.id === entry.data.id) !== index)
        throw entry.text.faultAt([...entry.path, 'id'], `"${entry.data.id}" stands twice`);
      if (!before.has(entry.data.id) && !(entry.shared && without.includes(entry.data.id))) kept.push(entry);
    }
  }
  return kept;
}

function checkWithout(
  text: PackText,
  { without }: PackData,
  shared: readonly { requirements: readonly RequirementData[]; rules: readonly RuleData[] }[],
): void {
  const ids = shared.flatMap(({ requirements, rules }) => [...requirements, ...rules].map(({ id }) => id));
  for (const [index, id] of without.entries())
    if (!ids.includes(id))
      throw text.faultAt(['without', index], `"${id}" is in no shared pack.${suggestion(id, ids)}`);
}

function toIdentity({ data, text, path }: Placed<IdentityData>, vocabulary: Vocabulary): Identity {
  for (const type of [data.document, data.back])
    if (type !== undefined) checkType(type, text, [...path, type === data.back ? 'back' : 'document'], vocabulary);
  return {
    document: data.document,
    name: data.name,
    idNumber: data.idNumber ?? [],
    back: data.back,
    several: data.several,
  };
}

const acceptedTypes = ({ accepts }: RequirementData): readonly string[] => accepts.flatMap(({ types }) => types);

function checkType(type: string, text: PackText, path: YamlPath, vocabulary: Vocabulary): void {
  const types = Object.keys(vocabulary.documents);
  if (!types.includes(type)) throw text.faultAt(path, `"${type}" is no document type.${suggestion(type, types)}`);
}

function toRequirement(
  { data, text, path }: Placed<RequirementData>,
  pack: PackData,
  vocabulary: Vocabulary,
): Requirement {
  for (const [index, { types }] of data.accepts.entries())
    for (const type of types) checkType(type, text, [...path, 'accepts', index], vocabulary);
  const subjects = data.each ?? data.subject ?? [];
  for (const subject of subjects)
    if (!fieldAt(pack.form, subject.path))
      throw text.faultAt([...path, data.each ? 'each' : 'subject'], `the form has no "${subject.path}"`);
  if (data.when !== undefined && !data.condition)
    throw text.faultAt([...path, 'when'], 'a requirement with "when" says so in words under "condition"');
  for (const [index, field] of data.fields.entries())
    if (!acceptedTypes(data).some((type) => vocabulary.documents[type]?.fields.includes(field)))
      throw text.faultAt([...path, 'fields', index], `none of its documents carries "${field}"`);
  for (const [index, { type }] of data.available.entries())
    if (!acceptedTypes(data).includes(type))
      throw text.faultAt([...path, 'available', index, 'type'], `"${data.id}" does not take "${type}"`);
  const element = subjects[0] && fieldAt(pack.form, subjects[0].path);
  const person = element?.type === 'list' ? element.of : element;
  const { title, condition, fields, basis, guidance, note } = data;
  const overPerson = { form: pack.form, ...(person?.type === 'object' ? { person: person.fields } : {}) };
  return {
    id: data.id,
    title,
    accepts: data.accepts.map(({ types }) => types),
    acceptsWhen: data.accepts.map(({ when }, index) =>
      compiled(when, overPerson, text, [...path, 'accepts', index, 'when']),
    ),
    when: compiled(data.when, { form: pack.form }, text, [...path, 'when']),
    condition,
    subjects,
    each: data.each !== undefined,
    where: compiled(data.where, overPerson, text, [...path, 'where']),
    fields,
    basis,
    guidance,
    note,
    available: data.available,
  };
}

/** A list of persons takes only papers that say whose they are: else one paper would serve them all. */
function checkTellsPersons(
  { data, text, path }: Placed<RequirementData>,
  identities: readonly Placed<IdentityData>[],
): void {
  if (!data.each) return;
  const telling = identities.flatMap(({ data: { document, back } }) => [document, back]);
  for (const [index, { types }] of data.accepts.entries())
    for (const type of types)
      if (!telling.includes(type))
        throw text.faultAt(
          [...path, 'accepts', index],
          `"${type}" is not among "identities": it does not say whose it is`,
        );
}

function toRule({ data, text, path }: Placed<RuleData>, pack: PackData, references: References): Rule {
  if ((data.check === undefined) === (data.checks === undefined))
    throw text.faultAt(path, `rule "${data.id}" has either "check" or "checks"`);
  const bound =
    data.check === undefined
      ? (data.checks ?? []).map((one, index) => ({
          ...bind(one.check, one.params, text, [...path, 'checks', index], references),
          when: compiled(one.when, { form: pack.form }, text, [...path, 'checks', index, 'when']),
        }))
      : [bind(data.check, data.params, text, path, references)];
  const { id, title, severity, basis, message, guidance } = data;
  const when = compiled(data.when, { form: pack.form }, text, [...path, 'when']);
  return { id, title, checks: bound, when, severity, basis, message, guidance };
}

function bind(name: string, params: unknown, text: PackText, path: YamlPath, references: References): BoundCheck {
  const check = findCheck(name);
  if (!check) {
    const known = ALL_CHECKS.map(({ id }) => id);
    throw text.faultAt([...path, 'check'], `"${name}" is no check.${suggestion(name, known)}`);
  }
  const parsed = check.params(references).safeParse(params ?? {});
  if (!parsed.success) throw text.schemaFault(parsed.error, [...path, 'params']);
  return { check, params: parsed.data };
}

function compiled(
  expression: string | undefined,
  variables: Readonly<Record<string, ConditionVariable>>,
  text: PackText,
  path: YamlPath,
): Condition | undefined {
  if (expression === undefined) return undefined;
  try {
    return compileCondition(expression, variables);
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    throw text.faultAt(path, error.message, { text: expression, offset: error.offset });
  }
}
