import type { RawEntry, RawPart } from '../assemble/raw-pack';
import { type FormFields, fieldAt } from '../form/form-schema';
import { suggestion } from '../form/nearest-name';
import type { Need, Part, Requirement, SubjectPath } from '../pack/pack';
import { needSchema } from '../pack/pack-schema';
import { compiledAt } from './compiled-at';

/** Checks what a department says that it needs. @throws YushenError `bad-pack` */
export function loadPart(part: RawPart, form: FormFields, requirements: readonly Requirement[]): Part {
  const { id, title, department, basis, rules } = part;
  return { id, title, department, basis, rules, needs: part.needs.map((entry) => toNeed(entry, form, requirements)) };
}

function toNeed({ raw, written }: RawEntry, form: FormFields, requirements: readonly Requirement[]): Need {
  const parsed = needSchema.safeParse(raw);
  if (!parsed.success) throw written.schemaFault(parsed.error);
  const { id, why, when, of, where } = parsed.data;
  const requirement = requirements.find((one) => one.id === id);
  const ids = requirements.map((one) => one.id);
  if (!requirement) throw written.faultAt(['id'], `"${id}" is no requirement of this matter.${suggestion(id, ids)}`);
  const persons = requirement.subjects.map(({ path }) => path);
  for (const path of of ?? [])
    if (!persons.includes(path))
      throw written.faultAt(['of'], `"${id}" holds for ${persons.join(', ') || 'nobody in particular'}, not "${path}"`);
  const subjects = of && requirement.subjects.filter(({ path }) => of.includes(path));
  const person = personFields(form, subjects ?? requirement.subjects);
  return {
    requirement: id,
    why,
    when: compiledAt(when, { form }, written, ['when']),
    subjects,
    where: compiledAt(where, { form, ...(person && { person }) }, written, ['where']),
  };
}

/** What a condition may say of one of the persons: the fields that any of the lists has. */
function personFields(form: FormFields, subjects: readonly SubjectPath[]): FormFields | undefined {
  const found = subjects.flatMap(({ path }) => {
    const field = fieldAt(form, path);
    const element = field?.type === 'list' ? field.of : field;
    return element?.type === 'object' ? [element.fields] : [];
  });
  return found.length === 0 ? undefined : Object.assign({}, ...found);
}
