import { lineAsCell, type TablePart, type TableRow } from '../extract/extract-table';
import { type LostCell, lostCells } from '../extract/lost-cells';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

/** A cell found where no detector saw one must be read this well: a rule between two cells looks like a 1, if not as clearly. */
const SURE = 0.92;
/** More places than this are no slips of a detector, but a table of another kind. */
const MOST = 24;

/** A part of a table with the cells that stand where the other rows have theirs, although no detector saw them. */
export async function withLostCells(
  part: TablePart,
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<TablePart> {
  const { page, table } = part.grid;
  const lost = lostCells(part);
  if (lost.length === 0 || lost.length > MOST || page.reading.source === 'text-layer') return part;
  const image = await images.image(page.material, page.page);
  const lines = await parts.reader.recognise(
    image,
    lost.map(({ place }) => ({ box: place, score: 1 })),
    { signal },
  );
  const rows = [...part.cells];
  for (const [index, line] of lines.entries()) {
    const cell = lost[index];
    if (cell === undefined || !fits(cell, line.text)) continue;
    const reading = lineAsCell(page, line, table.columns[cell.name]?.format);
    if (!reading?.valid || reading.confidence < SURE) continue;
    const found: TableRow = { ...rows[cell.row], [cell.name]: reading };
    rows[cell.row] = Object.fromEntries(part.grid.names.flatMap((name) => (found[name] ? [[name, found[name]]] : [])));
  }
  return rows.every((row, index) => row === part.cells[index]) ? part : { ...part, cells: rows };
}

/** A cell of which only the rest was seen must go on with just that. */
const fits = ({ rest }: LostCell, text: string): boolean =>
  rest === undefined || (text.endsWith(rest) && text.length > rest.length);
