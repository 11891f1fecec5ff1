import type { Text } from '@yushen/contract';
import type { AnyCheck } from './define-check';

/** What a pack may name: the documents there are, and the words for their fields. */
export interface Vocabulary {
  /** By type. */
  readonly documents: Readonly<Record<string, DocumentWords>>;
  /** What fields are called, by name. */
  readonly fieldTitles: Readonly<Record<string, Text>>;
  /** The checks that its rules may name. */
  readonly checks: readonly AnyCheck[];
  /** What a pack calls the registries that vouch for documents. */
  readonly registries?: Readonly<Record<string, Text>>;
}

interface SigningPlace {
  /** What a pack's rules name it by: `lessor`. */
  readonly id: string;
  /** Who signs there, as applicants read it. */
  readonly signer: Text;
  /** Some prints of the document have no such place. */
  readonly optional?: boolean;
}

/** What a pack may name of a document type, and what people call it. */
export interface DocumentWords {
  /** What the type is called. */
  readonly title: Text;
  /** Names of the fields that it carries. */
  readonly fields: readonly string[];
  /** The places where somebody must sign. */
  readonly signatures: readonly SigningPlace[];
}

/** What a definition of a document says that a vocabulary needs. */
export interface DefinedDocument {
  readonly type: string;
  readonly title: Text;
  readonly fields: Readonly<Record<string, { readonly title?: Text | undefined }>>;
  readonly signatures: readonly SigningPlace[];
}

/** A name without words for it. */
export const verbatim = (name: string): Text => ({ zh: name, en: name });

export function documentTitle(vocabulary: Vocabulary, type: string): Text {
  return vocabulary.documents[type]?.title ?? verbatim(type);
}

export function fieldTitle(vocabulary: Vocabulary, field: string): Text {
  return vocabulary.fieldTitles[field] ?? verbatim(field);
}

/** A registry as the applicant reads of it; by its id where no pack has words for it. */
export function registryTitle({ registries = {} }: Vocabulary, source: string): Text {
  return (Object.hasOwn(registries, source) ? registries[source] : undefined) ?? verbatim(source);
}

export function signerOf(vocabulary: Vocabulary, type: string, zone: string): Text {
  return vocabulary.documents[type]?.signatures.find(({ id }) => id === zone)?.signer ?? verbatim(zone);
}

export function carriesField(vocabulary: Vocabulary, type: string, field: string): boolean {
  return vocabulary.documents[type]?.fields.includes(field) ?? false;
}
