import { z } from 'zod';
import { type FormFields, fieldAt } from '../form/form-schema';
import { suggestion } from '../form/nearest-name';
import { carriesField, type Vocabulary } from './vocabulary';

/** A value in the form. */
export interface FormReference {
  /** Tells references apart. */
  readonly kind: 'form';
  /** Dotted: `premises.address`. */
  readonly path: string;
}

/** A field on the documents that meet a requirement: the first of `fields` that was read on each. */
export interface RequirementReference {
  /** Tells references apart. */
  readonly kind: 'requirement';
  /** Id of the requirement. */
  readonly requirement: string;
  /** Names of fields, the first that was read on a document counts. */
  readonly fields: readonly string[];
  /** A blank is no fault: written as a `?` after the field. */
  readonly optional: boolean;
}

/** A field on every document of a type (`*`: of any type), whatever it was submitted for. */
export interface DocumentReference {
  /** Tells references apart. */
  readonly kind: 'document';
  /** Document type, or `*`. */
  readonly type: string;
  /** Names of fields, the first that was read on a document counts. */
  readonly fields: readonly string[];
  /** A blank is no fault: written as a `?` after the field. */
  readonly optional: boolean;
}

/** A type of document as such. */
export interface TypeReference {
  /** Tells references apart. */
  readonly kind: 'type';
  /** Document type: `id-card-front`. */
  readonly type: string;
}

/** A value that a rule names: in the form, or on documents. */
export type Reference = FormReference | RequirementReference | DocumentReference;

/** A signing zone on the documents that meet a requirement. */
export interface ZoneReference {
  /** Id of the requirement. */
  readonly requirement: string;
  /** The zone's id in the document's definition: `operator`, `lessor`. */
  readonly zone: string;
}

/** What a pack's references are checked against. */
export interface ReferenceScope {
  readonly form: FormFields;
  readonly applicant: { readonly name?: string | undefined; readonly idNumber?: string | undefined };
  /** All types that each requirement accepts. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
  /** What a composed matter calls requirements that these references know by another name. */
  readonly renamed?: Readonly<Record<string, string>> | undefined;
  readonly vocabulary: Vocabulary;
}

/** Schemas for the parameters of a check: each turns what a pack writes into a reference, and refuses what the pack does not know. */
export interface References {
  /** The form that expressions may look at. */
  readonly form: FormFields;
  /** `form.premises.address`, `applicant.name`, `premises-proof.owner|buyers`, `application.composition?`, `bank-card.cardNumber`. */
  readonly value: z.ZodType<Reference>;
  /** `bank-card.cardNumber`, or `*.idNumber` for every document that carries one. */
  readonly field: z.ZodType<DocumentReference>;
  /** `premises-lease.lessor` */
  readonly zone: z.ZodType<ZoneReference>;
  /** `premises-proof`: the id of a requirement of the pack. */
  readonly requirement: z.ZodType<string>;
  /** `bank-card`: a type that has a definition. */
  readonly documentType: z.ZodType<TypeReference>;
}

type Resolved<T> = { readonly value: T } | { readonly fault: string };

/** Schemas that turn the reference strings of one pack into references, and refuse what the pack does not know. */
export function referencesIn({ renamed = {}, ...scope }: ReferenceScope): References {
  return {
    form: scope.form,
    value: parsedBy((text) => valueReference(withOwner(text, renamed), scope)),
    field: parsedBy((text) => fieldReference(text, scope)),
    zone: parsedBy((text) => zoneReference(withOwner(text, renamed), scope)),
    requirement: parsedBy((text) => known(renamed[text] ?? text, Object.keys(scope.requirements), 'requirement')),
    documentType: parsedBy((text) => typeReference(text, scope)),
  };
}

function parsedBy<T>(parse: (text: string) => Resolved<T>): z.ZodType<T> {
  return z.string().transform((text, context) => {
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.fault });
    return z.NEVER;
  });
}

