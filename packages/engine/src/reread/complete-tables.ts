import type { FieldReading } from '@yushen/contract';
import type { ExtractedField } from '../extract/extract-fields';
import { type TablePart, tableOf } from '../extract/extract-table';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';
import { withLostCells } from './find-lost-cells';
import { withMarks } from './reread-marks';

/** Tables with what a second look found: cells that no detector saw, marks that a reader lost. Those that it left alone are not among them. */
export async function completeTables(
  fields: Readonly<Record<string, ExtractedField>>,
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const complete = async (part: TablePart): Promise<TablePart> =>
    withMarks(await withLostCells(part, images, parts, signal), images, parts, signal);
  const completed: Record<string, FieldReading> = {};
  for (const [name, { table }] of Object.entries(fields)) {
    if (table === undefined) continue;
    const found = await Promise.all(table.parts.map(complete));
    if (found.every((part, index) => part === table.parts[index])) continue;
    const reading = tableOf(found);
    if (reading !== undefined) completed[name] = reading;
  }
  return completed;
}
