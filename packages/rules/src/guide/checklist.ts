import { filledIn, type Text } from '@yushen/contract';
import type { Form } from '../form/parse-form';
import type { MatterPack, Requirement, Rule } from '../pack/pack';
import { carriesField, fieldTitle, type Vocabulary } from '../pack/vocabulary';

/** One thing that will be checked on a material. */
export interface CheckItem {
  /** The rule that checks it; absent for what must simply be filled in. */
  readonly rule?: string;
  /** What is checked, in a few words. */
  readonly title: Text;
}

/** What will be checked on the documents for a requirement, as far as the form does not rule it out. */
export function checklist(pack: MatterPack, requirement: Requirement, form: Form): readonly CheckItem[] {
  const rules = pack.rules.filter(
    (rule) =>
      rule.when?.judge({ form }) !== false &&
      rule.checks.some(
        ({ when, params }) => when?.judge({ form }) !== false && concerns(params, requirement, pack.vocabulary),
      ),
  );
  return [
    ...requirement.fields.map((field) => ({ title: filledIn(fieldTitle(pack.vocabulary, field)) })),
    ...rules.map(({ id, title }: Rule) => ({ rule: id, title })),
  ];
}

/** Whether a check's parameters name the requirement, or a document that it takes. */
function concerns(params: unknown, requirement: Requirement, vocabulary: Vocabulary): boolean {
  if (Array.isArray(params)) return params.some((one) => concerns(one, requirement, vocabulary));
  if (typeof params !== 'object' || params === null) return false;
  const entry = params as Readonly<Record<string, unknown>>;
  if ([entry.requirement, entry.requirements].flat().includes(requirement.id)) return true;
  const types = requirement.accepts.flat();
  if (entry.kind === 'type') return types.includes(String(entry.type));
  if (entry.kind === 'document') {
    const fields = entry.fields as readonly string[];
    return types.some(
      (type) =>
        (entry.type === '*' || entry.type === type) && fields.some((field) => carriesField(vocabulary, type, field)),
    );
  }
  return Object.values(entry).some((one) => concerns(one, requirement, vocabulary));
}
