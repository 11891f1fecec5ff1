import type { EmbeddedValue, FieldReading, OpenedFile } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import type { JoinedDocument } from '../classify/join-pages';
import type { PageRegion } from '../extract/document-pages';
import { rounded } from '../rounded';

/** A field that the page and the file's own data give differently. */
export interface Disagreement {
  readonly field: string;
  readonly printed: FieldReading;
  readonly stated: FieldReading;
}

/**
 * What a document's file states beside its pages. It is nobody's where the document is spread over files, or where another document of
 * its type came in the same file: whose data they are would be a guess.
 */
export function embeddedFor(
  joined: JoinedDocument,
  all: readonly JoinedDocument[],
  files: readonly OpenedFile[],
): readonly EmbeddedValue[] {
  const [first] = joined.segments;
  const isFrom = ({ segments }: JoinedDocument): boolean =>
    segments.some(({ material }) => material === first?.material);
  if (first === undefined || joined.segments.some(({ material }) => material !== first.material)) return [];
  const alike = all.filter((other) => other.definition === joined.definition && isFrom(other));
  return alike.length === 1 ? (files[first.material]?.embedded ?? []) : [];
}

/** Fields with the values that the file's own data state: they outrank what was read, and where the two differ, both are told. */
export function withEmbedded(
  definition: DocumentDefinition,
  fields: Readonly<Record<string, FieldReading>>,
  page: PageRegion,
  values: readonly EmbeddedValue[],
): { readonly fields: Record<string, FieldReading>; readonly disagreements: readonly Disagreement[] } {
  const merged: Record<string, FieldReading> = { ...fields };
  const disagreements: Disagreement[] = [];
  for (const [field, spec] of Object.entries(definition.fields)) {
    const printed = fields[field];
    const stated = statedValue(spec, values, printed, page);
    if (stated === undefined) continue;
    merged[field] = stated;
    if (printed !== undefined && printed.value !== stated.value) disagreements.push({ field, printed, stated });
  }
  return { fields: merged, disagreements };
}

/** The first name that states a value of the field's form. It stands where the printed value does. */
function statedValue(
  { embedded = [], format }: FieldSpec,
  values: readonly EmbeddedValue[],
  printed: FieldReading | undefined,
  page: PageRegion,
): FieldReading | undefined {
  for (const name of embedded) {
    const raw = values.find((value) => value.name === name)?.value;
    const formatted = raw === undefined ? undefined : format(raw);
    if (raw === undefined || formatted === undefined) continue;
    return {
      value: formatted.value,
      raw,
      confidence: 1,
      material: printed?.material ?? page.material,
      page: printed?.page ?? page.page,
      box: printed?.box ?? rounded(page.region),
      source: 'text-layer',
      valid: formatted.valid,
    };
  }
  return undefined;
}
