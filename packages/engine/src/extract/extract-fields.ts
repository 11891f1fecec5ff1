import type { FieldReading } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import { isAnnex } from '../classify/is-annex';
import { runningText } from '../layout/running-text';
import type { PlacedPage } from './document-pages';
import { type ExtractedTable, extractTable } from './extract-table';
import { findField } from './find-field';
import type { RawValue } from './piece';
import { readingAt } from './reading-at';
import { valueAtRemnant } from './remnant-label';

/** A field's value, and where it was found should it have to be read again. */
export interface ExtractedField {
  readonly reading: FieldReading;
  /** A table with its cells; it has no single place. */
  readonly table?: ExtractedTable;
  readonly origin?: { readonly spec: FieldSpec; readonly raw: RawValue; readonly page: PlacedPage };
}

/** All fields of a document that were found on its pages. A sheet that goes with it adds rows to its tables, and nothing else. */
export function extractFields(
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
): Record<string, ExtractedField> {
  const own = pages.filter(({ layout }) => !isAnnex(definition, layout));
  const whole = runningText(pages.map(({ layout }) => layout));
  const text = own.length === pages.length ? whole : runningText(own.map(({ layout }) => layout));
  const fields: Record<string, ExtractedField> = {};
  for (const [name, spec] of Object.entries(definition.fields)) {
    const table = spec.table === undefined ? undefined : extractTable(spec.table, pages, whole);
    if (table !== undefined) {
      fields[name] = { reading: table.reading, table };
      continue;
    }
    const found = findField(spec, own, text);
    if (found === undefined) {
      // Not to be read again: what is in doubt is not the value, but whose it is.
      const reading = valueAtRemnant(spec, definition, own);
      if (reading !== undefined) fields[name] = { reading };
      continue;
    }
    const { raw, page } = found;
    fields[name] = { reading: readingAt(page, raw, found), origin: { spec, raw, page } };
  }
  return fields;
}