function known(text: string, names: readonly string[], kind: string): Resolved<string> {
  return names.includes(text) ? { value: text } : { fault: `"${text}" is no ${kind}.${suggestion(text, names)}` };
}

function typeReference(text: string, { vocabulary }: ReferenceScope): Resolved<TypeReference> {
  const found = known(text, Object.keys(vocabulary.documents), 'document type');
  return 'value' in found ? { value: { kind: 'type', type: found.value } } : found;
}

/** `application.name` as `tax-form.name`, where the requirement was given that name. */
function withOwner(text: string, renamed: Readonly<Record<string, string>>): string {
  const [owner, rest] = split(text) ?? [text, ''];
  return Object.hasOwn(renamed, owner) ? `${renamed[owner]}.${rest}` : text;
}

function split(text: string): readonly [string, string] | undefined {
  const dot = text.indexOf('.');
  return dot < 0 ? undefined : [text.slice(0, dot), text.slice(dot + 1)];
}

function valueReference(text: string, scope: ReferenceScope): Resolved<Reference> {
  const parts = split(text);
  if (!parts) return { fault: `"${text}" must read form.<path>, applicant.<key> or <requirement>.<field>` };
  const [owner, rest] = parts;
  if (owner === 'form') return formReference(rest, scope);
  if (owner === 'applicant') {
    const path = rest === 'name' || rest === 'idNumber' ? scope.applicant[rest] : undefined;
    return path === undefined ? { fault: `the pack's "applicant" has no "${rest}"` } : formReference(path, scope);
  }
  const types = scope.requirements[owner];
  if (!types && Object.hasOwn(scope.vocabulary.documents, owner)) return fieldReference(text, scope);
  if (!types)
    return known(owner, ['form', 'applicant', ...Object.keys(scope.requirements)], 'requirement') as { fault: string };
  const named = fieldsNamed(rest);
  const fault = fieldFault(named.fields, types, scope.vocabulary);
  return fault === undefined ? { value: { kind: 'requirement', requirement: owner, ...named } } : { fault };
}

function formReference(path: string, scope: ReferenceScope): Resolved<FormReference> {
  return fieldAt(scope.form, path) ? { value: { kind: 'form', path } } : { fault: `the form has no "${path}"` };
}

function fieldReference(text: string, scope: ReferenceScope): Resolved<DocumentReference> {
  const parts = split(text);
  if (!parts) return { fault: `"${text}" must read <document type>.<field> or *.<field>` };
  const [type, rest] = parts;
  const types = Object.keys(scope.vocabulary.documents);
  if (type !== '*' && !types.includes(type)) return known(type, types, 'document type') as { fault: string };
  const named = fieldsNamed(rest);
  const fault = fieldFault(named.fields, type === '*' ? types : [type], scope.vocabulary);
  return fault === undefined ? { value: { kind: 'document', type, ...named } } : { fault };
}

function fieldsNamed(text: string): { fields: readonly string[]; optional: boolean } {
  return { fields: text.replace(/\?$/, '').split('|'), optional: text.endsWith('?') };
}

function fieldFault(fields: readonly string[], types: readonly string[], vocabulary: Vocabulary): string | undefined {
  const stranger = fields.find((field) => !types.some((type) => carriesField(vocabulary, type, field)));
  if (stranger === undefined) return undefined;
  const names = types.flatMap((type) => vocabulary.documents[type]?.fields ?? []);
  return `no such document carries "${stranger}".${suggestion(stranger, names)}`;
}

function zoneReference(text: string, scope: ReferenceScope): Resolved<ZoneReference> {
  const [requirement, zone] = split(text) ?? [text, ''];
  const types = scope.requirements[requirement];
  if (!types) return known(requirement, Object.keys(scope.requirements), 'requirement') as { fault: string };
  const zones = types.flatMap((type) => scope.vocabulary.documents[type]?.signatures.map(({ id }) => id) ?? []);
  return zones.includes(zone)
    ? { value: { requirement, zone } }
    : (known(zone, zones, `signing zone of "${requirement}"`) as { fault: string });
}
