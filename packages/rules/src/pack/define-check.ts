import type { Document, Evidence, IssueCode, IssueDetails, RuleInput, Severity, Text } from '@yushen/contract';
import type { z } from 'zod';
import type { Form } from '../form/parse-form';
import type { Reading } from './reading';
import type { Reference, References } from './references';
import type { Slot } from './slot';
import type { Vocabulary } from './vocabulary';

/** What a check says is wrong, before its rule's severity and the doubt about its readings are weighed. */
export type CheckFinding = {
  [Code in IssueCode]: {
    /** What kind of thing is wrong. */
    readonly code: Code;
    /** What its message says, as data. */
    readonly detail: IssueDetails[Code];
  };
}[IssueCode] & {
  /** How grave it is where every reading it rests on is sure; its rule may say otherwise. */
  readonly severity: Severity;
  /** The values it rests on, the faulty one first. A doubtful one among them turns a `block` into a `review`. */
  readonly readings: readonly Reading[];
  /** More evidence, which the verdict does not rest on. */
  readonly others?: readonly Reading[] | undefined;
  /** Where it is, if not at the first reading. */
  readonly place?: Place | undefined;
};

/** Where a fault is that rests on no reading: a requirement, a document, a part of a page. */
export interface Place {
  /** The requirement, and of whom. */
  readonly slot?: Slot | undefined;
  /** The document that it is about. */
  readonly document?: Document | undefined;
  /** The field's name on that document. */
  readonly field?: string | undefined;
  /** A place on the uploads: file, page and box. */
  readonly at?: Pick<Evidence, 'material' | 'page' | 'box'> | undefined;
}

/** What a check may look at. Every value it reads is noted as an input of its rule. */
export interface CheckFacts {
  /** The day that validity is judged on. */
  readonly on: string;
  /** What the applicant typed, defaults filled in. */
  readonly form: Form;
  /** The words for documents, fields and registries. */
  readonly vocabulary: Vocabulary;
  /** The words for a value of the form. */
  formTitle(path: string): Text;
  /** Confidence from which a mark on a document is believed, 0..1. */
  readonly confident: number;
  /** Slots of a requirement, or all. */
  slots(requirement?: string): readonly Slot[];
  /** Documents that the matter asked for. */
  documents(type?: string): readonly Document[];
  /** All values at a reference. A field that its document should carry and does not is noted as blank. */
  read(reference: Reference): readonly Reading[];
  /** The same, where a blank is no fault. */
  readIfThere(reference: Reference): readonly Reading[];
  /** The same, without relying on what is found: `rely` says so where it turns out to matter. */
  peek(reference: Reference): readonly Reading[];
  /** Says that the verdict rests on readings that were only peeked at. */
  rely(readings: readonly Reading[]): void;
  /** One field of one document; a blank is noted. */
  readField(document: Document, fields: readonly string[]): Reading | undefined;
  /** Says that these readings bear each other out. */
  corroborate(readings: readonly Reading[]): void;
  /** What registries say for a slot. */
  readShared(slot: Slot, fields: readonly string[]): readonly Reading[];
  /** Says that something was looked at that is no field: a seal, a signature, a document as such. */
  looked(marks?: readonly RuleInput[]): void;
}

/** One kind of check: what its parameters are, and a verdict that depends on nothing but them and the facts. */
export interface CheckDefinition<Params> {
  /** The version of this interface that it was written for: `defineCheck` says it. */
  readonly contract?: 'check/1';
  /** What packs name it by: lower-case words joined by hyphens. */
  readonly id: string;
  /** One sentence: what holds where it passes. */
  readonly about: Text;
  /** The schema of its parameters, made of the references of the pack that names it. Make it strict: a slip in a pack must be seen. */
  params(references: References): z.ZodType<Params>;
  /** What is wrong, or nothing. It depends on nothing but its arguments: the same case gives the same verdict. */
  judge(params: Params, facts: CheckFacts): readonly CheckFinding[];
}

// biome-ignore lint/suspicious/noExplicitAny: each check has its own parameters; a bound check keeps the two together
export type AnyCheck = CheckDefinition<any>;

/** Defines a check as a value: packs name it by its id, with parameters that its own schema checks. */
export function defineCheck<Params>(definition: CheckDefinition<Params>): CheckDefinition<Params> {
  return { contract: 'check/1', ...definition };
}
