import type { Case, Consultation, Issue } from '@yushen/contract';
import { type Facts, type MaterialFacts, type MatterPack, parseForm } from '@yushen/rules';
import type { StatedValues } from './stated-elsewhere';

/** A case whose day is known, as a review needs it. */
export type DatedCase = Case & { readonly submittedAt: string };

/** A case that was read: what a verdict rests on, under any pack. */
export interface JudgedCase {
  /** With what the registries answered among `sharedData`. */
  readonly case: DatedCase;
  readonly materials: readonly MaterialFacts[];
  readonly documents: Facts['documents'];
  readonly consulted: readonly Consultation[];
  /** What was found before any rule was asked. */
  readonly found: readonly Issue[];
  /** Values of the case that are printed on a document, by its id. */
  readonly stated?: StatedValues | undefined;
}

/** The facts as a pack sees them. @throws YushenError `bad-case` where the form does not fit the pack */
export function factsFor(
  pack: MatterPack,
  { case: input, materials, documents, consulted, stated }: JudgedCase,
): Facts {
  return {
    form: parseForm(pack, input.form),
    submittedAt: input.submittedAt,
    documents,
    materials,
    sharedData: input.sharedData,
    consulted,
    ...(stated !== undefined && { stated }),
  };
}
