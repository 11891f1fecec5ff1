import type { ConfidenceLimits, DocumentType, Severity, Text } from '@yushen/contract';
import type { Condition } from '../conditions/condition';
import type { FormFields } from '../form/form-schema';
import type { CheckDefinition } from './define-check';
import type { Vocabulary } from './vocabulary';

/** A matter's rules, loaded and checked: what it asks for, and what must hold. */
export interface MatterPack {
  readonly id: string;
  /** `2026.1`: printed in every report. */
  readonly version: string;
  /** The matter that it changes, at its version: `tax-registration@2026.1`. */
  readonly base?: string;
  readonly title: Text;
  readonly departments: readonly Text[];
  readonly basis: readonly string[];
  readonly effectiveFrom: string;
  readonly form: FormFields;
  /** Where the form names the applicant. */
  readonly applicant: { readonly name?: string | undefined; readonly idNumber?: string | undefined };
  readonly confidence: ConfidenceLimits;
  /** What a field that a rule needs comes to where it was surely left blank. */
  readonly blank: 'review' | 'block';
  readonly identities: readonly Identity[];
  readonly requirements: readonly Requirement[];
  readonly rules: readonly Rule[];
  /** The departments' matters that it is composed of; empty for a matter of one piece. */
  readonly parts: readonly Part[];
  readonly vocabulary: Vocabulary;
}

/** Which document types name the person (or company) they were issued to, and in which fields. */
export interface Identity {
  readonly document: string;
  /** Field names; a document for a couple has two. */
  readonly name: readonly string[];
  readonly idNumber: readonly string[];
  /** The type of its other side, which bears no name. */
  readonly back?: string | undefined;
  /** One such document may stand for several persons. */
  readonly several: boolean;
}

/** Where the form names the persons a requirement holds for, and under which keys. */
export interface SubjectPath {
  /** Dotted path in the form: `transferors`, a list or a single person. */
  readonly path: string;
  /** The key of the person's name there. */
  readonly name: string;
  /** The first of these that has a value: an ID number, or a company's credit code. */
  readonly idNumber: readonly string[];
}

/** One entry of a matter's list of materials: which documents meet it, when, and of whom it is asked. */
export interface Requirement {
  /** As issues and cases name it. */
  readonly id: string;
  /** What it is called on the list of materials. */
  readonly title: Text;
  /** Any one of these is enough; of each, all types are needed. */
  readonly accepts: readonly (readonly string[])[];
  /** By place in `accepts`: where that alternative is only for some cases, over `form` and, with `each`, `person`. */
  readonly acceptsWhen: readonly (Condition | undefined)[];
  /** It is asked for only where this holds; absent: always. */
  readonly when?: Condition | undefined;
  /** `when`, in words for the applicant. */
  readonly condition?: Text | undefined;
  /** Where the form lists the persons that it is about; empty: the applicant. */
  readonly subjects: readonly SubjectPath[];
  /** Holds once per person listed at `subjects`; false for a single person or none. */
  readonly each: boolean;
  /** Which of the listed persons it holds for, over `person`. */
  readonly where?: Condition | undefined;
  /** Fields that must not be blank on its documents. */
  readonly fields: readonly string[];
  /** The law that asks for it: title and article. */
  readonly basis?: string | undefined;
  /** What to bring and where it is issued, for the applicant. */
  readonly guidance?: Text | undefined;
  /** For those who own the pack; nobody else is shown it. */
  readonly note?: Text | undefined;
  /** Registries that may vouch for it, so that it need not be uploaded. */
  readonly available: readonly Availability[];
}

/** A registry by the name that the host gives its data source, and the document that it vouches for. */
export interface Availability {
  /** The registry's name. */
  readonly from: string;
  /** The document that it vouches for. */
  readonly type: DocumentType;
}

/** A check with its parameters, parsed. */
export interface BoundCheck {
  readonly check: CheckDefinition<unknown>;
  readonly when?: Condition | undefined;
  readonly params: unknown;
}

export interface Rule {
  readonly id: string;
  readonly title: Text;
  readonly checks: readonly BoundCheck[];
  readonly when?: Condition | undefined;
  /** What a fault comes to, instead of the check's own. */
  readonly severity?: Severity | undefined;
  readonly basis?: string | undefined;
  readonly message?: Text | undefined;
  readonly guidance?: Text | undefined;
}

/** One department's share of a composed matter. */
export interface Part {
  readonly id: string;
  readonly title: Text;
  readonly department: Text;
  readonly basis: readonly string[];
  readonly needs: readonly Need[];
  /** Ids of the rules that this department brought. */
  readonly rules: readonly string[];
}

/** A requirement that a department needs, and why. */
export interface Need {
  readonly requirement: string;
  readonly why: Text;
  /** Beyond the requirement's own condition. */
  readonly when?: Condition | undefined;
  /** Whom of the requirement's persons it needs; absent for all. */
  readonly subjects?: readonly SubjectPath[] | undefined;
  readonly where?: Condition | undefined;
}
