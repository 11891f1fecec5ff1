import type { CellReading } from '@yushen/contract';
import { lineAsCell, type TablePart, type TableRow } from '../extract/extract-table';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';
import { CROPS, grow, VOTES } from './reread';

/** A value's letters and digits. */
const lettersOf = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Cells that lost their marks (家具办公桌 for *家具*办公桌: a tight crop leaves little of an asterisk), read again at other crops. What
 * two of them agree on is taken, where it differs in marks alone.
 */
export async function withMarks(
  part: TablePart,
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<TablePart> {
  const { page, table } = part.grid;
  if (page.reading.source === 'text-layer') return part;
  const bare = part.cells.flatMap((row, index) =>
    Object.entries(row).flatMap(([name, cell]) =>
      table.columns[name]?.marked?.test(cell.value) === false ? [{ index, name, cell }] : [],
    ),
  );
  if (bare.length === 0) return part;
  const image = await images.image(page.material, page.page);
  const regions = bare.flatMap(({ cell }) => CROPS.map((crop) => ({ box: grow(cell.box, crop), score: 1 })));
  const lines = await parts.reader.recognise(image, regions, { signal });
  const rows: TableRow[] = [...part.cells];
  for (const [at, { index, name, cell }] of bare.entries()) {
    const own = lines.slice(at * CROPS.length, (at + 1) * CROPS.length);
    const readings = own.flatMap((line): CellReading[] => {
      const column = table.columns[name];
      const reading = lineAsCell(page, line, column?.format);
      const isMarked = reading !== undefined && column?.marked?.test(reading.value) === true;
      return isMarked && lettersOf(reading.value) === lettersOf(cell.value) ? [reading] : [];
    });
    const agreed = readings.filter(({ value }) => value === readings[0]?.value);
    const [first] = agreed;
    if (first === undefined || agreed.length < VOTES) continue;
    const confidence = Math.max(...agreed.map((reading) => reading.confidence));
    rows[index] = { ...rows[index], [name]: { ...first, confidence, box: cell.box } };
  }
  return rows.every((row, index) => row === part.cells[index]) ? part : { ...part, cells: rows };
}
