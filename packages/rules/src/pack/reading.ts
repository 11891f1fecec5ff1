import {
  type Document,
  type Evidence,
  type FieldReading,
  FORM_TITLE,
  type SharedData,
  sharedDataOf,
  type Text,
} from '@yushen/contract';
import { documentTitle, fieldTitle, registryTitle, type Vocabulary } from './vocabulary';

/** A value that a rule looks at, with all that is needed to say where it came from. */
export interface Reading {
  /** Normalised: days `YYYY-MM-DD`, amounts decimal strings in yuan, names without inner blanks. */
  readonly value: string;
  /** 0..1; 1 for the form and for registries. */
  readonly confidence: number;
  /** The document, the form, or the registry. */
  readonly where: Text;
  /** The title of the field. */
  readonly title: Text;
  /** The value and its place, as an issue states it. */
  readonly evidence: Evidence;
  /** The document that it stands on; absent for the form and registries. */
  readonly document?: Document | undefined;
  /** The field's name on that document. */
  readonly field?: string | undefined;
  /** How it was read; absent for the form and registries. */
  readonly reading?: FieldReading | undefined;
}

/** A field that a document should carry and does not. */
export interface Blank {
  readonly document: Document;
  readonly field: string;
  /** Where nothing stands, if every place that might state it was found; empty where it was only not found. */
  readonly places: readonly FieldReading[];
}

/** A blank of the first of these fields, each of which its document may carry. */
export function blankAt(document: Document, field: string, carried: readonly string[]): Blank {
  const places = carried.flatMap((name) => document.fields[name] ?? []);
  return { document, field, places: places.length === carried.length ? places : [] };
}

export function documentReading(
  vocabulary: Vocabulary,
  document: Document,
  field: string,
  found: FieldReading,
): Reading {
  return {
    value: found.value,
    confidence: found.confidence,
    where: documentTitle(vocabulary, document.type),
    title: fieldTitle(vocabulary, field),
    evidence: {
      document: document.id,
      field,
      value: found.value,
      material: found.material,
      page: found.page,
      box: found.box,
    },
    document,
    field,
    reading: found,
  };
}

export function formReading(title: Text, path: string, value: string): Reading {
  return { value, confidence: 1, where: FORM_TITLE, title, evidence: { form: path, value } };
}

export function sharedReading(vocabulary: Vocabulary, shared: SharedData, field: string, value: string): Reading {
  const from = registryTitle(vocabulary, shared.source);
  return {
    value,
    confidence: 1,
    where: sharedDataOf(from),
    title: fieldTitle(vocabulary, field),
    evidence: { sharedData: shared.source, field, value },
    field,
  };
}
